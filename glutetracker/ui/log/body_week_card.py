"""Two things about the running week that are asked once: dieting, and enough protein."""

from collections.abc import Callable
from dataclasses import replace

from glutetracker.domain import wording
from glutetracker.domain.body import PROTEIN_G_PER_KG, Site
from glutetracker.domain.clock import today
from glutetracker.domain.visits import BodyWeek, monday_of, protein_g
from glutetracker.store import body_weeks, measures
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Card, ChipGroup, Label
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

_SAID = {"": None, "no": False, "yes": True}


class BodyWeekCard(Card):
    """Asks yes, no, or nothing.

    Attributes:
        dieting: Eating less than the body spends.
        protein: Enough protein.
        hint: How much that is.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        self._when = Label(look, "", "small", "body2")
        super().__init__(look, tr("This week"), self._when)
        self._context = context
        self._week = BodyWeek(monday=monday_of(today()))
        told = tr("If you like. Both help to tell later what a change came from.")
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self.dieting = self._ask(tr("Dieting: eating less than you spend"), "weekDieting", self._say_dieting)
        self.protein = self._ask(tr("Enough protein on most days"), "weekProtein", self._say_protein)
        self.hint = Label(look, "", "caption", "caption", wraps=True)
        self.body.addWidget(self.hint)

    def show_week(self) -> None:
        """Show what was said of the running week, and how much protein is enough."""
        self._week = body_weeks.load(self._context.store, monday_of(today()))
        self._when.setText(tr("from {day}", day=short_day(self._week.monday)))
        self.dieting.choose(_key(self._week.is_dieting))
        self.protein.choose(_key(self._week.has_enough_protein))
        self.hint.setText(self._protein_told())

    def _protein_told(self) -> str:
        source = tr("Morton 2018, 49 trials")
        per_kg = short(PROTEIN_G_PER_KG)
        weight_kg = measures.latest_value(self._context.store, Site.WEIGHT)
        if weight_kg is None:
            told = tr("About {per_kg} g a day for each kg of body weight ({source}).", per_kg=per_kg, source=source)
            return tr("{told} Log your weight to see it in grams.", told=told)
        return tr(
            "About {grams} g a day at {weight}: {per_kg} g for each kg of body weight ({source}).",
            grams=number(protein_g(weight_kg)), per_kg=per_kg, source=source,
            weight=wording.measured(Site.WEIGHT, weight_kg, self._context.preferences),
        )  # fmt: skip

    def _ask(self, label: str, name: str, keep: Callable[[str], None]) -> ChipGroup:
        self.body.addWidget(Label(self.look, label, "label", "body2", wraps=True))
        chips = ChipGroup(self.look, label, (("", tr("Not said")), ("no", tr("No")), ("yes", tr("Yes"))))
        chips.setObjectName(name)
        chips.chosen.connect(keep)
        self.body.addWidget(chips)
        return chips

    def _say_dieting(self, key: str) -> None:
        self._keep(replace(self._week, is_dieting=_SAID[key]), tr("Dieting this week: {said}"), self.dieting)

    def _say_protein(self, key: str) -> None:
        self._keep(replace(self._week, has_enough_protein=_SAID[key]), tr("Protein this week: {said}"), self.protein)

    def _keep(self, week: BodyWeek, label: str, chips: ChipGroup) -> None:
        said = chips.buttons[chips.key].text().lower()
        self._context.save(label.format(said=said), lambda edit: body_weeks.save(edit, week))
        self.show_week()  # what could not be kept does not seem so


def _key(said: bool | None) -> str:
    return next(key for key, value in _SAID.items() if value is said)
