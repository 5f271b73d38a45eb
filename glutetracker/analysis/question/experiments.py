"""What an experiment would show, what was done of it, what it showed: power before, silence during, result after."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from hashlib import sha256
from random import SystemRandom
from statistics import fmean
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.longest_run import BEYOND, DAYS
from glutetracker.analysis.question import doses as done
from glutetracker.analysis.question.answering import answer
from glutetracker.analysis.question.assembly import Grid, assembled
from glutetracker.analysis.question.bell import area_below
from glutetracker.analysis.question.estimates import first_variance
from glutetracker.analysis.question.filtering import Filter
from glutetracker.analysis.question.outlook import NORMAL_90, Habits, standing, variances
from glutetracker.analysis.question.picture import few_points
from glutetracker.analysis.question.priors import effects
from glutetracker.analysis.question.sampling import sample
from glutetracker.analysis.question.verdicts import LEAST_LEARNED, SURE_OF_NONE, SURE_OF_SIGN
from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.question.answer import MODEL, Answer, Basis
from glutetracker.domain.question.data import Assumptions, Logged, RunDone
from glutetracker.domain.question.experiment import Experiment

TABLE_BLOCK_WEEKS = (2, 3, 4, 6, 8, 12)
TABLE_WEEKS = (24, 36, 48)
ORDERS = 4
KEPT_WITHIN = 0.2
"""A week was kept when its dose was within this part of the plan, or half a step."""
_NOTHING_ASSUMED = Assumptions()


class Sharp(NamedTuple):
    """Half the 90 % range of the effect, and the chance that a true one, just worth naming, would be found."""

    half_width_cm: float
    chance_found: float


class Power(NamedTuple):
    """How sharp the answer is now, and after each pair of blocks."""

    now: Sharp
    after_pairs: tuple[Sharp, ...]


class WeekDone(NamedTuple):
    """A week as planned and as it was, in the dose's unit; done is None until it is over."""

    monday: date
    planned: float
    done: float | None
    was_kept: bool | None


class _Start(NamedTuple):
    """Where a plan begins: the weeks so far, and what they taught at a few points."""

    grid: Grid
    points: Array
    state: Filter


def draw_seed() -> int:
    """Let chance draw, once, before the plan is frozen."""
    return SystemRandom().getrandbits(32)


def fingerprint(plan: Experiment) -> str:
    """Name a plan together with the model, its beliefs and the limits of its verdict: none of it changes unseen."""
    beliefs = [effects(plan.dose, plan.outcome, basis) for basis in Basis]
    told = [MODEL, asdict(plan), beliefs, SURE_OF_SIGN, SURE_OF_NONE, LEAST_LEARNED]
    return sha256(json.dumps(told, default=str, sort_keys=True).encode()).hexdigest()


def power(plan: Experiment, logged: Logged, assumed: Assumptions = _NOTHING_ASSUMED) -> Power:
    """Foretell how narrow the range would be, with what is logged so far, also when that is nothing.

    Chance has not drawn yet: the mean over some orders, as in the table of other lengths.
    """
    begun, a_pair = _start(plan, logged, assumed), 2 * plan.block_weeks
    drawn = _drawn(plan, begun)
    after = (fmean(each[a_pair * (pair + 1)] for each in drawn) for pair in range(plan.pairs))
    return Power(_sharp(drawn[0][0], plan, begun), tuple(_sharp(each, plan, begun) for each in after))


def table(plan: Experiment, logged: Logged, assumed: Assumptions = _NOTHING_ASSUMED) -> dict[tuple[int, int], Sharp]:
    """Foretell how sharp it would be with blocks of other lengths: by weeks of a block and weeks in all.

    Each is the mean over some orders that chance may draw.
    """
    begun, made = _start(plan, logged, assumed), dict[tuple[int, int], Sharp]()
    for block_weeks in TABLE_BLOCK_WEEKS:
        other = replace(plan, block_weeks=block_weeks, pairs=-(-max(TABLE_WEEKS) // (2 * block_weeks)))
        drawn = _drawn(other, begun)
        for weeks in TABLE_WEEKS:
            made[block_weeks, weeks] = _sharp(fmean(each[weeks] for each in drawn), plan, begun)
    return made


def _sharp(half_width_cm: float, plan: Experiment, begun: _Start) -> Sharp:
    """Reckon how often a direction would be said if the truth were the change worth naming.

    The middle would then lie around that change, drawn toward zero by what was believed first; the verdict needs it
    at least so far from zero as half the 90 % range.
    """
    sd = half_width_cm / NORMAL_90
    taught = max(1e-6, 1 - sd**2 / first_variance(begun.grid.weeks, plan.dose, Basis.OWN))
    beyond = (taught * plan.change_worth_naming_cm - half_width_cm) / (sd * np.sqrt(taught))
    return Sharp(half_width_cm, float(area_below(np.array(beyond))))


def _start(plan: Experiment, logged: Logged, assumed: Assumptions) -> _Start:
    grid = assembled(logged, plan.outcome, plan.dose, assumed)
    if not grid.recent[plan.dose].any() and assumed.usual(plan.dose) is None:  # unknown: as if from the middle
        grid = assembled(logged, plan.outcome, plan.dose, assumed.with_usual(plan.dose, (plan.low + plan.high) / 2))
    points = few_points(sample(grid.weeks, 96, rounds=2))
    return _Start(grid, points, standing(grid.weeks, points))


def _drawn(plan: Experiment, begun: _Start) -> list[list[float]]:
    """Foretell half the 90 % range after each week, for some orders that chance may draw."""
    return [_half_widths(replace(plan, seed=seed), begun) for seed in range(ORDERS)]


def _half_widths(plan: Experiment, begun: _Start) -> list[float]:
    """Foretell half the 90 % range before the first week and after each."""
    grid, points, state = begun
    weeks, amounts = grid.weeks, [week.amount for week in plan.planned_weeks()]
    to_come = np.array([np.full(len(amounts), _level(grid.recent[dose]) / dose.step) for dose in weeks.doses])
    to_come[weeks.doses.index(plan.dose)] = np.array(amounts) / plan.dose.step
    every = np.ones(len(amounts))
    share = every / (plan.days_a_week * plan.readings_a_day)
    habits = Habits(to_come, every * plan.days_a_week, share, every)
    now = variances(weeks, points, state, plan.dose, _none_of(habits))[:1]
    foretold = variances(weeks, points, state, plan.dose, habits)
    return [NORMAL_90 * float(np.sqrt(each)) for each in (*now, *foretold)]


def _none_of(habits: Habits) -> Habits:
    """A week without a reading: it teaches nothing, so the range stays as it is now."""
    nothing = np.zeros(1)
    return Habits(habits.done[:, :1], nothing, nothing, nothing)


def _level(recent: Array) -> float:
    return float(recent.mean()) if len(recent) else 0.0


def weeks_done(plan: Experiment, logged: Logged) -> tuple[WeekDone, ...]:
    """Lay what was done beside the plan; a deviation is told, never held against anyone."""
    planned = plan.planned_weeks()
    was = done.by_week(done.amounts(logged, plan.dose), [week.monday for week in planned])
    made = []
    for week, amount in zip(planned, was.tolist(), strict=True):
        is_over = (logged.today - week.monday).days >= 7
        near = max(KEPT_WITHIN * week.amount, plan.dose.step / 2)
        was_kept = abs(amount - week.amount) <= near if is_over else None
        made.append(WeekDone(week.monday, week.amount, amount if is_over else None, was_kept))
    return tuple(made)


def result(plan: Experiment, logged: Logged, assumed: Assumptions = _NOTHING_ASSUMED) -> Answer | None:
    """Answer the plan's question from what was truly done; None before its end, whoever asks."""
    if not plan.is_over(logged.today):
        return None
    told = replace(assumed, change_worth_naming_cm=plan.change_worth_naming_cm)
    return answer(logged, plan.outcome, plan.dose, told)


def longest_safe_m(runs: Sequence[RunDone], day: date) -> float | None:
    """Tell up to which distance one run is no jump: 10 % beyond the longest of 30 days; None without one.

    Frandsen and others 2025, as where a run is logged.
    """
    recent = [each.distance_m for each in runs if each.distance_m and 0 <= (day - each.day).days <= DAYS]
    return BEYOND * max(recent) if recent else None
