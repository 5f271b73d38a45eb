from glutetracker.analysis.run_cost import cost_told
from glutetracker.domain.running import RunKind


def test_the_level_is_told_as_a_range():
    assert "0.9 to 1.1 kcal for each kilogram of body and kilometre" in cost_told(RunKind.EASY)


def test_sand_and_slope_are_told_beside_the_level_and_their_source():
    assert "1.6 times" in cost_told(RunKind.SAND)
    assert "1.5 times" in cost_told(RunKind.HILL)
    assert "Minetti 2002" in cost_told(RunKind.HILL)


def test_where_no_fair_number_is_known_none_is_told():
    assert cost_told(RunKind.STAIRS) == cost_told(RunKind.LOADED) == ""
