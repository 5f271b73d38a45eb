"""The way back: nothing is lost on it."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store import Store, StoreProblem
from glutetracker.store.body import measures
from glutetracker.store.file import backup, opening
from glutetracker.store.file.backup import backups, make, restore
from glutetracker.store.problems import BusyError, FileMovedError

SHA = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"  # of b"hello\n"


def weigh(store, value):
    measure = Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=date(2026, 3, 2))
    with store.write(f"Weight {value:g}") as edit:
        measures.save(edit, [measure])


def weights(path):
    with closing(sqlite3.connect(path)) as raw:
        return [row[0] for row in raw.execute("select value from v_measure order by value")]


@pytest.fixture
def lived(store, journal_path):
    """A journal with a backup of yesterday, and a weight since; closed."""
    weigh(store, 63.0)
    make(journal_path)
    weigh(store, 64.0)
    store.close()
    return journal_path


def test_a_backup_takes_the_place_of_the_journal_which_is_kept(lived):
    (old,) = backups(lived)
    kept = restore(lived, old.path)
    assert weights(lived) == [63.0]
    assert kept.reason == "before-restore"
    assert weights(kept.path) == [63.0, 64.0]
    restore(lived, kept.path)
    assert weights(lived) == [63.0, 64.0]


def test_a_backup_is_restored_where_nothing_is(lived, tmp_path):
    gone = tmp_path / "a" / "b" / "journal.sqlite"
    assert restore(gone, backups(lived)[0].path) is None
    assert weights(gone) == [63.0]
    assert gone.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", ["cut", "empty", "noise"])
def test_a_damaged_journal_is_set_aside_byte_for_byte(lived, damage):
    (old,) = backups(lived)
    content = {"cut": lived.read_bytes()[:20000], "empty": b"", "noise": b"noise" * 5000}[damage]
    lived.write_bytes(content)
    lived.with_name(lived.name + "-journal").write_bytes(b"an unfinished save")
    assert restore(lived, old.path) is None
    assert weights(lived) == [63.0]
    aside = sorted(backup.folder(lived).glob("*-damaged.aside*"))
    assert [each.read_bytes() for each in aside] == [content, b"an unfinished save"]
    assert {each.stat().st_mode & 0o777 for each in aside} == {0o600}
    assert not list(lived.parent.glob("*-journal"))


def test_a_damaged_backup_is_not_restored(lived):
    (old,) = backups(lived)
    old.path.write_bytes(old.path.read_bytes()[:20000])
    before = lived.read_bytes()
    with pytest.raises(StoreProblem, match="is damaged"):
        restore(lived, old.path)
    assert lived.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"dear diary"])
def test_what_is_no_backup_is_not_restored(lived, tmp_path, content):
    (tmp_path / "notes").write_bytes(content)
    with pytest.raises(StoreProblem):
        restore(lived, tmp_path / "notes")
    with pytest.raises(StoreProblem, match="is not there"):
        restore(lived, tmp_path / "nothing")
    assert weights(lived) == [63.0, 64.0]


def test_a_restore_that_fails_leaves_the_journal_and_no_rubbish(lived, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "copy_journal", full)
    with pytest.raises(
        StoreProblem, match=r"Nothing was restored: the disk is full. Make some room.* The file is as it was"
    ):
        restore(lived, backups(lived)[0].path)
    assert weights(lived) == [63.0, 64.0]
    assert not list(lived.parent.glob("*.restoring"))


def test_a_journal_in_use_by_another_program_is_not_replaced(lived, monkeypatch):
    (old,) = backups(lived)
    monkeypatch.setattr("glutetracker.store.file.copying.PATIENCE_S", 0.1)
    with closing(sqlite3.connect(lived, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(BusyError):
            restore(lived, old.path)
        other.execute("rollback")
    assert weights(lived) == [63.0, 64.0]


def test_a_window_left_open_saves_nothing_into_the_restored_journal(lived):
    with closing(Store.open(lived)) as window:
        restore(lived, backups(lived)[0].path)
        with pytest.raises(FileMovedError):
            weigh(window, 70.0)
    assert weights(lived) == [63.0]


def crash_in_a_save(path):
    """Leave a journal as a crash in the middle of a save does: half written, with SQLite's note to undo it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("pragma cache_size = 5")
        raw.execute("pragma journal_mode = truncate")
        raw.execute("begin immediate")
        raw.execute("update measure set value = 99.0")
        for number in range(2000):
            raw.execute("insert into setting (id, value) values (?, ?)", (f"number {number}", "x" * 100))
        half, note = path.read_bytes(), path.with_name(path.name + "-journal").read_bytes()
        raw.execute("rollback")
    path.write_bytes(half)
    path.with_name(path.name + "-journal").write_bytes(note)
    assert opening.has_hot_journal(path)


def test_a_save_cut_short_by_a_crash_is_taken_back_when_opened(lived):
    crash_in_a_save(lived)
    with closing(Store.open(lived)) as store:
        assert [row["value"] for row in store.rows("select value from v_measure order by value")] == [63.0, 64.0]
        assert store.rows("select * from setting") == []
        weigh(store, 65.0)


def test_a_backup_after_a_crash_has_the_last_save_whole(lived):
    crash_in_a_save(lived)
    assert weights(make(lived).path) == [63.0, 64.0]


def test_a_restore_after_a_crash_keeps_the_last_save_whole(lived):
    old = backups(lived)[0].path
    crash_in_a_save(lived)
    kept = restore(lived, old)
    assert weights(kept.path) == [63.0, 64.0]
    assert weights(lived) == [63.0]
    assert not list(backup.folder(lived).glob("*.aside*"))


def test_the_note_of_an_old_crash_never_meets_the_restored_file(lived):
    old = backups(lived)[0].path
    crash_in_a_save(lived)
    content = lived.read_bytes()
    lived.write_bytes(b"x" * len(content))
    assert restore(lived, old) is None
    with closing(Store.open(lived)) as store:
        assert len(store.rows("select * from v_measure")) == 1


def test_a_journal_crashed_under_a_newer_version_is_not_touched(lived):
    with closing(sqlite3.connect(lived)) as raw:
        raw.execute("pragma user_version = 77")
    crash_in_a_save(lived)
    before = lived.read_bytes()
    with pytest.raises(StoreProblem, match="was not closed properly"):
        Store.open(lived)
    assert lived.read_bytes() == before
