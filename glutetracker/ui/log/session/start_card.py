"""How a session starts: empty, or like one of the last."""

from PySide6.QtWidgets import QHBoxLayout

from glutetracker.domain.period import EVER
from glutetracker.store.lifting import sessions
from glutetracker.store.lifting.sessions import SessionSummary
from glutetracker.ui.context import Context
from glutetracker.ui.log.last_rows import LastRow, LastRows
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day

SHOWN = 5


class StartCard(Card):
    """Offers to start with nothing planned.

    Attributes:
        button: Starts the session.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("Start a session"))
        words = tr(
            "Start with nothing planned, or choose the first exercise below: its sets are filled in from last time."
        )
        self.body.addWidget(Label(context.look, words, "body", "body2", wraps=True))
        self.button = Button(context.look, tr("Start session"), icon="play", kind="primary")
        self.button.setObjectName("startSession")
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addLayout(row)


class RecentSessions(LastRows):
    """Lists the last sessions, to be done again; `pressed` tells the session's id."""

    def __init__(self, context: Context) -> None:
        nothing = tr("Your last sessions will stand here, ready to be repeated.")
        super().__init__(context.look, tr("Repeat a session"), icon="repeat", nothing=nothing)
        self._context = context

    def refresh(self) -> None:
        """Read them anew."""
        found = sessions.summaries(self._context.store, EVER, limit=SHOWN)
        self.show_rows([_row(each) for each in found if each.set_count])


def _row(each: SessionSummary) -> LastRow:
    day = short_day(each.session.local_day)
    count = trn("{count} set", "{count} sets", each.set_count)
    title = each.session.title or tr("Glute session")
    button, opens = tr("Repeat the session of {day}", day=day), tr("Change the session of {day}", day=day)
    names = ", ".join(each.exercise_names)
    return LastRow(each.session.id, f"{title} · {_unbroken(day)}", f"{names} · {_unbroken(count)}", button, opens)


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")
