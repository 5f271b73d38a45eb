"""The program starts on any journal, once a journal, and ends cleanly when asked."""

import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ASKED_EARLY = """
import signal, sys
from glutetracker.ui.ending import EndOnSignal
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

application = QApplication([])
ending = EndOnSignal(application)
signal.raise_signal(signal.SIGTERM)
QTimer.singleShot(5000, application, lambda: application.exit(1))
sys.exit(application.exec() or not ending.was_asked)
"""


def heeds_the_end(running):
    """Whether the program has come so far that it answers to SIGTERM itself."""
    status = Path(f"/proc/{running.process.pid}/status")
    if not status.exists():
        return running.process.poll() is not None or time.sleep(2) is None  # no such place outside Linux
    caught = re.search(r"^SigCgt:\s*(\w+)", status.read_text(), re.MULTILINE)
    return bool(int(caught[1], 16) >> (signal.SIGTERM - 1) & 1)


def test_a_first_start_makes_a_journal_for_its_owner_alone(start, home, until):
    running = start()
    journal = home / ".local/share/glutetracker/glutetracker.sqlite"
    until(lambda: journal.exists() and bool(list(journal.parent.glob("*.backups/*.sqlite"))))
    assert journal.stat().st_mode & 0o077 == 0
    assert journal.parent.stat().st_mode & 0o077 == 0
    assert running.end() == 0
    assert running.said == ""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_it_ends_cleanly_when_the_system_asks(start, journal_path, name, until):
    running = start("--file", journal_path)
    until(lambda: bool(list(journal_path.parent.glob("*.backups/*.sqlite"))))
    running.process.send_signal(getattr(signal, name))
    assert running.wait() == 0
    assert "Traceback" not in running.said
    assert not list(journal_path.parent.glob("*.lock"))


def test_an_end_asked_for_in_the_moment_before_the_program_begins_to_listen_is_heard():
    # in a process of its own: once an application was told to exit, no event loop of its process runs again
    assert subprocess.run([sys.executable, "-c", ASKED_EARLY], check=False, timeout=60).returncode == 0


def test_files_given_to_the_start_come_in(start, journal_path, gpx, until, run_count):
    running = start("--file", journal_path, gpx("morning.gpx"), brings_in=True)
    until(lambda: run_count(journal_path) == 1)
    assert running.end() == 0


def test_a_second_start_hands_its_files_to_the_first_and_ends(start, journal_path, gpx, until, run_count):
    first = start("--file", journal_path, brings_in=True)
    until(lambda: bool(list(journal_path.parent.glob("*.backups/*.sqlite"))))
    second = start("--file", journal_path, gpx("morning.gpx"))
    assert second.wait() == 0
    until(lambda: run_count(journal_path) == 1)
    assert first.process.poll() is None
    assert first.end() == 0


def test_many_starts_at_once_are_one_window(start, journal_path, until):
    running = [start("--file", journal_path) for _ in range(5)]
    until(lambda: sum(each.process.poll() is None for each in running) == 1)
    assert sorted(each.process.poll() is None for each in running) == [False] * 4 + [True]
    assert all(each.process.poll() == 0 for each in running if each.process.poll() is not None)


def test_a_killed_window_leaves_no_lock_behind_that_matters(start, journal_path, gpx, until, run_count):
    first = start("--file", journal_path)
    until(lambda: bool(list(journal_path.parent.glob("*.backups/*.sqlite"))))
    first.process.kill()
    first.wait()
    second = start("--file", journal_path, gpx("morning.gpx"), brings_in=True)
    until(lambda: run_count(journal_path) == 1)
    assert second.end() == 0


def test_another_programs_file_is_left_as_it_is(start, tmp_path, until):
    foreign = tmp_path / "bookmarks.sqlite"
    with sqlite3.connect(foreign) as connection:
        connection.execute("create table bookmark (url text)")
    connection.close()
    before = foreign.read_bytes()
    running = start("--file", foreign)
    until(lambda: heeds_the_end(running))
    time.sleep(0.5)
    assert running.process.poll() is None, "it says what is wrong, and waits"
    assert running.end() == 1
    assert foreign.read_bytes() == before


def test_the_demo_is_gone_with_its_window(start, tmp_path, monkeypatch, until, run_count):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    running = start("--demo")
    until(lambda: any(run_count(each) > 100 for each in tmp_path.glob("glutetracker-demo-*/demo.sqlite")))
    until(lambda: bool(list(tmp_path.glob("glutetracker-demo-*/*.backups/*.sqlite"))))
    assert running.end() == 0
    assert not list(tmp_path.glob("glutetracker-demo-*"))
