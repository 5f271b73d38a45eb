"""One honest line on The question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer
from glutetracker.domain.question.data import Dose, Outcome
from glutetracker.store import runs
from glutetracker.ui.context import Context
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.widgets import Button, Card, Label, Medallion, SectionTitle
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day


class QuestionCard(Card):
    """Says the last answer, or how many measured weeks are still missing.

    Attributes:
        told: The line.
        see: Opens the page.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look)
        self._context = context
        head = QHBoxLayout()
        head.addWidget(Medallion(look, "question-fill", ground="answer_soft", ink="answer", side=32))
        head.addWidget(SectionTitle(look, tr("The question")), 1)
        self.told = Label(look, "", "body", "body2", wraps=True)
        self.see = Button(look, tr("See the evidence"))
        self.see.setObjectName("seeEvidence")
        self.see.clicked.connect(lambda: context.asked_for.emit("question", ""))
        self.body.addLayout(head)
        asked_in_words = question_words.title(Outcome.HIP, Dose.RUNNING)
        self.body.addWidget(Label(look, asked_in_words, "h3", "title", wraps=True))
        self.body.addWidget(self.told)
        self.body.addWidget(self.see, 0, Qt.AlignmentFlag.AlignLeading)
        context.answers.came.connect(self.show_line)

    def stand_in(self, column: QVBoxLayout, after: QWidget) -> None:
        """Stand at the foot of a column, where Tab leads from what is above."""
        if column.indexOf(self) < 0:
            column.addWidget(self)
            QWidget.setTabOrder(after, self.see)

    def show_line(self) -> None:
        """Say what is known by now; the answer itself is worked out elsewhere."""
        self.setVisible(self._context.preferences.shows_body)
        missing = self._context.answers.missing_weeks(Site.HIP)
        answer = self._context.answers.last(Asked())
        if missing > 0:
            told = trn("{count} more week with a hip reading", "{count} more weeks with a hip reading each", missing)
            self.told.setText(tr("Too early to say: {weeks}.", weeks=told))
        elif answer is None and not runs.has_any(self._context.store):
            self.told.setText(question_words.never_logged(Dose.RUNNING))
        elif answer is None or (answer.is_locked and runs.has_any(self._context.store)):  # what it lacked is there now
            self.told.setText(tr("There is enough to begin to answer. It is worked out in a moment."))
        else:
            silence = self._context.answers.silence(Asked())
            told = _told(answer, self._context.preferences)
            made_on = self._context.answers.made_on(Asked())
            if made_on != today():
                told = tr("{told} Worked out on {day}.", told=told, day=short_day(made_on, with_year=True))
            self.told.setText(silence or told)


def _told(answer: Answer, preferences: Preferences) -> str:
    verdict = question_words.verdict(answer, preferences)
    if answer.is_locked:
        return verdict
    return f"{verdict} {question_words.estimate(answer, answer.effect(answer.asked), preferences)}"
