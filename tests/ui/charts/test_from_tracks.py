"""Charts from tracks: best efforts, a race foretold, time in zones; each against a plain count over the points."""

from datetime import date, timedelta

import numpy as np
import pytest

from glutetracker.domain.clock import today
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import runs
from glutetracker.tracks import Track, pack
from glutetracker.ui.charts import best_efforts, heart_zones, race_forecast


@pytest.fixture
def record(store):
    """Keep a run with a track of one point a second: record(day, [metres a second, …], beats a minute)."""

    def keep(day: date, speeds, pulse=None):
        count = len(speeds)
        t_s = np.arange(count + 1, dtype=float)
        distance_m = np.concatenate(([0.0], np.cumsum(np.asarray(speeds, dtype=float))))
        hr_bpm = None if pulse is None else np.full(count + 1, float(pulse))
        track = Track(t_s=t_s, distance_m=distance_m, hr_bpm=hr_bpm)
        run = Run(local_day=day, kind=RunKind.EASY, distance_m=float(distance_m[-1]), duration_s=float(count))
        with store.write("Run") as edit:
            runs.save(edit, run)
            runs.save_parts(edit, run, (), pack(track), len(track))
        return run

    return keep


def fastest(speeds, wanted_m):
    """Fewest whole seconds in which so many metres were run, by trying every start."""
    way = np.concatenate(([0.0], np.cumsum(np.asarray(speeds, dtype=float))))
    return min(
        next((end - begin for end in range(begin, len(way)) if way[end] - way[begin] >= wanted_m), 10**9)
        for begin in range(len(way))
    )


def test_the_fastest_kilometre_is_found_within_a_run_and_the_best_so_far_marked(store, asking, record):
    slow = [2.5] * 800
    quick = [2.5] * 300 + [4.0] * 260 + [2.5] * 300
    record(today() - timedelta(days=9), slow)
    record(today() - timedelta(days=6), quick)
    record(today() - timedelta(days=3), slow)
    question = asking("4w", choice="1000")
    shown = best_efforts.CHART.answer(store, question)
    expected = [fastest(slow, 1000), fastest(quick, 1000), fastest(slow, 1000)]
    assert [each.duration_s for each in shown.each] == pytest.approx(expected, abs=1.0)
    assert [each.is_record for each in shown.each] == [True, True, False]
    assert best_efforts.CHART.head(shown, question).metric == "4:10"


def test_a_best_of_before_the_range_is_told_beside_it(store, asking, record):
    record(today() - timedelta(days=200), [4.0] * 300)
    record(today() - timedelta(days=3), [2.5] * 500)
    question = asking("4w", choice="1000")
    head = best_efforts.CHART.head(best_efforts.CHART.answer(store, question), question)
    assert head.metric == "6:40"
    assert "ever 4:10" in head.comparison


def test_a_race_is_foretold_by_riegel_with_a_range(store, asking, record):
    record(today(), [5000 / 1500] * 1502)
    question = asking("4w")
    last = race_forecast.CHART.answer(store, question).each[-1]
    assert last.effort.distance_m == 5000.0
    assert last.duration_s == pytest.approx(1500 * 2**1.06, rel=1e-3)
    assert (last.low_s, last.high_s) == pytest.approx((1500 * 2**1.03, 1500 * 2**1.10), rel=1e-3)


def test_a_marathon_is_not_foretold_from_a_mile_and_its_range_is_wider(store, asking, record):
    record(today(), [3.0] * 600)
    assert race_forecast.CHART.answer(store, asking("4w", choice="42195")) is None
    record(today(), [3.0] * 3400)
    last = race_forecast.CHART.answer(store, asking("4w", choice="42195")).each[-1]
    assert last.high_s / last.duration_s == pytest.approx((42195 / 10000) ** 0.09, rel=1e-3)


def test_minutes_stand_in_the_zone_of_their_heart_rate(store, asking, record):
    record(today(), [3.0] * 600, pulse=120)
    record(today(), [3.0] * 300, pulse=150)
    record(today(), [3.0] * 120, pulse=200)
    record(today(), [3.0] * 10, pulse=240)  # held too briefly to be a highest
    shown = heart_zones.CHART.answer(store, asking("4w"))
    assert shown.highest == 200
    minutes = [each.values[-1] for each in shown.series]
    assert minutes == pytest.approx([10.0, 5.0, 0.0, 2.0 + 10 / 60], abs=1e-6)
    assert heart_zones.zone_names(200) == ("below 140 bpm", "140–159 bpm", "160–179 bpm", "from 180 bpm")


def test_runs_without_a_track_say_what_to_import(store, asking, log_run):
    log_run(today())
    for chart in (best_efforts.CHART, race_forecast.CHART, heart_zones.CHART):
        assert chart.answer(store, asking("4w")) is None
        assert chart.why_empty(store, asking("4w")).words == chart.to_log
