"""What a session starts and ends with."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.planning import (
    UnlikelyEndError,
    end_as_said,
    end_of,
    finished,
    left_open,
    next_set,
    planned_sets,
)
from glutetracker.domain.lifting.strength import Session, SessionEntry, SetKind, Side, StrengthSet

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
    logged = logged_at(BEGUN + timedelta(minutes=5), BEGUN + timedelta(minutes=last_set_min))
    ended = finished(logged.session, end_of(logged, BEGUN + timedelta(minutes=closed_min)))
    assert (ended.is_open, ended.elapsed_s, ended.id) == (False, lasted_min * 60.0, logged.session.id)


def test_a_session_whose_start_is_not_known_has_no_length() -> None:
    session = Session(local_day=date(2026, 3, 2), is_open=True)
    assert finished(session, BEGUN).elapsed_s is None


def logged_at(*ends: datetime) -> LoggedSession:
    """A session begun at BEGUN with sets done at these moments."""
    session = Session(local_day=BEGUN.date(), started_at=BEGUN, is_open=True)
    entry = SessionEntry(session_id=session.id, exercise="clamshell", position=1)
    return LoggedSession(session, (LoggedEntry(entry, tuple(done(at, end) for at, end in enumerate(ends, start=1))),))


def test_a_session_is_left_open_once_nothing_was_logged_for_four_hours() -> None:
    last = BEGUN + timedelta(minutes=40)
    assert left_open(logged_at(last), last + timedelta(hours=4)) is None
    assert left_open(logged_at(last), last + timedelta(hours=4, minutes=1)) == last
    assert left_open(logged_at(), BEGUN + timedelta(hours=5)) == BEGUN


def test_an_end_that_is_said_holds_however_long_after_the_last_set() -> None:
    last = datetime(2026, 3, 2, 23, 30).astimezone()
    morning = last + timedelta(hours=9)
    assert end_as_said(time(23, 55), last, morning) == last + timedelta(minutes=25)
    assert end_as_said(time(0, 45), last, morning) == last + timedelta(minutes=75), "past midnight"
    with pytest.raises(UnlikelyEndError, match="lies ahead"):
        end_as_said(time(9, 0), last, morning)
    with pytest.raises(UnlikelyEndError, match="Type when"):
        end_as_said(None, last, morning)
