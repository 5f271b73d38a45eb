"""What commands are given amiss is told in a sentence that says what to do, and is no fault of ours."""

import sys

import pytest

from glutetracker import demo

LONG = "a" * 300
NO_SUCH_BACKUP = "its name is too long. Choose" if sys.version_info < (3, 14) else "There is no backup a"
"""From 3.14 on Python says of such a name that no file has it."""


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("export", f"{LONG}.zip"), 1, "its name is too long. Choose a shorter one."),
        (("demo", LONG), 1, "its name is too long. Choose a shorter one."),
        (("restore", LONG), 1, NO_SUCH_BACKUP),
        (("import", LONG), 1, "This file cannot be opened: its name is too long."),
        (("log", "easy 5 km", "--file", f"{__file__}/j.sqlite"), 1, "is a file. Choose another place."),
        (("show", "runs", "--limit", "9" * 20), 2, "is not in the range"),
        (("demo", "x.sqlite", "--seed", "-1"), 2, "is not in the range"),
        (("pages", "out", "--scale", "nan"), 2, "nan is no number. Write it like 2."),
        (("chart", "glute-sets", "c.png", "--to", "9999-12-31"), 2, "9999-12-31 is more than a year ahead."),
        (("report", "r.pdf", "--from", "0001-01-01"), 2, "0001-01-01 is too long ago. Days start in 2000."),
        (("log", "weight -3"), 1, "“-3” was not understood."),
    ],
)
def test_what_cannot_be_is_told_by_what_helps(command, downloads, words, status, told):
    command("log", "2026-03-02 easy 3 km 20:00")
    answer = command(*words)
    assert (answer.status, answer.out) == (status, "")
    assert told in answer.err


@pytest.mark.parametrize("words", [("import", ""), ("export", ""), ("restore", ""), ("show", "runs", "--file", "")])
def test_a_name_that_is_empty_is_not_the_folder_one_is_in(command, downloads, words):
    (downloads / "run.gpx").write_text("no activity")
    answer = command(*words)
    assert (answer.status, answer.out) == (2, "")
    assert "It is empty. Name a file or a folder." in answer.err
    assert [each.name for each in downloads.iterdir()] == ["run.gpx"]


@pytest.mark.parametrize("line", [("log", LONG * 9), ("plan", f"sat {LONG * 9}"), ("log", f"easy 5 km {LONG * 9}")])
def test_a_word_without_end_is_not_said_back_whole(command, line):
    answer = command(*line)
    assert answer.status == 1
    assert len(answer.err) < 300


def test_an_import_that_never_began_counts_no_files(command, downloads):
    (downloads / "run.gpx").write_text("no activity")
    (downloads / "folder").mkdir()
    answer = command("import", "run.gpx", "--file", "folder")
    assert (answer.status, answer.out, answer.err) == (1, "", "folder is not a file. Choose another.\n")


def test_a_demo_that_is_stopped_half_way_leaves_no_half(tmp_path):
    def stop(part):
        if part > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.write(tmp_path / "demo.sqlite", progress=stop)
    assert list(tmp_path.glob("demo*")) == []
