"""Workers read beside the window: nothing written, nobody kept waiting."""

import hashlib
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.period import Period
from glutetracker.store import StoreProblem, checked, reading, runs
from glutetracker.store.body import measures
from glutetracker.store.file import opening
from glutetracker.store.lifting import sessions
from glutetracker.store.problems import BusyError, ReadOnlyError

MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


def in_a_thread(work, *arguments):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work, *arguments).result(timeout=30)


def facts(path):
    with reading(path) as store:
        return (
            runs.between(store, MARCH),
            sessions.summaries(store, MARCH),
            measures.between(store, MARCH),
            store.rows("select count(*) from v_week")[0][0],
        )


def test_a_worker_reads_what_the_window_saved(store, journal_path, log_run, log_session, log_visit):
    run, session, visit = log_run(), log_session(), log_visit()
    seen = in_a_thread(facts, journal_path)
    assert seen[0] == [run]
    assert seen[1][0].session == session
    assert seen[2] == visit
    assert seen[3] == 1


def test_reading_in_a_worker_changes_not_a_byte_beside_or_in_the_journal(store, journal_path, log_run):
    log_run()

    def state():
        return {
            path: (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest())
            for path in journal_path.parent.iterdir()
        }

    store.close()
    before = state()
    in_a_thread(facts, journal_path)
    in_a_thread(checked, journal_path)
    assert state() == before


def test_the_window_saves_while_a_worker_holds_its_journal_open(store, journal_path, log_run):
    log_run()

    def read_save_read():
        with reading(journal_path) as worker:
            first = len(worker.rows("select * from run"))
            yield first
            yield len(worker.rows("select * from run"))

    seen = read_save_read()
    assert next(seen) == 1
    with closing(sqlite3.connect(journal_path, isolation_level=None, timeout=0)) as impatient:
        impatient.execute("begin exclusive")
        impatient.execute("rollback")
    log_run()
    assert next(seen) == 2
    seen.close()


def test_a_worker_cannot_write(store, journal_path):
    def write():
        with reading(journal_path) as worker, worker.write("Run"):
            pass

    with pytest.raises(ReadOnlyError, match="for reading only"):
        in_a_thread(write)


def test_a_worker_that_reads_nothing_readable_gets_a_sentence(tmp_path):
    (tmp_path / "notes").write_bytes(b"dear diary" * 100)
    with pytest.raises(StoreProblem, match="damaged"):
        in_a_thread(facts, tmp_path / "notes")
    with pytest.raises(StoreProblem, match="cannot be read"):
        in_a_thread(facts, tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_a_worker_waits_no_longer_than_asked_for_a_held_journal(store, journal_path):
    def read():
        with reading(journal_path, busy_timeout_ms=10) as worker:
            return worker.rows("select * from run")

    with closing(sqlite3.connect(journal_path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(BusyError):
            in_a_thread(read)
        other.execute("rollback")


def test_the_check_at_start_tells_the_window_to_trust_or_not(store, journal_path, log_run):
    log_run()
    assert in_a_thread(checked, journal_path) == ""
    store.trust()
    log_run()
    store.database.conn.execute("pragma foreign_keys = off")
    store.database.conn.execute("update run set file_id = 'nowhere'")
    complaint = in_a_thread(checked, journal_path)
    assert complaint == "rows point to nothing"
    store.distrust(complaint)
    with pytest.raises(StoreProblem, match="rows point to nothing"):
        log_run()


def test_the_check_of_what_cannot_be_read_is_a_sentence(tmp_path):
    with pytest.raises(StoreProblem, match="cannot be read"):
        checked(tmp_path / "nothing")


def test_a_save_waits_for_who_writes_in_another_thread_but_not_for_ever(store):
    holds, may_let_go = threading.Event(), threading.Event()

    def write_long() -> None:
        with opening.in_hand:
            holds.set()
            may_let_go.wait()

    other = threading.Thread(target=write_long)
    other.start()
    holds.wait()
    with pytest.raises(BusyError), store.write("set"):
        pass
    may_let_go.set()
    other.join()
    with store.write("set"):
        pass
