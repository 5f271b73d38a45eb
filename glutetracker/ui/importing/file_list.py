"""Files of an import, each with what becomes of it; a row opens to all that is in it."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from glutetracker.intake import Outcome
from glutetracker.ui.importing.outcome_rows import OutcomeRows
from glutetracker.ui.importing.outcomes import Outcomes, Told
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import ringed_after

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FileList(QListView):
    """Shows outcomes; Enter, Space or a click opens a row that has more to tell."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.outcomes = Outcomes(self)
        self._rows = OutcomeRows(look, self.outcomes, self)
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self.setModel(self.outcomes)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._toggle)
        look.changed.connect(self._dress)

    def show_all(self, told: Iterable[Told]) -> None:
        """Show these files in place of all that were."""
        self.outcomes.show_all(told)

    def add(self, outcome: Outcome) -> None:
        """Show what became of one more file."""
        self.outcomes.add(Told(outcome))

    def count(self) -> int:
        """How many files are shown."""
        return self.outcomes.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the marked row, or close it."""
        if event.key() in OPENS and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus, on the first row when there was none."""
        self._rows.is_ringed = ringed_after(event, is_ringed=self._rows.is_ringed)
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.outcomes.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Words wrap where there is less room."""
        super().resizeEvent(event)
        self._dress()

    def _toggle(self, index: QModelIndex) -> None:
        self.outcomes.toggle(index.row())
        self.scheduleDelayedItemsLayout()

    def _dress(self) -> None:
        self._rows.measure()
        self.scheduleDelayedItemsLayout()
