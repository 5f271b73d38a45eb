"""Pages of which one is seen."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Shows one of its pages; whichever comes next is painted once."""

    def __init__(self, *, hides_late: bool = False) -> None:
        """Make it; one that hides late lets go of the page before once the next is painted."""
        super().__init__()
        self._hides_late = hides_late
        layout = self.layout()
        assert isinstance(layout, QStackedLayout)
        layout.setStackingMode(QStackedLayout.StackingMode.StackAll)  # the other way hides first, then paints
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self._hide_others)
        self.currentChanged.connect(self._on_current)

    def addWidget(self, widget: QWidget) -> int:  # noqa: N802 (Qt's name)
        """Add a page, out of sight unless it is the first; it covers what lies under it."""
        widget.setAutoFillBackground(True)
        if self.count():
            widget.hide()
        return super().addWidget(widget)

    def setCurrentWidget(self, widget: QWidget) -> None:  # noqa: N802 (Qt's name)
        """Show another page.

        Qt's own way holds all updates back and then asks every widget on the page for its own: what lies on an
        opaque body is painted with the body, and again by itself. So the page is shown first, and the keyboard goes
        to it, which from a hidden page would be offered to all that is hidden.
        """
        before, focused = self.currentWidget(), self.window().focusWidget()
        widget.setGeometry(self.contentsRect())
        widget.show()
        was_there = before is not None and focused is not None and before.isAncestorOf(focused)
        if was_there and widget is not before and (kept := widget.focusWidget()) is not None:
            kept.setFocus()
        with _held(self):
            super().setCurrentWidget(widget)

    def _on_current(self) -> None:
        if self._hides_late and self.isVisible():
            self._leaving.start()
        else:
            self._hide_others()

    def _hide_others(self) -> None:
        """Hide what is covered: nothing has to be painted for that."""
        for page in filter(None, map(self.widget, range(self.count()))):
            if page is not self.currentWidget() and not page.isHidden():
                with _held(page):
                    page.hide()


@contextmanager
def _held(widget: QWidget) -> Iterator[None]:
    """Hold a widget's updates back without asking for all of them after, as Qt's own way does."""
    is_held = widget.testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)  # by a stack above, which lets go of all
    widget.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
    yield
    widget.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, on=is_held)
