"""`glutetracker import`: what is told, what is kept, how it ends."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from glutetracker.store import Store, runs
from glutetracker.store.lifting import sessions

KEYS = ["file", "status", "reason", "runs", "sessions", "sets", "measures", "warnings"]


def digests(folder):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def test_what_was_imported_is_shown_with_the_same_numbers(command, gpx):
    assert command("import", gpx()).status == 0
    run = command("show", "runs", "--json").objects[0]
    assert (run["local_day"], run["duration_s"], run["point_count"]) == ("2026-03-02", 600.0, 61)
    assert run["distance_m"] == pytest.approx(1668, rel=0.003)
    assert "1.7 km  10:00" in command("show", "runs").out


def test_one_file_is_told_in_one_line_and_its_warnings_below(command, gpx):
    told = command("import", gpx(), "--zone", "Europe/Zurich")
    assert (told.status, told.lines, told.err) == (0, ["morning.gpx: added 1 run"], "")
    told = command("import", gpx("evening.gpx", later_s=36000))
    assert told.lines[0] == "evening.gpx: added 1 run"
    assert told.lines[1].startswith("    The file does not say by which clock you lived")


def test_runs_come_in_as_the_kind_that_is_told_and_walks_stay_walks(command, gpx):
    walk = gpx("walk.gpx", later_s=36000, sport="walking")
    assert command("import", gpx(), walk, "--kind", "hills").status == 0
    assert [run["kind"] for run in command("show", "runs", "--json").objects] == ["walk", "hill"]
    told = command("import", gpx(), "--kind", "sideways")
    assert told.status == 2
    assert "sideways is no kind of run. There are easy, long, tempo" in " ".join(told.err.split())


def test_twice_adds_nothing_and_is_well(command, gpx):
    command("import", gpx())
    told = command("import", gpx())
    assert (told.status, told.lines) == (0, ["morning.gpx: already there: This file came in before."])
    assert len(command("show", "runs", "--json").objects) == 1


def test_what_is_refused_ends_with_1_and_the_rest_is_in(command, gpx, downloads):
    (downloads / "broken.tcx").write_text("no activity")
    told = command("import", "broken.tcx", gpx(), gpx("ride.gpx", sport="cycling"), "missing.fit")
    assert told.status == 1
    assert told.lines[-1] == "In all: 1 added, 1 nothing for us, 2 refused."
    assert [line.split(":")[0] for line in told.err.splitlines()] == ["broken.tcx", "missing.fit"]
    assert len(command("show", "runs", "--json").objects) == 1


def test_json_has_one_line_a_file_with_the_documented_keys(command, gpx, downloads):
    (downloads / "broken.tcx").write_text("no activity")
    told = command("import", "--json", gpx(), gpx("copy.gpx"), gpx("ride.gpx", sport="cycling"), "broken.tcx")
    assert (told.status, told.err) == (1, "")
    assert [list(each) for each in told.objects] == [KEYS] * 4
    assert [each["status"] for each in told.objects] == ["added", "already there", "nothing for us", "refused"]
    assert [each["file"] for each in told.objects] == ["morning.gpx", "copy.gpx", "ride.gpx", "broken.tcx"]
    assert [each["runs"] for each in told.objects] == [1, 0, 0, 0]
    assert told.objects[3]["reason"].startswith("This is not a FIT, GPX or TCX file.")
    assert isinstance(told.objects[0]["warnings"], list)


def test_a_folder_is_walked(command, gpx, downloads):
    (downloads / "notes.txt").write_text("later")
    gpx("a.gpx")
    gpx("b.gpx", later_s=7200)
    told = command("import", downloads)
    assert told.status == 0
    assert told.lines[-1] == "In all: 2 added, 1 nothing for us."


def test_an_empty_folder_is_said_to_be_empty(command, downloads):
    told = command("import", downloads)
    assert (told.status, told.out) == (1, "")
    assert "There is no file in this folder." in told.err


def test_a_dry_run_tells_all_and_writes_nothing(command, gpx, usual_journal):
    command("import", gpx())
    before = digests(usual_journal.parent)
    told = command("import", "--dry-run", gpx(), gpx("noon.gpx", later_s=20000), gpx("twin.gpx", later_s=20010))
    assert told.lines[-1] == "Dry run, nothing was written: 1 added, 2 already there."
    assert digests(usual_journal.parent) == before
    assert len(command("show", "runs", "--json").objects) == 1


def test_a_dry_run_makes_no_journal(command, gpx, usual_journal):
    assert command("import", "--dry-run", "--json", gpx()).objects[0]["status"] == "added"
    assert not usual_journal.parent.exists()


@pytest.mark.parametrize(("zone", "offset_min"), [("Pacific/Auckland", 780), ("-03:30", -210), ("+0200", 120)])
def test_the_zone_given_is_the_clock_of_the_run(command, gpx, zone, offset_min):
    command("import", gpx(), "--zone", zone)
    run = command("show", "runs", "--json").objects[0]
    assert (run["started_at"], run["utc_offset_min"]) == ("2026-03-02T06:30:00Z", offset_min)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "+25:00", "", "../etc/passwd", "/etc/localtime"])
def test_a_zone_that_is_none_is_bad_usage(command, gpx, zone):
    told = command("import", gpx(), "--zone", zone)
    assert told.status == 2
    assert "is no zone. Write it like Europe/Zurich or +02:00." in told.err


def test_a_day_is_asked_for_and_taken(command, gpx):
    told = command("import", gpx(year=1990))
    assert told.status == 1
    assert "--date" in told.err
    assert command("import", gpx(year=1990), "--date", "2026-02-01").status == 0
    run = command("show", "runs", "--json").objects[0]
    assert (run["local_day"], run["started_at"]) == ("2026-02-01", None)


def test_a_day_that_is_none_is_bad_usage(command, gpx):
    told = command("import", gpx(), "--date", "someday")
    assert told.status == 2
    assert "“someday” is no day." in told.err


def test_nothing_to_import_is_bad_usage(command):
    told = command("import")
    assert told.status == 2
    assert "PATH" in told.err


def test_a_journal_of_another_program_is_left_as_it_is(command, gpx, tmp_path):
    other = tmp_path / "photos.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("create table photo (id)")
    before = other.read_bytes()
    told = command("import", gpx(), "--file", other)
    assert told.status == 1
    assert "belongs to another program" in told.err
    assert other.read_bytes() == before


def test_an_import_goes_in_beside_an_open_window(command, gpx, usual_journal):
    with closing(Store.open(usual_journal)) as window:
        assert command("import", gpx()).status == 0
        assert window.changed_outside()
        from glutetracker.domain.period import Period

        assert len(runs.between(window, Period(date(2026, 3, 1), date(2026, 4, 1)))) == 1


def test_what_is_written_is_for_its_owner_alone(command, gpx, usual_journal):
    command("import", gpx())
    command("import", gpx("noon.gpx", later_s=20000))
    ours = [usual_journal.parent, *usual_journal.parent.rglob("*")]
    assert len(ours) > 5
    assert [path for path in ours if path.stat().st_mode & 0o077] == []


STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
    '2026-03-02 18:05:00,"Glutes",55m,"Hip Thrust (Barbell)",1,60,8,0,0,"","",\n'
)


def test_a_unit_that_the_file_does_not_say_is_taken_and_told(command, downloads):
    (downloads / "strong.csv").write_text(STRONG)
    told = command("import", "--dry-run", downloads / "strong.csv")
    assert "added 1 session, 1 set" in told.out
    assert "The file does not say what loads are written in; kg was taken." in told.out


def test_the_unit_given_is_that_of_the_loads(command, downloads, usual_journal):
    (downloads / "strong.csv").write_text(STRONG)
    told = command("import", "--unit", "lb", downloads / "strong.csv")
    assert "was taken" not in told.out
    with closing(Store.open(usual_journal)) as store:
        (done,) = sessions.last_sets(store, "hip_thrust_barbell")
    assert done.load_kg == pytest.approx(27.2, abs=0.05)
