"""What a session starts and ends with."""

from datetime import UTC, date, datetime, timedelta

import pytest

from glutetracker.domain.planning import finished, next_set, planned_sets
from glutetracker.domain.strength import Session, SetKind, Side, StrengthSet

BEGUN = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


def done(position: int, at: datetime | None = None, **told: object) -> StrengthSet:
    return StrengthSet(entry_id="then", position=position, done_at=at, **{"reps": 8, **told})  # type: ignore[arg-type]


def test_the_first_time_three_open_sets_are_planned() -> None:
    planned = planned_sets((), "now")
    assert [(each.position, each.reps, each.load_kg, each.is_done) for each in planned] == [
        (place, None, None, False) for place in (1, 2, 3)
    ]


def test_last_time_is_planned_again_without_how_it_felt() -> None:
    last_time = [done(1, load_kg=40.0, kind=SetKind.WARMUP), done(2, load_kg=80.0, rir=1.0, note="hard")]
    planned = planned_sets(last_time, "now")
    assert [(each.entry_id, each.kind, each.load_kg, each.rir, each.note) for each in planned] == [
        ("now", SetKind.WARMUP, 40.0, None, ""),
        ("now", SetKind.WORK, 80.0, None, ""),
    ]
    assert not {each.id for each in planned} & {each.id for each in last_time}


def test_a_set_left_out_last_time_leaves_no_gap_and_sides_stay_together() -> None:
    last_time = [done(1), done(4, side=Side.LEFT), done(4, side=Side.RIGHT), done(6)]
    assert [(each.position, each.side) for each in planned_sets(last_time, "now")] == [
        (1, Side.BOTH),
        (2, Side.LEFT),
        (2, Side.RIGHT),
        (3, Side.BOTH),
    ]


def test_one_more_set_is_like_the_last_on_both_sides() -> None:
    sets = [done(1), done(2, side=Side.LEFT, reps=9), done(2, side=Side.RIGHT, reps=8)]
    assert [(each.position, each.side, each.reps, each.is_done) for each in next_set(sets, "now")] == [
        (3, Side.LEFT, 9, False),
        (3, Side.RIGHT, 8, False),
    ]


@pytest.mark.parametrize(
    ("last_set_min", "closed_min", "lasted_min"), [(50, 55, 55), (50, 80, 80), (50, 81, 50), (50, 600, 50)]
)
def test_a_session_closed_long_after_its_last_set_ended_with_that_set(
    last_set_min: int, closed_min: int, lasted_min: int
) -> None:
    session = Session(local_day=date(2026, 3, 2), started_at=BEGUN, is_open=True)
    sets = [done(1, BEGUN + timedelta(minutes=5)), done(2, BEGUN + timedelta(minutes=last_set_min))]
    ended = finished(session, sets, BEGUN + timedelta(minutes=closed_min))
    assert (ended.is_open, ended.elapsed_s, ended.id) == (False, lasted_min * 60.0, session.id)


def test_a_session_whose_start_is_not_known_has_no_length() -> None:
    session = Session(local_day=date(2026, 3, 2), is_open=True)
    assert finished(session, [done(1, BEGUN)], BEGUN).elapsed_s is None
