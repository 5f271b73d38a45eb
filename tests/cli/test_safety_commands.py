"""`check`, `backup`, `restore`: the journal is sound, copied, and comes back."""

import os
import platform
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from glutetracker.store import Store
from glutetracker.store.file import backup


@pytest.fixture
def journal(command, usual_journal):
    """A journal with a run in it."""
    command("log", "2026-03-02 easy 5 km 30:00")
    return usual_journal


@pytest.fixture
def lock(journal):
    """Leave a lock file as the window does: its process, program, machine, machine's id and start."""

    def leave(process_id=None, machine=None, started=None):
        start = started or "".join(_system_start().splitlines())
        told = [str(process_id or os.getpid()), "glutetracker", machine or platform.node(), "id", start, ""]
        path = journal.with_name(journal.name + ".lock")
        path.write_text("\n".join(told))
        return path

    return leave


def _system_start():
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii")
    except OSError:
        return ""


def damage(path):
    """Break the root page of a table, as a bad disk does."""
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)


def days(command):
    return [each["local_day"] for each in command("show", "runs", "--json").objects]


def test_a_sound_journal_ends_with_0(command, journal):
    command("backup")
    for words in (["check"], ["check", "--deep"]):
        told = command(*words)
        assert (told.status, told.lines, told.err) == (0, [f"{journal} is sound."], "")


def test_a_note_is_told_and_is_no_fault(command, journal):
    told = command("check")
    assert told.status == 0
    assert told.lines == [f"note   There is no backup of {journal} yet.", f"{journal} is sound."]


def test_what_is_wrong_ends_with_1(command, journal):
    command("backup")
    damage(journal)
    told = command("check")
    assert told.status == 1
    assert told.err.startswith("wrong  ")
    assert "is sound" not in told.out


def test_a_risk_is_told_and_ends_with_0(command, journal):
    command("backup")
    journal.chmod(0o644)
    told = command("check")
    assert told.status == 0
    assert told.lines[0] == f"risk   {journal} can be read by others on this machine."


def test_nothing_to_check_is_wrong(command, usual_journal):
    assert command("check").status == 1
    assert not usual_journal.exists()


def test_a_backup_is_made_and_listed(command, journal):
    told = command("backup")
    made = backup.backups(journal)[0]
    assert (told.status, told.lines) == (0, [f"Backed up to {made.path}."])
    listed = command("restore", "--list").lines
    assert listed[0] == f"In {backup.folder(journal)}:"
    assert listed[2].split()[0] == made.path.name
    assert "asked" in listed[2]


def test_a_backup_can_be_made_beside_an_open_window(command, journal):
    with closing(Store.open(journal)):
        assert command("backup").status == 0


@pytest.mark.parametrize("words", [("backup",), ("restore",)])
def test_without_a_journal_there_is_nothing_to_back_up_or_restore(command, usual_journal, words):
    told = command(*words)
    assert told.status == 1
    assert str(usual_journal) in told.err
    assert not usual_journal.parent.exists()


def test_no_backups_are_listed_as_none(command, journal):
    assert command("restore", "--list").lines == [f"There is no backup of {journal} yet."]


def test_restoring_brings_the_day_of_the_backup_back_and_keeps_what_was_there(command, journal):
    command("backup")
    command("log", "2026-03-03 easy 6 km 36:00")
    told = command("restore")
    assert told.status == 0
    assert days(command) == ["2026-03-02"]
    kept = backup.backups(journal)[0]
    assert kept.reason == "before-restore"
    assert told.lines[1] == f"What was there before is kept as {kept.path}."
    assert command("restore", kept.path.name).status == 0
    assert days(command) == ["2026-03-03", "2026-03-02"]


def test_restoring_twice_does_not_undo_itself(command, journal):
    command("backup")
    command("log", "2026-03-03 easy 6 km 36:00")
    command("restore")
    command("restore")
    assert days(command) == ["2026-03-02"]


def test_a_backup_elsewhere_is_restored_by_its_path(command, journal, tmp_path):
    command("backup")
    elsewhere = backup.backups(journal)[0].path.rename(tmp_path / "usb-stick.sqlite")
    command("log", "2026-03-03 easy 6 km 36:00")
    assert command("restore", elsewhere).status == 0
    assert days(command) == ["2026-03-02"]
    assert elsewhere.exists()


def test_a_damaged_journal_is_set_aside_and_restored(command, journal):
    command("backup")
    damage(journal)
    told = command("restore")
    assert told.status == 0
    assert told.lines[1].startswith("What was there before was damaged; it is set aside in ")
    assert list(backup.folder(journal).glob("*damaged*"))
    assert days(command) == ["2026-03-02"]


def test_a_lost_journal_comes_back(command, journal):
    command("backup")
    journal.unlink()
    assert len(command("restore").lines) == 1
    assert days(command) == ["2026-03-02"]


@pytest.mark.parametrize("name", ["nothing.sqlite", "notes.txt", "photos.db"])
def test_what_is_no_backup_is_not_restored(command, journal, tmp_path, name):
    (tmp_path / "notes.txt").write_text("x" * 500)
    with closing(sqlite3.connect(tmp_path / "photos.db")) as connection:
        connection.execute("create table photo (id)")
    before = journal.read_bytes()
    told = command("restore", tmp_path / name)
    assert (told.status, told.out) == (1, "")
    assert name in told.err
    assert journal.read_bytes() == before


def test_nothing_is_restored_under_an_open_window(command, journal, lock):
    command("backup")
    lock()
    before = journal.read_bytes()
    told = command("restore")
    assert (told.status, told.err) == (1, f"{journal} is open in a window. Close it first.\n")
    assert journal.read_bytes() == before


def test_a_window_on_another_machine_is_not_restored_under(command, journal, lock):
    command("backup")
    path = lock(machine="attic")
    told = command("restore")
    assert told.err == f"attic may have {journal} open. Close it there, or delete {path}.\n"
    path.unlink()
    assert command("restore").status == 0


def test_a_lock_left_by_a_crash_counts_for_nothing(command, journal, lock):
    command("backup")
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    lock(process_id=ended.pid)
    assert command("restore").status == 0
    lock(started="another start of the system")
    assert command("restore").status == (0 if _system_start() else 1)


def test_a_window_s_own_lock_is_understood(command, journal):
    pytest.importorskip("PySide6.QtCore")
    from PySide6.QtCore import QLockFile

    command("backup")
    held = QLockFile(str(journal.with_name(journal.name + ".lock")))
    assert held.tryLock(0)
    assert command("restore").err == f"{journal} is open in a window. Close it first.\n"
    held.unlock()
    assert command("restore").status == 0
