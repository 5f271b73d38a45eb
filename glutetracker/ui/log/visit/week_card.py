"""Two things about a week that are asked once: dieting, and enough protein; of earlier weeks too."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.body.measure import PROTEIN_G_PER_KG, Site
from glutetracker.domain.body.visits import BodyWeek, monday_of, protein_g
from glutetracker.domain.clock import today
from glutetracker.domain.period import WEEK
from glutetracker.store.body import body_weeks, measures
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Card, ChipGroup, IconButton, Label
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

_SAID = {"": None, "no": False, "yes": True}


class BodyWeekCard(Card):
    """Asks yes, no, or nothing, of the running week or of an earlier one.

    Attributes:
        earlier: Goes a week back.
        later: Goes a week on, up to the running one.
        dieting: Eating less than the body spends.
        protein: Enough protein.
        hint: How much that is.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        self._when = Label(look, "", "small", "body2")
        self.earlier = IconButton(look, "chevron-left", tr("The week before"))
        self.later = IconButton(look, "chevron-right", tr("The week after"))
        super().__init__(look, tr("This week"), self._steps())
        self._context = context
        self._weeks_back = 0
        self._week = BodyWeek(monday=monday_of(today()))
        told = tr("If you like. Both help to tell later what a change came from.")
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self.dieting = self._ask(tr("Dieting: eating less than you spend"), "weekDieting", self._say_dieting)
        self.protein = self._ask(tr("Enough protein on most days"), "weekProtein", self._say_protein)
        self.hint = Label(look, "", "caption", "caption", wraps=True)
        self.body.addWidget(self.hint)

    def show_week(self) -> None:
        """Show what was said of the chosen week, and how much protein is enough."""
        self._week = body_weeks.load(self._context.store, monday_of(today()) - self._weeks_back * WEEK)
        if self.heading is not None:
            self.heading.setText(tr("An earlier week") if self._weeks_back else tr("This week"))
        self.later.setEnabled(self._weeks_back > 0)
        self._when.setText(tr("from {day}", day=short_day(self._week.monday)))
        self.dieting.choose(_key(self._week.is_dieting))
        self.protein.choose(_key(self._week.has_enough_protein))
        self.hint.setText(self._protein_told())

    def _steps(self) -> QWidget:
        """Stand the week between the buttons that change it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.earlier, self._when, self.later):
            row.addWidget(widget)
        self.earlier.setObjectName("earlierWeek")
        self.later.setObjectName("laterWeek")
        self.earlier.clicked.connect(lambda: self._go(1))
        self.later.clicked.connect(lambda: self._go(-1))
        return holder

    def _go(self, back: int) -> None:
        self._weeks_back = max(0, self._weeks_back + back)
        self.show_week()

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
        self._keep(replace(self._week, is_dieting=_SAID[key]), tr("Dieting, {week}: {said}"), self.dieting)

    def _say_protein(self, key: str) -> None:
        self._keep(replace(self._week, has_enough_protein=_SAID[key]), tr("Protein, {week}: {said}"), self.protein)

    def _keep(self, week: BodyWeek, label: str, chips: ChipGroup) -> None:
        said = chips.buttons[chips.key].text().lower()
        named = tr("week of {day}", day=short_day(week.monday)) if self._weeks_back else tr("this week")
        self._context.save(label.format(week=named, said=said), lambda edit: body_weeks.save(edit, week))
        self.show_week()  # what could not be kept does not seem so


def _key(said: bool | None) -> str:
    return next(key for key, value in _SAID.items() if value is said)
