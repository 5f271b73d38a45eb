"""The curves of a run above each other, over way or time, with one cursor through all of them."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.domain.units import DistanceUnit
from glutetracker.tracks import Column
from glutetracker.ui.run.curve import Curve
from glutetracker.ui.run.curve_painting import Frame, draw_axis, draw_cursor, draw_curve
from glutetracker.ui.theme import Look, Theme
from glutetracker.ui.widgets.painting import draw_ring, ringed_after, unmirrored
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import number

ZOOM, PAN, STEP = 0.8, 0.15, 1 / 150
CLOSEST = 1 / 200
BAND, AXIS, LEAD = 96, 24, 10


class Curves(QWidget):
    """Shows curves. ← and → move the cursor, with Shift what is shown; + and − come nearer and go back, 0 shows all.

    Attributes:
        cursor_moved: The cursor is at another point; its row in the track, −1 for none.
        at: The point that the cursor is at; None for none.
    """

    cursor_moved = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._curves: list[Curve] = []
        self._x: Column = np.zeros(0)
        self._view = (0.0, 1.0)
        self._unit: DistanceUnit | None = None
        self._drawn: tuple[object, QPixmap] | None = None
        self._is_ringed = False
        self._grabbed: tuple[float, tuple[float, float]] | None = None
        self.at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Curves of the run"))
        look.changed.connect(self._on_look)

    @property
    def view(self) -> tuple[float, float]:
        """What is shown, from and to, in metres or seconds."""
        return self._view

    def show_curves(self, curves: list[Curve], x: Column, unit: DistanceUnit | None) -> None:
        """Show curves over a way in metres, or over seconds where no unit is given."""
        self._curves, self._x, self._unit, self._drawn = curves, x, unit, None
        self._view = self._whole
        self.at = None
        self._on_look()
        self._tell()

    def go_to(self, row: int | None) -> None:
        """Put the cursor at a point."""
        self.at = row
        self._tell()
        self.update()

    def told(self) -> str:
        """Say what is at the cursor: 3.2 km: pace 5:41 /km, heart rate 148 bpm."""
        if self.at is None:
            return tr("No point chosen. Arrow keys go along the run.")
        values = ", ".join(f"{each.name} {each.written(float(each.values[self.at]))}" for each in self._curves)
        return tr("{place}: {values}", place=self._place(float(self._x[self.at])), values=values)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A band a curve, and the line below."""
        px = self._look.theme.px
        return QSize(px(320), px(BAND) * len(self._curves) + px(AXIS))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the cursor, or what is shown."""
        key, is_shifted = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        turn = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        near = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}.get(key)
        self._is_ringed = True
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or not len(self._x):
            super().keyPressEvent(event)
        elif turn and is_shifted:
            self._pan(turn * PAN * self._span)
        elif turn:
            self._step(turn)
        elif near:
            self._zoom(near, float(self._x[self.at]) if self.at is not None else sum(self._view) / 2)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._jump(key)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Come nearer or go back, around the mouse, with Ctrl or where the keyboard is; else the page scrolls."""
        turned = event.angleDelta().y()
        if turned and (self.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._zoom(ZOOM if turned > 0 else 1 / ZOOM, self._frame().value_at(event.position().x()))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take hold of what is shown."""
        self._grabbed = event.position().x(), self._view

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let it go."""
        self._grabbed = None

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Show all of it."""
        self._show(*self._whole)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the cursor along, or what is held."""
        if not len(self._x):
            return
        frame = self._frame()
        if self._grabbed is not None and event.buttons():
            start, (first, last) = self._grabbed
            by = (start - event.position().x()) * (last - first) / max(1.0, frame.area.width())
            self._show(first + by, last + by)
        self._point_at(frame.value_at(event.position().x()))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        super().focusInEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the curves, once for each view of them, and the cursor."""
        theme = self._look.theme
        with QPainter(self) as painter:
            unmirrored(painter)
            painter.drawPixmap(0, 0, self._picture(theme))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.at is not None:
                draw_cursor(
                    painter, theme, self._frame(), self._curves, self._bands(), float(self._x[self.at]), self.at
                )
            if self.hasFocus() and self._is_ringed:
                draw_ring(painter, theme, QRectF(self.rect()), theme.radius("input"))

    @property
    def _whole(self) -> tuple[float, float]:
        return (float(self._x[0]), float(self._x[-1])) if len(self._x) else (0.0, 1.0)

    @property
    def _span(self) -> float:
        return self._view[1] - self._view[0]

    def _picture(self, theme: Theme) -> QPixmap:
        key = theme, self._view, self.size(), self.devicePixelRatioF()
        if self._drawn is None or self._drawn[0] != key:
            ratio = self.devicePixelRatioF()
            made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            made.setDevicePixelRatio(ratio)
            made.fill(theme.colour("surface"))
            frame = self._frame()
            with QPainter(made) as painter:
                unmirrored(painter)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for curve, band in zip(self._curves, self._bands(), strict=True):
                    draw_curve(painter, theme, frame, curve, band, self._x)
                draw_axis(painter, theme, frame, self._unit)
            self._drawn = key, made
        return self._drawn[1]

    def _frame(self) -> Frame:
        px = self._look.theme.px
        area = QRectF(px(LEAD), 0, max(1, self.width() - 2 * px(LEAD)), self.height() - px(AXIS))
        return Frame(area, *self._view)

    def _bands(self) -> list[QRectF]:
        area = self._frame().area
        high = area.height() / max(1, len(self._curves))
        return [QRectF(area.x(), at * high, area.width(), high) for at in range(len(self._curves))]

    def _place(self, value: float) -> str:
        return clock(value) if self._unit is None else f"{number(self._unit.from_m(value), 2)} {self._unit}"

    def _point_at(self, value: float) -> None:
        row = int(np.clip(np.searchsorted(self._x, value), 0, len(self._x) - 1))
        if row != self.at:
            self.go_to(row)
            self.cursor_moved.emit(row)

    def _step(self, turn: int) -> None:
        at = float(self._x[self.at]) if self.at is not None else self._view[0]
        value = at + turn * STEP * self._span if self.at is not None else at
        first, last = self._view
        if not first <= value <= last:
            self._pan(turn * PAN * self._span)
        row = int(np.clip(np.searchsorted(self._x, value), 0, len(self._x) - 1))
        if row == self.at:
            value = float(self._x[np.clip(row + turn, 0, len(self._x) - 1)])
        self._point_at(value)

    def _jump(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_0:
            self._show(*self._whole)
        else:
            self._point_at(self._view[0] if key == Qt.Key.Key_Home else self._view[1])

    def _pan(self, by: float) -> None:
        self._show(self._view[0] + by, self._view[1] + by)

    def _zoom(self, factor: float, around: float) -> None:
        first, last = self._view
        self._show(around - (around - first) * factor, around + (last - around) * factor)

    def _show(self, first: float, last: float) -> None:
        """Show this much, within the run."""
        low, high = self._whole
        span = min(max(last - first, (high - low) * CLOSEST), high - low)
        first = min(max(first, low), high - span)
        self._view = first, first + span
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.told())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _on_look(self) -> None:
        self._drawn = None
        self.setFixedHeight(self.sizeHint().height())
        self.update()
