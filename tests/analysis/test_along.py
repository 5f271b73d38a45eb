"""A run along its track: what is told equals what plain arithmetic over its points gives."""

from itertools import pairwise

import numpy as np
import pytest

from glutetracker.analysis import graded_pace
from glutetracker.analysis.along import along, cost_of_running
from glutetracker.analysis.run_energy import SPREAD, energy
from glutetracker.analysis.splits import best_efforts, splits
from glutetracker.tracks import Track


def track(speeds: list[float], climb: float | None = None, **columns: np.ndarray) -> Track:
    """One point a second; climb is metres up for a metre of way."""
    distance = np.concatenate(([0.0], np.cumsum(np.array(speeds, dtype=float))))
    altitude = None if climb is None else 400 + climb * distance
    return Track(t_s=np.arange(len(distance), dtype=float), distance_m=distance, altitude_m=altitude, **columns)


def at(marks: list[float], xs: list[float], ys: list[float]) -> list[float]:
    """Values between points, by hand; where nothing moves, the first time a place is reached counts."""
    found = []
    for mark in marks:
        k = next((k for k, x in enumerate(xs) if x >= mark), len(xs) - 1)
        before = max(0, k - 1)
        share = 0.0 if xs[k] == xs[before] else (mark - xs[before]) / (xs[k] - xs[before])
        found.append(ys[before] + share * (ys[k] - ys[before]))
    return found


def changing(seconds: int = 2400) -> list[float]:
    return [3.0 + 0.8 * ((k // 120) % 3 - 1) for k in range(seconds)]


def test_splits_are_the_time_between_kilometres():
    run = along(track(changing()))
    told = splits(run, 1000.0, None)
    d, t = run.distance_m.tolist(), run.t_s.tolist()
    marks = [1000.0 * k for k in range(int(d[-1] // 1000) + 1)] + [d[-1]]
    expected = [b - a for a, b in pairwise(at(marks, d, t))]
    assert [each.duration_s for each in told] == pytest.approx(expected)
    assert sum(each.distance_m for each in told) == pytest.approx(d[-1])


def test_a_last_split_of_a_few_metres_is_left_out():
    run = along(track([2.0] * 1010))
    assert [each.distance_m for each in splits(run, 1000.0, None)] == pytest.approx([1000.0, 1000.0])


def test_a_split_tells_the_mean_heart_rate_of_its_seconds():
    pulse = np.where(np.arange(1001) <= 500, 120.0, 160.0)
    run = along(track([2.0] * 1000))
    assert [each.avg_hr_bpm for each in splits(run, 1000.0, pulse)] == pytest.approx([120.0, 160.0])


@pytest.mark.parametrize("wanted", [400.0, 1000.0, 3000.0])
def test_the_fastest_way_is_the_fastest_of_all_that_begin_or_end_at_a_point(wanted):
    run = along(track(changing()))
    d, t = run.distance_m.tolist(), run.t_s.tolist()
    forward = [at([x + wanted], d, t)[0] - t0 for x, t0 in zip(d, t, strict=True) if x + wanted <= d[-1]]
    backward = [t1 - at([x - wanted], d, t)[0] for x, t1 in zip(d, t, strict=True) if x >= wanted]
    found = next(each for each in best_efforts(run) if each.distance_m == wanted)
    assert found.duration_s == pytest.approx(min(forward + backward))


def test_a_run_tells_no_fastest_time_over_more_than_itself():
    assert [each.distance_m for each in best_efforts(along(track([2.0] * 600)))] == [400.0, 1000.0]


def test_a_pause_stops_the_time_in_motion_and_not_the_fastest_times():
    run = along(track([3.0] * 300 + [0.0] * 120 + [3.0] * 300))
    assert run.moving_s[-1] == pytest.approx(600, abs=5)
    whole = next(each for each in best_efforts(run) if each.distance_m == 1000.0)
    assert whole.duration_s == pytest.approx(1000 / 3 + 120, abs=1)


def test_a_watch_that_stops_by_itself_leaves_a_gap_that_is_no_motion():
    t = np.concatenate((np.arange(300.0), 600 + np.arange(300.0)))
    distance = np.concatenate((np.arange(300) * 3.0, 900 + np.arange(300) * 3.0))
    run = along(Track(t_s=t, distance_m=distance))
    assert run.moving_s[-1] == pytest.approx(598, abs=5)


@pytest.mark.parametrize("climb", [-0.08, 0.0, 0.05, 0.12])
def test_an_even_slope_costs_what_the_rule_of_the_run_form_says(climb):
    run = along(track([2.5] * 1200, climb))
    expected = max(graded_pace.CHEAPEST_DESCENT, graded_pace.cost_of_running(climb) / graded_pace.cost_of_running(0))
    if climb == 0:
        assert run.graded_m is None, "one height throughout was not measured"
    else:
        assert run.graded_m[-1] / run.distance_m[-1] == pytest.approx(expected, rel=0.01)


def test_the_cost_of_slopes_is_the_same_one_by_one_and_together():
    slopes = np.linspace(-0.6, 0.6, 25)
    assert cost_of_running(slopes) == pytest.approx([graded_pace.cost_of_running(each) for each in slopes])


def test_a_track_without_distance_is_measured_by_its_positions():
    lat = 46.9 + np.arange(101) * 1e-4
    run = along(Track(t_s=np.arange(101.0) * 4, lat_deg=lat, lon_deg=np.full(101, 7.4)))
    assert run.distance_m[-1] == pytest.approx(0.01 * np.pi / 180 * 6_371_008.8, rel=1e-6)


def test_missing_values_are_filled_and_distance_never_falls():
    distance = np.array([0.0, 3.0, np.nan, 9.0, 8.5, 15.0])
    run = along(Track(t_s=np.arange(6.0), distance_m=distance))
    assert run.distance_m.tolist() == [0.0, 3.0, 6.0, 9.0, 9.0, 15.0]


def test_a_track_of_heart_beats_alone_tells_no_way():
    assert along(Track(t_s=np.arange(10.0), hr_bpm=np.full(10, 120.0))) is None


def test_energy_is_weight_times_way_times_cost_give_or_take_what_people_differ():
    least, most = energy(60.0, 10_000.0, None)
    middle = 60.0 * 3.6 * 10_000 / 4184
    assert (least, most) == pytest.approx((middle * (1 - SPREAD), middle * (1 + SPREAD)))


def test_climbing_takes_more_energy_than_the_level():
    assert energy(60.0, 3000.0, along(track([2.5] * 1200, 0.08)))[0] > energy(60.0, 3000.0, None)[1]
