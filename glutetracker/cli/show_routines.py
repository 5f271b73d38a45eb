"""Routines as `show` tells them: the user's own, then those that ship."""

from dataclasses import asdict
from typing import Any

from glutetracker.cli.printing import Column, print_json, print_table
from glutetracker.domain.lifting.routine import ExerciseOf, Routine
from glutetracker.domain.lifting.routine_words import entry_in_words, minutes_in_words
from glutetracker.guides import Catalogue
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store
from glutetracker.store.lifting import own_exercises, routines
from glutetracker.words import tr


def show_routines(store: Store, limit: int | None, *, as_json: bool) -> None:
    """Print routines: as text a line for each exercise, as JSON an object for each routine."""
    shown = [*routines.own(store), *shipped_routines().values()][:limit]
    exercise_of = Catalogue(*own_exercises.with_deleted(store)).exercise
    if as_json:
        print_json(_object(each, exercise_of) for each in shown)
        return
    columns = (Column(tr("Routine")), Column(tr("Takes")), Column(tr("Exercise")), Column(tr("To do")))
    print_table(columns, [line for each in shown for line in _lines(each, exercise_of)])


def _lines(routine: Routine, exercise_of: ExerciseOf) -> list[tuple[str, str, str, str]]:
    heads = [(routine.name, minutes_in_words(routine, exercise_of))]
    heads += [("", "")] * (len(routine.entries) - 1)
    asked = ((exercise_of(each.exercise), each) for each in routine.entries)
    told = [(exercise.name, entry_in_words(each, exercise)) for exercise, each in asked]
    return [(*head, *work) for head, work in zip(heads, told or [("", "")], strict=True)]


def _object(routine: Routine, exercise_of: ExerciseOf) -> dict[str, Any]:
    return {
        "id": routine.id,
        "name": routine.name,
        "is_own": routine.is_own,
        "duration_s": routine.duration_s(exercise_of),
        "note": routine.note,
        "sources": list(routine.sources),
        "entries": [{**asdict(each), "exercise_name": exercise_of(each.exercise).name} for each in routine.entries],
    }
