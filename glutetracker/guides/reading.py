"""One exercise file, read and checked."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from glutetracker.domain.exercise import Exercise, LoadType
from glutetracker.words import Problem, tr

PATTERNS = (
    "thrust", "hinge", "squat", "lunge", "extension", "abduction", "rotation", "adduction", "curl", "calf",
    "carry", "locomotion", "mobility",
)  # fmt: skip
"""Movement families, in the order in which lists show them."""
MUSCLES = (
    "gmax_upper", "gmax_lower", "gmed", "gmin", "hamstrings", "quads", "adductors", "calves", "erectors", "core",
)  # fmt: skip
REQUIRED = ("id", "name", "pattern", "load_type", "cues")

Table = Mapping[str, Any]
Check = Callable[[object], str]
"""What the value should have been, or an empty text when it is right."""


class BrokenExerciseError(Problem):
    """An exercise file that cannot be used as it is."""


def _text(value: object) -> str:
    return "" if isinstance(value, str) and value.strip() else tr("a text")


def _texts(value: object) -> str:
    is_right = isinstance(value, list) and not any(_text(item) for item in value)
    return "" if is_right else tr("a list of texts")


def _flag(value: object) -> str:
    return "" if isinstance(value, bool) else tr("true or false")


def _share(value: object) -> str:
    is_right = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return "" if is_right else tr("a number from 0 to 1")


def _one_of(*words: str) -> Check:
    return lambda value: "" if value in words else tr("one of {words}", words=", ".join(words))


def _table(value: object) -> str:
    return "" if isinstance(value, dict) else tr("a table")


_CHECKS: Mapping[str, Check] = {
    "id": _text,
    "name": _text,
    "names": _texts,
    "pattern": _one_of(*PATTERNS),
    "load_type": _one_of(*LoadType),
    "one_sided": _flag,
    "drill": _flag,
    "timed": _flag,
    "equipment": _texts,
    "rep_range": _text,
    "cues": _texts,
    "shares": _table,
    **{f"shares.{muscle}": _share for muscle in MUSCLES},
}


def read_table(file_name: str, content: bytes) -> Table:
    """Read an exercise file into its checked table.

    Args:
        file_name: Its name, such as "side_plank.toml".
        content: Its bytes.

    Raises:
        BrokenExerciseError: It is no TOML, or a key is missing, unknown or has a wrong value.
    """
    # Costs 10 ms: only when a file is new or changed.
    import tomllib

    try:
        table = tomllib.loads(content.decode())
    except ValueError as error:
        raise BrokenExerciseError(
            tr("“{file}” cannot be read as TOML: {reason}. Correct it there.", file=file_name, reason=error)
        ) from error
    for key in REQUIRED:
        if key not in table:
            raise BrokenExerciseError(tr("“{file}” has no “{key}”. Add it.", file=file_name, key=key))
    for key, value in _dotted(table):
        _check(file_name, key, value)
    stem = file_name.removesuffix(".toml")
    if table["id"] != stem:
        raise BrokenExerciseError(
            tr("In “{file}”, “id” must be “{stem}”, as the file is named.", file=file_name, stem=stem)
        )
    return table


def exercise_of(table: Table) -> Exercise:
    """Make the exercise of a checked table."""
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    fields["load_type"] = LoadType(table["load_type"])
    return Exercise(**fields)


def _dotted(table: Table) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        yield key, value
        if isinstance(value, dict):
            yield from ((f"{key}.{inner}", item) for inner, item in value.items())


def _check(file_name: str, key: str, value: object) -> None:
    check = _CHECKS.get(key)
    if check is None:
        raise BrokenExerciseError(
            tr("“{file}” has a key “{key}” that no exercise has. Rename or remove it.", file=file_name, key=key)
        )
    if expected := check(value):
        raise BrokenExerciseError(
            tr("In “{file}”, “{key}” must be {expected}.", file=file_name, key=key, expected=expected)
        )
