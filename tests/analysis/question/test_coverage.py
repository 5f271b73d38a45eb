"""Invented people by the dozen: the ranges hold what they say, and nothing is found where nothing is.

The quick ones are small; `main.py test --deep` takes as many people as the design asks for, `calibrate` a thousand.
"""

import pytest

from glutetracker.domain.question.answer import Verdict
from glutetracker.domain.question.data import Dose
from tests.simulated_users.judging import coverage, judged, said
from tests.simulated_users.worlds import World

FEW_POINTS = 64


def test_ranges_hold_the_truth_about_as_often_as_they_say():
    people = [judged(World(weeks=26), seed, points=FEW_POINTS) for seed in range(80)]
    assert 0.84 < coverage(people, 0.9) < 0.96
    assert 0.40 < coverage(people, 0.5) < 0.60


def test_ranges_of_glute_work_hold_when_it_rises_and_falls_with_the_running():
    people = [judged(World(weeks=26, together=0.9), seed, Dose.GLUTE_SETS, FEW_POINTS) for seed in range(50)]
    assert 0.80 < coverage(people, 0.9) < 0.97


def test_nothing_is_found_where_nothing_is():
    people = [judged(World(weeks=52, run_effect_cm=0.0), seed, points=FEW_POINTS) for seed in range(100, 160)]
    assert said(people, Verdict.SMALLER, Verdict.BIGGER) <= 0.08


def test_a_large_effect_in_planned_blocks_is_found_by_some_and_never_the_other_way_round():
    world = World(weeks=48, run_effect_cm=-1.0, blocks=(1.0, 3.0, 8), readings=3)
    people = [judged(world, seed, points=FEW_POINTS) for seed in range(24)]
    assert said(people, Verdict.SMALLER) > 0.4
    assert said(people, Verdict.BIGGER) == 0


@pytest.mark.deep
def test_two_hundred_people_over_a_year():
    people = [judged(World(weeks=52), seed) for seed in range(200)]
    assert 0.85 <= coverage(people, 0.9) <= 0.95


@pytest.mark.deep
def test_a_usual_dose_that_is_told_far_too_high_misleads_little():
    people = [judged(World(weeks=52, usual_factor=1.65), seed) for seed in range(10_000, 10_200)]
    assert 0.85 <= coverage(people, 0.9) <= 0.95


@pytest.mark.deep
def test_planned_blocks_find_more_when_the_life_before_was_as_the_first_of_them():
    worlds = (
        World(weeks=48, run_effect_cm=-0.5, blocks=(1, 3, 3), readings=3, begins_level=each) for each in (False, True)
    )
    middle, level = ([judged(world, seed) for seed in range(10_000, 10_200)] for world in worlds)
    assert said(level, Verdict.SMALLER) > said(middle, Verdict.SMALLER) + 0.05


@pytest.mark.deep
@pytest.mark.timeout(900)
def test_six_hundred_people_over_two_years_whose_running_does_nothing():
    people = [judged(World(weeks=104, run_effect_cm=0.0), seed) for seed in range(600)]
    assert said(people, Verdict.SMALLER, Verdict.BIGGER) <= 0.08


@pytest.mark.deep
@pytest.mark.timeout(900)
def test_eating_less_that_begins_with_the_running_misleads_less_when_it_is_told():
    wrong = {
        diet: said(
            [judged(World(weeks=104, run_effect_cm=0.0, diet=diet), seed) for seed in range(200)], Verdict.SMALLER
        )
        for diet in ("hidden", "told")
    }
    assert wrong["told"] < wrong["hidden"]
