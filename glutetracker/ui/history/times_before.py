"""The times before: when a lift was done or a site was read last, each to be followed."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.analysis.visits_before import VisitBefore
from glutetracker.analysis.visits_before import visits_before as before_visit
from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite, Measure, Site
from glutetracker.domain.body.site_shown import shown
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.records import Past, estimate_told, lift_of
from glutetracker.domain.lifting.strength import LOADS_TRUSTED_FOR_1RM, StrengthSet
from glutetracker.domain.period import EVER
from glutetracker.domain.preferences import Preferences
from glutetracker.store.body import measures
from glutetracker.store.lifting import doings
from glutetracker.ui.context import Context
from glutetracker.ui.guide.links import LinkRow, heard
from glutetracker.ui.log.terms import Terms, terms_of
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card, Label
from glutetracker.words import tr
from glutetracker.words.durations import near_day

LIFT_ROWS = 6
"""In all: with more exercises in a session fewer times of each are told, and at least the last."""
VISIT_ROWS = 5


class Time(NamedTuple):
    """One time before.

    Attributes:
        of: What was done then, where more than one thing is told of.
        entry: Its name in the history: session:ID.
    """

    of: str
    entry: str
    day: str
    about: str


class TimesBefore(Card):
    """Lists them under what they are of; out of sight where there was none.

    Attributes:
        opened: One is to be shown whole.
        rows: One a time.
    """

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("The times before"))
        self.rows: list[LinkRow] = []
        self._times: tuple[Time, ...] = ()
        self._listed: QWidget | None = None
        self.note = Label(look, "", "caption", "caption", wraps=True)
        self.body.addWidget(self.note)

    def show_times(self, times: Sequence[Time], note: str = "") -> None:
        """List these, with a note below; those that stand there already keep the keyboard."""
        self.setVisible(bool(times))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if self._times == tuple(times):
            return
        self._times = tuple(times)
        if self._listed is not None:
            self._listed.hide()
            self._listed.deleteLater()
        self._listed, self.rows = QWidget(), []
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.theme.px(8))
        for of, group in groupby(times, key=lambda each: each.of):
            if of:
                column.addWidget(Label(self.look, of, "h3", "title", wraps=True))
            for time in group:
                column.addWidget(self._row(time))
        self.body.insertWidget(self.body.indexOf(self.note), self._listed)

    def _row(self, time: Time) -> LinkRow:
        row = LinkRow(self.look, time.day, time.about)
        if time.of:  # what is above it is not heard with it
            row.setAccessibleName(heard(f"{time.of}, {time.day}", time.about))
        row.clicked.connect(lambda: self.opened.emit(time.entry))
        self.rows.append(row)
        return row


def lifts_before(context: Context, logged: LoggedSession) -> list[Time]:
    """Tell when the exercises of a session were done before."""
    exercises = list(dict.fromkeys(each.entry.exercise for each in logged.entries if each.done))
    count = max(1, LIFT_ROWS // max(1, len(exercises)))
    found = []
    for exercise in exercises:
        terms = terms_of(context, context.exercise(exercise))
        of = terms.exercise.name if len(exercises) > 1 else ""
        last = doings.last_times(context.store, exercise, count, before=logged.session.id)
        found += [Time(of, f"session:{each}", near_day(day, today()), _lift(sets, terms)) for each, day, sets in last]
    return found


def visits_before(context: Context, visit: Sequence[Measure]) -> tuple[list[Time], str]:
    """Tell what a visit's sites read before and how they changed since, and what that means."""
    sites = list(dict.fromkeys(each.site for each in visit))
    count = VISIT_ROWS if len(sites) == 1 else VISIT_ROWS - 2
    by_visit: dict[str, list[tuple[AnySite, VisitBefore]]] = {}
    for site in sites:
        for each in before_visit(measures.of_site(context.store, site, EVER), visit[0].visit_id, count):
            by_visit.setdefault(each.visit_id, []).append((site, each))
    newest = sorted(by_visit.items(), key=lambda item: item[1][0][1].day, reverse=True)[:count]
    times = []
    for visit_id, told in newest:
        lines = [_site(site, each, context.preferences, is_named=len(sites) > 1) for site, each in told]
        times.append(Time("", f"measure:{visit_id}", near_day(told[0][1].day, today()), "\n".join(lines)))
    is_told = any(each.least is not None for _, told in newest for _, each in told)
    note = tr("In brackets: what two such visits must differ by before it is more than that, 19 times in 20.")
    return times, note if is_told else ""


def _lift(sets: Sequence[StrengthSet], terms: Terms) -> str:
    best = Past(lift for each in sets if (lift := lift_of(each)) is not None).best
    parts = [wording.work_done(sets, terms.preferences)]
    if best is not None and best.one_rep_max_kg and terms.exercise.load_type in LOADS_TRUSTED_FOR_1RM:
        parts.append(estimate_told(best, terms.preferences))
    return " · ".join(parts)


def _site(site: AnySite, then: VisitBefore, preferences: Preferences, *, is_named: bool) -> str:
    value = wording.measured(site, then.mean, preferences)
    how = shown(site, preferences)
    said = tr("{value}, since then {change} {unit}", value=value, unit=how.unit,
              change=how.difference(then.change, signed=True))  # fmt: skip
    if then.least is not None:
        least = f"{how.difference(then.least)} {how.unit}"
        said = f"{said}, {_weighed(site, is_told=then.is_told).format(least=least)}"
    return f"{wording.site_name(site)} {said}" if is_named else said


def _weighed(site: AnySite, *, is_told: bool) -> str:
    if site is Site.WEIGHT:
        return tr("more than water and meals ({least})") if is_told else tr("within water and meals ({least})")
    return tr("more than tape and day ({least})") if is_told else tr("within tape and day ({least})")
