"""What charts show of an invented year is what plain sums over the public views give."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from statistics import fmean, median, stdev

import pytest
from year_rows import monday, rows

from glutetracker import guides
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.muscles import Muscle
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.charts import (
    body_measure,
    close_days,
    compare,
    lift_volume,
    load_balance,
    muscles,
    pace,
    side_gap,
    together,
    year_days,
)
from glutetracker.ui.charts.chart import Question


def by_week(pairs):
    sums = defaultdict(float)
    for day, value in pairs:
        sums[monday(day)] += value
    return sums


def as_weeks(series):
    return {week: value for week, value in zip(series.weeks, series.values, strict=True) if value}


RUN = ("walk", "hike")


def test_everything_on_one_axis_is_the_view_of_weeks(the_year, last_year):
    shown = together.CHART.answer(the_year, last_year)
    weeks = {date.fromisoformat(row["week_start"]): row for row in the_year.rows("select * from v_week")}
    assert len(shown.weeks) == 53
    for week, sets, way in zip(shown.weeks, shown.sets.values, shown.runs.total.values, strict=True):
        row = weeks.get(week)
        assert sets == pytest.approx(row["hard_glute_sets"] if row else 0.0)
        assert way == pytest.approx(row["run_km"] if row else 0.0)


def test_what_is_close_together_is_found_by_comparing_each_run_with_each_session(the_year, last_year):
    heavy = [row for row in rows(the_year, "v_session", last_year.period) if row["hard_glute_sets"] >= 6]
    hard = {"sprint", "hill", "stairs", "loaded", "intervals", "race", "long", "downhill"}
    expected = set()
    for run in rows(the_year, "v_run", last_year.period):
        if run["kind"] in RUN or not (
            run["kind"] in hard or (run["effort_rpe"] or 0) >= 8 or (run["duration_s"] or 0) >= 5400
        ):
            continue
        began = datetime.fromisoformat(run["started_at"])
        apart = [(datetime.fromisoformat(each["started_at"]) - began, each["id"]) for each in heavy]
        before = [(-gap, name) for gap, name in apart if timedelta(0) >= gap >= -timedelta(hours=48)]
        after = [(gap, name) for gap, name in apart if timedelta(0) < gap <= timedelta(hours=48)]
        expected |= {(run["id"], round(min(side)[0].total_seconds() / 3600, 6)) for side in (before, after) if side}
    shown = close_days.CHART.answer(the_year, last_year)
    assert expected
    assert {(pair.run.id, round(pair.hours, 6)) for pair in shown.close} == expected
    assert len(shown.close) == len(together.CHART.answer(the_year, last_year).close)


def test_muscles_are_shares_of_sets_weighed_by_their_effort(the_year, last_year):
    shown = muscles.CHART.answer(the_year, last_year)
    known = guides.all_exercises()
    expected = by_week((row["local_day"], row["hard_glute"]) for row in rows(the_year, "v_set", last_year.period))
    row_of = dict(zip(shown.weeks, shown.sets[Muscle.GLUTE_MAX], strict=True))
    assert {week: pytest.approx(value) for week, value in expected.items() if value} == {
        week: value for week, value in row_of.items() if value
    }
    hamstrings = 0.0
    for row in rows(the_year, "v_set", last_year.period):
        exercise = known[row["exercise"]]
        if row["kind"] in {"warmup", "activation"} or exercise.pattern in {"locomotion", "carry", "mobility"}:
            continue
        rir = 0.0 if row["kind"] == "failure" else row["rir"]
        weight = (0.25 if exercise.drill else 1.0) if rir is None else min(1.0, max(0.25, 1 - (rir - 3) / 4))
        hamstrings += exercise.shares.get("hamstrings", 0.0) * weight * (1.0 if row["side"] == "both" else 0.5)
    assert sum(shown.sets[Muscle.HAMSTRINGS]) == pytest.approx(hamstrings)


def test_volume_is_reps_times_load_of_an_exercise(the_year, last_year):
    question = Question(last_year.period, last_year.preferences, "hip_thrust_barbell")
    shown = lift_volume.CHART.answer(the_year, question)
    done = [row for row in rows(the_year, "v_set", last_year.period) if row["exercise"] == "hip_thrust_barbell"]
    done = [row for row in done if row["kind"] not in {"warmup", "activation"}]
    expected = by_week((row["local_day"], row["reps"] * row["load_kg"]) for row in done)
    assert as_weeks(shown.volume) == {week: pytest.approx(value) for week, value in expected.items()}
    heaviest = defaultdict(float)
    for row in done:
        heaviest[row["local_day"]] = max(heaviest[row["local_day"]], row["load_kg"])
    assert {top.day: top.value for top in shown.tops} == dict(heaviest)


def test_sides_are_compared_on_days_with_both(the_year, last_year):
    question = Question(last_year.period, last_year.preferences, "bulgarian_split_squat")
    shown = side_gap.CHART.answer(the_year, question)
    sums = defaultdict(lambda: {"left": 0.0, "right": 0.0})
    for row in rows(the_year, "v_set", last_year.period):
        if row["exercise"] == "bulgarian_split_squat" and row["kind"] not in {"warmup", "activation"}:
            sums[row["local_day"]][row["side"]] += row["reps"] * row["load_kg"]
    gaps = [100 * (each["left"] - each["right"]) / fmean(each.values()) for _, each in sorted(sums.items())]
    assert [each.gap_pct for each in shown.days] == pytest.approx(gaps)
    assert shown.mean_pct == pytest.approx(fmean(gaps))
    low, high = shown.likely_pct
    assert (high - low) / 2 == pytest.approx(1.6449 * stdev(gaps) / len(gaps) ** 0.5)


def test_pace_is_time_by_distance_and_its_line_the_median_of_five(the_year, last_year):
    shown = pace.CHART.answer(the_year, last_year)
    slow = {"easy", "long", "strides", "downhill", "sand"}
    expected = sorted(
        (row["local_day"], row["duration_s"] / row["distance_m"])
        for row in rows(the_year, "v_run", last_year.period)
        if row["kind"] in slow and row["distance_m"] >= 1000
    )
    assert sorted((each.day, each.pace_s_per_m) for each in shown.by_group["slow"]) == expected
    last = median(each.pace_s_per_m for each in shown.by_group["slow"][-5:]) * 1000
    assert shown
    assert pace.CHART.head(shown, last_year).metric == f"{round(last) // 60}:{round(last) % 60:02}"


def test_load_is_effort_times_minutes_and_its_means_fade(the_year, last_year):
    shown = load_balance.CHART.answer(the_year, last_year)
    lifted = [
        (row["local_day"], row["effort_rpe"] * row["elapsed_s"] / 60)
        for row in rows(the_year, "v_session", last_year.period)
    ]
    ran = [
        (row["local_day"], row["effort_rpe"] * row["duration_s"] / 60)
        for row in rows(the_year, "v_run", last_year.period)
    ]
    assert as_weeks(shown.sessions) == {week: pytest.approx(value) for week, value in by_week(lifted).items()}
    assert as_weeks(shown.runs) == {week: pytest.approx(value) for week, value in by_week(ran).items()}
    loads = defaultdict(float)
    for day, load in lifted + ran:
        loads[day] += load
    first = min(loads)
    slow = sum(loads[first + timedelta(days=at)] for at in range(14)) / 14
    for at in range((today() - first).days + 1):
        slow = slow * 41 / 42 + loads[first + timedelta(days=at)] / 42
    assert shown.days[-1].slow == pytest.approx(slow)


def test_every_day_has_its_sets_and_its_way(the_year, last_year):
    shown = year_days.CHART.answer(the_year, last_year)
    sets, way = defaultdict(float), defaultdict(float)
    for row in rows(the_year, "v_set", last_year.period):
        sets[row["local_day"]] += row["hard_glute"]
    for row in rows(the_year, "v_run", last_year.period):
        if row["kind"] not in RUN:
            way[row["local_day"]] += row["distance_m"] / 1000
    assert shown.sets == {day: pytest.approx(value) for day, value in sets.items()}
    assert shown.way == {day: pytest.approx(value) for day, value in way.items()}


def test_two_periods_are_sums_of_as_many_days(the_year):
    period = Period(today() - timedelta(days=55), today() + timedelta(days=1))
    question = Question(period, Preferences())
    shown = compare.CHART.answer(the_year, question)
    before = Period(period.first - timedelta(days=56), period.first)
    assert (shown.before.period, shown.begins) == (before, None)
    for sums in (shown.now, shown.before):
        within = sums.period
        assert sums.sets[-1] == pytest.approx(sum(row["hard_glute"] for row in rows(the_year, "v_set", within)))
        ran = [row for row in rows(the_year, "v_run", within) if row["kind"] not in RUN]
        assert sums.way_m[-1] == pytest.approx(sum(row["distance_m"] for row in ran))
        assert (sums.runs, sums.run_s) == (
            len({row["local_day"] for row in ran}),
            pytest.approx(sum(row["duration_s"] for row in ran)),
        )


def test_a_visit_of_the_waist_is_the_mean_of_its_readings(the_year, last_year):
    shown = body_measure.CHART.answer(the_year, Question(last_year.period, last_year.preferences, "waist"))
    readings = defaultdict(list)
    for row in rows(the_year, "v_measure", last_year.period):
        if row["site"] == "waist":
            readings[row["local_day"]].append(row["value"])
    assert {visit.day: visit.girth_cm for visit in shown.visits} == {
        day: pytest.approx(fmean(values)) for day, values in readings.items()
    }
