"""Two readings of one question: from one's own data alone, and together with published studies."""

from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Basis
from glutetracker.ui.context import Context
from glutetracker.ui.question.belief_curve import BeliefCurve
from glutetracker.ui.question.whisker import scale_over
from glutetracker.ui.widgets import Card, Label
from glutetracker.words import tr


class ReadingsCard(Card):
    """Shows both beliefs as curves and in words.

    Attributes:
        own: What one's own data say.
        studies: The same with published studies.
        curve: Both as curves.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Two readings"))
        self._context = context
        self.about = Label(look, "", "small", "body2", wraps=True)
        self.curve = BeliefCurve(look)
        self.own = Label(look, "", "strong", "title", wraps=True)
        self.studies = Label(look, "", "body", "body2", wraps=True)
        note = tr("The verdict comes from your data alone. Studies only show where a typical person would be, and "
                  "large effects are drawn toward zero until data build up.")  # fmt: skip
        for widget in (self.about, self.curve, self.own, self.studies):
            self.body.addWidget(widget)
        self.body.addWidget(Label(look, note, "small", "body2", wraps=True))

    def show_answer(self, answer: Answer) -> None:
        """Show both readings of the dose that was asked about."""
        preferences = self._context.preferences
        unit = preferences.girth_unit
        own, studies = (answer.effect(answer.asked, basis) for basis in Basis)
        told = tr("{step}: the higher the curve, the more likely that change after 12 weeks. Grey is no clear change.",
                  step=question_words.step(answer.asked, preferences))  # fmt: skip
        self.about.setText(told[:1].upper() + told[1:])
        lines = {
            self.own: (tr("Full line, your data alone: {median} ({span})"), own),
            self.studies: (tr("Dashed, with published studies: {median} ({span})"), studies),
        }
        for label, (text, effect) in lines.items():
            median = question_words.change(effect.total_cm.median, unit)
            label.setText(text.format(median=median, span=question_words.span(effect.total_cm, unit)))
        within = unit.from_cm(answer.change_worth_naming_cm)
        ends = [unit.from_cm(end) for effect in (own, studies) for end in effect.total_cm[3:5]]
        mine, theirs = ([(unit.from_cm(at), density) for at, density in effect.belief] for effect in (own, studies))
        scale = scale_over([1.25 * end for end in ends] + [-1.2 * within, 1.2 * within])
        self.curve.show_curves(mine, theirs, scale, within, str(unit))
        self.curve.setAccessibleName(f"{self.own.text()}. {self.studies.text()}.")
