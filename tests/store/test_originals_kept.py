"""Imported files as they were: kept once, checked, and put back."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store import StoreProblem
from glutetracker.store.body import measures
from glutetracker.store.file import backup, originals
from glutetracker.store.file.backup import make, restore

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


def test_originals_are_copied_once_into_the_backups_and_put_back_when_missing(lived):
    originals.keep(lived, b"hello\n", SHA)
    made = make(lived)
    copy = made.path.parent / "files" / SHA
    assert copy.read_bytes() == (originals.folder(lived) / SHA).read_bytes()
    assert copy.stat().st_ino != (originals.folder(lived) / SHA).stat().st_ino
    written = copy.stat().st_mtime_ns
    make(lived)
    assert copy.stat().st_mtime_ns == written
    (originals.folder(lived) / SHA).unlink()
    restore(lived, made.path)
    assert originals.read(lived, SHA) == b"hello\n"


def test_only_originals_are_copied(lived):
    originals.keep(lived, b"hello\n", SHA)
    (originals.folder(lived) / "notes.txt").touch()
    (originals.folder(lived) / f"{SHA}.123.part").touch()
    make(lived)
    assert [each.name for each in (backup.folder(lived) / "files").iterdir()] == [SHA]


def test_an_original_comes_back_as_it_was(lived):
    originals.keep(lived, b"hello\n", SHA)
    originals.keep(lived, b"hello\n", SHA)
    assert originals.read(lived, SHA) == b"hello\n"
    assert (originals.folder(lived) / SHA).stat().st_mode & 0o777 == 0o600
    assert originals.folder(lived).stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("damage", [b"", b"noise", None])
def test_a_damaged_original_is_a_sentence_and_importing_again_mends_it(lived, damage):
    originals.keep(lived, b"hello\n", SHA)
    original = originals.folder(lived) / SHA
    original.unlink() if damage is None else original.write_bytes(damage)
    with pytest.raises(StoreProblem, match="The original 5891b5b522d5 is missing or damaged"):
        originals.read(lived, SHA)
    originals.keep(lived, b"hello\n", SHA)
    assert originals.read(lived, SHA) == b"hello\n"


def test_an_original_under_another_ones_name_is_damaged(lived):
    originals.keep(lived, b"hello\n", SHA)
    (originals.folder(lived) / SHA).rename(originals.folder(lived) / ("0" * 64))
    with pytest.raises(StoreProblem):
        originals.read(lived, "0" * 64)


def test_a_folder_of_originals_that_is_no_folder_is_a_sentence(lived):
    originals.folder(lived).touch()
    with pytest.raises(StoreProblem, match="cannot be written"):
        originals.keep(lived, b"hello\n", SHA)


def test_a_restore_that_cannot_put_originals_back_says_that_the_rest_is(lived):
    originals.keep(lived, b"hello\n", SHA)
    made = make(lived)
    (originals.folder(lived) / SHA).unlink()
    originals.folder(lived).rmdir()
    originals.folder(lived).touch()
    with pytest.raises(StoreProblem, match="Restored, but some imported files are still missing"):
        restore(lived, made.path)
    assert weights(lived) == [63.0, 64.0]


def test_one_file_that_cannot_be_written_leaves_nothing_unfinished_and_the_others_whole(lived):
    other = "c73b73af8851e9e91bc6b4dc12e7dace0a2bfb931c1d0b8b36ef367319f58cd1"  # of b"line\n"
    (originals.folder(lived) / other).mkdir(parents=True)
    with pytest.raises(StoreProblem, match="cannot be written"):
        originals.keep_all(lived, [(b"hello\n", SHA), (b"line\n", other)])
    assert sorted(each.name for each in originals.folder(lived).iterdir()) == [SHA, other]
    assert originals.read(lived, SHA) == b"hello\n"
