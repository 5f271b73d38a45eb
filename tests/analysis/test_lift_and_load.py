"""Volume without a load, sides that differ, and a load that fades."""

from datetime import date, timedelta

import pytest

from glutetracker.analysis.lift_volume import lift_volume
from glutetracker.analysis.load_balance import load_balance, session_load
from glutetracker.analysis.side_gap import side_gap
from glutetracker.domain.lifting.strength import SetKind, Side, StrengthSet
from glutetracker.domain.period import Period

MONDAY = date(2026, 3, 2)
FOUR_WEEKS = Period(MONDAY, MONDAY + timedelta(weeks=4))


def done(day=0, **about):
    return MONDAY + timedelta(days=day), StrengthSet(entry_id="e", position=1, **about)


def test_without_a_load_volume_is_reps_and_without_reps_seconds():
    bands = lift_volume([done(reps=20, band="red"), done(reps=15, band="red")], FOUR_WEEKS)
    assert (bands.measure, bands.volume.values[0], bands.tops[0].value) == ("reps", 35.0, 20.0)
    planks = lift_volume([done(hold_s=45.0), done(day=7, hold_s=60.0)], FOUR_WEEKS)
    assert (planks.measure, planks.volume.values[:2]) == ("s", (45.0, 60.0))


def test_one_side_counts_half_and_warm_ups_nothing():
    sets = [
        done(reps=10, load_kg=20.0, side=Side.LEFT),
        done(reps=10, load_kg=20.0, side=Side.RIGHT),
        done(reps=10, load_kg=10.0, kind=SetKind.WARMUP),
    ]
    assert lift_volume(sets, FOUR_WEEKS).volume.values[0] == 200.0
    assert lift_volume(sets[2:], FOUR_WEEKS) is None


def test_help_is_no_volume_below_nothing():
    lift = lift_volume([done(reps=5, load_kg=-20.0), done(reps=5, load_kg=10.0)], FOUR_WEEKS)
    assert lift.volume.values[0] == 50.0


def test_a_gap_between_the_sides_needs_days_with_both():
    assert side_gap([done(reps=10, side=Side.LEFT)]) is None
    both = [done(reps=11, side=Side.LEFT), done(reps=9, side=Side.RIGHT)]
    gap = side_gap(both)
    assert (gap.mean_pct, gap.likely_pct, gap.noise_pct) == (20.0, None, None)


def test_a_gap_that_never_scatters_has_no_noise():
    days = [
        pair for day in range(4) for pair in (done(day, reps=11, side=Side.LEFT), done(day, reps=9, side=Side.RIGHT))
    ]
    gap = side_gap(days)
    assert gap.noise_pct == pytest.approx(0.0)
    assert gap.likely_pct == pytest.approx((20.0, 20.0))


def test_load_is_not_guessed():
    assert session_load(None, 3600.0) is None
    assert session_load(6.0, None) is None
    assert session_load(6.0, 3600.0) == 360.0


def test_a_steady_load_keeps_both_means_and_a_pause_lets_the_short_one_fall_first():
    steady = [(MONDAY + timedelta(days=at), 100.0) for at in range(60)]
    days = load_balance(steady, [], MONDAY + timedelta(days=74))
    assert (days[59].slow, days[59].fast) == (pytest.approx(100.0), pytest.approx(100.0))
    assert days[-1].fast < 0.15 * 100 < days[-1].slow
    assert load_balance([], [], MONDAY) == ()
