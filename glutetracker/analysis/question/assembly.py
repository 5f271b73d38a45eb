"""From what is logged to the weeks that the model sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from glutetracker.analysis.girth import TapeError, tape_error
from glutetracker.analysis.question import doses as done
from glutetracker.analysis.question.readings import Read, Weighed, girth_by_week, weight_by_week
from glutetracker.analysis.question.weeks import WEEKS_A_YEAR, Array, Weeks
from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.question.caveats import RowNote, Treatment
from glutetracker.domain.question.data import Assumptions, Dose, Logged, Outcome

MOST_WEEKS = 520
MOST_LEAD = 208
"""Weeks before the first reading whose doses still count; older ones have faded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The weeks, and what of the journal went into them.

    Attributes:
        weeks: What the model sees.
        mondays: Of its weeks.
        by_dose: What was done in each of them, in the dose's unit, the running week as it stands.
        dieting: What was told of eating less, by Monday.
        readings: All of the outcome up to today.
        recent: The last whole weeks of each dose, in its unit; at most twelve.
        is_running: Whether the last week is not over.
        assumed: Doses whose usual amount was taken from the first weeks.
    """

    weeks: Weeks
    mondays: tuple[date, ...]
    by_dose: dict[Dose, Array]
    dieting: dict[date, bool]
    readings: tuple[Measure, ...]
    tape: TapeError
    recent: dict[Dose, Array]
    is_running: bool
    assumed: tuple[Dose, ...]
    notes: tuple[RowNote, ...]


def assembled(logged: Logged, outcome: Outcome, asked: Dose, assumed: Assumptions) -> Grid:
    """Lay what is logged onto weeks; what is dated after today stays out."""
    readings = tuple(each for each in logged.measures if each.site in outcome.sites and each.local_day <= logged.today)
    weights = tuple(each for each in logged.measures if each.site is Site.WEIGHT and each.local_day <= logged.today)
    amounts = {dose: done.amounts(logged, dose) for dose in Dose}
    first, last = _span(logged, [*readings, *weights], amounts)
    mondays = tuple(first + week * WEEK for week in range((last - first).days // 7))
    tape = tape_error(readings)
    doses = tuple(dose for dose in Dose if amounts[dose] or dose is asked or assumed.usual(dose))
    begun = min((day for each in amounts.values() for day, _ in each[:1]), default=None)
    recent = {dose: done.recent(amounts[dose], logged.today, begun) for dose in Dose}
    histories = [_history(amounts[dose], dose, mondays, assumed, recent[dose]) for dose in doses]
    lead = max((each.lead for each in histories), default=0)
    is_running = bool(mondays) and mondays[-1] + WEEK > logged.today
    weeks = _weeks(outcome, doses, histories, lead, is_running=is_running, mondays=mondays, assumed=assumed,
                   girth=girth_by_week(readings, outcome, mondays), weight=weight_by_week(weights, mondays),
                   tape_sd_cm=assumed.tape_sd_cm or tape.sd_cm)  # fmt: skip
    return Grid(
        weeks=weeks,
        mondays=mondays,
        by_dose={dose: done.by_week(amounts[dose], mondays) for dose in Dose},
        dieting={each.monday: each.is_dieting for each in logged.told_weeks if each.is_dieting is not None},
        readings=readings,
        tape=tape,
        recent=recent,
        is_running=is_running,
        assumed=tuple(each for each in doses if assumed.usual(each) is None and each is not Dose.DIET),
        notes=(*done.notes(logged), *_reading_notes(logged, outcome, mondays)),
    )


def _history(
    dated: Sequence[tuple[date, float]], dose: Dose, mondays: tuple[date, ...], assumed: Assumptions, recent: Array
) -> done.History:
    usual = assumed.usual(dose)
    if not mondays and usual is None and len(recent):
        usual = float(recent.mean())
    return done.history(dated, dose, mondays, usual, MOST_LEAD)


def _span(logged: Logged, read: Sequence[Measure], amounts: dict[Dose, list[tuple[date, float]]]) -> tuple[date, date]:
    """Find the Monday of the first reading, and the one after the last thing logged; the same twice without one."""
    if not read:
        return week_start(logged.today), week_start(logged.today)
    last = max(each.local_day for each in read)
    last = max([last, *(day for each in amounts.values() for day, _ in each)])
    after = week_start(last) + WEEK
    return max(week_start(min(each.local_day for each in read)), after - MOST_WEEKS * WEEK), after


def _weeks(
    outcome: Outcome, doses: tuple[Dose, ...], histories: Sequence[done.History], lead: int, *,
    is_running: bool, mondays: tuple[date, ...], assumed: Assumptions, girth: Read, weight: Weighed, tape_sd_cm: float,
) -> Weeks:  # fmt: skip
    amounts = np.array([each.with_lead(lead) for each in histories])
    if is_running and amounts.shape[1] > done.FIRST_WEEKS:  # until it is over it is taken to be as the weeks before it
        amounts[:, -1] = amounts[:, -1 - done.FIRST_WEEKS : -1].mean(axis=1)
    steps = np.array([dose.step for dose in doses])
    phase = [2 * np.pi * ((monday - date(2000, 1, 3)).days / 7 / WEEKS_A_YEAR) for monday in mondays]
    new_tape = [any(monday <= day < monday + WEEK for day in assumed.new_tape_on) for monday in mondays]
    return Weeks(
        outcome=outcome,
        doses=doses,
        lead=lead,
        done=amounts / steps[:, None],
        usual=np.array([each.usual for each in histories]) / steps,
        girth_cm=girth.mean_cm,
        girth_days=girth.days,
        girth_share=girth.share,
        weight_kg=weight.mean_kg,
        weigh_ins=weight.days,
        is_new_tape=np.array(new_tape, dtype=float),
        year_phase=np.array(phase),
        tape_sd_cm=tape_sd_cm,
        usual_off=np.array([each.usual_off for each in histories]) / steps,
        cm_per_kg=assumed.cm_per_kg,
    )


def _reading_notes(logged: Logged, outcome: Outcome, mondays: tuple[date, ...]) -> list[RowNote]:
    made = []
    for each in logged.measures:
        if each.site is not Site.WEIGHT and each.site not in outcome.sites:
            continue
        if each.local_day > logged.today:
            made.append(RowNote(kind="measure", id=each.id, day=each.local_day, treatment=Treatment.FUTURE))
        elif mondays and each.local_day < mondays[0]:
            made.append(RowNote(kind="measure", id=each.id, day=each.local_day, treatment=Treatment.TOO_OLD))
    return sorted(made, key=lambda note: (note.day, note.id))
