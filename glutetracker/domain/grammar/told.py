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

Logged = LoggedSets | LoggedRun | list[Measure]


def day_of(logged: Logged) -> date:
    """Tell which day a line is about."""
    return logged[0].local_day if isinstance(logged, list) else logged.local_day


def told(logged: Logged, preferences: Preferences, kept: Sequence[TypedSet] = ()) -> str:
    """Tell what a line says; `kept` are its sets where a plan filled them up."""
    if isinstance(logged, LoggedRun):
        repeats = written_repeats(logged.laps, logged.work_s)
        return f"{wording.run_title(logged)}: {wording.run(logged, preferences)}" + (f" · {repeats}" if repeats else "")
    if isinstance(logged, LoggedSets):
        unit = logged.load_unit or preferences.load_unit
        sets = ", ".join(written(each, unit, logged.bands) for each in kept or logged.sets)
        return f"{logged.exercise.name}: {sets}"
    return ", ".join(wording.reading(each, preferences) for each in logged)
