"""Caveats of an answer in words."""

import pytest

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question.caveat_words import caveat
from glutetracker.domain.question.caveats import Caveat, CaveatKind


@pytest.mark.parametrize(
    ("kind", "number", "of", "told"),
    [
        (CaveatKind.FEW_WEEKS, 1, 6, "So far there is one."),
        (CaveatKind.FEW_WEEKS, 3, 6, "So far there are 3."),
        (CaveatKind.NO_WEIGHT, 0, 6, "0 weeks have one."),
        (CaveatKind.NO_WEIGHT, 1, 6, "One week has one."),
        (CaveatKind.DIET_UNTOLD, 0, 1, "Told for 0 of one week."),
        (CaveatKind.DIET_UNTOLD, 2, 9, "Told for 2 of 9 weeks."),
        (CaveatKind.BEFORE_A_YEAR, 1, 52, "After one week nobody"),
        (CaveatKind.BEFORE_A_YEAR, 20, 52, "After 20 weeks nobody"),
    ],
)
def test_weeks_are_counted_as_one_says_it(kind, number, of, told):
    _, meaning = caveat(Caveat(kind=kind, number=number, of=of), Preferences())
    assert meaning.startswith(told)
