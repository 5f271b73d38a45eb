"""One exercise file, read and checked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.running import RunKind
from glutetracker.guides.kept import Table
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

Check = Callable[[object], str]
"""What the value should have been, or an empty text when it is right."""


class BrokenExerciseError(Problem):
    """An exercise file that cannot be used as it is."""


def a_text(value: object) -> str:
    """Ask for a text that is not empty."""
    return "" if isinstance(value, str) and value.strip() else tr("a text")


def texts(value: object) -> str:
    """Ask for a list of such texts."""
    is_right = isinstance(value, list) and not any(a_text(item) for item in value)
    return "" if is_right else tr("a list of texts")


def _flag(value: object) -> str:
    return "" if isinstance(value, bool) else tr("true or false")


def _share(value: object) -> str:
    is_right = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return "" if is_right else tr("a number from 0 to 1")


def one_of(*words: str) -> Check:
    """Ask for one of some words."""
    return lambda value: "" if value in words else tr("one of {words}", words=", ".join(words))


def _table(value: object) -> str:
    return "" if isinstance(value, dict) else tr("a table")


_CHECKS: Mapping[str, Check] = {
    "id": a_text,
    "name": a_text,
    "names": texts,
    "pattern": one_of(*PATTERNS),
    "load_type": one_of(*LoadType),
    "one_sided": _flag,
    "drill": _flag,
    "timed": _flag,
    "equipment": texts,
    "rep_range": a_text,
    "run_kind": one_of(*RunKind),
    "cues": texts,
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
    table = parse(file_name, content)
    check(file_name, table, _CHECKS, REQUIRED)
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
    if "run_kind" in table:
        fields["run_kind"] = RunKind(table["run_kind"])
    return Exercise(**fields)


def parse(file_name: str, content: bytes) -> Table:
    """Parse a file as TOML.

    Raises:
        BrokenExerciseError: It is none.
    """
    # Costs 10 ms: only when a file is new or changed.
    import tomllib

    try:
        return tomllib.loads(content.decode())
    except ValueError as error:
        raise BrokenExerciseError(
            tr("“{file}” cannot be read as TOML: {reason}. Correct it there.", file=file_name, reason=error)
        ) from error


def check(file_name: str, table: Table, checks: Mapping[str, Check], required: Sequence[str]) -> None:
    """See that a table has the keys that it must have, no others, and right values.

    Raises:
        BrokenExerciseError: A key is missing, unknown or has a wrong value; says which.
    """
    for key in required:
        if key not in table:
            raise BrokenExerciseError(tr("“{file}” has no “{key}”. Add it.", file=file_name, key=key))
    for key, value in _dotted(table):
        _check(file_name, key, value, checks)


def _dotted(table: Table) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        yield key, value
        if isinstance(value, dict):
            yield from ((f"{key}.{inner}", item) for inner, item in value.items())


def _check(file_name: str, key: str, value: object, checks: Mapping[str, Check]) -> None:
    if key not in checks:
        raise BrokenExerciseError(
            tr("“{file}” has a key “{key}” that no exercise has. Rename or remove it.", file=file_name, key=key)
        )
    if expected := checks[key](value):
        raise BrokenExerciseError(
            tr("In “{file}”, “{key}” must be {expected}.", file=file_name, key=key, expected=expected)
        )
