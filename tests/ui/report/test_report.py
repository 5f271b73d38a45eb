"""The report of a period: its sums, its pages, and what stays out of it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from glutetracker import demo
from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.guides import Catalogue
from glutetracker.store import Store, events
from glutetracker.ui.report import chapters
from glutetracker.ui.report.facts import read
from glutetracker.ui.report.paper import on_pages

MONDAY = date(2026, 3, 2)
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))
exercise_of = Catalogue().exercise


def words(pieces: object) -> str:
    return " ".join(piece.html for piece in pieces)  # type: ignore[attr-defined]


def test_its_sums_are_those_of_the_public_views(tmp_path: Path) -> None:
    path = tmp_path / "year.sqlite"
    demo.write(path, years=1, seed=7)
    period = Period(today() - timedelta(days=200), today() - timedelta(days=30))
    with closing(Store.open(path)) as store:
        told = read(store, period, today(), Preferences(), exercise_of).totals
    days = period.first.isoformat(), period.after.isoformat()
    with closing(sqlite3.connect(path)) as plain:
        runs = plain.execute("select kind, distance_m, duration_s from v_run where local_day >= ? and local_day < ?",
                             days).fetchall()  # fmt: skip
        sets = plain.execute(
            "select local_day, hard_glute, hard_side_hip from v_set where local_day >= ? and local_day < ?", days
        ).fetchall()
        sessions = plain.execute("select count(*) from v_session where local_day >= ? and local_day < ?", days)
        assert told.sessions == sessions.fetchone()[0]
    run = [each for each in runs if each[0] not in {"walk", "hike"}]
    assert (told.runs, told.walks) == (len(run), len(runs) - len(run))
    assert told.run_m == pytest.approx(sum(each[1] or 0 for each in run))
    assert told.run_s == pytest.approx(sum(each[2] or 0 for each in run))
    assert told.longest_m == max(each[1] or 0 for each in run)
    assert told.glute_days == len({each[0] for each in sets})
    assert told.hard_glute_sets == pytest.approx(sum(each[1] for each in sets))
    assert told.hard_side_hip_sets == pytest.approx(sum(each[2] for each in sets))
    assert told.days == 170


def test_the_days_before_stand_beside_where_anything_was_logged_then(
    store: Store, log_run: Callable[..., object]
) -> None:
    log_run(MONDAY, distance_m=10_000.0)
    facts = read(store, MARCH, today(), Preferences(), exercise_of)
    assert facts.before is None
    assert "as many days before" not in words(chapters.summary(facts, Preferences()))
    log_run(MONDAY - timedelta(days=20), distance_m=5000.0)
    log_run(MONDAY - timedelta(days=20), distance_m=5000.0, kind=RunKind.HIKE)
    facts = read(store, MARCH, today(), Preferences(), exercise_of)
    assert (facts.before.run_m, facts.before.walks) == (5000.0, 1)
    assert "as many days before" in words(chapters.summary(facts, Preferences()))


def test_who_only_runs_is_not_told_of_sessions_that_never_were(
    store: Store, log_run: Callable[..., object], log_visit: Callable[..., object]
) -> None:
    log_run(MONDAY, distance_m=10_000.0)
    log_visit(MONDAY, Site.HIP, 98.0)
    facts = read(store, MARCH, today(), Preferences(), exercise_of)
    told = words(chapters.summary(facts, Preferences()))
    assert "Running, km" in told
    assert "Measured once." in told
    assert "Glute sessions" not in told
    assert "Hard sets" not in words(chapters.methods(facts, []))


def test_a_best_set_is_new_only_beside_what_was_lifted_before(store: Store, log_session: Callable[..., object]) -> None:
    log_session(MONDAY, {"reps": 8, "load_kg": 80.0})
    (best,) = read(store, MARCH, today(), Preferences(), exercise_of).bests
    assert not best.is_record
    log_session(MONDAY - timedelta(days=40), {"reps": 8, "load_kg": 70.0})
    (best,) = read(store, MARCH, today(), Preferences(), exercise_of).bests
    assert best.is_record
    assert "80 kg × 8" in words(chapters.bests(read(store, MARCH, today(), Preferences(), exercise_of),
                                                    Preferences()))  # fmt: skip


def test_a_hidden_body_stays_out(store: Store, log_visit: Callable[..., object]) -> None:
    log_visit(MONDAY, Site.HIP, 98.0)
    shown = read(store, MARCH, today(), Preferences(), exercise_of)
    assert "Hip: 98.0 cm" in words(chapters.body(shown, Preferences()))
    hidden = replace(Preferences(), shows_body=False)
    assert read(store, MARCH, today(), hidden, exercise_of).body == ()


def test_what_was_pinned_to_the_days_is_told_and_names_are_no_markup(store: Store) -> None:
    with store.write("Event") as edit:
        events.save(edit, Event(kind=EventKind.RACE, first_day=MONDAY, words="<b>5 & 10</b>"))
    facts = read(store, MARCH, today(), Preferences(), exercise_of)
    assert "&lt;b&gt;5 &amp; 10&lt;/b&gt;, Mon 2 Mar 2026" in words(chapters.opening(facts, "today"))


def test_a_heading_goes_with_what_it_heads_and_nothing_is_parted() -> None:
    heights = [(400.0, False), (500.0, False), (40.0, True), (200.0, False), (30.0, True), (30.0, True), (960.0, False)]
    blocks = [(high, stays, 0.0) for high, stays in heights]
    assert on_pages(blocks, 1000.0) == [[0, 1], [2, 3], [4, 5, 6]]
    assert on_pages([(3000.0, False, 0), (10.0, False, 0)], 1000.0) == [[0], [1]]
    assert on_pages([], 1000.0) == [[]]


def test_a_chart_gives_some_of_its_height_where_the_page_else_stayed_empty() -> None:
    assert on_pages([(600.0, False, 0), (450.0, False, 110.0), (10.0, False, 0)], 1000.0) == [[0, 1], [2]]
    assert on_pages([(600.0, False, 0), (450.0, False, 20.0)], 1000.0) == [[0], [1]]


def test_a_table_begins_where_the_script_does(store: Store, log_run: Callable[..., object], qapp: QApplication) -> None:
    log_run(today(), distance_m=5000.0)
    facts = read(store, Period(today(), today() + timedelta(days=1)), today(), Preferences(), exercise_of)
    rightward = words(chapters.summary(facts, Preferences()))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        leftward = words(chapters.summary(facts, Preferences()))
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert rightward.index("In these days") < rightward.index("A week")
    assert leftward.index("A week") < leftward.index("In these days")
