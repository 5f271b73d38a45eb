import math

import numpy as np

from glutetracker.tracks.distance import EARTH_RADIUS_M, lone_jumps, steps_m, too_fast


def test_a_degree_of_latitude_is_a_360th_of_the_way_round():
    step = steps_m(np.array([52.0, 53.0]), np.array([13.0, 13.0]))
    np.testing.assert_allclose(step, 2 * math.pi * EARTH_RADIUS_M / 360, rtol=1e-12)


def test_crossing_the_date_line_is_a_short_step():
    assert steps_m(np.array([0.0, 0.0]), np.array([179.999, -179.999]))[0] < 250


def test_the_other_side_of_the_world_is_half_the_way_round():
    np.testing.assert_allclose(steps_m(np.array([0.0, 0.0]), np.array([0.0, 180.0])), math.pi * EARTH_RADIUS_M)


def test_the_same_place_is_no_step():
    assert steps_m(np.array([52.0, 52.0]), np.array([13.0, 13.0]))[0] == 0


def test_a_missing_position_makes_both_its_steps_unknown():
    assert np.isnan(steps_m(np.array([52.0, np.nan, 52.0]), np.array([13.0, 13.0, 13.0]))).all()


def test_a_sprint_is_believed_and_a_car_is_not():
    np.testing.assert_array_equal(too_fast(np.array([9.6, 30.0]), np.array([1.0, 1.0])), [False, True])


def test_a_few_metres_within_the_same_second_are_believed():
    assert not too_fast(np.array([3.0]), np.array([0.0]))[0]


def test_one_point_far_off_the_way_is_found_and_its_neighbours_are_not():
    lat = 52 + np.arange(10) * 0.00003
    lat[4] = 53.8
    np.testing.assert_array_equal(np.flatnonzero(lone_jumps(np.arange(10.0), lat, np.full(10, 13.0))), [4])


def test_a_lasting_jump_is_not_a_lone_one():
    lat = 52 + np.arange(10) * 0.00003
    lat[5:] += 1
    assert not lone_jumps(np.arange(10.0), lat, np.full(10, 13.0)).any()


def test_two_points_hold_no_lone_jump():
    assert not lone_jumps(np.arange(2.0), np.array([0.0, 50.0]), np.zeros(2)).any()
