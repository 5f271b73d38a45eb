"""All exercises, read from their files and kept for the next start.

The launch may not pay for TOML (importing and parsing cost 20 ms and grow with
every word of the guide), and an exercise shall be one file and nothing to
run. So what was read is kept as JSON in the folder's `__pycache__`, as Python
keeps its own, together with the name, length and CRC of every file. It is good
exactly as long as these agree; else, or where the folder may not be written,
the files are read anew. Bytes are compared rather than times of change,
because those do not survive clones and installers and 90 files are read in
half a millisecond.
"""

import contextlib
import json
import os
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from glutetracker.domain.exercise import Exercise
from glutetracker.guides.reading import PATTERNS, BrokenExerciseError, Table, exercise_of, read_table
from glutetracker.words import tr


@cache
def all_exercises() -> Mapping[str, Exercise]:
    """Return every exercise under its id: by movement family, loaded before drills, then by name.

    Raises:
        BrokenExerciseError: A file cannot be used; says which and why.
    """
    return read_folder(_exercises_folder())


def read_folder(folder: Path) -> Mapping[str, Exercise]:
    """Read the exercises of a folder, from what was kept of it if that is still true.

    Raises:
        BrokenExerciseError: A file cannot be used, or there is none; says which and why.
    """
    contents = {file.name: file.read_bytes() for file in sorted(folder.glob("*.toml"))}
    if not contents:
        raise BrokenExerciseError(
            tr("There are no exercises in “{folder}”. Install GluteTracker again.", folder=folder)
        )
    state = [[name, len(content), zlib.crc32(content)] for name, content in contents.items()]
    kept = folder / "__pycache__" / "exercises.json"
    tables = _recall(kept, state)
    if tables is None:
        tables = [read_table(name, content) for name, content in contents.items()]
        _keep(kept, state, tables)
    exercises = sorted(map(exercise_of, tables), key=_place)
    return MappingProxyType({exercise.id: exercise for exercise in exercises})


def _place(exercise: Exercise) -> tuple[int, bool, str]:
    return PATTERNS.index(exercise.pattern), exercise.drill, exercise.name


def _exercises_folder() -> Path:
    package = Path(__file__).parents[1]
    installed = package / "resources" / "exercises"
    return installed if installed.is_dir() else package.parent / "resources" / "exercises"


def _recall(kept: Path, state: Sequence[object]) -> list[Table] | None:
    try:
        document = json.loads(kept.read_bytes())
    except (OSError, ValueError):
        return None
    is_true = isinstance(document, dict) and document.get("state") == state
    return list(document["tables"]) if is_true else None


def _keep(kept: Path, state: Sequence[object], tables: Sequence[Table]) -> None:
    # Where this may not be written the next start reads the files again: slower, not wrong.
    with contextlib.suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        unfinished = kept.with_name(f"{kept.name}.{os.getpid()}")
        try:
            unfinished.write_text(json.dumps({"state": state, "tables": tables}, ensure_ascii=False), "utf-8")
            unfinished.replace(kept)
        finally:
            unfinished.unlink(missing_ok=True)
