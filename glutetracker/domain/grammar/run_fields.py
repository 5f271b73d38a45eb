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
from glutetracker.words.numbers import number

_BARE = re.compile(NUMBER)


def parse_run_field(text: str, field: str, preferences: Preferences) -> float | None:
    """Read one number of a run by its name, such as distance_m; nothing typed is None.

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
        raise _mistyped(text, _example(field, preferences))
    return value


def parse_repeats(text: str, preferences: Preferences) -> TypedRun:
    """Read the repetitions of a run, 8x20s/90s or 10x400m; a time alone, 160 s, is the hard work in all.

    Returns:
        A run of which only work, laps and note are told.

    Raises:
        MistypedError: It is anything else.
    """
    if not text.strip():
        return TypedRun()
    mistyped = _mistyped(text, tr("Write repetitions like 8x20s, 8x20s/90s or 10x400m."))
    try:
        typed = parse_run(text, preferences)
    except Problem as problem:
        raise mistyped from problem
    if typed.kind is None and typed.duration_s:
        typed = replace(typed, work_s=typed.duration_s, duration_s=None)
    told = TypedRun(work_s=typed.work_s, laps=typed.laps, note=typed.note)
    if ";" in text or replace(typed, kind=None) != told:
        raise mistyped
    return told


def _mistyped(text: str, example: str) -> MistypedError:
    sentence = tr("“{text}” is not understood. {example}", text=text.strip(), example=example)
    return MistypedError(sentence, text, [(0, len(text))])


def _example(field: str, preferences: Preferences) -> str:
    return {
        "distance_m": tr("Write a distance like {far} or {far} {unit}.", far=number(5.2, 1),
                         unit=preferences.distance_unit),
        "duration_s": tr("Write a time like 28:40, 1:05:09 or 45 min."),
        "ascent_m": tr("Write a climb like 180 m."),
        "incline_pct": tr("Write an incline like 2.5 %."),
        "avg_hr_bpm": tr("Write a heart rate like 142."),
        "max_hr_bpm": tr("Write a heart rate like 171."),
        "effort_rpe": tr("Write an effort from 0 to 10, like 6."),
    }[field]  # fmt: skip


_AS_LINE: Mapping[str, Callable[[str, Preferences], str]] = {
    "distance_m": lambda text, preferences: f"{text} {preferences.distance_unit}",
    "duration_s": lambda text, _: f"{text} min",
    "ascent_m": lambda text, _: f"+{text.lstrip('+ ')}",
    "incline_pct": lambda text, _: f"{text} %",
    "avg_hr_bpm": lambda text, _: f"{text} bpm",
    "max_hr_bpm": lambda text, _: f"max {text}",
    "effort_rpe": lambda text, _: f"@{text}",
}
