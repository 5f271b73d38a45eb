"""How files and what became of them are drawn."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from glutetracker.intake import Status
from glutetracker.ui.importing.outcomes import Outcomes
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import draw_icon, draw_row, draw_words, leading, mirrored

SIGNS = {
    Status.ADDED: ("check", "ok"),
    Status.ALREADY_THERE: ("repeat", "text2"),
    Status.NOTHING_FOR_US: ("minus", "text2"),
    Status.REFUSED: ("error", "danger"),
}
AHEAD = ("plus", "ok")
ICON, SIDE, GAP, ABOVE = 18, 8, 8, 6


class _Line(NamedTuple):
    """Words of a row, and their height."""

    text: str
    font: str
    ink: str
    high: int


class OutcomeRows(QStyledItemDelegate):
    """Draws a sign, the file, and under it all that there is to say of it."""

    def __init__(self, look: Look, outcomes: Outcomes, view: QListView) -> None:
        super().__init__(view)
        self._look, self._outcomes, self._view = look, outcomes, view
        self._heights: dict[tuple[str, str], int] = {}
        self._wide = self._plain = self._line = 0
        self.is_ringed = False
        self.measure()

    def measure(self) -> None:
        """Measure anew: words are of another size, or there is another width for them."""
        theme = self._look.theme
        self._heights.clear()
        self._wide = max(1, self._view.viewport().width() - theme.px(2 * SIDE + ICON + GAP))
        self._line = QFontMetrics(theme.font("small")).height()
        self._plain = max(QFontMetrics(theme.font("strong")).height(), theme.px(ICON)) + theme.px(2 * ABOVE)

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Room for all that is said; of a closed row that comes in it is known without its words, as there are many."""
        row, outcomes = index.row(), self._outcomes
        if self._elided(row):
            inside = self._line if outcomes.told[row].details else 0
            return QSize(1, self._plain + inside + sum(self._height(each, "small") for each in outcomes.odd(row)))
        high = sum(each.high for each in self._lines(row))
        return QSize(1, high + self._look.theme.px(2 * ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        theme, area = self._look.theme, QRect(option.rect)
        px, way = theme.px, self._view.layoutDirection()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row(
            painter, theme, area,
            is_current=self._view.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected),
            is_hovered=bool(option.state & QStyle.StateFlag.State_MouseOver), is_ringed=self.is_ringed,
        )  # fmt: skip
        told = self._outcomes.told[index.row()]
        icon, role = AHEAD if told.is_ahead and told.outcome.status is Status.ADDED else SIGNS[told.outcome.status]
        first = QFontMetrics(theme.font("strong")).height()
        sign = QRect(area.x() + px(SIDE), area.y() + px(ABOVE), px(ICON), first)
        draw_icon(painter, self._view, theme, mirrored(way, area, sign), icon, role, ICON)
        left, top = sign.right() + px(GAP), sign.y()
        for line in self._lines(index.row()):
            self._draw_line(painter, mirrored(way, area, QRect(left, top, self._wide, line.high)), line)
            top += line.high
        painter.restore()

    def _draw_line(self, painter: QPainter, area: QRect, line: _Line) -> None:
        font, ink = self._look.theme.font(line.font), self._look.theme.colour(line.ink)
        painter.setFont(font)
        if line.high <= QFontMetrics(font).height():
            draw_words(painter, self._view, area, ink, line.text)
            return
        painter.setPen(ink)
        side = leading(self._view) & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.drawText(area, int(side) | int(Qt.TextFlag.TextWordWrap), line.text)

    def _elided(self, row: int) -> bool:
        """Whether the file and what is in it have a line each; the whole is told once it is opened."""
        return self._outcomes.told[row].outcome.status is Status.ADDED and not self._outcomes.is_open(row)

    def _lines(self, row: int) -> list[_Line]:
        head, *rest = self._outcomes.said(row)
        first = QFontMetrics(self._look.theme.font("strong")).height()
        is_elided = self._elided(row)
        high = first if is_elided else self._height(head, "strong")
        lines = [_Line(head, "strong", "text", high), *map(self._small, rest)]
        if is_elided and self._outcomes.told[row].details:
            lines[1] = lines[1]._replace(high=self._line)
        return lines

    def _small(self, text: str) -> _Line:
        return _Line(text, "small", "text2", self._height(text, "small"))

    def _height(self, text: str, font: str) -> int:
        """Measure words; the same are said of many files."""
        if (text, font) not in self._heights:
            metrics, wrapped = QFontMetrics(self._look.theme.font(font)), int(Qt.TextFlag.TextWordWrap)
            is_short = metrics.horizontalAdvance(text) < self._wide
            self._heights[text, font] = (
                metrics.height() if is_short else metrics.boundingRect(0, 0, self._wide, 0, wrapped, text).height()
            )
        return self._heights[text, font]
