"""What an experiment would show, what was done of it, what it showed: power before, silence during, result after."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from hashlib import sha256
from random import SystemRandom
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.longest_run import BEYOND, DAYS
from glutetracker.analysis.question import doses as done
from glutetracker.analysis.question.answering import answer
from glutetracker.analysis.question.assembly import assembled
from glutetracker.analysis.question.outlook import NORMAL_90, Habits, standing, variances
from glutetracker.analysis.question.picture import few_points
from glutetracker.analysis.question.priors import effects
from glutetracker.analysis.question.sampling import sample
from glutetracker.analysis.question.verdicts import LEAST_LEARNED, SURE_OF_NONE, SURE_OF_SIGN
from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.experiment import Experiment
from glutetracker.domain.question import MODEL, Answer, Basis
from glutetracker.domain.question_data import Assumptions, Logged, RunDone

TABLE_BLOCK_WEEKS = (2, 3, 4, 6, 8, 12)
TABLE_WEEKS = (24, 36, 48)
KEPT_WITHIN = 0.2
"""A week was kept when its dose was within this part of the plan, or half a step."""
_NOTHING_ASSUMED = Assumptions()


class Power(NamedTuple):
    """Half the 90 % range of the effect: now, and after each pair of blocks."""

    now_cm: float
    after_pairs_cm: tuple[float, ...]


class WeekDone(NamedTuple):
    """A week as planned and as it was, in the dose's unit; done is None until it is over."""

    monday: date
    planned: float
    done: float | None
    was_kept: bool | None


def draw_seed() -> int:
    """Let chance draw, once, before the plan is frozen."""
    return SystemRandom().getrandbits(32)


def fingerprint(plan: Experiment) -> str:
    """Name a plan together with the model, its beliefs and the limits of its verdict: none of it changes unseen."""
    beliefs = [effects(plan.dose, plan.outcome, basis) for basis in Basis]
    told = [MODEL, asdict(plan), beliefs, SURE_OF_SIGN, SURE_OF_NONE, LEAST_LEARNED]
    return sha256(json.dumps(told, default=str, sort_keys=True).encode()).hexdigest()


def power(plan: Experiment, logged: Logged, assumed: Assumptions = _NOTHING_ASSUMED) -> Power:
    """Foretell how narrow the range would be, with what is logged so far, also when that is nothing."""
    amounts = [week.amount for week in plan.planned_weeks()]
    half_widths = _half_widths(plan, amounts, logged, assumed)
    a_pair = 2 * plan.block_weeks
    return Power(half_widths[0], tuple(half_widths[a_pair * (pair + 1)] for pair in range(plan.pairs)))


def table(plan: Experiment, logged: Logged, assumed: Assumptions = _NOTHING_ASSUMED) -> dict[tuple[int, int], float]:
    """Foretell half the 90 % range for blocks of other lengths: by weeks of a block and weeks in all."""
    made: dict[tuple[int, int], float] = {}
    for block_weeks in TABLE_BLOCK_WEEKS:
        other = replace(plan, block_weeks=block_weeks, pairs=-(-max(TABLE_WEEKS) // (2 * block_weeks)))
        amounts = [week.amount for week in other.planned_weeks()]
        half_widths = _half_widths(other, amounts, logged, assumed)
        made |= {(block_weeks, weeks): half_widths[weeks] for weeks in TABLE_WEEKS}
    return made


def _half_widths(plan: Experiment, amounts: Sequence[float], logged: Logged, assumed: Assumptions) -> list[float]:
    """Foretell half the 90 % range before the first week and after each."""
    grid = assembled(logged, plan.outcome, plan.dose, assumed)
    if not grid.recent[plan.dose].any() and assumed.usual(plan.dose) is None:  # unknown: as if from the middle
        grid = assembled(logged, plan.outcome, plan.dose, assumed.with_usual(plan.dose, (plan.low + plan.high) / 2))
    weeks, count = grid.weeks, len(amounts)
    points = few_points(sample(weeks, 96, rounds=2))
    to_come = np.array([np.full(count, _level(grid.recent[dose]) / dose.step) for dose in weeks.doses])
    to_come[weeks.doses.index(plan.dose)] = np.array(amounts) / plan.dose.step
    every = np.ones(count)
    share = every / (plan.days_a_week * plan.readings_a_day)
    habits = Habits(to_come, every * plan.days_a_week, share, every)
    state = standing(weeks, points)
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
