"""The rest of the charts over an invented year: each figure as plain Python finds it, on views or on points."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite, sqrt
from statistics import fmean, median

import numpy as np
import pytest
from year_rows import monday, rows

from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER, Period
from glutetracker.domain.preferences import Preferences
from glutetracker.store import runs
from glutetracker.tracks import unpack
from glutetracker.ui.charts import best_efforts, glute_sets, heart_zones, hip_girth, one_rep_max, race_forecast
from glutetracker.ui.charts import run_distance as weeks_of_runs
from glutetracker.ui.charts.chart import Question, period_of

SLOW, QUICK = {"easy", "long", "strides", "downhill", "sand"}, {"tempo", "intervals", "race"}


def points(the_year, since):
    """Each run's day, seconds, metres and beats, point by point."""
    found = []
    for row in rows(the_year, "v_run", Period(since, date.max)):
        packed = runs.packed_track(the_year, row["id"])
        if packed:
            track = unpack(packed)
            beats = track.hr_bpm.tolist() if track.hr_bpm is not None else []
            found.append((row["local_day"], track.t_s.tolist(), track.distance_m.tolist(), beats))
    return sorted(found)


def fastest(seconds, metres, wanted_m):
    """Fewest seconds over a way, from every point on; between two points the way is even."""
    best, end = None, 0
    for begin, way in enumerate(metres):
        while end < len(metres) and metres[end] - way < wanted_m:
            end += 1
        if end == len(metres):
            return best
        part = (way + wanted_m - metres[end - 1]) / (metres[end] - metres[end - 1])
        took = seconds[end - 1] + part * (seconds[end] - seconds[end - 1]) - seconds[begin]
        best = took if best is None else min(best, took)
    return best


def test_hard_glute_sets_are_summed_by_week_and_their_mean_leaves_the_running_week_out(the_year, last_year):
    shown = glute_sets.CHART.answer(the_year, last_year)
    sums = defaultdict(float)
    for row in rows(the_year, "v_set", last_year.period):
        sums[monday(row["local_day"])] += row["hard_glute"]
    assert shown.values == pytest.approx([sums[week] for week in shown.weeks])
    began = min(week for week in sums if sums[week])
    mean = fmean(sums[week] for week in shown.weeks[:-1] if week >= began)
    assert f"mean {mean:.1f}" in glute_sets.CHART.head(shown, last_year).comparison


@pytest.mark.parametrize(("choice", "amount"), [("way", "distance_m"), ("time", "duration_s")])
def test_runs_are_summed_by_week_and_kind_as_a_way_or_as_minutes(the_year, last_year, choice, amount):
    shown = weeks_of_runs.CHART.answer(the_year, Question(last_year.period, last_year.preferences, choice))
    sums, part = defaultdict(float), {"distance_m": 1000, "duration_s": 60}[amount]
    for row in rows(the_year, "v_run"):
        if row["kind"] not in {"walk", "hike"}:
            group = "slow" if row["kind"] in SLOW else "quick" if row["kind"] in QUICK else "hard"
            for key in (group, "all"):
                sums[key, monday(row["local_day"])] += (row[amount] or 0) / part
    weeks = shown.total.weeks
    assert shown.total.values == pytest.approx([sums["all", week] for week in weeks])
    for group, series in shown.by_group.items():
        assert series.values == pytest.approx([sums[group, week] for week in weeks])
    assert shown.mean[-2] == pytest.approx(fmean(sums["all", week] for week in weeks[-5:-1]))


def test_the_most_that_could_be_lifted_is_the_days_best_by_epleys_line(the_year, last_year):
    shown = one_rep_max.CHART.answer(the_year, Question(last_year.period, last_year.preferences, "hip_thrust_barbell"))
    days = defaultdict(float)
    for row in rows(the_year, "v_set", last_year.period):
        possible = (row["reps"] or 0) + (row["rir"] or 0)
        if row["exercise"] == "hip_thrust_barbell" and row["kind"] in {"work", "drop", "failure"} and possible <= 10:
            line = 1 if possible <= 1 else 1 + possible / 30
            days[row["local_day"]] = max(days[row["local_day"]], row["load_kg"] * line)
    assert {each.day: each.one_rep_max_kg for each in shown.days} == {
        day: pytest.approx(estimate) for day, estimate in days.items()
    }
    assert shown.days[-1].trend_kg == pytest.approx(median(days[day] for day in sorted(days)[-3:]))


def test_where_the_hips_likely_were_is_what_all_visits_together_say(the_year, last_year):
    """The same model solved at once, as one set of linear equations, in place of forward and back."""
    shown = hip_girth.CHART.answer(the_year, last_year)
    visits = defaultdict(list)
    for row in rows(the_year, "v_measure", last_year.period):
        if row["site"] == "hip":
            visits[row["local_day"]].append(row["value"])
    days, read = sorted(visits), [visits[day] for day in sorted(visits)]
    squares = sum((value - fmean(of_day)) ** 2 for of_day in read for value in of_day)
    tape = sqrt((6 * 0.5**2 + squares) / (6 + sum(len(of_day) - 1 for of_day in read)))
    certain, pulled = np.zeros((len(days), len(days))), np.zeros(len(days))
    for at, of_day in enumerate(read):
        weight = 1 / (0.5**2 + tape**2 / len(of_day))
        certain[at, at] += weight
        pulled[at] = weight * fmean(of_day)
    for at, (before, after) in enumerate(pairwise(days)):
        tie = 1 / (0.19**2 * (after - before).days / 7)
        certain[at : at + 2, at : at + 2] += [[tie, -tie], [-tie, tie]]
    unsure = np.linalg.inv(certain)
    assert [each.day for each in shown.likely] == days
    assert [each.middle_cm for each in shown.likely] == pytest.approx(np.linalg.solve(certain, pulled).tolist())
    assert [each.sd_cm for each in shown.likely] == pytest.approx(np.sqrt(np.diag(unsure)).tolist())
    change = sqrt(unsure[0, 0] + unsure[-1, -1] - 2 * unsure[0, -1])
    assert shown.change_range_cm[1] - shown.change_cm == pytest.approx(1.6449 * change)


def test_best_efforts_and_the_race_foretold_are_found_point_by_point(the_year, last_year):
    recent = points(the_year, today() - timedelta(days=55))
    question = Question(period_of("4w", None, 0), Preferences(), "1000")
    shown = best_efforts.CHART.answer(the_year, question)
    within = [each for each in recent if each[0] in question.period]
    expected = [fastest(seconds, metres, 1000) for _, seconds, metres, _ in within]
    assert [each.duration_s for each in shown.each] == pytest.approx([each for each in expected if each], abs=1.0)
    foretold = [
        took * (10_000 / way) ** 1.06
        for _, seconds, metres, _ in recent
        for way in (3000, 5000, 10_000)
        if (took := fastest(seconds, metres, way))
    ]
    last = race_forecast.CHART.answer(the_year, Question(last_year.period, last_year.preferences)).each[-1]
    assert last.duration_s == pytest.approx(min(foretold), abs=4.0)


def test_minutes_in_zones_are_counted_point_by_point(the_year):
    question = Question(period_of("4w", None, 0), Preferences())
    shown = heart_zones.CHART.answer(the_year, question)
    held, minutes = defaultdict(float), defaultdict(float)
    for day, seconds, _, beats in points(the_year, EVER.first):
        for (now, then), beat in zip(pairwise(seconds), beats, strict=False):
            if isfinite(beat):
                held[round(beat)] += min(then - now, 15)
                if day in question.period:
                    minutes[monday(day), round(beat)] += min(then - now, 15) / 60
    highest = next(beat for beat in range(260, 0, -1) if sum(held[each] for each in range(beat, 261)) >= 30)
    assert shown.highest == highest
    for zone, (low, high) in enumerate(pairwise((0, 0.7, 0.8, 0.9, 9))):
        sums = defaultdict(float)
        for (week, beat), amount in minutes.items():
            sums[week] += amount if low * highest <= beat < high * highest else 0.0
        assert shown.series[zone].values == pytest.approx([sums[week] for week in shown.series[zone].weeks])
