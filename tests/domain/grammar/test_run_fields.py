"""Numbers of a run typed into fields of their own."""

import pytest

from glutetracker.domain.grammar import MistypedError, parse_run_field
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import DistanceUnit


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("distance_m", "5.2", 5200.0),
        ("distance_m", "5,2 km", 5200.0),
        ("distance_m", "800 m", 800.0),
        ("distance_m", " 10 ", 10_000.0),
        ("duration_s", "28:40", 1720.0),
        ("duration_s", "1:05:09", 3909.0),
        ("duration_s", "45", 2700.0),
        ("duration_s", "90 s", 90.0),
        ("ascent_m", "180", 180.0),
        ("ascent_m", "180 m", 180.0),
        ("ascent_m", "+180m", 180.0),
        ("avg_hr_bpm", "142", 142.0),
        ("effort_rpe", "6.5", 6.5),
        ("effort_rpe", "@6", 6.0),
    ],
)
def test_what_a_field_means(field: str, text: str, value: float) -> None:
    assert parse_run_field(text, field, Preferences()) == pytest.approx(value)


def test_a_bare_number_is_in_the_user_s_unit() -> None:
    miles = Preferences(distance_unit=DistanceUnit.MI)
    assert parse_run_field("3", "distance_m", miles) == pytest.approx(4828.032)
    assert parse_run_field("100", "ascent_m", miles) == pytest.approx(30.48)


@pytest.mark.parametrize("field", ["distance_m", "duration_s", "ascent_m", "avg_hr_bpm", "effort_rpe"])
def test_nothing_typed_is_nothing_said(field: str) -> None:
    assert parse_run_field("  ", field, Preferences()) is None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("distance_m", "five"), ("distance_m", "28:40"), ("distance_m", "easy 5 km"), ("distance_m", "5 km; note"),
        ("duration_s", "5 km"), ("duration_s", "28:99"), ("ascent_m", "high"), ("avg_hr_bpm", "5.2 km"),
        ("effort_rpe", "hard"), ("distance_m", "yesterday"),
    ],
)  # fmt: skip
def test_anything_else_is_refused_by_an_example(field: str, text: str) -> None:
    with pytest.raises(MistypedError, match="Write a") as refused:
        parse_run_field(text, field, Preferences())
    assert text in str(refused.value)
