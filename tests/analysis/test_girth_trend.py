"""Girth with the tape's error: held to the same model solved in another way, all days at once."""

import random
from datetime import date, timedelta
from math import sqrt

import numpy as np
import pytest

from glutetracker.analysis.girth import (
    BODY_SD_CM,
    DEFAULT_TAPE_SD_CM,
    DRIFT_SD_CM_PER_ROOT_WEEK,
    girth_trend,
    tape_sd_cm,
    visits_of,
)
from glutetracker.domain.body.measure import Measure, Site

MONDAY = date(2026, 3, 2)


def visit(days, *values):
    day = MONDAY + timedelta(days=days)
    return [
        Measure(visit_id=f"visit {days}", site=Site.HIP, value=value, local_day=day, reading=reading)
        for reading, value in enumerate(values, start=1)
    ]


def solved_at_once(measures):
    """The likely girths, and what is not known of them, by one system of equations."""
    visits, tape = visits_of(measures), tape_sd_cm(measures)
    count = len(visits)
    known = np.diag([1 / (BODY_SD_CM**2 + tape**2 / each.readings) for each in visits])
    steps = np.zeros((count - 1, count))
    for at in range(count - 1):
        weeks = (visits[at + 1].day - visits[at].day).days / 7
        steps[at, at : at + 2] = np.array([-1, 1]) / (DRIFT_SD_CM_PER_ROOT_WEEK * sqrt(weeks))
    unsure = np.linalg.inv(known + steps.T @ steps)
    return unsure @ known @ np.array([each.girth_cm for each in visits]), unsure


@pytest.mark.parametrize("seed", range(6))
def test_the_likely_girth_is_the_one_that_solves_all_days_at_once(seed):
    chance = random.Random(seed)
    days, measures = 0, []
    for _ in range(chance.randint(2, 12)):
        measures += visit(days, *(chance.gauss(98.0, 0.8) for _ in range(chance.randint(1, 3))))
        days += chance.choice((1, 7, 9, 70))
    trend = girth_trend(measures)
    means, unsure = solved_at_once(measures)
    assert [each.middle_cm for each in trend.likely] == pytest.approx(list(means))
    assert [each.sd_cm**2 for each in trend.likely] == pytest.approx(list(np.diag(unsure)))
    ends = np.zeros(len(means))
    ends[0], ends[-1] = -1, 1
    assert trend.change_cm == pytest.approx(ends @ means)
    assert trend.change_sd_cm**2 == pytest.approx(ends @ unsure @ ends)


def test_the_readings_of_a_visit_are_one_mean():
    assert [(each.girth_cm, each.readings) for each in visits_of([*visit(0, 98.0, 99.0), *visit(7, 97.5)])] == [
        (98.5, 2),
        (97.5, 1),
    ]


def test_a_first_visit_is_a_girth_without_a_change():
    trend = girth_trend(visit(0, 98.4, 98.6))
    assert trend.likely[0].middle_cm == pytest.approx(98.5)
    assert (trend.change_cm, trend.change_sd_cm) == (0.0, 0.0)


def test_no_reading_is_no_trend():
    assert girth_trend([]) is None


def test_before_any_repeat_the_tape_is_taken_to_err_by_half_a_centimetre():
    assert tape_sd_cm([*visit(0, 98.0), *visit(7, 99.0)]) == DEFAULT_TAPE_SD_CM


def test_many_repeats_teach_how_the_tape_errs_in_these_hands():
    steady = [reading for week in range(60) for reading in visit(7 * week, 98.0, 98.2)]
    assert tape_sd_cm(steady) == pytest.approx(sqrt((6 * 0.5**2 + 60 * 0.02) / (6 + 60)))  # near 0.1 × √2 by and by


def test_a_second_reading_makes_a_day_surer():
    once, twice = girth_trend(visit(0, 98.0)), girth_trend(visit(0, 98.0, 98.0))
    assert twice.likely[0].sd_cm < once.likely[0].sd_cm


def test_where_nothing_was_measured_for_long_the_neighbours_say_less():
    often = girth_trend([reading for week in range(5) for reading in visit(7 * week, 98.0)])
    seldom = girth_trend([reading for week in range(5) for reading in visit(140 * week, 98.0)])
    assert often.likely[2].sd_cm < seldom.likely[2].sd_cm


def test_the_change_comes_with_a_range_about_it():
    trend = girth_trend([reading for week in range(8) for reading in visit(7 * week, 98.0 + week / 4)])
    low, high = trend.change_range_cm
    assert low < trend.change_cm < high
    assert trend.change_cm - low == pytest.approx(high - trend.change_cm)
