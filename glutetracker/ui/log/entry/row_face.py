"""How a row of an exercise looks: number, last time, three cells, a tick, and the ground that says how it stands."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import ElidedLabel, Label, NumberCell, Pill, TickBox
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.words import tr

NUMBER_WIDTH, TICK_WIDTH, TICK_LEAST = 30, 40, 26
WIDE_FROM, ROOMY_FROM, LEAST = 430, 280, 168
GROUNDS = {"now": "primary_soft", "done": "ok_soft", "wrong": "danger_soft"}

_DRAWN = Drawn(8)
"""Grounds of all rows: most are as wide as the next."""


def cell_widths(row_width: int, px: Callable[[float], int]) -> tuple[int, int, int]:
    """How wide the cells are in a row of a width: load, amount, effort; drawn together, the load keeps the most."""
    drawn_together = squeeze(row_width, px)
    if drawn_together < 1.0:
        load, amount, effort = (px(each * drawn_together) for each in (74, 58, 42))
        return load, amount, effort
    return (px(76 if is_wide(row_width, px) else 58),) * 3


def squeeze(row_width: int, px: Callable[[float], int]) -> float:
    """How far the columns draw together where text is large and the window small."""
    return min(1.0, row_width / px(ROOMY_FROM)) if row_width >= px(LEAST) else LEAST / ROOMY_FROM


def is_wide(row_width: int, px: Callable[[float], int]) -> bool:
    """Whether last time's set has a column of its own, and not a line below."""
    return row_width >= px(WIDE_FROM)


class RowFace(QWidget):
    """The widgets of a row, in their places.

    Attributes:
        number: Which set it is, or the letter of its kind.
        previous: Last time's set, beside the cells.
        previous_below: The same, below them where there is little room.
        load: The cell of the load, or the band.
        amount: The cell of reps or seconds.
        effort: The cell of reps in reserve.
        tick: Whether it is done.
        beside: What the set says that has no cell; None until there is something.
        best: Says that it is a best; None until there is one to tell of.
        error: What is wrong with what is typed.
        state: How the set stands: todo, now, done or wrong.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.state = look, "todo"
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is around it need not be painted with it
        self.number = Label(look, "", "h3")
        self.previous = ElidedLabel(look, "", "small", "body2")
        self.previous_below = Label(look, "", "small", "body2", wraps=True)
        self.best: Pill | None = None
        self.beside: Label | None = None
        self.load, self.amount, self.effort = (NumberCell(look, "") for _ in range(3))
        self.tick = TickBox(look, "")
        self.error = Label(look, "", "caption", "fieldError", wraps=True)
        self.error.hide()
        self._lay_out()

    @property
    def cells(self) -> tuple[NumberCell, NumberCell, NumberCell]:
        """The three cells in reading order."""
        return self.load, self.amount, self.effort

    def show_state(self, state: str) -> None:
        """Show how the set stands."""
        if self.state != state:
            self.state = state
            self.update()

    def show_previous(self, text: str) -> None:
        """Show last time's set; empty for none."""
        self.previous.setText(text or "–")
        self.previous_below.setText(tr("last time {set}", set=text) if text else "")

    def show_best(self, told: str) -> None:
        """Say that it is a best, in words; nothing when it is none."""
        if self.best is None:
            if not told:
                return
            self.best = Pill(self._look, tr("New best"), "ok")
            self._line.insertWidget(2, self.best)
        if told != self.best.toolTip():
            self.best.setVisible(bool(told))
            self.best.setToolTip(told)
            self.best.setAccessibleName(told)

    def show_beside(self, text: str) -> None:
        """Show what the set says that has no cell: a band beside a load, a note."""
        if self.beside is None:
            if not text:
                return
            self.beside = Label(self._look, "", "small", "body2", wraps=True)
            self._column.insertWidget(1, self.beside)
            self._space()
        if text != self.beside.text():
            self.beside.setText(text)
            self.beside.setVisible(bool(text))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """With little room last time's set goes below."""
        return QSize(self._look.theme.px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._space()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the ground that says how the set stands, and the card's around its corners."""
        ground = GROUNDS.get(self.state, "surface")
        _DRAWN.cover(self, (self._look.theme, ground), lambda painter, area: self._draw(painter, area, ground))

    def _draw(self, painter: QPainter, area: QRect, ground: str) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRect(area)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(area, theme.px(10), theme.px(10))

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self.number)
        self._line.addWidget(self.previous, 1)
        self._line.addStretch(0)
        for cell in self.cells:
            self._line.addWidget(cell)
        self._line.addWidget(self.tick)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._line)
        self._column.addWidget(self.previous_below)
        self._column.addWidget(self.error)
        self._space()
        self._look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._look.theme.px
        wide, drawn_together = is_wide(self.width(), px), squeeze(self.width(), px)
        self._column.setContentsMargins(px(12 * drawn_together), px(5), px(8 * drawn_together), px(5))
        self._line.setSpacing(px(8) if wide else px(4 * drawn_together))
        self._line.setStretch(2, 0 if wide else 1)
        self.previous.setVisible(wide)
        self.previous_below.setVisible(not wide and bool(self.previous_below.text()))
        self.number.setFixedWidth(px(NUMBER_WIDTH * drawn_together))
        self.tick.setFixedWidth(max(px(TICK_LEAST), px(TICK_WIDTH * drawn_together)))
        for cell, width in zip(self.cells, cell_widths(self.width(), px), strict=True):
            cell.setFixedWidth(width)
        if self.beside is not None:  # below last time's set
            lead = px(NUMBER_WIDTH) + self._line.spacing()
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.beside.setContentsMargins(0 if is_mirrored else lead, 0, lead if is_mirrored else 0, 0)
