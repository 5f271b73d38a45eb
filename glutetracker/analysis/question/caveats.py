"""What the reader of an answer should know besides it."""

from collections.abc import Iterator

import numpy as np

from glutetracker.analysis.question.assembly import Grid
from glutetracker.analysis.question.care import notes_of_pain, rapid_loss_pct
from glutetracker.analysis.question.rows import felt
from glutetracker.domain.question.caveats import Caveat, CaveatKind
from glutetracker.domain.question.data import LEAST_WEEKS, Dose, Logged

TOGETHER = 0.9
HARDLY = 0.3
"""Standard deviation of the weeks' dose, in steps, below which it hardly varies: 3 km."""
A_YEAR_WEEKS = 52
LEAST_WEIGHED = 4
_TYPICAL_LAG_WEEKS = 7.0


def caveats(logged: Logged, grid: Grid, asked: Dose, odd: dict[int, float]) -> tuple[Caveat, ...]:
    """Gather them, those that matter most first."""
    return (*_of_care(logged), *_of_amount(grid), *_of_doses(grid, asked), *_of_readings(grid, odd))


def _of_care(logged: Logged) -> Iterator[Caveat]:
    lost = rapid_loss_pct(logged.measures, logged.today)
    if lost is not None:
        yield Caveat(kind=CaveatKind.RAPID_LOSS, number=lost)
    told = notes_of_pain(logged)
    if told:
        yield Caveat(kind=CaveatKind.PAIN_TOLD, number=told)


def _of_amount(grid: Grid) -> Iterator[Caveat]:
    weeks = grid.weeks
    if weeks.weeks_read < LEAST_WEEKS:
        yield Caveat(kind=CaveatKind.FEW_WEEKS, number=weeks.weeks_read, of=LEAST_WEEKS)
    if not weeks.weeks_read:
        return
    weighed = int(np.isfinite(weeks.weight_kg).sum())
    if weighed < LEAST_WEIGHED:
        yield Caveat(kind=CaveatKind.NO_WEIGHT, number=weighed, of=weeks.count)
    told = sum(monday in grid.dieting for monday in grid.mondays)
    if told < weeks.count / 2:
        yield Caveat(kind=CaveatKind.DIET_UNTOLD, number=told, of=weeks.count)
    if weeks.count < A_YEAR_WEEKS:
        yield Caveat(kind=CaveatKind.BEFORE_A_YEAR, number=weeks.count, of=A_YEAR_WEEKS)


def _of_doses(grid: Grid, asked: Dose) -> Iterator[Caveat]:
    weeks = grid.weeks
    at = weeks.doses.index(asked)
    if not grid.by_dose[asked].any() and not weeks.done[at].any():
        if not weeks.usual[at]:  # else it was given up when logging began, which tells something
            yield Caveat(kind=CaveatKind.NOT_LOGGED, doses=(asked,))
    elif weeks.count >= LEAST_WEEKS:
        varied = float(weeks.done[at].std())
        if varied < HARDLY:
            yield Caveat(kind=CaveatKind.HARDLY_VARIES, number=varied * asked.step, doses=(asked,))
    yield from _moving_together(grid, asked)
    for dose in grid.assumed:
        usual = float(weeks.usual[weeks.doses.index(dose)] * dose.step)
        if weeks.count and (usual or dose is asked):
            yield Caveat(kind=CaveatKind.USUAL_ASSUMED, number=usual, doses=(dose,))


def _moving_together(grid: Grid, asked: Dose) -> Iterator[Caveat]:
    """Find doses whose course the body feels alike: the data cannot tell them apart."""
    weeks = grid.weeks
    if weeks.count < LEAST_WEEKS:
        return
    courses = felt(weeks, np.full((len(weeks.doses), 1), _TYPICAL_LAG_WEEKS))[:, :, 0]
    mine = courses[weeks.doses.index(asked)]
    for dose, course in zip(weeks.doses, courses, strict=True):
        if dose is asked or not mine.std() or not course.std():
            continue
        alike = float(np.corrcoef(mine, course)[0, 1])
        if abs(alike) > TOGETHER:
            yield Caveat(kind=CaveatKind.MOVES_TOGETHER, number=alike, doses=(asked, dose))


def _of_readings(grid: Grid, odd: dict[int, float]) -> Iterator[Caveat]:
    for week, monday in enumerate(grid.mondays):
        if grid.weeks.is_new_tape[week]:
            yield Caveat(kind=CaveatKind.NEW_TAPE, day=monday)
        if week in odd:
            yield Caveat(kind=CaveatKind.ODD_READING, day=monday, number=odd[week])
