"""A list of things of an import, each of which becomes what is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView

from glutetracker.ui.importing.choice_rows import ChoiceRows
from glutetracker.ui.importing.choices import Choices
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import ringed_after

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
LEAST_HEIGHT = 48


class ChoiceList(QListView):
    """Shows what becomes of each; a letter or Enter asks for another, Alt and the letter for what is suggested.

    Attributes:
        others_asked: The marked one is to become something else.
        suggested_asked: The marked one is to become what is suggested.
    """

    others_asked = Signal()
    suggested_asked = Signal()

    def __init__(self, look: Look, choices: Choices, name: str, letter: Qt.Key) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self._look, self._letter = look, letter
        self._rows = ChoiceRows(look, choices, self)
        self.setModel(choices)
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._dress()
        look.changed.connect(self._dress)

    def keyboardSearch(self, _: str) -> None:  # noqa: N802 (Qt's name)
        """Letters are keys here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for another, or take what is suggested."""
        if event.key() == self._letter and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.suggested_asked.emit()
        elif event.key() in (*OPENS, self._letter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.others_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._rows.is_ringed = ringed_after(event, is_ringed=self._rows.is_ringed)
        super().focusInEvent(event)

    def _dress(self) -> None:
        self.setMinimumHeight(self._look.theme.px(LEAST_HEIGHT))
        self.scheduleDelayedItemsLayout()
