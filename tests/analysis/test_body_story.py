"""What the readings of one site tell, and what they leave open."""

from collections.abc import Callable
from datetime import date, timedelta
from math import hypot, sqrt

import pytest

from glutetracker.analysis.body_story import body_story
from glutetracker.domain.body.measure import AnySite, Measure, OwnSite, Site
from glutetracker.domain.period import EVER, Period

SUNDAY = date(2026, 3, 1)
WEEK = timedelta(days=7)


@pytest.fixture
def weekly() -> Callable[..., list[Measure]]:
    """Readings of a site, a visit a week."""

    def make(site: AnySite, *visits: tuple[float, ...]) -> list[Measure]:
        return [
            Measure(visit_id=f"v{week}", site=site, value=value, local_day=SUNDAY + week * WEEK, reading=reading)
            for week, values in enumerate(visits)
            for reading, value in enumerate(values, start=1)
        ]

    return make


def test_three_visits_are_readings_and_the_fourth_makes_a_trend(weekly: Callable[..., list[Measure]]) -> None:
    readings = weekly(Site.WAIST, (70.0,), (70.4,), (70.1,), (70.3,))
    assert body_story(Site.WAIST, readings[:3], EVER).trend is None
    whole = body_story(Site.WAIST, readings, EVER)
    assert whole.trend is not None
    assert whole.may_be_none
    assert whole.weeks == 3


def test_what_steadily_grows_by_far_is_told_as_growth(weekly: Callable[..., list[Measure]]) -> None:
    story = body_story(Site.HIP, weekly(Site.HIP, *((90.0 + week,) * 2 for week in range(10))), EVER)
    assert not story.may_be_none
    assert story.trend.change_range_cm[0] > 0


def test_two_readings_let_a_smaller_change_be_told_than_one_and_the_days_own_scatter_stays(
    weekly: Callable[..., list[Measure]],
) -> None:
    once = body_story(Site.HIP, weekly(Site.HIP, (98.0,), (98.1,)), EVER)
    twice = body_story(Site.HIP, weekly(Site.HIP, (98.0, 98.0), (98.1, 98.1)), EVER)
    assert once.change_told == pytest.approx(1.96 * sqrt(2) * hypot(0.5, 0.5))
    assert 1.96 * sqrt(2) * 0.5 < twice.change_told < once.change_told


def test_weight_scatters_less_than_a_girth_in_numbers(weekly: Callable[..., list[Measure]]) -> None:
    story = body_story(Site.WEIGHT, weekly(Site.WEIGHT, (63.0,), (63.2,), (62.9,), (63.1,)), EVER)
    assert story.change_told == pytest.approx(1.96 * sqrt(2) * hypot(0.35, 0.1))


@pytest.mark.parametrize("site", [Site.BODY_FAT, OwnSite("calf_fat", "calf fat", "%")])
def test_shares_of_fat_are_readings_alone(weekly: Callable[..., list[Measure]], site: AnySite) -> None:
    story = body_story(site, weekly(site, (25.0,), (26.0,), (24.5,), (25.5,)), EVER)
    assert (story.trend, story.error, story.change_told) == (None, None, None)
    assert len(story.visits) == 4


def test_a_range_tells_of_its_own_days_though_the_tapes_error_is_learned_from_all(
    weekly: Callable[..., list[Measure]],
) -> None:
    readings = weekly(Site.HIP, *((98.0, 98.2),) * 8)
    last_month = Period(SUNDAY + 5 * WEEK, SUNDAY + 8 * WEEK)
    story = body_story(Site.HIP, readings, last_month)
    assert len(story.visits) == 3
    assert story.error.pairs == 8
    assert body_story(Site.HIP, readings, Period(SUNDAY - WEEK, SUNDAY)) is None
