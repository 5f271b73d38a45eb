"""The words of a run line, and what each one says."""

import re

from glutetracker.domain.grammar.days import DAY_FORMS
from glutetracker.domain.grammar.run_repeats import METRES, REPEATS
from glutetracker.domain.grammar.tokens import NUMBER, Fields, Form, Reader, UnclearError, decimal, form
from glutetracker.domain.running import RunKind, Surface
from glutetracker.domain.units import DistanceUnit
from glutetracker.words import tr

LEAST_BARE_M = 100
"""Fewer metres than this, without a count before them, may be minutes."""

KIND_WORDS = {
    "easy": RunKind.EASY,
    "recovery": RunKind.EASY,
    "long": RunKind.LONG,
    "tempo": RunKind.TEMPO,
    "threshold": RunKind.TEMPO,
    "interval": RunKind.INTERVALS,
    "intervals": RunKind.INTERVALS,
    "race": RunKind.RACE,
    "stride": RunKind.STRIDES,
    "strides": RunKind.STRIDES,
    "sprint": RunKind.SPRINT,
    "sprints": RunKind.SPRINT,
    "hill": RunKind.HILL,
    "hills": RunKind.HILL,
    "uphill": RunKind.HILL,
    "downhill": RunKind.DOWNHILL,
    "stair": RunKind.STAIRS,
    "stairs": RunKind.STAIRS,
    "sand": RunKind.SAND,
    "beach": RunKind.SAND,
    "loaded": RunKind.LOADED,
    "tyre": RunKind.LOADED,
    "tire": RunKind.LOADED,
    "walk": RunKind.WALK,
    "walking": RunKind.WALK,
    "hike": RunKind.HIKE,
    "hiking": RunKind.HIKE,
}
_SURFACES = {
    "road": Surface.ROAD,
    "track": Surface.TRACK,
    "treadmill": Surface.TREADMILL,
    "trail": Surface.TRAIL,
    "trails": Surface.TRAIL,
    "grass": Surface.GRASS,
}
_IN_PASSING = "run|running|jog|jogging|on|in|for|with|and|repeats?|reps"


def _clock_time(match: re.Match[str], _: Reader) -> Fields:
    said = match.groupdict(default="0")
    hours, minutes, seconds = int(said["h"]), int(said["min"]) + int(said["min_alone"]), decimal(said["s"])
    return {"duration_s": 3600 * hours + 60 * minutes + seconds}


def _hours(match: re.Match[str], _: Reader) -> Fields:
    return {"duration_s": 3600.0 * int(match["h"]) + 60.0 * int(match["glued"] or match["min"] or 0)}


def _minutes(match: re.Match[str], _: Reader) -> Fields:
    return {"duration_s": 60 * decimal(match["n"])}


def _shoes(match: re.Match[str], _: Reader) -> Fields:
    return {"shoes": (match["quoted"] or match["word"]).strip()}


def _distance(match: re.Match[str], _: Reader) -> Fields:
    unit, word = match["unit"].lower(), match.group()
    if unit == "m" and decimal(match["n"]) < LEAST_BARE_M:
        number = match["n"]
        raise UnclearError(tr("Does “{word}” mean minutes? Write {number} min for a time.", word=word, number=number))
    return {"distance_m": decimal(match["n"]) * METRES[unit]}


def _climb(match: re.Match[str], reader: Reader) -> Fields:
    usual = "m" if reader.preferences.distance_unit is DistanceUnit.KM else "ft"
    return {"ascent_m": decimal(match["n"]) * METRES[(match["unit"] or usual).lower()]}


def _number_of(field: str, pattern: str) -> Form:
    return form(pattern, lambda match, _: {field: decimal(match["n"])})


_N = f"(?P<n>{NUMBER})"
RUN_FORMS = (
    *DAY_FORMS,
    form("|".join(KIND_WORDS), lambda match, _: {"kinds": [KIND_WORDS[match.group().lower()]]}),
    form("|".join(_SURFACES), lambda match, _: {"surface": _SURFACES[match.group().lower()]}),
    form(_IN_PASSING, lambda _, __: {}),
    REPEATS,
    form(r"(?:(?P<h>\d{1,3}):(?P<min>[0-5]\d)|(?P<min_alone>\d{1,3})):(?P<s>[0-5]\d(?:[.,]\d)?)", _clock_time),
    form(r"(?P<h>\d{1,3})\s*h(?:(?P<glued>[0-5]\d)m?|(?:ours?)?(?:\s*(?P<min>[0-5]?\d)\s*m(?:in)?)?)", _hours),
    form(rf"{_N}\s*(?:min|mins|minutes?|')", _minutes),
    _number_of("duration_s", rf"{_N}\s*(?:s|sec|secs|seconds?)"),
    form(rf"{_N}\s*(?P<unit>km|k|miles?|mi|m|yd)", _distance),
    form(rf"\+\s*{_N}(?:\s*(?P<unit>m|ft))?", _climb),
    _number_of("max_hr_bpm", rf"max\s*{_N}\s*(?:bpm)?"),
    _number_of("avg_hr_bpm", rf"{_N}\s*bpm"),
    _number_of("incline_pct", rf"(?:incline\s+)?{_N}\s*%(?:\s+incline)?"),
    _number_of("effort_rpe", rf"@\s*{_N}"),
    form(r"shoes:?\s*(?:[\"“](?P<quoted>[^\"”]+)[\"”]|(?P<word>[^\s\"“”]+))", _shoes),
    form(_N, lambda match, _: {"bare": match.group()}),
)
