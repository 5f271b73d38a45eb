"""What lies at the path that somebody opens, and what becomes of it."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from glutetracker.store import Store, StoreProblem
from glutetracker.store.file.opening import Found, look
from glutetracker.store.problems import DamagedError, NotAJournalError, OtherProgramError, ReadOnlyError
from glutetracker.store.schema import VERSION

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def set_version(path, version):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"pragma user_version = {version}")


@pytest.fixture
def closed(store, journal_path, log_session):
    """A journal with one session, closed."""
    log_session()
    store.close()
    return journal_path


def test_a_journal_is_made_where_nothing_is_with_the_folders_above(tmp_path):
    path = tmp_path / "new" / "folders" / "journal.sqlite"
    with closing(Store.open(path)) as store:
        assert store.rows("select count(*) from session")[0][0] == 0
    assert [each.name for each in path.parent.iterdir()] == ["journal.sqlite"]


@posix
def test_the_journal_and_the_folders_made_for_it_are_the_owners_alone(tmp_path):
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        Store.open(tmp_path / "new" / "folders" / "journal.sqlite").close()
    finally:
        os.umask(before)
    folders = tmp_path / "new"
    assert (folders / "folders" / "journal.sqlite").stat().st_mode & 0o777 == 0o600
    assert folders.stat().st_mode & 0o777 == (folders / "folders").stat().st_mode & 0o777 == 0o700
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_an_empty_file_without_backups_becomes_a_journal(tmp_path):
    path = tmp_path / "journal.sqlite"
    path.touch()
    with closing(Store.open(path)) as store:
        assert store.read_only is None
        assert store.rows("pragma user_version")[0][0] == VERSION


def test_an_empty_file_with_backups_is_damaged_and_stays_empty(closed):
    from glutetracker.store.file import backup

    backup.make(closed)
    closed.write_bytes(b"")
    with pytest.raises(DamagedError, match=r"is damaged \(it is empty\).*Restore a backup"):
        Store.open(closed)
    assert closed.read_bytes() == b""


@pytest.mark.parametrize(
    "content", [b"dear diary\n", b"SQLite format 3\0" + b"x" * 60, b"\0" * 4096], ids=["text", "too short", "zeros"]
)
def test_a_file_of_another_kind_is_told_and_left(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotAJournalError, match="is not a GluteTracker file"):
        Store.open(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == ["notes.txt"]


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_another_programs_database_is_told_and_left(tmp_path, journal_mode):
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(f"pragma journal_mode = {journal_mode}; create table session (id)")
    before = sha256(path)
    with pytest.raises(OtherProgramError, match="belongs to another program"):
        Store.open(path)
    assert sha256(path) == before
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == ["other.sqlite"]


def test_a_folder_is_no_journal(tmp_path):
    with pytest.raises(NotAJournalError, match="is not a file"):
        Store.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_journal_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAJournalError):
        Store.open(tmp_path / "pipe")


def test_a_path_through_a_file_is_a_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreProblem, match="cannot be"):
        Store.open(tmp_path / "file" / "journal.sqlite")


def test_a_newer_journal_is_read_and_not_a_byte_of_it_changed(closed):
    set_version(closed, VERSION + 1)
    before = sha256(closed)
    with closing(Store.open(closed)) as store:
        assert isinstance(store.read_only, ReadOnlyError)
        assert "newer GluteTracker" in str(store.read_only)
        assert len(store.rows("select * from v_session")) == 1
        with pytest.raises(ReadOnlyError, match="newer"), store.write("Set"):
            pass
        with pytest.raises(ReadOnlyError, match="newer"):
            store.undo()
    assert sha256(closed) == before
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


def test_a_version_below_zero_is_of_no_time_of_ours_and_is_not_written(closed):
    set_version(closed, -5)
    assert look(closed) is Found.NEWER


def test_an_older_journal_asked_for_reading_is_not_brought_up(closed):
    set_version(closed, 0)
    before = sha256(closed)
    with pytest.raises(StoreProblem, match="of an older GluteTracker"):
        Store.open(closed, read_only=True)
    assert sha256(closed) == before


def test_reading_only_does_not_make_a_journal(journal_path):
    with pytest.raises(StoreProblem, match="is not there"):
        Store.open(journal_path, read_only=True)
    assert not journal_path.exists()


def test_reading_only_writes_nothing(closed):
    before = sha256(closed)
    with closing(Store.open(closed, read_only=True)) as store:
        assert len(store.rows("select * from v_set")) == 1
        with pytest.raises(ReadOnlyError, match="for reading only"), store.write("Set"):
            pass
    assert sha256(closed) == before


@posix
def test_a_link_to_a_journal_is_followed(closed, tmp_path):
    link = tmp_path / "link.sqlite"
    link.symlink_to(closed)
    with closing(Store.open(link)) as store, store.write("Theme", undoable=False) as edit:
        edit.put("setting", {"id": "theme", "value": '"dark"'})
    assert link.is_symlink()


@posix
def test_a_journal_is_made_where_a_link_points(tmp_path):
    target, link = tmp_path / "target.sqlite", tmp_path / "link.sqlite"
    link.symlink_to(target)
    Store.open(link).close()
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_journal_that_somebody_turned_to_wal_is_read_and_turned_back(closed):
    with closing(sqlite3.connect(closed)) as raw:
        assert raw.execute("pragma journal_mode = wal").fetchone() == ("wal",)
        raw.execute("insert into setting (id, value) values ('theme', '\"dark\"')")
        raw.commit()
        for ending in ("", "-wal"):  # as a crash would leave it: the last save is in the -wal alone
            shutil.copy(f"{closed}{ending}", f"{closed}.crashed{ending}")
    crashed = closed.with_name(closed.name + ".crashed")
    with closing(Store.open(crashed)) as store:
        assert store.rows("select value from setting")[0][0] == '"dark"'
        assert store.rows("pragma journal_mode")[0][0] == "truncate"
        with store.write("Theme", undoable=False) as edit:
            edit.put("setting", {"id": "theme", "value": '"light"'})
    assert not crashed.with_name(crashed.name + "-wal").exists()
