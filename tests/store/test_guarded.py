"""Files and folders that the disk guards: looked at, told, and written again once they may be."""

import os
import sys
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store import Store, StoreProblem
from glutetracker.store.body import measures
from glutetracker.store.problems import ReadOnlyError

NOBODY = 65534
WEIGHTS = "select value from v_measure order by value"
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs setresuid to step back from root")


def weigh(store, value=63.0):
    measure = Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=date(2026, 3, 2))
    with store.write(f"Weight {value:g}") as edit:
        measures.save(edit, [measure])


@contextmanager
def as_ordinary_user(folder):
    """Root may write anything: step back to a user without rights, who owns the folder."""
    if os.geteuid() != 0:
        yield
        return
    for each in (folder, *folder.iterdir()):
        os.chown(each, NOBODY, NOBODY)
    for each in folder.parents:
        if each.parent != each and not each.stat().st_mode & 0o001:
            each.chmod(each.stat().st_mode | 0o011)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def guarded(store, journal_path):
    """The journal, closed, seen by a user who may not write everything in its folder."""
    weigh(store)
    store.close()
    with as_ordinary_user(journal_path.parent):
        yield journal_path
    journal_path.parent.chmod(0o700)


@linux
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_guarded_file_or_folder_can_be_looked_at(guarded, what):
    (guarded if what == "file" else guarded.parent).chmod(0o400 if what == "file" else 0o500)
    with closing(Store.open(guarded)) as store:
        assert isinstance(store.read_only, ReadOnlyError)
        assert len(store.rows(WEIGHTS)) == 1
        with pytest.raises(ReadOnlyError, match="can be read but not written here"):
            weigh(store, 64.0)
    guarded.parent.chmod(0o700)
    guarded.chmod(0o600)
    with closing(Store.open(guarded)) as store:
        weigh(store, 64.0)
        assert len(store.rows(WEIGHTS)) == 2


@linux
def test_a_folder_guarded_while_the_file_is_open_is_told_at_the_save(guarded):
    with closing(Store.open(guarded)) as store:
        Path(f"{guarded}-journal").unlink()
        guarded.parent.chmod(0o500)
        with pytest.raises(ReadOnlyError, match="cannot be written"):
            weigh(store, 64.0)
        guarded.parent.chmod(0o700)
        weigh(store, 64.0)


@linux
def test_a_file_that_may_not_be_read_is_a_sentence(guarded):
    guarded.chmod(0)
    with pytest.raises(StoreProblem, match="cannot be opened: its permissions do not allow that"):
        Store.open(guarded)


@linux
def test_a_folder_where_nothing_can_be_made_is_a_sentence(guarded):
    guarded.parent.chmod(0o500)
    with pytest.raises(StoreProblem, match="cannot be made: its permissions do not allow that"):
        Store.open(guarded.with_name("another.sqlite"))
    with pytest.raises(StoreProblem, match="cannot be made: its permissions do not allow that"):
        Store.open(guarded.parent / "folder" / "another.sqlite")
