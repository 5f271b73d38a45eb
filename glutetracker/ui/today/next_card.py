"""Next up: the last session again, with what was lifted then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.logged import LoggedEntry
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.theme import Look
from glutetracker.ui.today.facts import TodayFacts
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import near_day

MOST_LINES = 6

Line = tuple[str, str]


class NextCard(Card):
    """Offers the last session again.

    Attributes:
        repeat_asked: The session to do again, by its id.
        start: Asks for it.
    """

    repeat_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Next up"))
        self._session_id = ""
        self.title = Label(look, "", "h3", "title", wraps=True)
        self.about = Label(look, "", "small", "body2", wraps=True)
        self.start = Button(look, tr("Start this again"), icon="repeat")
        self.start.setObjectName("repeatSession")
        self.start.clicked.connect(lambda: self.repeat_asked.emit(self._session_id))
        self._lines = [
            (Label(look, "", "body", wraps=True), Label(look, "", "body", "body2")) for _ in range(MOST_LINES)
        ]
        self._more = Label(look, "", "small", "caption", wraps=True)
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)
        self.body.addWidget(self._table())
        self.body.addWidget(self._more)
        self.body.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeading)

    def show_facts(self, facts: TodayFacts, preferences: Preferences) -> None:
        """Show the last session; nothing while another is open or before the first."""
        last = facts.last_session
        lines = _lines(facts, preferences)
        self.setVisible(bool(lines) and not facts.is_logging)
        if last is None or not lines:
            return
        self._session_id = last.session.id
        self.title.setText(tr("Again: {what}", what=last.session.title or ", ".join(name for name, _ in lines[:3])))
        day = near_day(last.session.local_day, facts.today)
        exercises = trn("{count} exercise", "{count} exercises", len(lines))
        sets = trn("{count} set", "{count} sets", facts.sessions[0].set_count)
        self.about.setText(tr("Last time: {day} · {exercises} · {sets}", day=day, exercises=exercises, sets=sets))
        for at, (name, work) in enumerate(self._lines):
            for label, text in zip((name, work), lines[at] if at < len(lines) else ("", ""), strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        more = len(lines) - MOST_LINES
        self._more.setText(tr("and {count} more", count=more))
        self._more.setVisible(more > 0)

    def _table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for at, (name, work) in enumerate(self._lines):
            grid.addWidget(name, at, 0)
            grid.addWidget(work, at, 1, Qt.AlignmentFlag.AlignTrailing)
        return holder


def _lines(facts: TodayFacts, preferences: Preferences) -> list[Line]:
    if facts.last_session is None:
        return []
    done = [entry for entry in facts.last_session.entries if any(each.is_done for each in entry.sets)]
    names = facts.sessions[0].exercise_names
    return [(name, _work(entry, preferences)) for name, entry in zip(names, done, strict=False)]


def _work(entry: LoggedEntry, preferences: Preferences) -> str:
    return wording.work_done([each for each in entry.sets if each.is_done], preferences)
