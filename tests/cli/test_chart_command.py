"""`chart`: a picture without a window, or a sentence."""

import pytest

from glutetracker.domain.clock import today

CHARTS = ["together", "glute-sets", "run-distance", "one-rep-max", "hip-girth", "close-days", "muscles", "year-days"]
"""Those that a day with a set, a run and a measure is enough for."""


@pytest.fixture
def journal(command):
    """Today's sets, run and measure, as typed."""
    for line in ("hip thrust 82.5x8@2", "easy 5.2 km 28:40", "hips 98.4 98.6"):
        assert command("log", line).status == 0


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize(("suffix", "begins"), [("svg", b"<?xml"), ("csv", b"")])
def test_a_chart_becomes_a_picture_or_a_table(command, journal, downloads, chart, suffix, begins):
    answer = command("chart", chart, f"chart.{suffix}")
    assert (answer.status, answer.out, answer.err) == (0, f"Wrote chart.{suffix}.\n", "")
    assert (downloads / f"chart.{suffix}").read_bytes().startswith(begins)


@pytest.mark.parametrize(("suffix", "begins"), [("png", b"\x89PNG"), ("pdf", b"%PDF-")])
def test_a_picture_is_of_the_kind_that_its_name_ends_in(command, journal, downloads, suffix, begins):
    assert command("chart", "glute-sets", f"chart.{suffix}").status == 0
    assert (downloads / f"chart.{suffix}").read_bytes().startswith(begins)


def test_an_unknown_chart_is_told_with_those_that_there_are(command, journal):
    answer = command("chart", "waist", "chart.png")
    assert answer.status == 2
    assert (
        "There is no chart waist. There are: together, glute-sets, run-distance, one-rep-max, hip-girth" in answer.err
    )


def test_a_lift_is_chosen_by_its_id(command, journal, downloads):
    command("log", "back squat 60x5")
    assert command("chart", "one-rep-max", "chart.svg", "--of", "back_squat").status == 0
    assert "Estimated 1RM: Barbell back squat" in (downloads / "chart.svg").read_text("utf-8")


def test_a_lift_that_was_never_done_is_told_with_those_that_were(command, journal):
    answer = command("chart", "one-rep-max", "chart.svg", "--of", "back_squat")
    assert answer.status == 2
    assert "one-rep-max knows no back_squat. There are: hip_thrust_barbell." in answer.err


def test_a_chart_of_one_thing_has_nothing_to_choose_from(command, journal):
    answer = command("chart", "hip-girth", "chart.svg", "--of", "back_squat")
    assert answer.status == 2
    assert "hip-girth has nothing to choose from." in answer.err


def test_a_folder_that_is_not_there_is_told(command, journal, downloads):
    answer = command("chart", "hip-girth", "nowhere/chart.pdf")
    assert (answer.status, answer.out) == (1, "")
    assert "chart.pdf cannot be written: " in answer.err


def test_no_journal_is_told(command, downloads):
    answer = command("chart", "hip-girth", "chart.pdf")
    assert answer.status == 1
    assert answer.err.startswith("There is no journal at ")
    assert list(downloads.iterdir()) == []


def test_days_are_named_instead_of_a_range(command, journal, downloads):
    day = today().isoformat()
    assert command("chart", "glute-sets", "chart.csv", "--from", day, "--to", day).status == 0
    assert len((downloads / "chart.csv").read_text("utf-8").splitlines()) == 2
    wrong = command("chart", "glute-sets", "chart.csv", "--from", day, "--to", "2020-01-01")
    assert wrong.status == 2
    assert "The last day is before the first." in wrong.err
