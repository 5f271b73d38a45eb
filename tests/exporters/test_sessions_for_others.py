"""Sessions as Strong's CSV and as a calendar."""

import csv
import io
from datetime import datetime, timedelta, timezone

import pytest

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import SetKind, Side
from glutetracker.domain.planned import PlannedRun, PlannedSession
from glutetracker.domain.running import RunKind
from glutetracker.outgo import write_sessions
from glutetracker.store import plans

BEGAN = datetime(2026, 3, 2, 18, 5, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def strong(store, tmp_path):
    """Write Strong's CSV; its rows."""

    def rows():
        write_sessions(store, tmp_path / "strong.csv", overwrites=True)
        text = (tmp_path / "strong.csv").read_bytes().decode()
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    return rows


@pytest.fixture
def calendar(store, tmp_path):
    """Write a calendar; its lines, unfolded."""

    def lines():
        write_sessions(store, tmp_path / "sessions.ics", overwrites=True)
        content = (tmp_path / "sessions.ics").read_bytes()
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        return content.replace(b"\r\n ", b"").decode().split("\r\n")

    return lines


def test_each_done_set_is_a_row_with_its_load_reps_and_effort(log_session, strong):
    log_session(
        BEGAN.date(),
        {"kind": SetKind.WARMUP, "reps": 8, "load_kg": 60.0, "position": 1},
        {"reps": 8, "load_kg": 82.5, "rir": 1.5, "position": 2},
        {"reps": 7, "load_kg": 82.5, "side": Side.LEFT, "position": 3},
        {"reps": 6, "load_kg": 82.5, "is_done": False, "position": 4},
        started_at=BEGAN, elapsed_s=3000.4, title="Gym A",
    )  # fmt: skip
    rows = strong()
    told = [[row[name] for name in ("Set Order", "Weight (kg)", "Reps", "RPE", "Notes")] for row in rows]
    assert told == [["W", "60.0", "8", "", ""], ["1", "82.5", "8", "8.5", ""], ["2", "82.5", "7", "", "left"]]
    first = rows[0]
    assert (first["Date"], first["Workout Name"], first["Duration (sec)"]) == ("2026-03-02 18:05:00", "Gym A", "3000")
    assert first["Exercise Name"] == "Barbell hip thrust"


def test_sessions_are_numbered_from_the_oldest_and_open_ones_stay_out(log_session, strong):
    log_session(BEGAN.date() + timedelta(days=1), title="second")
    log_session(BEGAN.date(), title="first")
    log_session(BEGAN.date(), title="now", is_open=True)
    assert [(row["Workout #"], row["Workout Name"]) for row in strong()] == [("1", "first"), ("2", "second")]


def test_a_title_that_looks_like_a_formula_is_a_text(log_session, strong):
    log_session(BEGAN.date(), title="=1+1")
    assert strong()[0]["Workout Name"] == "'=1+1"


def test_a_session_is_an_event_from_start_to_end_with_its_exercises(log_session, calendar):
    session = log_session(BEGAN.date(), started_at=BEGAN, elapsed_s=3000.0, title="Gym A; thrust, squat")
    lines = calendar()
    assert lines[0] == "BEGIN:VCALENDAR"
    assert f"UID:{session.id}@glutetracker" in lines
    assert "DTSTART:20260302T170500Z" in lines
    assert "DTEND:20260302T175500Z" in lines
    assert "SUMMARY:Gym A\\; thrust\\, squat" in lines
    assert "DESCRIPTION:Barbell hip thrust: 1 set" in lines


def test_a_session_of_which_only_the_day_is_known_is_an_event_of_that_day(log_session, calendar):
    log_session(BEGAN.date())
    assert "DTSTART;VALUE=DATE:20260302" in calendar()


def test_a_session_that_is_planned_is_an_event_of_its_day(store, calendar):
    day = today() + timedelta(days=3)
    plan = PlannedSession(day=day, title="Gym A; thrust", routine_id="gym_a")
    with store.write("Plan") as edit:
        plans.save(edit, plan)
    lines = calendar()
    assert f"UID:{plan.id}@glutetracker" in lines
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in lines
    assert "SUMMARY:Planned: Gym A\\; thrust" in lines


def test_a_run_that_is_planned_is_one_too_with_its_note(store, calendar):
    plan = PlannedRun(day=today(), kind=RunKind.EASY, distance_m=5000.0, note="with Ana, slowly")
    with store.write("Plan") as edit:
        plans.save(edit, plan)
    lines = calendar()
    assert "SUMMARY:Planned: Easy run\\, 5.0 km" in lines
    assert "DESCRIPTION:with Ana\\, slowly" in lines


def test_long_lines_are_folded_between_letters(log_session, calendar):
    title = "Hüftstoß 💪 " * 20
    log_session(BEGAN.date(), title=title)
    assert f"SUMMARY:{title}" in calendar()
