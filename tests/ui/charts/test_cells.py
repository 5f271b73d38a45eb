"""Cells of days: each where its week is, in its tint, whether there is room for squares or for a pixel."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from glutetracker.ui.charts.plotting.cells import Cells
from glutetracker.ui.theme import Theme

WIDE, HIGH = 700, 60
GROUND = QColor("white")


@pytest.fixture
def row_of(qapp):
    """Colours across the middle of a row: row_of(rows, at); the rows take the whole picture."""

    def find(rows, at):
        cells, picture = Cells(), QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
        cells.rows, cells.first, cells.role, cells.theme = rows, 0.0, "run", Theme()
        picture.fill(GROUND)
        high_px = HIGH / len(rows)
        with QPainter(picture) as painter:
            cells.draw(painter, QTransform(WIDE / (7 * len(rows[0])), 0, 0, -high_px, 0, HIGH))
        return [picture.pixelColor(x, int((at + 0.5) * high_px)) for x in range(WIDE)]

    return find


def mixed(share):
    """The chart's colour over the ground."""
    colour = Theme().colour("run")
    parts = zip(colour.getRgb()[:3], GROUND.getRgb()[:3], strict=True)
    return tuple(share * one + (1 - share) * other for one, other in parts)


def is_near(colour, rgb):
    return all(abs(one - other) <= 3 for one, other in zip(colour.getRgb()[:3], rgb, strict=True))


def test_ten_years_of_days_leave_no_stripe_between_them(row_of):
    assert all(is_near(colour, mixed(1.0)) for colour in row_of([[1.0] * 522] * 7, 3))


def test_the_more_the_stronger_and_what_is_not_shown_is_blank(row_of):
    narrow = row_of([[None] * 100 + [0.0] * 100 + [0.5] * 100 + [1.0] * 100, [1.0] * 400], 0)
    blank, nothing, some, much = (narrow[at * WIDE // 8] for at in (1, 3, 5, 7))
    assert blank == GROUND
    assert GROUND.lightness() > nothing.lightness() > some.lightness() > much.lightness()
    assert is_near(some, mixed(0.59))
    assert is_near(much, mixed(1.0))


def test_squares_with_room_have_a_gap_between_and_the_same_tints(row_of):
    found = row_of([[1.0] * 14, [0.0] * 14], 0)
    assert is_near(found[25], mixed(1.0))
    inked = [is_near(colour, mixed(1.0)) for colour in found]
    assert sum(one != other for one, other in pairwise(inked)) >= 13
