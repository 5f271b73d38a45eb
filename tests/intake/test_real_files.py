"""Real files of many devices, read in place when they are there: in once, and nothing breaks."""

from pathlib import Path

import pytest

from glutetracker.intake import Status
from glutetracker.store.file import check

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
PAIRS = [
    ("gpx/activereader__testdata.gpx", "tcx/activereader__testdata.tcx"),
    ("fit/run/connectstats__activity_234979239.fit", "tcx/connectstats__activity_234979239.tcx"),
]

pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="no ../shared/samples beside the checkout")


@pytest.mark.parametrize("pair", [*PAIRS, *(tuple(reversed(pair)) for pair in PAIRS)], ids=lambda pair: pair[0])
def test_two_formats_of_one_run_are_one_run(store, take_in, pair):
    first, second = take_in(*(SAMPLES / name for name in pair))
    assert (first.status, first.runs) == (Status.ADDED, 1)
    assert (second.status, second.runs) == (Status.ALREADY_THERE, 0)
    assert store.rows("select count(*) from run_twin")[0][0] == 1


def test_every_real_file_comes_in_once_and_the_journal_stays_sound(store, take_in):
    outcomes = take_in(SAMPLES)
    assert [each.file for each in outcomes if each.fault] == []
    assert sum(each.runs for each in outcomes) == store.rows("select count(*) from v_run")[0][0] > 10
    again = take_in(SAMPLES)
    assert sum(each.runs for each in again) == 0
    was_added = {each.file for each in outcomes if each.status in {Status.ADDED, Status.ALREADY_THERE}}
    assert {each.file for each in again if each.status is Status.ALREADY_THERE} == was_added
    assert not [each for each in check.check(store.path, deep=True) if each.severity is not check.Severity.NOTE]
