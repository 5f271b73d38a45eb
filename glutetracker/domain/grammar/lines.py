"""A whole line, whatever it tells of: sets of an exercise, a run, or measures."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from glutetracker.domain import clock
from glutetracker.domain.body.measure import Measure, OwnSite
from glutetracker.domain.grammar import examples
from glutetracker.domain.grammar.days import DAY_FORMS, moment_of
from glutetracker.domain.grammar.measures import parse_measures, starts_as_measure
from glutetracker.domain.grammar.runs import names_run, parse_run, starts_as_run
from glutetracker.domain.grammar.sets import parse_sets
from glutetracker.domain.grammar.tokens import (
    TIMES,
    MistypedError,
    Reader,
    Reading,
    Span,
    plain_spaces,
    read_leading,
    shortened,
    split_note,
    words_of,
)
from glutetracker.domain.grammar.typed_run import LoggedRun, as_run
from glutetracker.domain.grammar.typed_set import TypedSet, filled_from
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.exercise_choice import ExerciseChoice, preferences_for
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.words import tr

LONGEST_NAME_WORDS = 12
_PATTERNS_OF_RUNS = frozenset({"locomotion", "carry"})

_NEVER_SO_LIGHT = frozenset({LoadType.BARBELL, LoadType.BODYWEIGHT, LoadType.BAND})
_SETS_TIMES_REPS = re.compile(rf"\s*(?P<typed>(?P<count>[2-6])\s*{TIMES}\s*(?P<reps>\d{{1,3}}))(?=[\s@;]|\Z)")

FindExercise = Callable[[str], Exercise | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedSets:
    """Sets of one exercise, in order.

    Attributes:
        local_day: The day on the wearer's clock.
        started_at: When, if the line said so.
        bands: Names of the user's bands, lightest first: their steps are counted in these.
        load_unit: The exercise's own unit of load; None for the user's.
    """

    exercise: Exercise
    sets: tuple[TypedSet, ...]
    local_day: date
    started_at: datetime | None = None
    bands: tuple[str, ...] = ()
    load_unit: LoadUnit | None = None


def parse_line(
    text: str,
    preferences: Preferences,
    find_exercise: FindExercise,
    now: datetime | None = None,
    own_sites: Sequence[OwnSite] = (),
    *,
    bands: Sequence[str] = (),
    choices: Mapping[str, ExerciseChoice] | None = None,
) -> LoggedSets | LoggedRun | list[Measure]:
    """Read a line by its first words: a site and a number, an exercise, else a run.

    An exercise that is a way of running, such as a hill sprint, makes a run.
    A day or a time of day may stand first.

    `find_exercise` takes a name in any case and knows it exactly or not at
    all; `now` is the moment on the wearer's clock; the rest is the user's own.

    Raises:
        MistypedError: Nothing, or not all of it, was understood.
        Problem: What the set, run or measure itself refuses.
    """
    now = now or clock.now()
    plain = plain_spaces(text)
    end, _ = split_note(plain)
    when = Reading(plain)
    begin = read_leading(when, 0, end, DAY_FORMS, Reader(preferences, now.date()))
    if begin == end:
        raise MistypedError(tr("Nothing to log yet. {examples}", examples=_examples(preferences)), text, [])
    if starts_as_measure(plain, begin, end, own_sites):
        return parse_measures(text, preferences, now, own_sites)
    exercise, name = _find_name(plain, begin, end, find_exercise)
    if exercise and not _is_way_of_running(exercise):
        choice = choices.get(exercise.id) if choices else None
        logged = _logged_sets(plain, exercise, name, when, preferences_for(preferences, choice), now, tuple(bands))
        return replace(logged, load_unit=choice.load_unit if choice else None)
    if exercise or starts_as_run(plain, begin, end):
        typed = parse_run(text, preferences, now.date(), name, exercise.name if exercise else "")
        return as_run(typed, now)
    raise _unknown(plain, begin, end, preferences)


def _is_way_of_running(exercise: Exercise) -> bool:
    return exercise.pattern in _PATTERNS_OF_RUNS and names_run(exercise.name)


def _find_name(text: str, begin: int, end: int, find_exercise: FindExercise) -> tuple[Exercise | None, Span]:
    """Find the longest leading words that name an exercise, and where they stand."""
    for start, stop in reversed(words_of(text, begin, end)[:LONGEST_NAME_WORDS]):
        if _is_sign(text[start:stop]):
            continue  # the @ of "hip thrust @ 2" is no part of the name, though names are found without their signs
        exercise = find_exercise(text[begin:stop].rstrip(",:"))
        if exercise:
            return exercise, (begin, stop)
    return None, (0, 0)


def _is_sign(word: str) -> bool:
    return bool(word.strip(",:")) and not any(letter.isalnum() for letter in word)


def _logged_sets(
    text: str,
    exercise: Exercise,
    name: Span,
    when: Reading,
    preferences: Preferences,
    now: datetime,
    bands: tuple[str, ...],
) -> LoggedSets:
    typed = parse_sets(text, preferences, name[1], bands=bands)
    if len(typed) == 1 and exercise.load_type in _NEVER_SO_LIGHT:
        _ask_whether_sets(text, name[1], preferences)
    if not any(each.has_amount or each.load_given for each in typed):
        sentence = tr("What was done of {exercise}? Write sets like 65x12 @2, 65x11 @1.", exercise=exercise.name)
        raise MistypedError(sentence, text, [name])
    day = when.fields.get("day", now.date())
    return LoggedSets(
        exercise=exercise,
        sets=_complete(text, name, typed),
        local_day=day,
        started_at=moment_of(day, when.fields.get("time_of_day"), now),
        bands=bands,
    )


def _ask_whether_sets(text: str, begin: int, preferences: Preferences) -> None:
    """Ask of 3x10, which many write for three sets, whether it is a load: of a barbell or the body it hardly is."""
    match = _SETS_TIMES_REPS.match(text, begin)
    if match is None:
        return
    count, reps = match["count"], match["reps"]
    sentence = tr(
        "Is “{typed}” {count} sets of {reps}, or {count} {unit} × {reps}? Write each set by itself, as in 20x{reps}, "
        "20x{reps} with a load and x{reps}, x{reps} without one; or name the unit: {count} {unit} x{reps}.",
        typed=match["typed"], count=count, reps=reps, unit=preferences.load_unit,
    )  # fmt: skip
    raise MistypedError(sentence, text, [match.span("typed")])


def _complete(text: str, name: Span, typed: tuple[TypedSet, ...]) -> tuple[TypedSet, ...]:
    """Supply the load and the band with its place that a set leaves out from the one before it."""
    done: list[TypedSet] = []
    for place, each in enumerate(typed, start=1):
        if not each.has_amount:
            sentence = tr("Set {number} has no reps. Write them after an x, as in 65x12.", number=place)
            raise MistypedError(sentence, text, [(name[1], len(text))], typed)
        before = done[-1] if done else TypedSet()
        kept = TypedSet(
            load_kg=before.load_kg,
            load_given=before.load_given,
            band_step=before.band_step,
            band_place=before.band_place,
        )
        done.append(filled_from(each, kept))
    return tuple(done)


def _unknown(text: str, begin: int, end: int, preferences: Preferences) -> MistypedError:
    words = words_of(text, begin, end)
    numbers = [place for place, (start, stop) in enumerate(words) if re.search(r"[\d@]", text[start:stop])]
    name = words[: numbers[0]] if numbers else words
    if not name:
        return MistypedError(
            tr("Name the exercise or the run first. {examples}", examples=_examples(preferences)), text, words[:1]
        )
    span = (name[0][0], name[-1][1])
    sentence = tr(
        "“{name}” is no exercise of the guide, no kind of run and no measure. {examples}",
        name=shortened(text[slice(*span)]), examples=_examples(preferences),
    )  # fmt: skip
    return MistypedError(sentence, text, [span])


def _examples(preferences: Preferences) -> str:
    return tr("Write a line like “hip thrust {set} @2”, “{run}” or “{girths}”.", set=examples.a_set(preferences),
              run=examples.a_run(preferences), girths=examples.girths(preferences))  # fmt: skip
