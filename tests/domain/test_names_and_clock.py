"""Names given at birth, and the wearer's clock."""

import time
import uuid
from datetime import UTC, date, datetime, timedelta, timezone
from datetime import time as time_of_day

import pytest

from glutetracker.domain import clock
from glutetracker.domain.ids import new_id


@pytest.fixture
def in_berlin(monkeypatch):
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_name_is_a_uuid_of_version_7_that_tells_when_it_was_made():
    before = time.time_ns() // 1_000_000
    name = uuid.UUID(new_id())
    after = time.time_ns() // 1_000_000
    assert (name.version, name.variant) == (7, uuid.RFC_4122)
    assert before <= name.int >> 80 <= after


def test_names_are_never_given_twice_and_all_random_bits_are_used():
    names = [uuid.UUID(new_id()).int for _ in range(2000)]
    assert len(set(names)) == 2000
    fixed = 0xFFFFFFFFFFFF << 80 | 0xF << 76 | 0b11 << 62
    ever_set = ever_clear = 0
    for name in names:
        ever_set |= name
        ever_clear |= ~name
    assert ever_set & ever_clear & ~fixed & (2**128 - 1) == ~fixed & (2**128 - 1)


def test_names_sort_by_the_time_they_were_made():
    first = new_id()
    time.sleep(0.003)
    assert first < new_id()


def test_now_knows_its_offset_and_today_is_its_day():
    assert clock.now().utcoffset() is not None
    before, today, after = clock.now().date(), clock.today(), clock.now().date()
    assert before <= today <= after


def test_a_moment_can_be_shown_on_the_clock_that_it_was_lived_in():
    moment = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
    there = clock.at_offset(moment, 330)
    assert there == moment
    assert there.isoformat() == "2026-11-01T05:00:00+05:30"
    assert clock.offset_min(there) == 330
    assert clock.offset_min(moment.astimezone(timezone(timedelta(minutes=-210)))) == -210


def test_a_moment_without_a_zone_has_no_offset():
    with pytest.raises(ValueError, match="needs a time zone"):
        clock.offset_min(datetime(2026, 10, 31))  # noqa: DTZ001 (the point)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its zone for one process")
def test_a_time_of_day_has_the_offset_that_held_that_day(in_berlin):
    summer = clock.moment_at(date(2026, 10, 24), time_of_day(18, 5))
    winter = clock.moment_at(date(2026, 10, 26), time_of_day(18, 5))
    assert summer.isoformat() == "2026-10-24T18:05:00+02:00"
    assert winter.isoformat() == "2026-10-26T18:05:00+01:00"
