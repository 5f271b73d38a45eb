"""How things of an import, and what they become, are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from glutetracker.ui.importing.choices import Choices
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import draw_row, draw_words, mirrored


class ChoiceRows(QStyledItemDelegate):
    """Draws what it is and what it becomes, and under it why."""

    def __init__(self, look: Look, choices: Choices, view: QWidget) -> None:
        super().__init__(view)
        self._look, self._choices, self._view = look, choices, view
        self.is_ringed = False

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Two lines of words."""
        theme = self._look.theme
        lines = QFontMetrics(theme.font("strong")).height() + QFontMetrics(theme.font("small")).height()
        return QSize(theme.px(160), lines + theme.px(12))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        draw_row(
            painter, self._look.theme, area,
            is_current=bool(option.state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            is_ringed=self.is_ringed and self._view.hasFocus(),
        )  # fmt: skip
        self._draw_choice(painter, area, index.row())
        painter.restore()

    def _draw_choice(self, painter: QPainter, area: QRect, row: int) -> None:
        theme, choices = self._look.theme, self._choices
        strong, small = theme.font("strong"), theme.font("small")
        inner = area.adjusted(theme.px(10), 0, -theme.px(10), 0)
        high, low = QFontMetrics(strong).height(), QFontMetrics(small).height()
        top = inner.center().y() - (high + low) // 2
        title = choices.becomes(row)
        wide = min(QFontMetrics(strong).horizontalAdvance(title) + 1, inner.width() // 2)
        self._words(painter, area, QRect(inner.right() - wide + 1, top, wide, high), title, "text", strong)
        left = QRect(inner.x(), top, inner.width() - wide - theme.px(12), high)
        self._words(painter, area, left, choices.title(row), "text", theme.font("body"))
        below = QRect(inner.x(), top + high, inner.width(), low)
        role = "run_text" if choices.is_open(row) else "text2"
        self._words(painter, area, below, choices.about(row), role, small)

    def _words(self, painter: QPainter, whole: QRect, area: QRect, text: str, role: str, font: QFont) -> None:
        painter.setFont(font)
        at = mirrored(self._view.layoutDirection(), whole, area)
        draw_words(painter, self._view, at, self._look.theme.colour(role), text)
