"""Many files are read by processes beside the one that keeps them."""

import os
from dataclasses import replace
from pathlib import Path

from glutetracker import intake
from glutetracker.intake import crew
from glutetracker.intake.files import Candidate
from glutetracker.intake.planning import Plan


class Deadly(type(Path())):
    """A file whose name alone ends the process that is to read it."""

    def __reduce__(self):
        return os._exit, (3,)


def without_ids(plan: Plan) -> Plan:
    return replace(plan, runs=tuple(replace(each, run=replace(each.run, id="")) for each in plan.runs))


def test_what_others_read_is_what_would_be_read_here_and_comes_in_the_order_of_the_files(downloads, gpx, tcx):
    files = [gpx(f"{hour:02}.gpx", later_s=hour * 3600) for hour in range(8)]
    found = list(intake.candidates([*files, downloads / "missing.gpx", tcx(), downloads / "broken.fit"]))

    here = [(each, without_ids(plan)) for each, plan in crew.planned(found)]
    there = [(each, without_ids(plan)) for each, plan in crew.planned(found, fewest_bytes=0, worker_count=2)]

    assert there == here


def test_a_file_that_ends_its_reader_is_refused_and_the_others_come_in(gpx):
    paths = [gpx(), Deadly(gpx("deadly.gpx", later_s=7200)), gpx("evening.gpx", later_s=36000)]

    plans = [plan for _, plan in crew.planned(map(Candidate, paths), fewest_bytes=0, worker_count=1)]

    assert [len(each.runs) for each in plans] == [1, 0, 1]
    assert plans[1].refusal == "Reading this file stopped half-way or took too long. Nothing of it was kept."


def test_an_import_that_is_stopped_leaves_no_process_behind(gpx):
    readers = crew.Crew(1)
    plans = readers.planned(
        map(Candidate, [gpx(f"{hour:02}.gpx", later_s=hour * 3600) for hour in range(9)]), intake.Hints()
    )
    next(plans)

    plans.close()
    readers.dismiss()

    assert readers.processes
    assert all(each.poll() is not None for each in readers.processes)


def test_files_are_read_here_where_no_process_can_be_started(gpx, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.executable", str(tmp_path / "gone"))

    plans = [
        plan
        for _, plan in crew.planned(map(Candidate, [gpx(), gpx("2.gpx", later_s=7200)]), fewest_bytes=0, worker_count=1)
    ]

    assert [len(each.runs) for each in plans] == [1, 1]
