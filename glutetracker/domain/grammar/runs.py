"""Run lines: easy 5.2 km 28:40, hill 8x20s 5.1 km 31:12 trail +180 m @7 ; legs heavy."""

import re
from datetime import date

from glutetracker.domain import clock
from glutetracker.domain.grammar.run_repeats import Repeats, laps_of, work_of
from glutetracker.domain.grammar.run_words import KIND_WORDS, RUN_FORMS
from glutetracker.domain.grammar.tokens import (
    Fields,
    MistypedError,
    Reader,
    Reading,
    Span,
    not_understood,
    plain_spaces,
    read_words,
    split_note,
    without_commas,
)
from glutetracker.domain.grammar.typed_run import TypedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind, Surface
from glutetracker.words import tr

_GROUND = {RunKind.SAND: Surface.SAND, RunKind.STAIRS: Surface.STAIRS}
_STRONGER = {
    frozenset(pair): stronger
    for *pair, stronger in (
        (RunKind.EASY, RunKind.STRIDES, RunKind.EASY),
        (RunKind.EASY, RunKind.SPRINT, RunKind.EASY),
        (RunKind.EASY, RunKind.LONG, RunKind.LONG),
        (RunKind.LONG, RunKind.STRIDES, RunKind.LONG),
        (RunKind.LONG, RunKind.SPRINT, RunKind.LONG),
        (RunKind.HILL, RunKind.SPRINT, RunKind.HILL),
        (RunKind.HILL, RunKind.STRIDES, RunKind.HILL),
        (RunKind.HILL, RunKind.INTERVALS, RunKind.HILL),
        (RunKind.SPRINT, RunKind.INTERVALS, RunKind.SPRINT),
        (RunKind.TEMPO, RunKind.INTERVALS, RunKind.INTERVALS),
        (RunKind.DOWNHILL, RunKind.INTERVALS, RunKind.DOWNHILL),
        (RunKind.HILL, RunKind.WALK, RunKind.WALK),
        (RunKind.LOADED, RunKind.WALK, RunKind.WALK),
        (RunKind.LOADED, RunKind.HIKE, RunKind.HIKE),
    )
}
"""Two kinds that people say together, and the one that it was."""
_KIND_WORD = re.compile(rf"\b(?:{'|'.join(KIND_WORDS)})\b", re.IGNORECASE)
_RUN_WORD = re.compile(rf"\b(?:{'|'.join(KIND_WORDS)}|run)\b", re.IGNORECASE)


def parse_run(
    text: str, preferences: Preferences, today: date | None = None, name: Span = (0, 0), guide_name: str = ""
) -> TypedRun:
    """Read a run line, its words in any order.

    A bare number is a distance in the user's unit; a whole one only beside a
    time, since 45 might be minutes. A bare climb is in metres, or in feet for
    who runs in miles. `8x20s` is 160 s of work, and laps where the rest between
    is told too, as in `8x20s/90s`; `10x400m` is kept in the note.
    Of an exercise's name, standing at `name`, only kind and ground are taken;
    the kind is told by its name in the guide.

    Raises:
        MistypedError: A word was not understood, or two exclude each other.
    """
    text = plain_spaces(text)
    end, note = split_note(text)
    reading = Reading(without_commas(text[:end]) + text[end:])
    reader = Reader(preferences, today or clock.today())
    _read_name(reading, name, guide_name, reader)
    read_words(reading, 0, name[0], RUN_FORMS, reader)
    read_words(reading, name[1], end, RUN_FORMS, reader)
    typed = _typed_run(reading, preferences, note)
    if reading.unknown:
        hint = tr("Write a run like easy 5.2 km 28:40, and a note after a semicolon.")
        raise not_understood(reading, hint, typed)
    return typed


def starts_as_run(text: str, begin: int, end: int) -> bool:
    """Tell whether the word at begin is one of a run's: a kind, a surface, a distance, a time."""
    plain = without_commas(plain_spaces(text))
    return any(each.pattern.match(plain, begin, end) for each in RUN_FORMS)


def names_run(guide_name: str) -> bool:
    """Tell whether an exercise's name speaks of running or walking, such as Hill sprint."""
    return bool(_RUN_WORD.search(guide_name))


def _read_name(reading: Reading, name: Span, guide_name: str, reader: Reader) -> None:
    named = Reading(reading.text)
    read_words(named, *name, RUN_FORMS, reader)
    kinds = [KIND_WORDS[word.lower()] for word in _KIND_WORD.findall(guide_name)]
    if kinds:
        named.fields["kinds"] = kinds
    reading.take({field: named.fields[field] for field in ("kinds", "surface") if field in named.fields}, name)


def _typed_run(reading: Reading, preferences: Preferences, note: str | None) -> TypedRun:
    said = dict(reading.fields)
    repeats: list[Repeats] = said.pop("repeats", [])
    kinds: list[RunKind] = said.pop("kinds", [])
    if "bare" in said:
        said["distance_m"] = _bare_distance_m(reading, said.pop("bare"), preferences)
    said |= _settled(reading, list(dict.fromkeys(kinds)), said.get("surface"))
    if said["kind"] is None and repeats:
        said["kind"] = RunKind.INTERVALS
    said["work_s"], said["laps"] = work_of(repeats), laps_of(repeats)
    asides = [each.words for each in repeats if each.work_s is None]
    said["note"] = "; ".join([*asides, *([note] if note else [])])
    return TypedRun(**said)


def _bare_distance_m(reading: Reading, bare: str, preferences: Preferences) -> float:
    span = reading.spans["bare"]
    if "distance_m" in reading.fields:
        sentence = tr("“{word}” stands beside a distance. Say what it is, as in 28:40, 30 min or 142 bpm.", word=bare)
        raise MistypedError(sentence, reading.text, [span])
    if bare.isdigit() and "duration_s" not in reading.fields:
        unit = preferences.distance_unit.value
        sentence = tr("Is {word} a distance or a time? Write {word} {unit} or {word} min.", word=bare, unit=unit)
        raise MistypedError(sentence, reading.text, [span])
    return preferences.distance_unit.to_m(float(bare.replace(",", ".")))


def _settled(reading: Reading, kinds: list[RunKind], surface: Surface | None) -> Fields:
    """Settle on one kind and one ground.

    Sand and stairs are the ground when another kind stands beside them; but to walk stairs is to climb them.
    """
    span = reading.spans.get("kinds", (0, 0))
    grounds = [kind for kind in kinds if kind in _GROUND]
    others = [kind for kind in kinds if kind not in _GROUND]
    if others == [RunKind.WALK] and RunKind.STAIRS in grounds:
        others = []
    kind = _one_kind(others or grounds[:1])
    surfaces = list(dict.fromkeys([*([surface] if surface else []), *(_GROUND[each] for each in grounds)]))
    if len(surfaces) > 1:
        named = " / ".join(surfaces)
        raise MistypedError(tr("Keep one surface of {surfaces}.", surfaces=named), reading.text, [span])
    if others and kind is None:
        named = " / ".join(others)
        raise MistypedError(tr("Keep one kind of run of {kinds}.", kinds=named), reading.text, [span])
    return {"kind": kind, "surface": surfaces[0] if surfaces else None}


def _one_kind(kinds: list[RunKind]) -> RunKind | None:
    return kinds[0] if len(kinds) == 1 else _STRONGER.get(frozenset(kinds))
