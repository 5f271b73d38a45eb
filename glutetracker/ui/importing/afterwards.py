"""What an import panel says below its end, true also once the import is undone."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from glutetracker.store import Table
from glutetracker.store.incoming.import_list import steps_that_hold
from glutetracker.ui.context import Context
from glutetracker.ui.live import LiveWidget
from glutetracker.ui.widgets import Label
from glutetracker.words import tr


class Afterwards(LiveWidget):
    """Says how an import goes, then how much of it is still here.

    Attributes:
        ended: What the panel is to say of the end now.
        words: The line that says it.
    """

    ended = Signal(str)
    reads: ClassVar[frozenset[Table]] = frozenset(Table)  # each of which an import may have brought alone

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.words = Label(context.look, "", "small", "body2", wraps=True)
        self._import_id, self._told, self._steps = "", "", 0
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.words)

    def say(self, words: str) -> None:
        """Say how far it is; what came before is no longer followed."""
        self._import_id = ""
        self.words.setText(words)

    def follow(self, import_id: str, told: str) -> None:
        """Say what came of an import, and follow what becomes of it."""
        self._import_id, self._told = import_id, told
        self._steps = steps_that_hold(self.context.store, import_id)
        self._say_what_holds(self._steps)

    def refresh(self) -> None:
        """Look how much of it is still here."""
        if self._import_id:
            self._say_what_holds(steps_that_hold(self.context.store, self._import_id))

    def _say_what_holds(self, steps: int) -> None:
        if steps == self._steps:
            self.ended.emit(self._told)
            self.words.setText(tr("It can be undone in Settings.") if steps else "")
        elif steps:
            self.ended.emit(tr("Partly undone: {told}", told=self._told))
            self.words.setText(tr("The rest can be undone in Settings."))
        else:
            self.ended.emit(tr("Undone: {told}", told=self._told))
            self.words.setText(tr("Nothing of it is here any more."))
