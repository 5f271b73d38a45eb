"""Long lines lose nothing that could be seen when they are thinned to the pixels of the screen."""

import numpy as np
import pytest

from glutetracker.ui.run.lines import by_pixel, by_place

X = np.arange(14_400.0)
Y = 50 + 30 * np.sin(X / 300) + np.where(X == 7000, 500.0, 0.0)


def test_four_hours_are_drawn_by_no_more_points_than_pixels():
    thin = by_pixel(X, Y, X[0], X[-1], 546)
    assert len(thin.x) <= 546 + 1
    assert thin.ends is not None
    assert len(thin.ends[0]) <= 2 * (546 + 1)


def test_a_single_wild_second_is_still_seen():
    thin = by_pixel(X, Y, X[0], X[-1], 546)
    assert thin.ends[1].max() == Y.max()
    assert thin.ends[1].min() == pytest.approx(Y.min())


def test_a_short_stretch_is_drawn_point_by_point_and_past_its_ends():
    thin = by_pixel(X, Y, 100.0, 200.0, 546)
    assert thin.ends is None
    assert (thin.x[0], thin.x[-1]) == (99.0, 201.0)


def test_points_that_fall_together_are_drawn_once_and_both_ends_stay():
    rows = by_place(np.linspace(0, 100, 10_000), np.zeros(10_000), 2.0)
    assert len(rows) == pytest.approx(51, abs=2)
    assert (rows[0], rows[-1]) == (0, 9999)
