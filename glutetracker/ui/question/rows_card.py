"""What went into the answer, and each row that was not plainly used, to be opened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer
from glutetracker.domain.question.caveat_words import treatment
from glutetracker.domain.question.caveats import RowNote
from glutetracker.ui.context import Context
from glutetracker.ui.guide.links import LinkRow
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day

MOST = 30


class RowsCard(Card):
    """Counts what was used, and lists what was left out, reckoned, or counts less.

    Attributes:
        rows: What is listed.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What went in"))
        self._context = context
        self.rows: list[LinkRow] = []
        self.used, self.left_out = (Label(look, "", "body", "body2", wraps=True) for _ in range(2))
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        see = Button(look, tr("See all in History"), icon="history", kind="ghost")
        see.setObjectName("questionRows")
        see.clicked.connect(lambda: context.asked_for.emit("history", ""))
        for widget in (self.used, self.left_out, self._list):
            self.body.addWidget(widget)
        self.body.addWidget(see, 0, Qt.AlignmentFlag.AlignLeading)

    def show_answer(self, answer: Answer) -> None:
        """Show what an answer stands on."""
        told = answer.used
        weighed = trn("{count} weigh-in", "{count} weigh-ins", told.weigh_ins)
        self.used.setText(tr("{used}, {weighed}.", used=question_words.used(answer), weighed=weighed))
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(note, where) for note, where in self._places(answer.notes[:MOST])]
        for row in self.rows:
            self._lines.addWidget(row)
        count = len(answer.notes)
        self.left_out.setText(
            trn("One row was not plainly used:", "{count} rows were not plainly used:", count) if count
            else tr("Every row was plainly used.")
        )  # fmt: skip

    def _places(self, notes: Sequence[RowNote]) -> list[tuple[RowNote, str]]:
        """Find where each row is seen whole; a reading is seen in its visit."""
        visits: dict[str, str] = {}
        if any(note.kind == "measure" for note in notes):
            logged = self._context.recall.logged(today())
            visits = {each.id: each.visit_id for each in logged.measures}
        return [(note, f"{note.kind}:{visits.get(note.id, note.id)}") for note in notes]

    def _row(self, note: RowNote, where: str) -> LinkRow:
        names = {"run": tr("Run"), "session": tr("Session"), "measure": tr("Reading")}
        name = tr("{kind} of {day}", kind=names[note.kind], day=short_day(note.day, with_year=True))
        row = LinkRow(self.look, name, treatment(note.treatment))
        row.clicked.connect(lambda _=False: self._context.asked_for.emit("history", where))
        return row
