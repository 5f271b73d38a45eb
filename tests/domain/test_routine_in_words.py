"""Routines: what they ask for, in words, how long they take, and what is planned from them."""

from dataclasses import replace

import pytest

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.logged import LoggedEntry
from glutetracker.domain.lifting.routine import ImpossibleRoutineError, Routine, RoutineEntry
from glutetracker.domain.lifting.routine_planning import entry_like, planned_from
from glutetracker.domain.lifting.routine_words import (
    entry_in_words,
    minutes_in_words,
    read_amount,
    read_rest_s,
    read_rir,
    read_set_count,
    routine_in_short,
)
from glutetracker.domain.lifting.strength import SessionEntry, SetKind, Side, StrengthSet

THRUST = Exercise(id="thrust", name="Hip thrust", pattern="thrust", load_type=LoadType.BARBELL)
SPLIT = Exercise(id="split", name="Split squat", pattern="lunge", load_type=LoadType.DUMBBELL, one_sided=True)
EXERCISES = {"thrust": THRUST, "split": SPLIT}


def asked(**told: object) -> RoutineEntry:
    return RoutineEntry(**{"exercise": "thrust", "reps_least": 8, "reps_most": 12, **told})  # type: ignore[arg-type]


def done(position: int, **told: object) -> StrengthSet:
    return StrengthSet(entry_id="then", position=position, **{"reps": 8, **told})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "exercise", "words"),
    [
        (asked(set_count=4, rir=2.0, rest_s=150.0), THRUST, "4 × 8–12, 2 in reserve, rest 2:30"),
        (asked(reps_most=8), THRUST, "3 × 8"),
        (asked(exercise="split", set_count=2), SPLIT, "2 × 8–12 each side"),
        (asked(reps_least=None, reps_most=None, hold_s=30.0), THRUST, "3 × 30 s"),
        (asked(reps_least=None, reps_most=None, set_count=1), THRUST, "1 set"),
        (asked(kind=SetKind.ACTIVATION, rest_s=0.0), THRUST, "3 × 8–12, activation"),
    ],
)
def test_an_exercise_says_what_it_asks_for(entry: RoutineEntry, exercise: Exercise, words: str) -> None:
    assert entry_in_words(entry, exercise) == words


def test_a_routine_says_what_is_in_it_and_how_long_it_takes() -> None:
    routine = Routine(name="A", entries=(asked(rest_s=120.0), asked(exercise="split", set_count=2, rest_s=60.0)))
    # 3 sets of 40 s and 3 rests of 120 s, then 2 sets of 80 s and one rest of 60 s
    assert routine.duration_s(EXERCISES.__getitem__) == 120 + 360 + 160 + 60
    in_short = routine_in_short(routine, EXERCISES.__getitem__)
    assert in_short == "3 × Hip thrust, 2 × Split squat".replace(" × ", "\u00a0×\u00a0"), "counts stay with names"
    in_turn = Routine(name="A", entries=tuple(replace(each, superset=1) for each in routine.entries))
    assert " + " in routine_in_short(in_turn, EXERCISES.__getitem__)
    assert minutes_in_words(routine, EXERCISES.__getitem__) == "about 12 min"


def test_exercises_done_in_turn_rest_after_the_last_of_them_only() -> None:
    alone = (asked(rest_s=60.0), asked(rest_s=60.0))
    in_turn = (asked(rest_s=60.0, superset=1), asked(rest_s=60.0, superset=1))
    slow, quick = (Routine(name="A", entries=each).duration_s(EXERCISES.__getitem__) for each in (alone, in_turn))
    assert (slow, quick) == (6 * 40 + 5 * 60, 6 * 40 + 2 * 60 + 3 * 15)


@pytest.mark.parametrize(
    ("text", "timed", "amount"),
    [
        ("8-12", False, (8, 12, None)),
        ("8 – 12", False, (8, 12, None)),
        ("10", False, (10, 10, None)),
        ("30 s", False, (None, None, 30.0)),
        ("30", True, (None, None, 30.0)),
        ("1:30", True, (None, None, 90.0)),
        ("", False, (None, None, None)),
    ],
)
def test_repetitions_and_seconds_are_understood_as_typed(text: str, timed: bool, amount: object) -> None:
    assert read_amount(text, timed=timed) == amount


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2:30", 150.0), ("90", 90.0), ("90 s", 90.0), ("2 min", 120.0), ("1,5 min", 90.0), ("", None)],
)
def test_a_rest_is_understood_as_typed(text: str, seconds: float | None) -> None:
    assert read_rest_s(text) == seconds


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: read_amount("many", timed=False),
        lambda: read_amount("8.5", timed=False),
        lambda: read_rest_s("long"),
        lambda: read_rir("two"),
        lambda: read_set_count("0x"),
        lambda: asked(reps_least=12, reps_most=8),
        lambda: asked(reps_least=None),
        lambda: asked(set_count=0),
        lambda: asked(rir=11.0),
        lambda: asked(rest_s=4000.0),
        lambda: asked(hold_s=0.0),
        lambda: asked(reps_least=0),
        lambda: Routine(name=" ", entries=()),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_sentence(wrong) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ImpossibleRoutineError, match=r"\.$"):
        wrong()


def test_the_first_time_sets_are_planned_with_the_fewest_repetitions_and_no_load() -> None:
    planned = planned_from(asked(set_count=2), "now", ())
    assert [(each.position, each.reps, each.load_kg, each.is_done, each.entry_id) for each in planned] == [
        (1, 8, None, False, "now"),
        (2, 8, None, False, "now"),
    ]


def test_loads_are_planned_as_last_time_and_repetitions_within_the_range() -> None:
    last_time = [
        done(1, load_kg=40.0, kind=SetKind.WARMUP),
        done(2, load_kg=80.0, reps=10, rir=1.0),
        done(3, load_kg=80.0, reps=6),
        done(4, load_kg=70.0, reps=20),
    ]
    planned = planned_from(asked(set_count=4), "now", last_time)
    assert [(each.load_kg, each.reps, each.rir, each.kind) for each in planned] == [
        (80.0, 10, None, SetKind.WORK),
        (80.0, 8, None, SetKind.WORK),
        (70.0, 12, None, SetKind.WORK),
        (70.0, 12, None, SetKind.WORK),
    ]


def test_sets_to_failure_last_time_are_loads_to_go_by_but_light_ones_are_not() -> None:
    last_time = [done(1, load_kg=30.0, kind=SetKind.WARMUP), done(2, load_kg=80.0, kind=SetKind.FAILURE)]
    (work,) = planned_from(asked(set_count=1), "now", last_time)
    (light,) = planned_from(asked(set_count=1, kind=SetKind.ACTIVATION), "now", last_time)
    assert (work.load_kg, work.kind, light.load_kg, light.kind) == (80.0, SetKind.WORK, None, SetKind.ACTIVATION)


def test_sides_logged_apart_are_planned_apart_in_one_row() -> None:
    last_time = [done(1, side=Side.LEFT, load_kg=20.0), done(1, side=Side.RIGHT, load_kg=18.0)]
    planned = planned_from(asked(exercise="split", set_count=2), "now", last_time)
    assert [(each.position, each.side, each.load_kg) for each in planned] == [
        (1, Side.LEFT, 20.0), (1, Side.RIGHT, 18.0), (2, Side.LEFT, 20.0), (2, Side.RIGHT, 18.0),
    ]  # fmt: skip
    assert len({each.id for each in planned}) == 4


def test_holds_and_kinds_are_planned_as_the_routine_has_them() -> None:
    entry = asked(reps_least=None, reps_most=None, hold_s=45.0, kind=SetKind.ACTIVATION, set_count=1)
    last_time = [done(1, reps=None, hold_s=30.0), done(2, reps=None, hold_s=20.0, band="red", kind=SetKind.ACTIVATION)]
    assert [(each.hold_s, each.kind, each.band, each.reps) for each in planned_from(entry, "now", last_time)] == [
        (45.0, SetKind.ACTIVATION, "red", None)
    ]


def test_a_session_becomes_a_routine_with_its_range_effort_and_rest() -> None:
    logged = SessionEntry(session_id="then", exercise="thrust", position=1, superset=2, rest_s=90.0, note="slowly")
    sets = [
        done(1, kind=SetKind.WARMUP, reps=15),
        done(2, reps=10, rir=3.0),
        done(3, reps=9, rir=2.0),
        done(4, reps=7, rir=0.0),
        done(5, reps=7, is_done=False),
    ]
    entry = entry_like(LoggedEntry(logged, tuple(sets)))
    assert entry is not None
    assert (entry.set_count, entry.reps_least, entry.reps_most, entry.rir) == (3, 7, 10, 2.0)
    assert (entry.superset, entry.rest_s, entry.note, entry.kind) == (2, 90.0, "slowly", SetKind.WORK)


def like(sets: list[StrengthSet]) -> RoutineEntry | None:
    return entry_like(LoggedEntry(SessionEntry(session_id="then", exercise="thrust", position=1), tuple(sets)))


def test_holds_sides_and_plans_of_a_session_become_a_routine_too() -> None:
    held = like([done(1, reps=None, hold_s=30.0), done(2, reps=None, hold_s=40.0)])
    sides = like([done(1, side=Side.LEFT), done(1, side=Side.RIGHT)])
    planned = like([done(1, reps=None, is_done=False), done(2, reps=None, is_done=False)])
    assert held is not None
    assert sides is not None
    assert planned is not None
    assert (held.hold_s, held.reps_least, sides.set_count, planned.set_count) == (30.0, None, 1, 2)
    assert like([]) is None
