"""The waist as a control: at equal weight glute sets should not move it; when they seem to, something else did.

Proposed in the design; not tried on people, nor on invented ones, so it is told as a hint and changes no number.
"""

from collections.abc import Iterator

from glutetracker.analysis.question.assembly import Grid, assembled
from glutetracker.analysis.question.estimates import parts
from glutetracker.analysis.question.sampling import sample
from glutetracker.domain.question.caveats import Caveat, CaveatKind
from glutetracker.domain.question.data import LEAST_WEEKS, Assumptions, Dose, Logged, Outcome

SURE = 0.95
POINTS = 96
"""Fewer than for the answer itself: only a chance far from even matters here."""


def something_else(logged: Logged, grid: Grid, assumed: Assumptions) -> Iterator[Caveat]:
    """Warn when glute sets go with the waist at equal weight."""
    if grid.weeks.outcome is Outcome.WAIST or Dose.GLUTE_SETS not in grid.weeks.doses:
        return
    waist = assembled(logged, Outcome.WAIST, Dose.GLUTE_SETS, Assumptions(tape_sd_cm=assumed.tape_sd_cm))
    if waist.weeks.weeks_read < LEAST_WEEKS:
        return
    direct = parts(sample(waist.weeks, POINTS, rounds=2), waist.weeks, Dose.GLUTE_SETS).direct_cm
    below = direct.chance_below(0.0)
    sure = 2 * max(below, 1 - below) - 1
    if sure > SURE:
        yield Caveat(kind=CaveatKind.SOMETHING_ELSE, number=sure, doses=(Dose.GLUTE_SETS,))
