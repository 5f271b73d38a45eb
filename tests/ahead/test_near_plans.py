"""A demanding run and heavy hip work within 48 hours are told where the second of them is planned."""

from datetime import date, timedelta

import pytest

from glutetracker.ahead import in_the_way, nearness, read_plan
from glutetracker.domain.planned import PlannedRun, PlannedSession
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.store import plans

THURSDAY = date(2026, 11, 26)
DAY = timedelta(days=1)
HARD_SETS = [{"reps": 8, "load_kg": 80.0}] * 6


def told(store, plan):
    return nearness(store, plan, Preferences(), THURSDAY)


def keep(store, plan):
    with store.write("Plan") as edit:
        plans.save(edit, plan)


def hills(ahead, kind=RunKind.HILL):
    return PlannedRun(day=THURSDAY + ahead * DAY, kind=kind, distance_m=5000.0)


def gym(ahead):
    return PlannedSession(day=THURSDAY + ahead * DAY, title="Gym A", routine_id="gym_a")


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (1, "Gym A is the day after, and its sets may go lighter."),
        (2, "Gym A is on the same day, so each may be felt in the other."),
        (3, "Gym A is the day before, so the run may feel harder than its pace."),
        (4, ""),
        (0, ""),
    ],
)
def test_a_hard_run_beside_a_planned_session_is_told(store, ahead, words):
    keep(store, gym(2))
    assert told(store, hills(ahead)) == words


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (1, "Hills, 5.0 km is the day after, and may feel harder than its pace."),
        (2, "Hills, 5.0 km is on the same day, so each may be felt in the other."),
        (3, "Hills, 5.0 km is the day before, so the sets may go lighter."),
        (4, ""),
    ],
)
def test_a_session_beside_a_planned_hard_run_is_told(store, ahead, words):
    keep(store, hills(2))
    assert told(store, gym(ahead)) == words


def test_an_easy_run_and_a_light_session_are_no_matter(store, log_session):
    keep(store, gym(2))
    assert told(store, hills(1, RunKind.EASY)) == ""
    assert told(store, hills(1, RunKind.LONG)) != ""
    light = log_session(THURSDAY - 9 * DAY, title="Light")
    keep(store, hills(5))
    assert told(store, PlannedSession(day=THURSDAY + 5 * DAY, title="Light", like_session_id=light.id)) == ""


def test_what_was_done_yesterday_counts_too(store, log_session, log_run):
    heavy = log_session(THURSDAY - DAY, *HARD_SETS, title="Heavy")
    assert told(store, hills(0)) == "Your session is the day before, so the run may feel harder than its pace."
    log_run(THURSDAY, kind=RunKind.LONG, distance_m=18_000.0)
    again = PlannedSession(day=THURSDAY + DAY, title="Heavy", like_session_id=heavy.id)
    assert told(store, again) == "Long run, 18.0 km is the day before, so the sets may go lighter."


def test_the_same_twice_on_a_day_is_in_the_way_and_two_runs_are_not(store):
    keep(store, hills(1))
    assert in_the_way(store, hills(1), THURSDAY) == "It is planned for that day already."
    assert in_the_way(store, hills(1, RunKind.EASY), THURSDAY) == in_the_way(store, hills(2), THURSDAY) == ""


def test_a_line_knows_routines_and_the_titles_of_past_sessions(store, log_session):
    log_session(THURSDAY - 9 * DAY, title="Quick one")
    last = log_session(THURSDAY - 2 * DAY, title="Quick one")
    read = read_plan(store, "sat quick", Preferences(), THURSDAY)
    assert read == PlannedSession(id=read.id, day=THURSDAY + 2 * DAY, title="Quick one", like_session_id=last.id)
    assert read_plan(store, "gym a", Preferences(), THURSDAY).routine_id == "gym_a"
