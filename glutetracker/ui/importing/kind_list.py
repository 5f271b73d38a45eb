"""The list of the runs that would come in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView

from glutetracker.ui.importing.kind_rows import KindRows
from glutetracker.ui.importing.run_kinds import RunKinds
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import ringed_after
from glutetracker.words import tr

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_K)
LEAST_HEIGHT = 48


class KindList(QListView):
    """Shows runs by their kinds; K or Enter asks for another, Alt+K for the one suggested.

    Attributes:
        kinds_asked: The marked run is to be of another kind.
        suggested_asked: The marked run is to be of the kind suggested.
    """

    kinds_asked = Signal()
    suggested_asked = Signal()

    def __init__(self, look: Look, runs: RunKinds) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(tr("Kinds of the runs; K or Enter changes one"))
        self._look = look
        self._rows = KindRows(look, runs, self)
        self.setModel(runs)
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
        """Open the kinds, or take the one that is suggested."""
        if event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.suggested_asked.emit()
        elif event.key() in OPENS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.kinds_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._rows.is_ringed = ringed_after(event, is_ringed=self._rows.is_ringed)
        super().focusInEvent(event)

    def _dress(self) -> None:
        self.setMinimumHeight(self._look.theme.px(LEAST_HEIGHT))
        self.scheduleDelayedItemsLayout()
