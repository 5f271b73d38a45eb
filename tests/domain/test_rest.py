"""How long one rests after a set, and what the clock of the rest says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.rest import LONGEST_S, Rest, is_heavy, parse_rest_s, rest_now
from glutetracker.domain.lifting.strength import Session, SessionEntry, SetKind, Side, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.words import Problem
from glutetracker.words.durations import clock

ENDED = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
USUAL = Preferences()
EXERCISES = {
    each.id: each
    for each in (
        Exercise(id="thrust", name="Hip thrust", pattern="thrust", load_type=LoadType.BARBELL),
        Exercise(id="clam", name="Clamshell", pattern="abduction", load_type=LoadType.BAND, one_sided=True),
        Exercise(id="bridge", name="Glute bridge", pattern="thrust", load_type=LoadType.BODYWEIGHT),
    )
}


def a_set(position: int, *, done: bool = False, **told: object) -> StrengthSet:
    ended = ENDED - timedelta(minutes=10 - position) if done else None
    given = {"reps": 8, "is_done": done, "done_at": ended, "position": position, **told}
    return StrengthSet(entry_id="e", **given)  # type: ignore[arg-type]


def just_done(position: int = 1, **told: object) -> StrengthSet:
    return a_set(position, done=True, **{"done_at": ENDED, **told})


def entry(exercise: str, sets: Sequence[StrengthSet], **told: object) -> LoggedEntry:
    kept = SessionEntry(session_id="s", exercise=exercise, position=1, **told)  # type: ignore[arg-type]
    return LoggedEntry(kept, tuple(replace(each, entry_id=kept.id) for each in sets))


def session(*entries: LoggedEntry, **told: object) -> LoggedSession:
    return LoggedSession(Session(id="s", local_day=ENDED.date(), is_open=True, **told), entries)  # type: ignore[arg-type]


def rest_of(
    logged: LoggedSession, now: datetime = ENDED, own_s: dict[str, float] | None = None, chosen: Preferences = USUAL
) -> Rest | None:
    return rest_now(logged, now, EXERCISES.__getitem__, chosen, own_s or {})


def length_s(logged: LoggedSession, **told: object) -> float | None:
    found = rest_of(logged, **told)  # type: ignore[arg-type]
    return found.length_s if found else None


@pytest.mark.parametrize(
    ("exercise", "kind", "expected"),
    [
        ("thrust", SetKind.WORK, 150),
        ("thrust", SetKind.FAILURE, 150),
        ("clam", SetKind.WORK, 75),
        ("bridge", SetKind.WORK, 75),
        ("thrust", SetKind.WARMUP, 60),
        ("clam", SetKind.ACTIVATION, 30),
    ],
)
def test_without_a_word_the_rest_is_as_long_as_is_usual(exercise, kind, expected):
    assert length_s(session(entry(exercise, [just_done(kind=kind), a_set(2)]))) == expected


def test_the_usual_lengths_are_the_users_to_choose():
    logged = session(entry("thrust", [just_done(), a_set(2)]))
    assert length_s(logged, chosen=replace(USUAL, rest_heavy_s=200)) == 200
    assert rest_of(logged, chosen=replace(USUAL, rest_heavy_s=0)) is None


def test_the_nearer_word_wins_this_rest_before_the_plan_before_the_exercise_before_the_usual():
    last = just_done()
    own = {"thrust": 100.0}
    assert length_s(session(entry("thrust", [last, a_set(2)])), own_s=own) == 100
    assert length_s(session(entry("thrust", [last, a_set(2)], rest_s=90.0)), own_s=own) == 90
    this = session(entry("thrust", [last, a_set(2)], rest_s=90.0), rest_after=last.id, rest_s=45.0)
    assert length_s(this, own_s=own) == 45
    other = session(entry("thrust", [last, a_set(2)], rest_s=90.0), rest_after="an earlier set", rest_s=45.0)
    assert length_s(other, own_s=own) == 90


def test_the_plan_and_the_exercise_speak_of_working_sets_alone():
    warmed_up = session(entry("thrust", [just_done(kind=SetKind.WARMUP), a_set(2)], rest_s=240.0))
    assert length_s(warmed_up, own_s={"thrust": 200.0}) == 60


def test_a_skipped_rest_stays_skipped():
    last = just_done()
    assert rest_of(session(entry("thrust", [last, a_set(2)]), rest_after=last.id, rest_s=0.0)) is None


def test_nothing_is_rested_from_before_the_first_set_and_after_the_last():
    assert rest_of(session()) is None
    assert rest_of(session(entry("thrust", [a_set(1), a_set(2)]))) is None
    assert rest_of(session(entry("thrust", [a_set(1, done=True), just_done(2)]))) is None


def test_a_rest_tells_what_comes_next():
    logged = session(entry("thrust", [a_set(1, done=True), just_done(2)]), entry("clam", [a_set(1), a_set(2)]))
    found = rest_of(logged)
    assert found is not None
    assert (found.next_exercise, found.next_set) == ("clam", "set 1")


def test_there_is_no_rest_between_the_sides_of_a_set():
    left = just_done(side=Side.LEFT)
    assert rest_of(session(entry("clam", [left, a_set(1, side=Side.RIGHT), a_set(2)]))) is None
    assert length_s(session(entry("clam", [left, just_done(side=Side.RIGHT), a_set(2)]))) == 75


def test_a_drop_set_follows_without_a_rest_and_is_rested_from():
    assert rest_of(session(entry("thrust", [just_done(), a_set(2, kind=SetKind.DROP)]))) is None
    assert length_s(session(entry("thrust", [just_done(kind=SetKind.DROP), a_set(2)]))) == 150


def test_a_superset_rests_after_the_last_of_its_round_as_long_as_the_heaviest_needs():
    first = entry("thrust", [just_done(), a_set(2)], superset=1)
    assert rest_of(session(first, entry("clam", [a_set(1), a_set(2)], superset=1))) is None
    begun = entry("thrust", [a_set(1, done=True), a_set(2)], superset=1)
    whole = session(begun, entry("clam", [just_done(), a_set(2)], superset=1))
    found = rest_of(whole)
    assert found is not None
    assert (found.length_s, found.next_exercise, found.next_set) == (150, "thrust", "set 2")


def test_when_one_of_a_superset_is_through_the_other_rests_after_each_set():
    longer = entry("thrust", [a_set(1, done=True), just_done(2), a_set(3)], superset=1)
    assert length_s(session(longer, entry("clam", [a_set(1, done=True)], superset=1))) == 150


def test_an_old_rest_is_no_longer_shown():
    logged = session(entry("thrust", [just_done(), a_set(2)]))
    assert rest_of(logged, ENDED + timedelta(seconds=150, minutes=15)) is not None
    assert rest_of(logged, ENDED + timedelta(seconds=151, minutes=15)) is None


def test_a_set_timed_by_a_clock_that_was_set_back_since_has_no_rest():
    logged = session(entry("thrust", [just_done(), a_set(2)]))
    assert rest_of(logged, ENDED - timedelta(hours=1)) is None


@pytest.mark.parametrize(
    ("later_s", "said"),
    [(0, "2:30"), (0.4, "2:30"), (66, "1:24"), (149.9, "0:01"), (150, "0:00"), (162.9, "+0:12"), (900, "+12:30")],
)
def test_the_clock_counts_down_and_then_up(later_s, said):
    found = rest_of(session(entry("thrust", [just_done(), a_set(2)])))
    assert found is not None
    assert found.says(ENDED + timedelta(seconds=later_s)) == said


def rest(length: float) -> Rest:
    return Rest(session_id="s", after="a", began_at=ENDED, length_s=length, next_exercise="thrust", next_set="set 2")


@given(st.integers(0, 3600), st.floats(-60, 90_000))
def test_no_more_is_left_than_the_rest_is_long_whatever_the_clock_does(length, later_s):
    assert rest(length).left_s(ENDED + timedelta(seconds=later_s)) <= length


@given(st.integers(1, 3600), st.floats(-60, 4500))
def test_more_is_more_from_now_and_less_ends_it_at_most(length, later_s):
    now, before = ENDED + timedelta(seconds=later_s), rest(length)
    longer = rest(before.length_changed_by(15, now))
    shorter = rest(before.length_changed_by(-15, now))
    assert min(15, LONGEST_S - max(0, later_s)) - 0.5 <= longer.left_s(now)
    assert shorter.length_s <= before.length_s
    assert shorter.left_s(now) >= min(0.0, before.left_s(now)) - 0.5
    assert 0 <= shorter.length_s <= longer.length_s <= LONGEST_S


def test_a_drill_and_a_band_are_light_and_a_loaded_lunge_is_heavy():
    lunge = Exercise(id="l", name="Lunge", pattern="lunge", load_type=LoadType.DUMBBELL)
    assert is_heavy(lunge)
    assert not is_heavy(replace(lunge, drill=True))
    assert not is_heavy(replace(lunge, load_type=LoadType.BAND))
    assert not is_heavy(replace(lunge, pattern="abduction"))


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("2:30", 150), ("90", 90), (" 90 s ", 90), ("2 min", 120), ("1,5 min", 90), ("0", 0), ("60:00", 3600)],
)
def test_a_length_is_typed_as_people_say_it(typed, seconds):
    assert parse_rest_s(typed) == seconds


@pytest.mark.parametrize("typed", ["", "two", "2:75", "-90", "1:2:3", "61 min", "1e3"])
def test_what_is_no_length_is_said_to_be_none(typed):
    with pytest.raises(Problem):
        parse_rest_s(typed)


@given(st.integers(0, 3599))
def test_a_length_is_read_back_as_it_is_written(seconds):
    assert parse_rest_s(clock(seconds)) == seconds
