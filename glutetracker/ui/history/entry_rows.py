"""How the rows of the history are drawn."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from glutetracker.ui.history.entries import Entries, MonthWords
from glutetracker.ui.history.row_words import RowWords
from glutetracker.ui.theme import Look, Theme
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.painting import draw_icon, draw_row, draw_words, mirrored

INKS = {"glute": "primary_text", "run": "run_text", "body": "body"}
TILE, KEPT = 36, 40


class RowLooks(NamedTuple):
    """All that the picture of a row depends on."""

    words: MonthWords | RowWords
    is_first: bool
    is_current: bool
    is_hovered: bool
    is_ringed: bool


class EntryRows(QStyledItemDelegate):
    """Draws a month's head, or an entry: icon, title, what it was about, and one value at its end."""

    def __init__(self, look: Look, entries: Entries, view: QWidget) -> None:
        super().__init__(view)
        self._look, self._entries, self._view = look, entries, view
        self.is_ringed = False
        self._drawn = Drawn(KEPT)

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Two lines of words."""
        theme = self._look.theme
        lines = QFontMetrics(theme.font("strong")).height() + QFontMetrics(theme.font("small")).height()
        return QSize(theme.px(160), max(theme.px(52), lines + theme.px(14)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Show the row as it was drawn, drawn anew only when it looks otherwise."""
        row, state = index.row(), option.state
        month = self._entries.month(row)
        looks = RowLooks(
            words=self._entries.words(row) if month is None else month,
            is_first=row == 0,
            is_current=bool(state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            is_ringed=self.is_ringed and self._view.hasFocus(),
        )
        of = (self._look.theme, looks)
        self._drawn.show_with(painter, self._view, QRect(option.rect), of, partial(self._draw, looks))

    def _draw(self, looks: RowLooks, painter: QPainter, area: QRect) -> None:
        words, is_first, is_current, is_hovered, is_ringed = looks
        if isinstance(words, MonthWords):
            self._draw_month(painter, area, words, is_first=is_first)
            return
        draw_row(painter, self._look.theme, area, is_current=is_current, is_hovered=is_hovered, is_ringed=is_ringed)
        self._draw_entry(painter, area, words)

    def _draw_month(self, painter: QPainter, area: QRect, month: MonthWords, *, is_first: bool) -> None:
        theme = self._look.theme
        inner = area.adjusted(theme.px(8), theme.px(14), -theme.px(12), 0)
        if is_first:  # nothing is above it to stand apart from
            inner.translate(0, -theme.px(15))
        painter.setFont(theme.font("small"))
        end = self._end(painter, inner, month.about, most=inner.width() * 3 // 5)
        self._words(painter, area, end, month.about, "text3", theme.font("small"))
        start = QRect(inner.x(), inner.y(), inner.width() - end.width() - theme.px(12), inner.height())
        self._words(painter, area, start, month.title, "text", theme.font("h3"))

    def _draw_entry(self, painter: QPainter, area: QRect, words: RowWords) -> None:
        theme = self._look.theme
        side = theme.px(TILE)
        inner = area.adjusted(theme.px(10), 0, -theme.px(12), 0)
        tile = QRect(inner.x(), inner.center().y() - side // 2, side, side)
        self._draw_tile(painter, mirrored(self._view.layoutDirection(), area, tile), theme, words)
        painter.setFont(theme.font("strong"))
        end = self._end(painter, inner, words.value, most=inner.width() * 2 // 5)
        self._words(painter, area, end, words.value, "text", theme.font("strong"))
        left = tile.right() + theme.px(12)
        wide = end.left() - theme.px(12) - left
        high = QFontMetrics(theme.font("strong")).height()
        low = QFontMetrics(theme.font("small")).height()
        top = inner.center().y() - (high + low) // 2
        self._words(painter, area, QRect(left, top, wide, high), words.title, "text", theme.font("strong"))
        self._words(painter, area, QRect(left, top + high, wide, low), words.about, "text2", theme.font("small"))

    def _draw_tile(self, painter: QPainter, tile: QRect, theme: Theme, words: RowWords) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{words.role}_soft" if words.role else "sunken"))
        painter.drawRoundedRect(tile, theme.px(10), theme.px(10))
        draw_icon(painter, self._view, theme, tile, words.icon, INKS.get(words.role, "text2"), TILE // 2)

    def _end(self, painter: QPainter, inner: QRect, text: str, *, most: int) -> QRect:
        wide = min(painter.fontMetrics().horizontalAdvance(text) + 1, most) if text else 0
        return QRect(inner.right() - wide + 1, inner.y(), wide, inner.height())

    def _words(self, painter: QPainter, whole: QRect, area: QRect, text: str, role: str, font: QFont) -> None:
        if area.width() <= 0 or not text:
            return
        painter.setFont(font)
        at = mirrored(self._view.layoutDirection(), whole, area)
        draw_words(painter, self._view, at, self._look.theme.colour(role), text)
