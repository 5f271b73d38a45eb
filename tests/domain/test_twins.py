from datetime import UTC, datetime, timedelta, timezone

import pytest

from glutetracker.domain.twins import same_activity

START = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)


def twins(*, later_s=0, elapsed=(3600, 3600), timer=(3500, 3500), start_b=None):
    return same_activity(
        start_a=START,
        elapsed_a_s=elapsed[0],
        timer_a_s=timer[0],
        start_b=start_b or START + timedelta(seconds=later_s),
        elapsed_b_s=elapsed[1],
        timer_b_s=timer[1],
    )


def test_the_same_run_written_by_another_device_is_a_twin():
    assert twins(later_s=1)


def test_another_time_zone_does_not_make_another_run():
    assert twins(start_b=START.astimezone(timezone(timedelta(hours=9))))


def test_a_pause_counted_differently_does_not_make_another_run():
    assert twins(timer=(2857, 3520))
    assert twins(elapsed=(19_667, 16_815), timer=(16_815, 16_815))


def test_a_run_after_the_first_is_another_one():
    assert not twins(later_s=61)


@pytest.mark.parametrize("factor", [0.97, 1.03])
def test_a_run_of_another_length_is_another_one(factor):
    assert not twins(elapsed=(3600, 3600 * factor), timer=(3500, 3500 * factor))


def test_unknown_lengths_prove_nothing():
    assert not twins(elapsed=(None, 3600), timer=(3500, None))
    assert not twins(elapsed=(0, 0), timer=(None, None))
