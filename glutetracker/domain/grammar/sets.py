"""Set lines: 65x12 @2, x12, 12/11, 45s, b3, w, ; note."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from glutetracker.domain import clock
from glutetracker.domain.grammar.tokens import (
    NUMBER,
    TIMES,
    Fields,
    Form,
    MistypedError,
    Reader,
    Reading,
    SaidTwiceError,
    UnclearError,
    decimal,
    form,
    not_understood,
    pieces,
    plain_spaces,
    read_words,
    split_note,
)
from glutetracker.domain.grammar.typed_set import KIND_LETTERS, RIR_WHERE_SCALES_MEET, TypedSet, as_sets
from glutetracker.domain.lifting.strength import BandPlace, SetKind
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.words import Problem, tr

_LOAD = rf"(?P<load>[+\-−]?{NUMBER})"
_UNIT = r"\s*(?P<unit>kg|lbs?)"
_BLANKS = r"\s+"
_REPS = r"\d{1,6}"
_KIND = r"[wadf](?:[\s@]|\Z)"
_END = rf"(?=[\s@]|{_KIND}|\Z)"
"""Where a number ends: the letter of a kind may follow it at once, 40w."""
_SIDES = rf"(?P<reps>{_REPS})\s*/\s*(?P<right>{_REPS})"


class Cell(StrEnum):
    """What a bare number means where it is typed."""

    LOAD = "load"
    REPS = "reps"
    EFFORT = "effort"
    HOLD = "hold"
    BAND = "band"


def parse_sets(
    text: str, preferences: Preferences, begin: int = 0, *, bands: Sequence[str] = ()
) -> tuple[TypedSet, ...]:
    """Read the sets of a line; nothing typed is no set.

    A comma ends a set unless it stands between digits. What follows the first
    semicolon is the note of the last set. The sets start at `begin`; `bands`
    are the names of the user's, lightest first.

    Raises:
        MistypedError: A word was not understood.
        ImpossibleSetError: A number that no set has, or a band that the user has not.
    """
    return _parse(text, Cell.REPS, preferences, begin, tuple(bands))


def parse_cell(text: str, cell: Cell, preferences: Preferences, *, bands: Sequence[str] = ()) -> TypedSet:
    """Read what is typed into one cell: a bare number is the cell's own, anything else a set as on a line.

    Where other words say already what is the cell's own, a bare number is what it is on a line, too: 65x ankles 8.

    Raises:
        MistypedError: A word was not understood, or it is more than one set.
        ImpossibleSetError: A number that no set has, or a band that the user has not.
    """
    try:
        typed = _parse(text, cell, preferences, 0, tuple(bands))
    except SaidTwiceError:
        typed = _parse(text, Cell.REPS, preferences, 0, tuple(bands))
    if len(typed) > 1:
        raise MistypedError(tr("One row holds one set. Type the next set in its own row."), text, [(0, len(text))])
    return typed[0] if typed else TypedSet()


@lru_cache
def words_for_bands(bands: tuple[str, ...]) -> dict[str, int]:
    """Give the names of bands that can be typed, with their steps; one that means something else cannot."""
    return {name: step for step, name in enumerate(bands, start=1) if name.strip() and _can_be_typed(name)}


def _can_be_typed(name: str) -> bool:
    """Tell whether a name means nothing else, alone or after a number: 15 m are metres, whatever band is called M."""
    if _means_something(name):
        return False
    reading = Reading(plain_spaces(f"15 {name}"))
    forms = (_form_for({name: 1}), *_FORMS[Cell.REPS])
    try:
        read_words(reading, 0, len(reading.text), forms, Reader(Preferences(), clock.today()))
    except Problem:
        return False
    return reading.fields == {"reps": 15, "band_step": 1} and not reading.unknown


def _means_something(text: str) -> bool:
    try:
        return _parse(text, Cell.REPS, Preferences(), 0, ()) != ()
    except Problem:
        return False


def _parse(text: str, cell: Cell, preferences: Preferences, begin: int, bands: tuple[str, ...]) -> tuple[TypedSet, ...]:
    text = plain_spaces(text)
    forms = (*_forms_for_bands(bands), *_FORMS[cell])
    reader = Reader(preferences, clock.today())
    after, note = split_note(text)
    after = max(after, begin)
    readings = []
    for start, end in pieces(text, begin, after):
        reading = Reading(text)
        read_words(reading, start, end, forms, reader)
        readings.append(reading)
    if not readings:
        return (TypedSet(note=note),) if note else ()
    readings[-1].fields["note"] = note
    typed = tuple(_typed_set(reading, bands) for reading in readings)
    unknown = [span for reading in readings for span in reading.unknown]
    if unknown:
        hint = tr("Write a set like 65x12 @2, and part sets by a comma and a blank.")
        raise not_understood(Reading(text, unknown=unknown), hint, typed)
    return typed


def _typed_set(reading: Reading, bands: tuple[str, ...]) -> TypedSet:
    said = dict(reading.fields)
    if said.pop("times_sign", False):
        said.setdefault("load_given", True)
    if "reps" in said and "reps_left" in said:
        sentence = tr("Reps are given twice: for both sides, and for left and right. Keep one of the two.")
        raise MistypedError(sentence, reading.text, [reading.spans["reps"], reading.spans["reps_left"]])
    typed = TypedSet(**said)
    as_sets(typed, entry_id="", position=1, bands=bands, is_done=False)
    return typed


def _load(match: re.Match[str], reader: Reader) -> Fields:
    unit = (match["unit"] or reader.preferences.load_unit.value).lower()
    load_kg = LoadUnit(unit.removesuffix("s")).to_kg(decimal(match["load"]))
    return {"load_kg": load_kg or None, "load_given": True}


def _load_times(match: re.Match[str], reader: Reader) -> Fields:
    said: Fields = {"times_sign": True}
    if match["body"]:
        said["load_given"] = True
    if match["load"]:
        said |= _load(match, reader)
    if match["reps"]:
        said |= _sides(match, reader) if match["right"] else {"reps": int(match["reps"])}
    return said


def _sides(match: re.Match[str], _: Reader) -> Fields:
    return {"reps_left": int(match["reps"]), "reps_right": int(match["right"])}


def _effort(match: re.Match[str], _: Reader) -> Fields:
    value = decimal(match["effort"])
    scale = (match.groupdict().get("scale") or "").lower()
    if value > 10 or value * 2 != int(value * 2):
        raise UnclearError(
            tr("Effort is 0 to 5 reps in reserve, or RPE 5 to 10, in half steps. “{word}” is neither.",
               word=match.group().strip())
        )  # fmt: skip
    is_rir = scale == "rir" or (not scale and value <= RIR_WHERE_SCALES_MEET)
    return {"rir": value if is_rir else 10 - value}


def _minutes_and_seconds(match: re.Match[str], _: Reader) -> Fields:
    return {"hold_s": 60.0 * int(match["min"]) + int(match["s"])}


def _kind(match: re.Match[str], _: Reader) -> Fields:
    word = match.group().lower().replace("-", "")
    return {"kind": KIND_LETTERS.get(word) or SetKind(word)}


def _place(match: re.Match[str], _: Reader) -> Fields:
    return {"band_place": BandPlace("above_knees" if match["knees"] else match.group().lower())}


@lru_cache
def _forms_for_bands(bands: tuple[str, ...]) -> tuple[Form, ...]:
    steps = words_for_bands(bands) if bands else {}
    return (_form_for(steps),) if steps else ()


def _form_for(steps: Mapping[str, int]) -> Form:
    """Make the one form of all names, the longest first: extra light is not extra, and light."""
    longest_first = sorted(steps.items(), key=lambda each: -len(each[0]))
    names = "|".join(f"(?P<b{step}>{_BLANKS.join(map(re.escape, name.split()))})" for name, step in longest_first)
    pattern = re.compile(rf"(?:{names})(?:\s+band)?(?=[\s@]|\Z)", re.IGNORECASE)
    return Form(pattern, lambda match, _: {"band_step": int((match.lastgroup or "b0")[1:])})


def _number(name: str, times: float = 1.0) -> Callable[[re.Match[str], Reader], Fields]:
    return lambda match, _: {name: decimal(match["n"]) * times}


def _whole(name: str) -> Callable[[re.Match[str], Reader], Fields]:
    return lambda match, _: {name: int(match["n"])}


_N = f"(?P<n>{NUMBER})"
_NOT_AN_AMOUNT = r"(?!\s*(?:s|secs?|seconds?|min|m)(?:[\s@]|\Z))"
_WRITTEN_OUT = (
    form(
        rf"(?:{_LOAD}(?:{_UNIT})?\s*|(?P<body>bw)\s*)?{TIMES}"
        rf"(?:\s*(?P<reps>{_REPS})(?:\s*/\s*(?P<right>{_REPS}))?{_END}{_NOT_AN_AMOUNT})?",
        _load_times,
        ends=rf"(?=[\s\d.,@]|{_KIND}|\Z)",
    ),
    form(_LOAD + _UNIT, _load, ends=_END),
    form("bw", lambda _, __: {"load_given": True, "load_kg": None}),
    form(_SIDES, _sides, ends=_END),
    form(rf"(?:@|(?=r))\s*(?P<scale>rir|rpe)?\s*(?P<effort>{NUMBER})", _effort, ends=_END),
    form(rf"{_N}\s*(?:s|secs?|seconds?)", _number("hold_s")),
    form(rf"{_N}\s*min", _number("hold_s", 60.0)),
    form(r"(?P<min>\d{1,3}):(?P<s>[0-5]\d)", _minutes_and_seconds),
    form(rf"{_N}\s*m", _number("distance_m")),
    form(r"b(?P<n>\d{1,2})", _whole("band_step")),
    form(r"(?P<knees>above\s+(?:the\s+)?knees?)|ankles|feet", _place),
    form(r"w|a|d|f|warm-?up|activation|drop|failure|work", _kind),
)
_BARE = {
    Cell.LOAD: form(f"{_LOAD}(?:{_UNIT})?", _load, ends=_END),
    Cell.REPS: form(rf"(?P<n>{_REPS})", _whole("reps"), ends=_END),
    Cell.EFFORT: form(f"(?P<effort>{NUMBER})", _effort, ends=_END),
    Cell.HOLD: form(_N, _number("hold_s"), ends=_END),
    Cell.BAND: form(r"(?P<n>\d{1,2})", _whole("band_step"), ends=_END),
}
_FORMS = {cell: (*_WRITTEN_OUT, bare) for cell, bare in _BARE.items()}
