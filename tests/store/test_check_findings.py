"""What `glutetracker check` says of a journal in any state."""

import os
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.running import Lap
from glutetracker.store import runs
from glutetracker.store.file import backup, originals
from glutetracker.store.file.check import Finding, Severity, check
from glutetracker.store.incoming import imports
from glutetracker.store.incoming.imports import ImportedFile, ImportEntry
from glutetracker.store.schema import VERSION

MONDAY = date(2026, 3, 2)
SHA = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"  # of b"hello\n"


@pytest.fixture
def kept(store, journal_path, log_session, log_run):
    """A journal with a session, a run with a track, an imported file and a backup; closed."""
    log_session()
    run = log_run()
    entry = ImportEntry(label="a.gpx")
    originals.keep(journal_path, b"hello\n", SHA)
    with store.write("Import") as edit:
        imports.save_entry(edit, entry)
        imports.save_file(edit, ImportedFile(import_id=entry.id, name="a.gpx", sha256=SHA, byte_count=6))
        runs.save_parts(edit, run, [Lap(position=1, start_s=0.0, duration_s=60.0)], b"points", 3)
    store.close()
    backup.make(journal_path)
    return journal_path


def words(found, severity):
    return [each.sentence for each in found if each.severity is severity]


@pytest.mark.parametrize("deep", [False, True])
def test_a_journal_in_order_has_a_clean_bill(kept, deep):
    assert check(kept, deep=deep) == []


def test_the_check_writes_nothing(kept):
    before = {path: path.read_bytes() for path in kept.parent.rglob("*") if path.is_file()}
    check(kept, deep=True)
    assert {path: path.read_bytes() for path in kept.parent.rglob("*") if path.is_file()} == before


def test_a_missing_file_is_wrong(tmp_path):
    assert check(tmp_path / "no.sqlite") == [
        Finding(Severity.WRONG, f"{tmp_path / 'no.sqlite'} is not there or empty.")
    ]


def test_a_foreign_file_is_wrong(tmp_path):
    (tmp_path / "notes.txt").write_text("dear diary")
    assert "is not a GluteTracker file" in check(tmp_path / "notes.txt")[0].sentence


@pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")
def test_what_others_can_read_is_a_risk(kept):
    kept.chmod(0o644)
    backup.backups(kept)[0].path.chmod(0o640)
    originals.folder(kept).chmod(0o755)
    found = check(kept)
    assert {each.severity for each in found} == {Severity.RISK}
    assert len([each for each in found if "can be read by others on this machine" in each.sentence]) == 3


@pytest.mark.parametrize(("version", "words_of_it"), [(VERSION + 1, "newer GluteTracker"), (0, "brought up to date")])
def test_another_version_is_worth_a_note(kept, version, words_of_it):
    with closing(sqlite3.connect(kept)) as raw:
        raw.execute(f"pragma user_version = {version}")
    (found,) = check(kept, deep=True)
    assert found.severity is Severity.NOTE
    assert words_of_it in found.sentence


def test_a_journal_without_a_backup_is_worth_a_note(store, journal_path):
    assert words(check(journal_path), Severity.NOTE) == [f"There is no backup of {journal_path} yet."]


def test_a_damaged_track_is_wrong(kept):
    with closing(sqlite3.connect(kept)) as raw:
        raw.execute("update track set packed = x'01'")
        raw.commit()
    assert words(check(kept, deep=True), Severity.WRONG) == ["The track of 1 run is damaged. Restore a backup."]
    assert check(kept) == []


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_a_lost_original_is_a_risk_and_says_where_its_copy_is(kept, damage):
    original = originals.folder(kept) / SHA
    original.unlink() if damage == "missing" else original.write_bytes(b"x")
    (found,) = check(kept, deep=True)
    assert found.severity is Severity.RISK
    assert found.sentence.startswith("The original of a.gpx is missing or damaged. A copy lies at ")
    for copy in (kept.parent / (kept.name + ".backups") / "files").iterdir():
        copy.unlink()
    assert words(check(kept, deep=True), Severity.RISK) == [
        "The original of a.gpx is missing or damaged. Its facts are in the journal."
    ]


def test_a_damaged_backup_is_a_risk(kept):
    path = backup.backups(kept)[0].path
    with path.open("r+b") as file:
        file.truncate(8192)
    assert check(kept) == []
    (found,) = check(kept, deep=True)
    assert found.severity is Severity.RISK
    assert path.name in found.sentence


def test_an_index_that_lost_a_row_is_wrong_when_looked_at_deeply(kept):
    content = bytearray(kept.read_bytes())
    with closing(sqlite3.connect(kept)) as raw:
        page = raw.execute("select rootpage from sqlite_master where name = 'session_by_day'").fetchone()[0]
    at = content.index(b"2026-03-02", (page - 1) * 4096)
    content[at : at + 10] = b"2026-03-03"
    kept.write_bytes(content)
    assert check(kept) == []
    assert "is damaged" in words(check(kept, deep=True), Severity.WRONG)[0]


def test_a_save_cut_short_is_noted_while_it_waits_to_be_taken_back(kept):
    kept.with_name(kept.name + "-journal").write_bytes(b"not one of SQLite's")
    assert words(check(kept), Severity.NOTE) == [f"A save of {kept} is under way or was cut short."]


def test_a_public_view_that_says_something_else_is_wrong(kept):
    with closing(sqlite3.connect(kept)) as raw:
        raw.executescript("drop view v_lap; create view v_lap as select 1 as run_id; create view mine as select 2;")
    assert words(check(kept, deep=True), Severity.WRONG) == ["The view v_lap is not as it was made. Restore a backup."]
