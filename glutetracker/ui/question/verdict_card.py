"""The verdict: a plain sentence, the three-part bar, and what no clear change means."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Hope
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Habit, Verdict
from glutetracker.domain.question.data import Dose
from glutetracker.ui.context import Context
from glutetracker.ui.question.three_parts import ThreeParts
from glutetracker.ui.widgets import Button, Card, Label, Medallion, Pill
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day


class VerdictCard(Card):
    """Says the verdict first, then how likely each outcome is.

    Attributes:
        verdict: The sentence.
        state: Early days, or that a fresh answer is on its way; hidden when neither.
        bar: The three chances; hidden while they would only be guessed.
        measure: Leads to a measure while there are too few.
        train: Leads to what is asked about where it was never logged.
        experiment: Leads to the experiment for which silence is kept.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look)
        self._context, self._trains = context, "run"
        self.verdict = Label(look, "", "h2", "title", wraps=True)
        self.verdict.setObjectName("title")
        self.state = Pill(look, "", "answer")
        self.told, self.odds, self.means = (Label(look, "", "body", "body2", wraps=True) for _ in range(3))
        self.hoped = Label(look, "", "small", "body2", wraps=True)
        self.bar = ThreeParts(look)
        self.measure = Button(look, tr("Take a measure"), icon="measure", kind="primary")
        self.measure.setObjectName("questionMeasure")
        self.train = Button(look, "", kind="primary")
        self.train.setObjectName("questionTrain")
        self.train.hide()
        self.experiment = Button(look, tr("Your experiment"), icon="question")
        self.experiment.setObjectName("questionExperiment")
        self.experiment.hide()
        self._top = QHBoxLayout()
        self._top.addWidget(Medallion(look, "question-fill", ground="answer_soft", ink="answer", side=36))
        self._top.addWidget(self.verdict, 1)
        self.body.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(self._top)
        for widget in (self.told, self.bar, self.means, self.odds, self.hoped):
            self.body.addWidget(widget)
        for button in (self.measure, self.train, self.experiment):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.measure.clicked.connect(lambda: context.asked_for.emit("log", "measure"))
        self.train.clicked.connect(lambda: context.asked_for.emit("log", self._trains))
        self._dress()
        look.changed.connect(self._dress)

    def keep_silent(self, why: str) -> None:
        """Show no verdict, and say why not."""
        self.verdict.setText(tr("No verdict before the end."))
        self.told.setText(why)
        for widget in (self.state, self.bar, self.odds, self.means, self.hoped, self.measure, self.train):
            widget.hide()
        self.experiment.show()

    def show_answer(self, answer: Answer, *, stale_of: date | None = None) -> None:
        """Show an answer; a stale one tells its day, and that a fresh one is on its way."""
        preferences = self._context.preferences
        self.verdict.setText(question_words.verdict(answer, preferences))
        self._show_state(answer, stale_of)
        locked = answer.is_locked
        for widget in (self.bar, self.odds, self.means):
            widget.setVisible(not locked)
        self.measure.setVisible(answer.lacks_weeks)
        self.train.setVisible(locked and not answer.lacks_weeks)
        self._trains = "session" if answer.asked is Dose.GLUTE_SETS else "run"
        self.train.setText(tr("Start session") if self._trains == "session" else tr("Log a run"))
        self.experiment.hide()
        self._show_hoped(preferences.hope)
        if locked:
            self.told.setText(question_words.still_needed(answer))
            return
        effect = answer.effect(answer.asked)
        self.told.setText(question_words.estimate(answer, effect, preferences))
        self.odds.setText(question_words.odds(effect, preferences))
        self.means.setText(question_words.no_change_means(answer, preferences))
        self.bar.show_percents(*question_words.percents(effect.chances))

    def _show_state(self, answer: Answer, stale_of: date | None) -> None:
        text = ""
        if stale_of == today():
            text = tr("Being worked out anew")
        elif stale_of is not None:
            text = tr("Of {day}, being worked out anew", day=short_day(stale_of, with_year=True))
        elif answer.verdict is Verdict.NOT_ENOUGH and not answer.is_locked:
            text = _early(answer)
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def _show_hoped(self, hope: Hope) -> None:
        first = {Hope.BIGGER: tr("bigger"), Hope.SMALLER: tr("smaller")}.get(hope, "")
        told = ""
        if first:
            told = tr("You hope for {hope}, so the chance of that comes first. The numbers are the same for everyone.",
                      hope=first)  # fmt: skip
        elif hope is Hope.STRONG:
            told = tr("You hope for strength. It does not hang on girth: Progress shows it lift by lift.")
        self.hoped.setText(told)
        self.hoped.setVisible(bool(told))

    def _dress(self) -> None:
        self._top.setSpacing(self.look.theme.px(12))


def _early(answer: Answer) -> str:
    forecast = answer.sharpening.forecast(Habit.AS_NOW)
    if forecast is None or not forecast.more_weeks:
        return trn("{count} measured week so far", "{count} measured weeks so far", answer.used.weeks_read)
    return trn("{count} week read, about {more} to go", "{count} weeks read, about {more} to go",
               answer.used.weeks_read, more=forecast.more_weeks)  # fmt: skip
