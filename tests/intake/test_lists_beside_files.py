"""A list of an app beside the files of its runs: one history out of both."""

from datetime import date

from glutetracker.domain.period import Period
from glutetracker.store import runs
from glutetracker.store.incoming import import_list, undoing_imports

LIST = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Gear,Filename,Elapsed Time,"
    'Distance\n1,"Mar 2, 2026, 6:30:00 AM",Sunrise,Run,600,1.67,Blue,activities/1.gpx,600,1668\n'
)
ALL = Period(date(2020, 1, 1), date(2030, 1, 1))


def test_the_title_and_shoes_of_a_list_come_to_the_run_of_its_file_and_go_with_the_list(store, take_in, gpx, downloads):
    listed = downloads / "activities.csv"
    listed.write_text(LIST)
    take_in(gpx())
    before = runs.between(store, ALL)
    outcome = take_in(listed)[0]
    (run,) = runs.between(store, ALL)
    assert (run.id, run.note, run.shoes) == (before[0].id, "Sunrise", "Blue")
    assert outcome.reason.endswith("Added to it: shoes, note.")
    with store.write("Undo of the list") as edit:
        undoing_imports.undo(store, edit, import_list.past_imports(store)[0].id)
    assert runs.between(store, ALL) == before
