"""The model without its clever ways: the same beliefs and readings, all weeks solved at once."""

from dataclasses import replace

import numpy as np
import pytest

from glutetracker.analysis.question.assembly import assembled
from glutetracker.analysis.question.filtering import filtered
from glutetracker.analysis.question.picture import picture
from glutetracker.analysis.question.points import DIMENSIONS, even_normals, scales
from glutetracker.analysis.question.reweighing import reweighed
from glutetracker.analysis.question.rows import effect_places, rows, start
from glutetracker.analysis.question.sampling import sample
from glutetracker.analysis.question.smoothing import smoothed
from glutetracker.domain.question.answer import Basis
from glutetracker.domain.question.data import Dose, Outcome
from tests.simulated_users.worlds import World, person

POINT = 3


def grid_of(world, seed):
    who = person(world, seed)
    return assembled(who.logged, Outcome.HIP, Dose.RUNNING, who.assumed)


@pytest.fixture(scope="module")
def weeks():
    world = World(weeks=30, has_hard_running=True, days=2, usual_factor=None)
    made = grid_of(world, 9).weeks  # someone without a reading that is far off, which would count less
    return replace(made, is_new_tape=np.arange(made.count) == 17)


@pytest.fixture(scope="module")
def passed(weeks):
    """All weeks taken in one by one, at a few points."""
    at = scales(even_normals(6, 0), weeks.outcome, None)
    made = rows(weeks, at)
    return at, made, filtered(weeks, at, made, start(weeks, Basis.OWN), keep=True)


@pytest.fixture(scope="module")
def at_once(weeks, passed):
    """Means and covariances of all drifts and effects by one system of equations, and the log likelihood."""
    at, made, _ = passed
    begun, count = start(weeks, Basis.OWN), weeks.count
    size = len(begun.mean)
    number = 2 * count + size - 2
    before = np.zeros((number, number))
    for place, (step, first) in enumerate(((at.girth_drift_cm, 64.0), (at.weight_drift_kg, 25.0))):
        steps = np.full(count, step[POINT] ** 2)
        steps[0] = first
        if place == 0:
            steps[17] += 64.0
        known = np.cumsum(steps)
        part = slice(place * count, (place + 1) * count)
        before[part, part] = np.minimum.outer(known, known)
    before[2 * count :, 2 * count :] = np.diag(begun.variance[2:])
    told, values, errors = [], [], []
    girth_from, weight_from = weeks.centres()
    for week in range(count):
        for row, variance, value in (
            (made.weight, made.weight_variance, weeks.weight_kg[week] - weight_from),
            (made.girth, made.girth_variance, weeks.girth_cm[week] - girth_from),
        ):
            if np.isfinite(value):
                told.append(placed(row[week, :, POINT], week, count))
                values.append(value)
                errors.append(variance[week, POINT])
    told, values = np.array(told), np.array(values)
    spread = told @ before @ told.T + np.diag(errors)
    gain = np.linalg.solve(spread, told @ before).T
    likelihood = -0.5 * (
        values @ np.linalg.solve(spread, values) + np.linalg.slogdet(spread)[1] + len(values) * np.log(2 * np.pi)
    )
    return gain @ values, before - gain @ told @ before, likelihood


def placed(row, week, count):
    spread_out = np.zeros(2 * count + len(row) - 2)
    spread_out[week], spread_out[count + week] = row[0], row[1]
    spread_out[2 * count :] = row[2:]
    return spread_out


def test_week_by_week_and_all_at_once_agree(weeks, passed, at_once):
    _, _, state = passed
    mean, covariance, likelihood = at_once
    count = weeks.count
    last = np.r_[count - 1, 2 * count - 1, 2 * count : len(mean)]
    assert np.abs(state.mean[:, POINT] - mean[last]).max() < 1e-9
    assert np.abs(state.covariance[:, :, POINT] - covariance[np.ix_(last, last)]).max() < 1e-9
    assert state.log_likelihood[POINT] == pytest.approx(likelihood, abs=1e-9)


def test_the_line_of_the_past_knows_what_came_after(weeks, passed, at_once):
    _, made, state = passed
    mean, covariance, _ = at_once
    back = smoothed(state, made.girth)
    for week in range(weeks.count):
        row = placed(made.girth[week, :, POINT], week, weeks.count)
        assert back.line[week, POINT] == pytest.approx(row @ mean, abs=1e-9)
        assert back.line_variance[week, POINT] == pytest.approx(row @ covariance @ row, abs=1e-9)


def test_studies_in_place_of_neutral_beliefs_need_no_second_pass(weeks):
    neutral, studied = start(weeks, Basis.OWN), start(weeks, Basis.STUDIES)
    found = sample(weeks, 24)
    quick = reweighed(found, weeks, neutral, studied)
    at, places = scales(found.points, weeks.outcome, None), effect_places(weeks)
    made = rows(weeks, at)
    slow, before = (filtered(weeks, at, made, belief) for belief in (studied, neutral))
    assert np.abs(slow.mean[places].T - quick.mean).max() < 1e-9
    assert np.abs(slow.covariance[places, places].transpose(2, 0, 1) - quick.covariance).max() < 1e-9
    weight = found.weight * np.exp(slow.log_likelihood - before.log_likelihood)
    assert np.abs(weight / weight.sum() - quick.weight).max() < 1e-9


def test_what_moved_the_line_adds_up_to_where_it_went():
    grid = grid_of(World(weeks=40, has_hard_running=True), 11)
    seen = picture(sample(grid.weeks, 48), grid).weeks
    first = seen[0].likely_cm
    assert [sum(each.moved) for each in seen] == pytest.approx([each.likely_cm - first for each in seen], abs=1e-9)


def test_points_lie_evenly_in_what_is_believed():
    points = even_normals(500, 0)
    assert points.shape == (DIMENSIONS, 500)
    assert np.abs(points.mean(axis=1)).max() < 0.05
    assert np.abs(np.cov(points) - np.eye(DIMENSIONS)).max() < 0.15
