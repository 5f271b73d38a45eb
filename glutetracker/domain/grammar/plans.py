"""What is planned, in a line: sat gym A, or +3 easy 5 km ; with Ana. The day may stand first or last."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.domain.grammar.run_repeats import repeats_in
from glutetracker.domain.grammar.runs import parse_run, starts_as_run
from glutetracker.domain.grammar.tokens import MistypedError, plain_spaces, shortened, split_note, words_of
from glutetracker.domain.grammar.typed_run import TypedRun
from glutetracker.domain.planned import Planned, PlannedRun, PlannedSession
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.domain.when import NotAheadError, UnclearDayError, day_ahead_of_text
from glutetracker.words import tr

_LONGEST_DAY_WORDS = 3


class Plannable(NamedTuple):
    """What a session may be planned like, by its name: a routine, or the last session of a title."""

    name: str
    routine_id: str | None = None
    like_session_id: str | None = None


def parse_plan(
    text: str, preferences: Preferences, today: date, known: Sequence[Plannable], *, needs_day: bool = False
) -> Planned:
    """Read a line: a day to come and a run, or the beginning of a name that is known; without a day it is tomorrow.

    Raises:
        MistypedError: It says neither, or more than one name begins so; or no day, where it needs one.
        Problem: The day is over, or what the run itself refuses.
    """
    plain = plain_spaces(text).strip()
    whole = None if needs_day else _named(plain, known)
    if whole is not None:
        return _session(whole, today + timedelta(days=1))
    said, what = _day_and_rest(plain, today)
    day = said or today + timedelta(days=1)
    if needs_day and said is None:
        raise MistypedError(tr("For which day is it planned? {examples}", examples=_examples()), text, [])
    if not what:
        raise MistypedError(tr("What is planned? {examples}", examples=_examples()), text, [])
    found = _named(what, known)
    if found is not None:
        return _session(found, day)
    end, note = split_note(what)
    if starts_as_run(what, 0, end):
        return _run(what[:end], note or "", day, preferences, today)
    return _session(_begun(what, known), day)


def says_day(text: str, today: date) -> bool:
    """Tell whether a line names a day to come; no name need be known for that."""
    try:
        return _day_and_rest(plain_spaces(text).strip(), today)[0] is not None
    except NotAheadError:
        return False


def with_day_ahead(text: str, typed_on: date) -> str:
    """Write a line that plans, typed on another day, so that it still means the day that it meant then."""
    day, rest = _day_and_rest(plain_spaces(text).strip(), typed_on)
    return f"{day.isoformat()} {rest}" if day else text


def _session(found: Plannable, day: date) -> PlannedSession:
    return PlannedSession(day=day, title=found.name, routine_id=found.routine_id, like_session_id=found.like_session_id)


def _run(words: str, note: str, day: date, preferences: Preferences, today: date) -> PlannedRun:
    typed = parse_run(words, preferences, today)
    if typed.day is not None:  # a day ahead was taken off before, so it is over, or a second one
        day_ahead_of_text(typed.day.isoformat(), today)
        raise MistypedError(tr("Keep one day."), words, [])
    kept = TypedRun(kind=typed.kind, surface=typed.surface, distance_m=typed.distance_m, duration_s=typed.duration_s)
    if replace(typed, work_s=None, laps=(), note="") != kept:
        sentence = tr(
            "A run is planned by its kind, surface, distance, time and repetitions. Write anything else after a "
            "semicolon, as in “sat easy 5 km ; at 18:00”."
        )
        raise MistypedError(sentence, words, [])
    repeats = ", ".join(each.words.strip() for each in repeats_in(words))
    return PlannedRun(
        day=day, kind=typed.kind or RunKind.EASY, surface=typed.surface, distance_m=typed.distance_m,
        duration_s=typed.duration_s, repeats=repeats, note=note,
    )  # fmt: skip


def _day_and_rest(text: str, today: date) -> tuple[date | None, str]:
    """Take the day off a line, from its beginning, else from the end of its words; None where it says none."""
    end, _ = split_note(text)
    words = words_of(text, 0, end)
    for count in range(min(_LONGEST_DAY_WORDS, len(words)), 0, -1):
        stop, start = words[count - 1][1], words[-count][0]
        if day := _day_or_none(text[:stop].rstrip(",:"), today):
            return day, text[stop:].strip()
        if day := _day_or_none(text[start:end].strip(), today):
            return day, f"{text[:start].rstrip(' ,')} {text[end:]}".strip()
    return None, text


def _day_or_none(text: str, today: date) -> date | None:
    try:
        return day_ahead_of_text(text, today)
    except NotAheadError:
        raise
    except UnclearDayError:
        return None


def _named(text: str, known: Sequence[Plannable]) -> Plannable | None:
    wanted = text.casefold()
    return next((each for each in known if wanted in {each.name.casefold(), each.routine_id}), None)


def _begun(text: str, known: Sequence[Plannable]) -> Plannable:
    """Find the one whose name begins so, else the one with these words in it."""
    wanted = text.casefold()
    begin = [each for each in known if each.name.casefold().startswith(wanted)]
    found = begin or [each for each in known if _has_words(each.name, wanted)]
    if len(found) == 1:
        return found[0]
    span = [(0, len(text))]
    if not found:
        sentence = tr("“{name}” is no run, no routine and no session of yours. {examples}", name=shortened(text),
                      examples=_examples())  # fmt: skip
        raise MistypedError(sentence, text, span)
    names = ", ".join(each.name for each in found[:3])
    raise MistypedError(tr("“{name}” may be {names}. Write more of it.", name=shortened(text), names=names), text, span)


def _has_words(name: str, wanted: str) -> bool:
    words = name.casefold().replace(":", " ").split()
    return all(any(word.startswith(each) for word in words) for each in wanted.split())


def _examples() -> str:
    return tr("Write a line like “sat gym A” or “sat easy 5 km”.")
