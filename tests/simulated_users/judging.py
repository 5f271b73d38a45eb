"""The model before invented people: what it says of each, beside what is true."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.assembly import assembled
from glutetracker.analysis.question.estimates import chances, effect, learned, parts
from glutetracker.analysis.question.outlook import NORMAL_90
from glutetracker.analysis.question.reweighing import reweighed
from glutetracker.analysis.question.rows import start
from glutetracker.analysis.question.sampling import POINTS, Sample, sample
from glutetracker.analysis.question.sharpening import sharpening
from glutetracker.analysis.question.verdicts import verdict_of
from glutetracker.analysis.question.weeks import Weeks
from glutetracker.domain.question.answer import Basis, Habit, Verdict
from glutetracker.domain.question.data import Dose, Outcome
from tests.simulated_users.worlds import Person, World, person

WORTH_NAMING_CM = 0.5


class Judged(NamedTuple):
    """What was said of one dose of one person.

    Attributes:
        rank: Chance that the model gave to less than the truth.
        error_cm: Middle minus truth.
        half_width_cm: Of the 90 % range, as a bell has it.
    """

    rank: float
    direct_rank: float
    sd_cm: float
    error_cm: float
    half_width_cm: float
    verdict: Verdict


def judged(world: World, seed: int, dose: Dose = Dose.RUNNING, points: int = POINTS) -> Judged:
    """Ask the model about one dose of a person of a world."""
    return judged_all(world, seed, points)[dose]


def judged_all(world: World, seed: int, points: int = POINTS) -> dict[Dose, Judged]:
    """Ask the model about every dose of a person of a world."""
    who = person(world, seed)
    weeks = assembled(who.logged, Outcome.HIP, Dose.RUNNING, who.assumed).weeks
    found, basis = sample(weeks, points), Basis.OWN
    if world.studied:
        found, basis = reweighed(found, weeks, start(weeks, basis), start(weeks, Basis.STUDIES)), Basis.STUDIES
    truths = {Dose.RUNNING: who.run_cm, Dose.HARD_RUNNING: who.hard_cm, Dose.GLUTE_SETS: who.glute_cm}
    return {dose: _judged(found, weeks, dose, basis, who, truths[dose]) for dose in weeks.doses if dose in truths}


def _judged(found: Sample, weeks: Weeks, dose: Dose, basis: Basis, who: Person, truth: float) -> Judged:
    mixed = parts(found, weeks, dose)
    total, sd = mixed.total_cm, mixed.total_cm.variance**0.5
    return Judged(
        rank=total.chance_below(truth),
        direct_rank=mixed.direct_cm.chance_below(who.run_direct_cm),
        sd_cm=sd,
        error_cm=total.middle - truth,
        half_width_cm=NORMAL_90 * sd,
        verdict=verdict_of(chances(total, WORTH_NAMING_CM), learned(total, weeks, dose, basis)),
    )


def foretold_against_found(world: World, seed: int, weeks: int) -> float:
    """Divide the half width that was found at the end by what was foretold so many weeks before it."""
    who = person(world, seed)
    cut = who.logged.today - timedelta(weeks=weeks)
    early = replace(
        who.logged,
        today=cut,
        runs=tuple(each for each in who.logged.runs if each.day < cut),
        glute_work=tuple(each for each in who.logged.glute_work if each.day < cut),
        measures=tuple(each for each in who.logged.measures if each.local_day < cut),
    )
    grids = [assembled(logged, Outcome.HIP, Dose.RUNNING, who.assumed) for logged in (early, who.logged)]
    before, after = (sample(grid.weeks) for grid in grids)
    own = effect(before, grids[0].weeks, Dose.RUNNING, Basis.OWN, WORTH_NAMING_CM)
    told = sharpening(before, grids[0], own, Verdict.NOT_ENOUGH, WORTH_NAMING_CM).forecast(Habit.AS_NOW)
    found = NORMAL_90 * parts(after, grids[1].weeks, Dose.RUNNING).total_cm.variance ** 0.5
    return found / told.half_width_cm


def coverage(people: Iterable[Judged], width: float) -> float:
    """Tell how often the truth lay in the range of a width, 0 to 1."""
    return float(np.mean([abs(each.rank - 0.5) < width / 2 for each in people]))


def said(people: Sequence[Judged], *verdicts: Verdict) -> float:
    """Tell how often a verdict was said."""
    return sum(each.verdict in verdicts for each in people) / len(people)


def unevenness(people: Sequence[Judged]) -> float:
    """Chi-squared of the ranks over ten bins: below 16.9 in 19 of 20 well-made models."""
    counts, _ = np.histogram([each.rank for each in people], 10, (0, 1))
    even = len(people) / 10
    return float(((counts - even) ** 2 / even).sum())
