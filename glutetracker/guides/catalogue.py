"""All exercises, read from their files as far as logging needs them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from glutetracker import resources
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.guides.kept import kept_tables
from glutetracker.guides.reading import PATTERNS, BrokenExerciseError, exercise_of, read_table
from glutetracker.words import tr

_PAGE = b"\n[page]"


@cache
def all_exercises() -> Mapping[str, Exercise]:
    """Return every exercise that sets are logged of, under its id.

    Ordered by movement family, loaded before drills, then by name.

    Raises:
        BrokenExerciseError: A file cannot be used; says which and why.
    """
    return MappingProxyType({key: each for key, each in whole_guide().items() if each.run_kind is None})


@cache
def whole_guide() -> Mapping[str, Exercise]:
    """Return every exercise and every way of running that has a page, under its id and in the same order.

    Raises:
        BrokenExerciseError: A file cannot be used; says which and why.
    """
    return read_folder(resources.path("exercises"))


def read_folder(folder: Path) -> Mapping[str, Exercise]:
    """Read the exercises of a folder without their pages, from what was kept of them if that is still true.

    Raises:
        BrokenExerciseError: A file cannot be used, or there is none; says which and why.
    """
    heads = {name: content.partition(_PAGE)[0] for name, content in files_of(folder).items()}
    tables = kept_tables(folder / "__pycache__" / "exercises.json", heads, read_table)
    exercises = sorted(map(exercise_of, tables), key=place_of)
    return MappingProxyType({exercise.id: exercise for exercise in exercises})


def files_of(folder: Path) -> Mapping[str, bytes]:
    """Read the bytes of a folder's exercise files under their names.

    Raises:
        BrokenExerciseError: There is none.
    """
    contents = {file.name: file.read_bytes() for file in sorted(folder.glob("*.toml"))}
    if not contents:
        raise BrokenExerciseError(
            tr("There are no exercises in “{folder}”. Install GluteTracker again.", folder=folder)
        )
    return contents


def place_of(exercise: Exercise) -> tuple[int, bool, str]:
    """Give what lists are ordered by; a movement family that is none of the guide's comes last."""
    family = PATTERNS.index(exercise.pattern) if exercise.pattern in PATTERNS else len(PATTERNS)
    return family, exercise.drill, exercise.name
