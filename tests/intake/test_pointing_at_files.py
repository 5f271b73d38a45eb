"""What people point at: files, folders, and what lies in them."""

import os
import zipfile
from pathlib import Path

import pytest

from glutetracker import intake
from glutetracker.intake import Candidate, Outcome, Status, words


def paths(folder):
    return [each.path.relative_to(folder).as_posix() for each in intake.candidates([folder])]


def test_a_folder_gives_its_files_by_name_and_those_below(downloads):
    for name in ("b.gpx", "a.gpx", "2026/march/c.fit", "2025/d.tcx"):
        (downloads / name).parent.mkdir(parents=True, exist_ok=True)
        (downloads / name).touch()
    assert paths(downloads) == ["a.gpx", "b.gpx", "2025/d.tcx", "2026/march/c.fit"]


def test_files_with_other_names_in_a_folder_are_not_even_opened(store, take_in, gpx, downloads):
    gpx()
    (downloads / "notes.txt").write_text("no activity")
    (downloads / "._morning.gpx").write_bytes(b"\x00\x05\x16\x07")
    statuses = {Path(each.file).name: each.status for each in take_in(downloads)}
    assert statuses == {
        "morning.gpx": Status.ADDED,
        "notes.txt": Status.NOTHING_FOR_US,
        "._morning.gpx": Status.NOTHING_FOR_US,
    }


def test_a_file_pointed_at_is_told_by_its_content_whatever_its_name(take_in, gpx, downloads):
    misnamed = gpx().rename(downloads / "activity.txt")
    assert take_in(misnamed)[0].status is Status.ADDED


def test_links_to_folders_are_not_followed(downloads, gpx):
    gpx()
    (downloads / "again").symlink_to(downloads, target_is_directory=True)
    assert paths(downloads) == ["morning.gpx"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read")
def test_a_folder_that_may_not_be_read_is_refused(store, take_in, gpx, downloads):
    gpx()
    closed = downloads / "closed"
    closed.mkdir(mode=0o000)
    try:
        outcomes = take_in(downloads)
    finally:
        closed.chmod(0o700)
    assert [each.status for each in outcomes] == [Status.ADDED, Status.REFUSED]
    assert outcomes[1].reason.startswith("You may not read this folder.")


def test_a_name_that_is_no_text_is_shown_readably_and_kept(store, take_in, gpx, downloads):
    odd = os.fsdecode(os.fsencode(downloads) + b"/run\xff\n.gpx")
    gpx().rename(odd)
    outcome = take_in(downloads)[0]
    assert outcome.status is Status.ADDED
    assert "\n" not in words(outcome)
    assert store.rows("select name from imported_file")[0]["name"] == "run? .gpx"


def test_a_plan_reads_without_writing(downloads, gpx):
    before = sorted(downloads.rglob("*"))
    found = intake.plan(Candidate(gpx()))
    assert (found.has_facts, found.refusal, found.nothing) == (True, "", "")
    assert len(sorted(downloads.rglob("*"))) == len(before) + 1


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome(file="a.fit", status=Status.ADDED, runs=1), "a.fit: added 1 run"),
        (Outcome(file="a.fit", status=Status.ADDED, runs=2, sets=1), "a.fit: added 2 runs, 1 set"),
        (Outcome(file="a.fit", status=Status.REFUSED, reason="It is empty."), "a.fit: refused: It is empty."),
        (Outcome(file="a.fit", status=Status.NOTHING_FOR_US, reason="cycling"), "a.fit: nothing for us: cycling"),
    ],
)
def test_an_outcome_is_told_in_a_line(outcome, line):
    assert words(outcome) == line


def test_a_zip_in_a_zip_is_named_and_the_rest_comes_in(take_in, gpx, downloads):
    path = downloads / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(gpx(), "morning.gpx")
        archive.writestr("uploads.zip", b"PK\x03\x04")
    statuses = {Path(each.file).name: (each.status, each.reason) for each in take_in(path)}
    assert statuses["morning.gpx"] == (Status.ADDED, "")
    assert statuses["uploads.zip"][0] is Status.REFUSED
    assert "a zip in a zip" in statuses["uploads.zip"][1]


def test_a_folder_without_files_is_said_to_be_empty(take_in, downloads):
    (folder := downloads / "empty.fit").mkdir()
    (outcome,) = take_in(folder)
    assert (outcome.status, outcome.reason) == (Status.REFUSED, "There is no file in this folder.")
