from datetime import timedelta

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.period import week_start
from glutetracker.domain.question.experiment import Experiment
from glutetracker.store import Store
from glutetracker.store.question import experiments


@pytest.fixture
def eight_weeks(store, log_visit, log_run):
    """Eight weeks with a hip reading and a run each."""
    for week in range(8, 0, -1):
        log_visit(today() - timedelta(weeks=week), Site.HIP, 98.0 + week % 3, 98.2 + week % 3)
        log_run(today() - timedelta(weeks=week), distance_m=5000.0 * (1 + week % 4))
    store.close()


@pytest.fixture
def answer(command, journal_path):
    """The command over these weeks: answer("--json")."""
    return lambda *words: command("answer", "--file", journal_path, *words)


def test_the_answer_is_told_in_sentences(answer, eight_weeks):
    told = answer()
    assert told.status == 0
    assert told.lines[0] == "Does running make my butt smaller?"
    assert "most likely change by" in told.lines[2]
    assert any(line.startswith("- ") for line in told.lines)


def test_the_answer_is_told_to_programs_in_centimetres(answer, eight_weeks):
    told = answer("--json").objects[0]
    assert told["verdict"] == "not_enough"
    chances = told["chances"]
    assert chances["smaller"] + chances["no_change"] + chances["bigger"] == pytest.approx(1)
    asked = next(each for each in told["own"] if each["of"] == "running")
    assert asked["total_cm"]["low_90"] < asked["total_cm"]["median"] < asked["total_cm"]["high_90"]
    assert told["weeks_read"] == 8


def test_no_verdict_is_told_while_an_experiment_runs(answer, eight_weeks, journal_path):
    opened = Store.open(journal_path)
    with opened.write("Experiment") as edit:
        experiments.freeze(edit, Experiment(first_monday=week_start(today()), low=10, high=30), "seal")
    opened.close()
    refused = answer()
    assert (refused.status, "The verdict waits until" in refused.err) == (1, True)
    assert answer("--of", "glute_sets").status == 1  # the same model tells of running there


def test_what_was_never_logged_is_said_to_be_missing_and_gets_no_estimate(answer, eight_weeks):
    told = answer("--of", "glute_sets")
    assert told.lines[1] == "Too early to say: no hard glute set is logged yet."
    assert "%" not in told.out
    assert answer("--of", "glute_sets", "--json").objects[0]["chances"] is None
