"""One of few, from a list that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.labels import Label
from glutetracker.ui.widgets.painting import DISABLED, draw_icon, draw_words, placed


class Box(QComboBox):
    """A combo box with our own arrow; the wheel turns it only where the keyboard is."""

    ARROW = 16

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._drawn = look, Drawn(2)  # as the mouse is over it, and as it is not
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # the list as the sheet says; the combo's own delegate does not

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the wheel to the page unless this is what is being set."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show it as it was drawn, drawn anew only when it looks otherwise."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        looks = self._look.theme, self.currentText(), option.state.value, option.activeSubControls.value
        self._drawn.show(self, self.rect(), looks, lambda painter, area: self._draw(painter, area, option))

    def _draw(self, painter: QPainter, whole: QRect, option: QStyleOptionComboBox) -> None:
        """Draw the box as the sheet says, its words from the leading edge, and the arrow in the theme's ink."""
        theme = self._look.theme
        room = theme.px(28)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # the sheet asks for it where it needs it
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        words = placed(self, whole.adjusted(theme.px(13), 0, -room, 0))
        painter.setFont(self.font())
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        draw_words(painter, self, words, theme.colour("text" if self.isEnabled() else "text3"), text)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED)
        area = placed(self, QRect(whole.width() - room, 0, room - theme.px(6), whole.height()))
        draw_icon(painter, self, theme, area, "chevron-down", "text2", self.ARROW)


class Select(QWidget):
    """One of few, with its label as the name that is heard.

    Attributes:
        chosen: Another was chosen; its key.
        box: The combo box.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, label: str, *, label_shown: bool = True) -> None:
        super().__init__()
        self.look = look
        self._entries: tuple[tuple[str, str], ...] = ()
        self.label = Label(look, label, "label", "body2")
        self.box = Box(look)
        # Qt passes a combo box's own name over; its buddy and its description are heard.
        self.box.setAccessibleDescription(label)
        self.label.setBuddy(self.box)
        if not label_shown:
            self.label.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.label)
        self._column.addWidget(self.box)
        self.box.activated.connect(self._on_activated)
        self._space()
        look.changed.connect(self._space)

    @property
    def key(self) -> str:
        """The chosen entry's key."""
        return str(self.box.currentData() or "")

    def offer(self, entries: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Offer these entries, keys and names; the same again changes nothing but what is chosen."""
        wanted = chosen or self.key
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.box.clear()
            for key, name in entries:
                self.box.addItem(name, key)
        self.choose(wanted)

    def choose(self, key: str) -> None:
        """Choose an entry without saying so; one that is not there changes nothing."""
        at = self.box.findData(key)
        if at >= 0:
            self.box.setCurrentIndex(at)

    def _on_activated(self) -> None:
        self.chosen.emit(self.key)

    def _space(self) -> None:
        self._column.setSpacing(self.look.theme.px(4))
