"""This week: seven days, and two rings against the user's own aims."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.planned import PlanKind
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.today import sentences
from glutetracker.ui.today.facts import DayDone, TodayFacts
from glutetracker.ui.widgets import Button, Card, DayDisc, Label, ReflowColumns, Ring, WeekStrip
from glutetracker.words import tr
from glutetracker.words.durations import weekday_letter
from glutetracker.words.numbers import short

RINGS_BESIDE_FROM = 480
PLAN_ICONS = {
    PlanKind.RACE: "flag", PlanKind.SESSION: "dumbbell", PlanKind.RUN: "run", PlanKind.MEASURE: "measure",
    PlanKind.BLOCK: "plan",
}  # fmt: skip


class WeekCard(Card):
    """Shows the running week.

    Attributes:
        strip: Its days.
        glutes: Ring of hard glute sets.
        running: Ring of the distance run.
    """

    def __init__(self, context: Context) -> None:
        self._left = Label(context.look, "", "small", "body2")
        super().__init__(context.look, tr("This week"), self._left)
        self.strip = WeekStrip(context.look)
        self.glutes = AimRing(context, "glute", tr("Glute sets"))
        self.running = AimRing(context, "run", tr("Running"))
        rings = ReflowColumns(context.look, shares=(1, 1), two_from=RINGS_BESIDE_FROM)
        rings.first.addWidget(self.glutes)
        rings.second.addWidget(self.running)
        self.body.addWidget(self.strip)
        self.body.addSpacing(8)
        self.body.addWidget(rings)

    def show_facts(self, facts: TodayFacts, preferences: Preferences) -> None:
        """Show the week as it is now."""
        self._left.setText(sentences.days_left(facts.days_left))
        self.strip.show_days([_disc(done, facts) for done in facts.week])
        sets, run = facts.glute_sets, facts.run_km
        of_sets = tr("of {aim} sets", aim=short(sets.aim)) if sets.aim else tr("hard sets")
        self.glutes.show_share(sets.share, short(sets.done), of_sets, sentences.closes_glutes(facts))
        unit = preferences.distance_unit
        of_km = tr("of {aim} {unit}", aim=short(unit.from_m(run.aim * 1000)), unit=unit) if run.aim else str(unit)
        done = short(unit.from_m(run.done * 1000))
        self.running.show_share(run.share, done, of_km, sentences.closes_run(facts, preferences))


class AimRing(QWidget):
    """A ring with a sentence of what closes it, and a way to set an aim while there is none.

    Attributes:
        told: The sentence.
        set_aim: Opens the aims in Settings.
    """

    def __init__(self, context: Context, role: str, name: str) -> None:
        super().__init__()
        self._look, self._name = context.look, name
        self.ring = Ring(context.look, role)
        self.ring.show_share(None, "", "", name)  # what is shown first stands there, later changes sweep
        self.told = Label(context.look, "", "small", "body2", wraps=True)
        self.set_aim = Button(context.look, tr("Set an aim"), kind="ghost")
        self.set_aim.setObjectName(f"setAim.{role}")
        self.set_aim.setAccessibleName(tr("Set an aim for {what}", what=name.lower()))
        self.set_aim.clicked.connect(lambda: context.asked_for.emit("settings", "aims"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(Label(context.look, name, "h3", "title", wraps=True))
        self._words.addWidget(self.told)
        self._words.addWidget(self.set_aim, 0, Qt.AlignmentFlag.AlignLeading)
        self._words.addStretch(1)
        self._row.addWidget(self.ring)
        self._row.addLayout(self._words, 1)
        self._space()
        context.look.changed.connect(self._space)

    def show_share(self, share: float | None, value: str, of: str, told: str) -> None:
        """Show how much is done, and say what closes it."""
        self.ring.show_share(share, value, of, tr("{name}: {value} {of}", name=self._name, value=value, of=of))
        self.told.setText(told)
        self.set_aim.setVisible(share is None)

    def _space(self) -> None:
        px = self._look.theme.px
        self._row.setSpacing(px(16))
        self._words.setSpacing(px(2))


def _disc(done: DayDone, facts: TodayFacts) -> DayDisc:
    is_today = done.day == facts.today
    role = "both" if done.has_glutes and done.has_run else "glute" if done.has_glutes else "run" if done.has_run else ""
    icon = {"glute": "dumbbell", "both": "dumbbell", "run": "run"}.get(role, "walk" if done.moved else "")
    is_planned = bool(done.plans) and not icon
    if is_planned:
        icon = PLAN_ICONS[done.plans[0].kind]
    elif not icon and done.day < facts.today:
        icon = "moon"
    letter = weekday_letter(done.day.weekday())
    return DayDisc(letter, icon, role, is_today, sentences.day_told(done, facts), is_planned)
