"""What opens over the pages and goes again with Esc: the palette, search, help."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.flow import Flow

TOP, MARGIN, PADDING = 72, 16, 16
SHADE = 0.25


class Overlay(QFrame):
    """A panel over its parent that keeps the keyboard until it is closed.

    Attributes:
        WIDTH: How wide it is where there is room.
        body: Where its widgets go.
        orphaned: It has closed, and what had the keyboard before is gone.
    """

    WIDTH = 620

    orphaned = Signal()

    def __init__(self, look: Look, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAccessibleName(name)
        self.look, self._over = look, parent
        self._before: QWidget | None = None
        self._shade = _Shade(look, parent)
        self._shade.pressed.connect(self.close_up)
        self.body = QVBoxLayout(self)
        self.hide()
        self._space()
        look.changed.connect(self._space)
        parent.installEventFilter(self)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Add a row of buttons below all else."""
        row = Flow()
        row.setSpacing(self.look.theme.px(8))
        for button in buttons:
            row.addWidget(button)
        self.body.addLayout(row)

    def open(self) -> None:
        """Show it and give it the keyboard."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._place()
        for widget in (self._shade, self):
            widget.show()
            widget.raise_()

    def close_up(self) -> None:
        """Hide it and give the keyboard back."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        self._shade.hide()
        before, self._before = self._before, None
        if not had_focus or before is None:
            return
        if shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:  # what was chosen here had the page made anew
            self.orphaned.emit()

    def wanted_height(self, width: int) -> int:
        """How high it would be at a width."""
        return max(self.body.totalHeightForWidth(width), self.body.totalSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on it stays on it."""
        event.accept()

    def stops(self) -> list[QWidget]:
        """Where Tab may go, in order."""
        return self.findChildren(QWidget)

    def way_down(self, widget: QWidget) -> list[tuple[int, int]]:
        """Give the places of a widget and of all round it, the outermost first: what is sorted by that goes down."""
        way = []
        each: QWidget | None = widget
        while each is not None and each is not self:
            way.append((each.y(), each.x()))
            each = each.parentWidget()
        return way[::-1]

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        """Tab goes round within it."""
        stops = [
            each
            for each in self.stops()
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return False
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep its place when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        px = self.look.theme.px
        wide = min(px(self.WIDTH), self._over.width() - 2 * px(MARGIN))
        room = self._over.height() - 2 * px(MARGIN)
        high = min(self.wanted_height(wide), room)
        top = px(MARGIN) + min(px(TOP - MARGIN), self._over.height() // 8, room - high)
        self._shade.setGeometry(self._over.rect())
        self.setFixedSize(wide, high)
        self.move(QPoint((self._over.width() - wide) // 2, top))

    def _space(self) -> None:
        px = self.look.theme.px
        self.body.setContentsMargins(px(PADDING), px(PADDING), px(PADDING), px(PADDING))
        self.body.setSpacing(px(10))
        if self.isVisible():
            self._place()


class _Shade(QWidget):
    """Dims the pages under an overlay, and tells of a click beside it."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of it; the page below does not hear it."""
        event.accept()
        self.pressed.emit()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the shade."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.colour("shade", SHADE))
