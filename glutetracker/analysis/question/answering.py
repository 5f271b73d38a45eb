"""The whole way from what is logged to the answer."""

import json
from hashlib import sha256

import numpy as np

from glutetracker.analysis.question.assembly import Grid, assembled
from glutetracker.analysis.question.caveats import caveats
from glutetracker.analysis.question.control import something_else
from glutetracker.analysis.question.estimates import effect
from glutetracker.analysis.question.picture import Picture, picture
from glutetracker.analysis.question.reweighing import reweighed
from glutetracker.analysis.question.rows import start
from glutetracker.analysis.question.sampling import Sample, sample
from glutetracker.analysis.question.sharpening import sharpening
from glutetracker.analysis.question.verdicts import is_slight, verdict
from glutetracker.domain.period import week_start
from glutetracker.domain.question.answer import MODEL, Answer, Basis, Effect, Used, Verdict
from glutetracker.domain.question.caveats import RowNote, Treatment
from glutetracker.domain.question.data import LEAST_WEEKS, Assumptions, Dose, Logged, Outcome

_NOTHING_ASSUMED = Assumptions()


def answer(
    logged: Logged,
    outcome: Outcome = Outcome.HIP,
    asked: Dose = Dose.RUNNING,
    assumed: Assumptions = _NOTHING_ASSUMED,
) -> Answer:
    """Answer the question from what is logged; the same data give the same answer.

    Needs no file and no window: half a second at most for three years, so it belongs off the window's thread.
    """
    grid = assembled(logged, outcome, asked, assumed)
    worth_naming_cm = assumed.change_worth_naming_cm
    found = sample(grid.weeks)
    own = _effects(found, grid, Basis.OWN, worth_naming_cm)
    mine = next(each for each in own if each.dose is asked)
    given = verdict(mine) if grid.weeks.weeks_read >= LEAST_WEEKS else Verdict.NOT_ENOUGH
    seen = picture(found, grid)
    return Answer(
        outcome=outcome,
        asked=asked,
        change_worth_naming_cm=worth_naming_cm,
        verdict=given,
        is_slight=is_slight(given, mine),
        own=own,
        studies=_effects(_with_studies(found, grid), grid, Basis.STUDIES, worth_naming_cm),
        weeks=seen.weeks,
        caveats=(*caveats(logged, grid, asked, seen.odd), *something_else(logged, grid, assumed)),
        sharpening=sharpening(found, grid, mine, given, worth_naming_cm),
        used=_used(logged, grid),
        notes=(*grid.notes, *_odd_notes(grid, seen)),
        data_hash=data_hash(grid, asked, assumed),
        model=MODEL,
    )


def data_hash(grid: Grid, asked: Dose, assumed: Assumptions) -> str:
    """Name what an answer stands on; the order of rows and the units they were typed in are of no matter."""
    weeks = grid.weeks
    told = [
        MODEL, weeks.outcome, weeks.doses, asked, weeks.lead, weeks.tape_sd_cm, repr(assumed),
        [monday.isoformat() for monday in grid.mondays],
        [
            np.round(values, 6).tolist()
            for values in (weeks.done, weeks.usual, weeks.girth_cm, weeks.girth_days, weeks.girth_share,
                           weeks.weight_kg, weeks.weigh_ins)
        ],
        sorted((monday.isoformat(), is_dieting) for monday, is_dieting in grid.dieting.items()),
    ]  # fmt: skip
    return sha256(json.dumps(told).encode()).hexdigest()


def _with_studies(found: Sample, grid: Grid) -> Sample:
    return reweighed(found, grid.weeks, start(grid.weeks, Basis.OWN), start(grid.weeks, Basis.STUDIES))


def _effects(found: Sample, grid: Grid, basis: Basis, worth_naming_cm: float) -> tuple[Effect, ...]:
    return tuple(effect(found, grid.weeks, dose, basis, worth_naming_cm) for dose in grid.weeks.doses)


def _used(logged: Logged, grid: Grid) -> Used:
    weeks, first = grid.weeks, grid.mondays[0] if grid.mondays else None
    days = [each.local_day for each in grid.readings if first and each.local_day >= first]
    today = logged.today
    return Used(
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        weeks=weeks.count,
        weeks_read=weeks.weeks_read,
        readings=len(days),
        weigh_ins=int(weeks.weigh_ins.sum()),
        runs=sum(first <= each.day <= today for each in logged.runs) if first else 0,
        glute_sessions=sum(first <= each.day <= today for each in logged.glute_work) if first else 0,
        tape_sd_cm=weeks.tape_sd_cm,
        tape_repeats=grid.tape.pairs,
    )


def _odd_notes(grid: Grid, seen: Picture) -> list[RowNote]:
    odd = {grid.mondays[week] for week in seen.odd}
    return [
        RowNote(kind="measure", id=each.id, day=each.local_day, treatment=Treatment.COUNTS_LESS)
        for each in sorted(grid.readings, key=lambda reading: (reading.local_day, reading.id))
        if week_start(each.local_day) in odd
    ]
