import numpy as np
import pytest

from glutetracker.tracks.ascent import estimated_ascent_m


def test_a_steady_climb_counts_nearly_whole():
    assert estimated_ascent_m(np.linspace(100, 200, 601)) == pytest.approx(100, abs=2)


def test_descents_do_not_count():
    assert estimated_ascent_m(np.linspace(200, 100, 601)) == 0


def test_noise_below_a_metre_is_no_climb():
    flat = 50 + np.random.default_rng(3).uniform(-0.4, 0.4, 1000)
    assert estimated_ascent_m(flat) == 0


def test_two_hills_count_twice():
    hills = np.concatenate([np.linspace(0, 50, 200), np.linspace(50, 0, 200)] * 2)
    assert estimated_ascent_m(hills) == pytest.approx(100, abs=4)


def test_gaps_in_the_altitudes_are_passed_over():
    climb = np.linspace(0, 100, 601)
    climb[::3] = np.nan
    assert estimated_ascent_m(climb) == pytest.approx(100, abs=2)


@pytest.mark.parametrize("altitude", [[], [5.0], [7.0, 7.0, 7.0], [np.nan, np.nan], [np.nan, 3.0]])
def test_without_a_changing_altitude_nothing_was_measured(altitude):
    assert estimated_ascent_m(np.array(altitude)) is None
