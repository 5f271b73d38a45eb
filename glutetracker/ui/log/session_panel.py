"""The session being logged: its exercises, what comes next, what is done so far."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from glutetracker.store import Table
from glutetracker.store.sessions import LoggedSession
from glutetracker.ui.context import Context
from glutetracker.ui.live import LiveWidget
from glutetracker.ui.log.entry_card import EntryCard
from glutetracker.ui.log.exercise_picker import ExercisePicker
from glutetracker.ui.log.so_far import SoFar
from glutetracker.ui.log.start_card import StartCard
from glutetracker.ui.widgets import Button
from glutetracker.words import tr


class SessionPanel(LiveWidget):
    """Starts, logs and finishes a session."""

    reads = frozenset({Table.SESSION, Table.SESSION_ENTRY, Table.STRENGTH_SET, Table.SETTING})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.logged: LoggedSession | None = None
        self.cards: list[EntryCard] = []
        self.picker = ExercisePicker(context)
        self.start = StartCard(context)
        self.so_far = SoFar(context)
        self.discard = Button(context.look, tr("Discard"), kind="ghost")
        self.finish = Button(context.look, tr("Finish"), icon="flag", kind="primary")
        self._cards = QVBoxLayout()
        self._minute = QTimer(self, interval=1000)
        self._lay_out()
        self._minute.timeout.connect(self._show_elapsed)
        self.picker.chosen.connect(self.add_exercise)
        self.start.repeat_asked.connect(self._repeat)
        self.finish.clicked.connect(self._finish)
        self.discard.clicked.connect(self._discard)
