"""What should be known besides the answer: care first, then what limits it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetracker.domain.question.caveat_words import OF_CARE, caveats
from glutetracker.domain.question.caveats import Caveat, CaveatKind
from glutetracker.ui.context import Context
from glutetracker.ui.guide.texts import Point
from glutetracker.ui.widgets import Button, Card, Label, Medallion
from glutetracker.words import tr

SHOWN = 4
BEFORE_AN_ANSWER = OF_CARE | {CaveatKind.NEW_TAPE, CaveatKind.ODD_READING}
NO_ANSWER_YET = {CaveatKind.FEW_WEEKS, CaveatKind.NOT_LOGGED}
READS = {CaveatKind.RAPID_LOSS: "what_to_expect", CaveatKind.PAIN_TOLD: "form_first"}
"""Where the guide says more."""


class CaveatsCard(Card):
    """Lists caveats; the less important ones stand behind a button.

    Attributes:
        more: Shows the rest; hidden where there is none.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("Good to know"))
        self._context = context
        self._shown: tuple[Caveat, ...] | None = None
        self._lines: list[QWidget] = []
        self.more = Button(context.look, tr("Show all"), kind="ghost")
        self.more.setObjectName("questionCaveats")
        self.more.clicked.connect(self._unfold)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_caveats(self, known: Sequence[Caveat]) -> None:
        """Show these; while there is no answer yet, only what is not about it."""
        is_locked = any(each.kind in NO_ANSWER_YET for each in known)
        told = tuple(each for each in known if not is_locked or each.kind in BEFORE_AN_ANSWER)
        self.setVisible(bool(told))
        if told == self._shown:
            return
        self._shown = told
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        named = caveats(told, self._context.preferences)
        self._lines = [line for each in named for line in self._made(*each)]
        for place, line in enumerate(self._lines):
            self.body.insertWidget(1 + place, line)
            if place >= SHOWN:
                line.hide()
        self.more.setVisible(len(self._lines) > SHOWN)

    def _made(self, told: Caveat, name: str, meaning: str) -> list[QWidget]:
        of_care = told.kind in OF_CARE
        sign = Medallion(self.look, "heart" if of_care else "info", ground="sunken", ink="text2", side=28)
        words = [Label(self.look, name, "strong", "title", wraps=True),
                 Label(self.look, meaning, "small", "body2", wraps=True)]  # fmt: skip
        made: list[QWidget] = [Point(self.look, sign, words)]
        if told.kind in READS:
            read = Button(self.look, tr("Read on in the guide"), icon="book", kind="ghost")
            read.setObjectName(f"read_{READS[told.kind]}")
            read.clicked.connect(lambda _=False, which=READS[told.kind]: self._context.asked_for.emit("guide", which))
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(read)
            line.addStretch()
            made.append(row)
        return made

    def _unfold(self) -> None:
        for line in self._lines:
            line.show()
        self.more.hide()
