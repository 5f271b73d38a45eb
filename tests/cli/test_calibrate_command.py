"""The model before invented people, from the command line."""

import pytest

from glutetracker.cli import calibrate


def test_where_the_invented_people_are_not_it_says_where_they_are(command, monkeypatch, tmp_path):
    monkeypatch.setattr(calibrate, "SCRIPT", tmp_path / "calibrate.py")  # as in an installed program
    told = command("calibrate")
    assert (told.status, told.err) == (
        1,
        "Invented people lie in the checkout. Run `python3 main.py calibrate` there.\n",
    )


def test_one_person_a_row_is_too_few(command):
    told = command("calibrate", "--users", "1")
    assert told.status == 2
    assert "--users" in told.err


def test_a_folder_that_is_not_there_is_told_before_the_hour_and_not_after(command):
    told = command("calibrate", "--out", "nowhere/calibration.md")
    assert (told.status, told.out) == (1, "")
    assert "there is no such folder" in told.err


@pytest.mark.deep
@pytest.mark.timeout(600)
def test_a_few_people_a_row_fill_every_table(command, tmp_path):
    out = tmp_path / "calibration.md"
    told = command("calibrate", "--users", "2", "--out", out)
    assert told.status == 0, told.err
    text = out.read_text("utf-8")
    assert text.count("\n## ") == 8
    assert "| 52 weeks | " in text
