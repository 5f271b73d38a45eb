"""A plot whose days can be moved and stretched, by mouse and by keys."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from glutetracker.domain.period import Period
from glutetracker.ui.charts.plotting.plot import ChartPlot

LEAST_DAYS = 14
CLOSER = 0.8
STEP = 0.25
"""Part of the days that a key moves."""


class MovablePlot(ChartPlot):
    """Asks for other days: the wheel and + or − stretch, dragging and Shift with arrows move, 0 goes back.

    Attributes:
        wanted: Other days are wanted (a Period).
        first_wanted: The days of before are wanted.
        day_picked: A day was clicked twice (a date).
        limits: Days beyond which there is nothing; None for no limits.
    """

    wanted = Signal(object)
    first_wanted = Signal()
    day_picked = Signal(object)
    HEIGHT_PX = 380

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.limits: Period | None = None
        self._grabbed: tuple[float, Period] | None = None

    def fit_into(self, high: int) -> None:
        """Be as high as there is room, but no lower than in a card."""
        self.least_px = max(ChartPlot.HEIGHT_PX, min(self.HEIGHT_PX, round(high / self._theme.scale)))
        self.be_high_enough()

    def stretch(self, factor: float, about: float | None = None) -> None:
        """Show more or fewer days about one of them, the middle if none is named."""
        period = self.period
        if period is None:
            return
        first, days = period.first.toordinal(), max(LEAST_DAYS, round(period.days * factor))
        share = 0.5 if about is None else (about - first) / period.days
        about = first + period.days / 2 if about is None else about
        self._ask(round(about - share * days), days)

    def move_days(self, by: int) -> None:
        """Show as many days, so many later."""
        if self.period is not None:
            self._ask(self.period.first.toordinal() + by, self.period.days)

    def _ask(self, first: int, days: int) -> None:
        if self.limits is not None:
            days = min(days, self.limits.days)
            first = max(self.limits.first.toordinal(), min(first, self.limits.after.toordinal() - days))
        begin = date.fromordinal(first)
        wanted = Period(begin, begin + timedelta(days=days))
        if wanted != self.period:
            self.wanted.emit(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Stretch about the day under the mouse; with Shift, or sideways, move."""
        turn = event.angleDelta()
        if turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            amount = turn.x() or turn.y()
            self.move_days(-round((self.period.days if self.period else 0) * STEP / 2) * (1 if amount > 0 else -1))
        elif turn.y():
            self.stretch(CLOSER if turn.y() > 0 else 1 / CLOSER, self.day_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take hold of the days."""
        if event.button() is Qt.MouseButton.LeftButton and self.period is not None:
            self._grabbed = (event.position().x(), self.period)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the days that are held; else ask for the nearest point."""
        if self._grabbed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        x, held = self._grabbed
        days = round((x - event.position().x()) / max(1.0, self.width_of_days()) * held.days)
        self._ask(held.first.toordinal() + days, held.days)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let go."""
        self._grabbed = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick the day."""
        self._grabbed = None
        self.day_picked.emit(date.fromordinal(int(self.day_at(event.position().x()))))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move and stretch; arrows alone step along the points."""
        quarter = max(1, round(self.period.days * STEP)) if self.period else 0
        key, has_shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if has_shift and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.move_days(-quarter if key == Qt.Key.Key_Left else quarter)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.stretch(CLOSER)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            self.stretch(1 / CLOSER)
        elif key == Qt.Key.Key_0:
            self.first_wanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
