"""Another program holds the file: what was typed waits, and comes in once however often Enter is pressed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from log_driver import Logger
from pytestqt.qtbot import QtBot

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.store import Store, runs
from glutetracker.store.body import measures

EVER = Period(today() - timedelta(days=1), today() + timedelta(days=1))


@pytest.fixture
def another(journal_path: Path, store: Store) -> Iterator[sqlite3.Connection]:
    """Another program's connection to the journal."""
    with closing(sqlite3.connect(journal_path, isolation_level=None)) as connection:
        yield connection


def test_a_run_is_saved_once(logger: Logger, store: Store, another: sqlite3.Connection, qtbot: QtBot) -> None:
    logger.page.asked_for("run")
    logger.type("5")
    another.execute("begin immediate")
    logger.save()
    logger.save()
    assert logger.wrong
    assert logger.saved == []
    another.execute("rollback")
    qtbot.waitUntil(lambda: len(logger.saved) == 2)
    assert [run.distance_m for run in runs.between(store, EVER)] == [5000.0]


def test_a_line_is_saved_once_and_then_emptied(
    logger: Logger, store: Store, another: sqlite3.Connection, qtbot: QtBot
) -> None:
    logger.into(logger.page.line.edit, "hip thrust 80x8")
    another.execute("begin immediate")
    logger.enter()
    logger.enter()
    another.execute("rollback")
    qtbot.waitUntil(lambda: logger.page.line.text() == "")
    assert [row["reps"] for row in store.rows("select reps from v_set")] == [8]
    logger.into(logger.page.line.edit, "hip thrust 80x8")
    logger.enter()
    assert len(store.rows("select reps from v_set")) == 2


def test_a_line_that_a_full_disk_refused_is_taken_by_enter_once_there_is_room(logger: Logger, store: Store) -> None:
    most = store.rows("pragma max_page_count")[0][0]
    store.database.conn.execute("pragma max_page_count = 1")
    logger.into(logger.page.line.edit, "hip thrust 80x8 ; ")
    logger.page.line.edit.insert("word " * 2000)
    logger.enter()
    assert store.rows("select reps from v_set") == []
    store.database.conn.execute(f"pragma max_page_count = {most}")
    logger.enter()
    assert [row["reps"] for row in store.rows("select reps from v_set")] == [8]


def test_a_visit_is_saved_once(logger: Logger, store: Store, another: sqlite3.Connection, qtbot: QtBot) -> None:
    logger.page.asked_for("measure")
    logger.type("98.4")
    another.execute("begin immediate")
    logger.save()
    logger.save()
    another.execute("rollback")
    qtbot.waitUntil(lambda: len(logger.saved) == 2)
    assert [each.value for each in measures.between(store, EVER)] == [98.4]
