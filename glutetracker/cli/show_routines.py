"""Routines as `show` tells them: the user's own, then those that ship."""

from dataclasses import asdict
from typing import Any

from glutetracker import guides
from glutetracker.cli.printing import Column, print_json, print_table
from glutetracker.domain.exercise import Exercise, LoadType
from glutetracker.domain.routine import Routine
from glutetracker.domain.routine_words import entry_in_words, minutes_in_words
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store, routines
from glutetracker.words import tr


def show_routines(store: Store, limit: int | None, *, as_json: bool) -> None:
    """Print routines: as text a line for each exercise, as JSON an object for each routine."""
    shown = [*routines.own(store), *shipped_routines().values()][:limit]
    if as_json:
        print_json(map(_object, shown))
        return
    columns = (Column(tr("Routine")), Column(tr("Takes")), Column(tr("Exercise")), Column(tr("To do")))
    print_table(columns, [line for each in shown for line in _lines(each)])


def _lines(routine: Routine) -> list[tuple[str, str, str, str]]:
    heads = [(routine.name, minutes_in_words(routine, _exercise))]
    heads += [("", "")] * (len(routine.entries) - 1)
    told = [(_exercise(each.exercise).name, entry_in_words(each, _exercise(each.exercise))) for each in routine.entries]
    return [(*head, *work) for head, work in zip(heads, told or [("", "")], strict=True)]


def _object(routine: Routine) -> dict[str, Any]:
    return {
        "id": routine.id,
        "name": routine.name,
        "is_own": routine.is_own,
        "duration_s": routine.duration_s(_exercise),
        "note": routine.note,
        "sources": list(routine.sources),
        "entries": [{**asdict(each), "exercise_name": _exercise(each.exercise).name} for each in routine.entries],
    }


def _exercise(exercise_id: str) -> Exercise:
    """Look an exercise up; one that the guide no longer has is known by its id alone."""
    found = guides.all_exercises().get(exercise_id)
    return found or Exercise(id=exercise_id, name=exercise_id, pattern="other", load_type=LoadType.OTHER)
