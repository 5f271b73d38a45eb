"""The `[page]` of one exercise file, read and checked."""

from collections.abc import Mapping
from typing import Any

from glutetracker.domain.guide.exercise_page import (
    Activation,
    ExercisePage,
    KindTo,
    Level,
    Measure,
    Mistake,
    Place,
    Tempo,
)
from glutetracker.guides.kept import Table
from glutetracker.guides.reading import (
    MUSCLES,
    BrokenExerciseError,
    Check,
    a_text,
    check,
    one_of,
    parse,
    texts,
)
from glutetracker.words import tr

REQUIRED = ("level", "where", "steps", "breathing", "mistakes", "cautions")
MEASURED_MUSCLES = ("gmax", *MUSCLES)


def read_page(file_name: str, content: bytes) -> Table:
    """Read the checked page of an exercise file, with the exercise's id; an empty one where it has none.

    Raises:
        BrokenExerciseError: It is no TOML, or a key of the page is missing, unknown or has a wrong value.
    """
    page = parse(file_name, content).get("page")
    if page is None:
        return {}
    if not isinstance(page, dict):
        raise BrokenExerciseError(tr("In “{file}”, “page” must be a table.", file=file_name))
    check(file_name, page, _CHECKS, REQUIRED)
    if ("tempo" in page) == ("work" in page):
        raise BrokenExerciseError(tr("“{file}” needs either “tempo” or “work”, and not both.", file=file_name))
    return {"id": file_name.removesuffix(".toml"), **page}


def page_of(table: Table, cautions: Mapping[str, str]) -> ExercisePage:
    """Make the page of a checked table.

    Args:
        table: The page's table.
        cautions: Key to sentence of the cautions that pages share.

    Raises:
        BrokenExerciseError: It names a caution that is not among them.
    """
    told: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    for key in told["cautions"]:
        if key not in cautions:
            raise BrokenExerciseError(
                tr("In “{file}”, “cautions” must be keys of cautions.toml; “{key}” is none.",
                   file=f"{table['id']}.toml", key=key)
            )  # fmt: skip
    told["cautions"] = (*told.pop("own_cautions", ()), *(cautions[key] for key in told["cautions"]))
    told["level"] = Level(told["level"])
    told["where"] = tuple(map(Place, told["where"]))
    told["kind_to"] = tuple(map(KindTo, told.get("kind_to", ())))
    told["mistakes"] = tuple(Mistake(**each) for each in told["mistakes"])
    told["activation"] = tuple(
        Activation(**{**each, "measure": Measure(each["measure"])}) for each in told.get("activation", ())
    )
    told["tempo"] = Tempo(*told["tempo"]) if "tempo" in told else None
    return ExercisePage(**told)


def _each_of(*words: str) -> Check:
    asked = one_of(*words)
    return lambda value: "" if isinstance(value, list) and not any(map(asked, value)) else asked(None)


def _mistakes(value: object) -> str:
    is_right = isinstance(value, list) and all(
        isinstance(each, dict) and each.keys() == {"mistake", "instead"} and not any(map(a_text, each.values()))
        for each in value
    )
    return "" if is_right else tr("a list of {{ mistake = “…”, instead = “…” }}")


def _tempo(value: object) -> str:
    is_right = isinstance(value, list) and len(value) == len(Tempo.__slots__) and all(map(_is_number, value))
    return "" if is_right else tr("four numbers of seconds: lowering, pause, lifting, hold")


def _activation(value: object) -> str:
    is_right = isinstance(value, list) and all(isinstance(each, dict) and _is_activation(each) for each in value)
    return "" if is_right else tr("a list of muscle, percent, study, measure and load, with or without spread")


def _is_activation(row: Mapping[str, object]) -> bool:
    return (
        row.keys() - {"spread"} == {"muscle", "percent", "study", "measure", "load"}
        and row["muscle"] in MEASURED_MUSCLES
        and row["measure"] in set(Measure)
        and _is_number(row["percent"])
        and _is_number(row.get("spread", 0))
        and not a_text(row["study"])
        and not a_text(row["load"])
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


_CHECKS: Mapping[str, Check] = {
    "level": one_of(*Level),
    "where": _each_of(*Place),
    "kind_to": _each_of(*KindTo),
    "steps": texts,
    "breathing": a_text,
    "mistakes": _mistakes,
    "tempo": _tempo,
    "work": a_text,
    "side": a_text,
    "harder": texts,
    "cautions": texts,
    "own_cautions": texts,
    "activation": _activation,
    "note": a_text,
    "fit": a_text,
    "sources": texts,
}
