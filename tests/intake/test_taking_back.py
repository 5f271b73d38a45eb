"""An import taken back leaves what other imports told: a run of two files stays, as the other tells it."""

from datetime import date

from glutetracker.domain.period import Period
from glutetracker.intake import taking_back
from glutetracker.store import runs
from glutetracker.store.incoming import import_list

ALL = Period(date(2020, 1, 1), date(2030, 1, 1))


def take_back(store, place):
    one = import_list.past_imports(store)[place]
    return taking_back.words(taking_back.take_back(store.path, one)[0])


def test_a_run_of_two_files_stays_as_the_other_tells_it(store, take_in, gpx, tcx):
    take_in(gpx(), gpx("later.gpx", later_s=9000))
    take_in(tcx())
    assert take_back(store, 1) == "Taken out: 2 runs. 1 run stays as another file tells it."
    (run,) = runs.between(store, ALL)
    assert (run.avg_hr_bpm, runs.packed_track(store, run.id) is None) == (149, False)
    assert len(runs.laps(store, run.id)) == 1
    assert [(each.files, each.runs) for each in import_list.past_imports(store)] == [(("morning.tcx",), 1)]


def test_and_the_other_way_back_leads_to_what_was_before(store, take_in, gpx, tcx):
    take_in(gpx())
    take_in(tcx())
    before = runs.between(store, ALL)
    take_back(store, 1)
    assert runs.between(store, ALL) != before
    store.undo()
    assert runs.between(store, ALL) == before


def test_once_both_are_taken_back_nothing_is_left(store, take_in, gpx, tcx):
    take_in(gpx())
    take_in(tcx())
    take_back(store, 1)
    assert take_back(store, 0) == "Taken out: 1 run."
    assert runs.between(store, ALL) == []
    assert import_list.past_imports(store) == []


def test_what_another_file_only_filled_in_is_not_told_twice(store, take_in, gpx, tcx):
    take_in(gpx())
    take_in(tcx())
    assert take_back(store, 0) == "Nothing was taken out. 3 values that it added to runs are out too."
    assert len(runs.between(store, ALL)) == 1
