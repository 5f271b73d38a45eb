"""A line that was understood, told back."""

from collections.abc import Sequence
from datetime import date

from glutetracker.domain import wording
from glutetracker.domain.body.measure import Measure
from glutetracker.domain.grammar.lines import LoggedSets
from glutetracker.domain.grammar.run_repeats import written_repeats
from glutetracker.domain.grammar.typed_run import LoggedRun
from glutetracker.domain.grammar.typed_set import TypedSet
from glutetracker.domain.grammar.written_set import written
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import M_PER_FOOT, DistanceUnit
from glutetracker.words import tr
from glutetracker.words.numbers import number, short

Logged = LoggedSets | LoggedRun | list[Measure]


def day_of(logged: Logged) -> date:
    """Tell which day a line is about."""
    return logged[0].local_day if isinstance(logged, list) else logged.local_day


def told(logged: Logged, preferences: Preferences, kept: Sequence[TypedSet] = ()) -> str:
    """Tell what a line says; `kept` are its sets where a plan filled them up."""
    if isinstance(logged, LoggedRun):
        parts = [wording.run(logged, preferences), *_more_of(logged, preferences)]
        note = f" ; {logged.note}" if logged.note else ""
        return f"{wording.run_title(logged)}: {' · '.join(part for part in parts if part)}{note}"
    if isinstance(logged, LoggedSets):
        unit = logged.load_unit or preferences.load_unit
        sets = ", ".join(written(each, unit, logged.bands) for each in kept or logged.sets)
        return f"{logged.exercise.name}: {sets}"
    return ", ".join(wording.reading(each, preferences) for each in logged)


def _more_of(run: LoggedRun, preferences: Preferences) -> list[str]:
    """Tell what a line says of a run besides its way and time: all of it is seen to be understood."""
    is_km = preferences.distance_unit is DistanceUnit.KM
    climb = "" if run.ascent_m is None else number(run.ascent_m if is_km else run.ascent_m / M_PER_FOOT)
    repeats = written_repeats(run.laps, run.work_s)
    return [
        repeats if run.laps or not repeats else tr("{time} hard", time=repeats),
        wording.surface_name(run.surface).lower() if run.surface else "",
        f"+{climb} {'m' if is_km else 'ft'}" if climb else "",
        tr("{slope} %", slope=short(run.incline_pct)) if run.incline_pct else "",
        tr("{pulse} bpm", pulse=number(run.avg_hr_bpm)) if run.avg_hr_bpm else "",
        tr("at most {pulse} bpm", pulse=number(run.max_hr_bpm)) if run.max_hr_bpm else "",
        tr("effort {effort} of 10", effort=short(run.effort_rpe)) if run.effort_rpe is not None else "",
        run.shoes,
    ]
