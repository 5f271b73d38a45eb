"""When the file is held, guarded, full or gone: a sentence, nothing lost, and on it goes."""

import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store import Store, StoreProblem
from glutetracker.store.body import measures
from glutetracker.store.problems import BusyError, DamagedError, DiskFullError, FileMovedError

posix = pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved or guarded so on Windows")
WEIGHTS = "select value from v_measure order by value"


def weigh(store, value=63.0):
    measure = Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=date(2026, 3, 2))
    with store.write(f"Weight {value:g}") as edit:
        measures.save(edit, [measure])


@pytest.fixture
def other(store, journal_path):
    """Another program with the same file open."""
    with closing(sqlite3.connect(journal_path, isolation_level=None, timeout=0)) as connection:
        yield connection


@pytest.mark.parametrize("lock", ["begin immediate", "begin exclusive"])
def test_a_file_held_by_another_program_is_told_and_the_next_save_goes_through(store, other, lock):
    weigh(store, 63.0)
    other.execute(lock)
    heard = []
    store.on_change = heard.append
    with pytest.raises(BusyError, match="Not saved yet: another program is using glutetracker"):
        weigh(store, 64.0)
    assert heard == []
    other.execute("rollback")
    weigh(store, 64.0)
    assert [row["value"] for row in store.rows(WEIGHTS)] == [63.0, 64.0]
    assert len(heard) == 1


def test_a_file_being_read_by_another_program_is_not_saved_to_until_that_ends(store, other):
    weigh(store, 63.0)
    other.execute("begin")
    other.execute("select * from measure").fetchall()
    with pytest.raises(BusyError):
        weigh(store, 64.0)
    assert [row["value"] for row in store.rows(WEIGHTS)] == [63.0]
    other.execute("rollback")
    weigh(store, 64.0)
    assert [row["value"] for row in store.rows(WEIGHTS)] == [63.0, 64.0]


def test_a_file_held_while_read_is_a_sentence_too(store, other):
    other.execute("begin exclusive")
    with pytest.raises(BusyError, match="Another program is writing to glutetracker"):
        store.rows("select * from run")
    other.execute("rollback")


def test_a_file_held_while_opened_is_a_sentence(store, other, journal_path):
    other.execute("begin exclusive")
    with pytest.raises(BusyError):
        Store.open(journal_path)
    other.execute("rollback")


def test_the_first_save_waits_with_its_check_for_the_file_too(store, other):
    other.execute("begin exclusive")
    with pytest.raises(BusyError):
        weigh(store)
    other.execute("rollback")
    weigh(store)


@posix
def test_a_file_moved_away_is_told_before_anything_is_saved(store, journal_path):
    weigh(store, 63.0)
    moved = journal_path.with_name("moved.sqlite")
    journal_path.rename(moved)
    before = moved.read_bytes()
    with pytest.raises(FileMovedError, match="was moved, replaced or deleted while open"):
        weigh(store, 64.0)
    assert moved.read_bytes() == before
    assert not journal_path.exists()


@posix
def test_a_file_replaced_is_told_and_neither_is_written(store, journal_path, tmp_path):
    weigh(store, 63.0)
    old = tmp_path / "old.sqlite"
    shutil.copy(journal_path, tmp_path / "new.sqlite")
    journal_path.rename(old)
    (tmp_path / "new.sqlite").rename(journal_path)
    before = (old.read_bytes(), journal_path.read_bytes())
    with pytest.raises(FileMovedError):
        weigh(store, 64.0)
    assert (old.read_bytes(), journal_path.read_bytes()) == before


@posix
def test_a_file_deleted_is_told(store, journal_path):
    weigh(store, 63.0)
    journal_path.unlink()
    with pytest.raises(FileMovedError):
        weigh(store, 64.0)
    assert not journal_path.exists()


@posix
def test_a_file_moved_in_the_middle_of_a_save_takes_nothing_of_it_along(store, journal_path):
    weigh(store, 63.0)
    moved = journal_path.with_name("moved.sqlite")
    heard = []
    store.on_change = heard.append

    def save():
        with store.write("Weight"):
            weigh(store, 64.0)
            journal_path.rename(moved)

    with pytest.raises(FileMovedError):
        save()
    assert heard == []
    moved.rename(journal_path)
    weigh(store, 65.0)
    assert [row["value"] for row in store.rows(WEIGHTS)] == [63.0, 65.0]


@posix
def test_a_file_put_back_is_saved_to_again(store, journal_path):
    weigh(store, 63.0)
    journal_path.rename(journal_path.with_name("moved.sqlite"))
    with pytest.raises(FileMovedError):
        weigh(store, 64.0)
    journal_path.with_name("moved.sqlite").rename(journal_path)
    weigh(store, 64.0)
    assert [row["value"] for row in store.rows(WEIGHTS)] == [63.0, 64.0]


def test_a_full_disk_is_told_and_the_save_goes_through_once_there_is_room(store):
    weigh(store, 63.0)
    raw = store.database.conn
    pages = raw.execute("pragma page_count").fetchone()[0]
    raw.execute(f"pragma max_page_count = {pages}")
    heard = []
    store.on_change = heard.append

    def save():
        with store.write("Many", undoable=False) as edit:
            for number in range(500):
                edit.put("setting", {"id": f"number {number}", "value": "x" * 200})

    with pytest.raises(DiskFullError, match=r"the disk with .* is full\."):
        save()
    assert heard == []
    assert [row["value"] for row in store.rows(WEIGHTS)] == [63.0]
    raw.execute("pragma max_page_count = 100000")
    save()
    assert len(store.rows("select * from setting")) == 500


def test_a_connection_used_in_another_thread_is_a_fault_of_ours_not_a_sentence(store):
    with ThreadPoolExecutor(1) as pool, pytest.raises(sqlite3.ProgrammingError):
        pool.submit(store.rows, "select 1").result()


def test_a_closed_store_is_a_fault_of_ours_not_a_sentence(store):
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.rows("select 1")


def test_a_word_from_a_check_elsewhere_stops_all_writing(store):
    store.distrust("Tree 5 is out of order")
    with pytest.raises(DamagedError, match="Tree 5 is out of order"):
        weigh(store)
    assert store.rows(WEIGHTS) == []


def test_sqlite_too_old_for_strict_tables_is_told(journal_path, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 9))
    with pytest.raises(StoreProblem, match="is too old"):
        Store.open(journal_path)
