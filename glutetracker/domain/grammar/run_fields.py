"""Numbers of a run as they are typed into fields of their own: 5.2, 28:40, 180."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from glutetracker.domain.grammar.runs import parse_run
from glutetracker.domain.grammar.tokens import NUMBER, MistypedError
from glutetracker.domain.grammar.typed_run import TypedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.words import Problem, tr

_BARE = re.compile(NUMBER)


def parse_run_field(text: str, field: str, preferences: Preferences) -> float | None:
    """Read one field of a run: distance_m, duration_s, ascent_m, avg_hr_bpm or effort_rpe; nothing typed is None.

    A bare number is in the user's unit, and minutes where it is a time.

    Raises:
        MistypedError: It is anything else.
    """
    plain = text.strip()
    if not plain:
        return None
    is_short = field == "ascent_m" or _BARE.fullmatch(plain)
    line = _AS_LINE[field](plain, preferences) if is_short else plain
    try:
        typed = parse_run(line, preferences)
    except Problem:
        typed = TypedRun()
    value: float | None = getattr(typed, field)
    unsaid: dict[str, Any] = {field: None}
    if value is None or replace(typed, **unsaid) != TypedRun():
        raise MistypedError(
            tr("“{text}” is not understood. {example}", text=plain, example=_example(field, preferences)),
            text, [(0, len(text))],
        )  # fmt: skip
    return value


def _example(field: str, preferences: Preferences) -> str:
    return {
        "distance_m": tr("Write a distance like 5.2 or 5.2 {unit}.", unit=preferences.distance_unit),
        "duration_s": tr("Write a time like 28:40, 1:05:09 or 45 min."),
        "ascent_m": tr("Write a climb like 180 m."),
        "avg_hr_bpm": tr("Write a heart rate like 142."),
        "effort_rpe": tr("Write an effort from 0 to 10, like 6."),
    }[field]


_AS_LINE: Mapping[str, Callable[[str, Preferences], str]] = {
    "distance_m": lambda text, preferences: f"{text} {preferences.distance_unit}",
    "duration_s": lambda text, _: f"{text} min",
    "ascent_m": lambda text, _: f"+{text.lstrip('+ ')}",
    "avg_hr_bpm": lambda text, _: f"{text} bpm",
    "effort_rpe": lambda text, _: f"@{text}",
}
