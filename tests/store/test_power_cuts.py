"""The power goes at any moment of any save: what was said to be saved is there, and the file is sound."""

import hashlib
import random
import sqlite3
from contextlib import closing, contextmanager
from datetime import date

import pytest
from failing_disk import Disk, images

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import Store, StoreProblem, Table, runs
from glutetracker.store.body import measures

apsw = pytest.importorskip("apsw")

CUTS, CUTS_DEEP = 400, 20_000
SETTINGS = ("foreign_keys", "journal_mode", "synchronous", "secure_delete", "cache_spill")
JOURNAL = "/journal.sqlite"


def day_of_saves(store, count):
    """Save all kinds of things, some small, some over many pages, some within others."""
    rng = random.Random(7)
    day = date(2026, 3, 2)
    for number in range(count):
        if number % 7 == 6:
            run = Run(local_day=day, kind=RunKind.EASY, distance_m=5000.0)
            with store.write("Run") as edit:
                runs.save(edit, run)
                runs.save_parts(edit, run, [], rng.randbytes(30_000), 100)
        elif number % 5 == 4:
            store.undo()
        else:
            with store.write("Weight") as edit:
                value = 60.0 + number / 10
                measures.save(edit, [Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=day)])
        yield


def told(connection):
    """A digest of all that the file tells."""
    digest = hashlib.sha256()
    for table in (*Table, "step", "change"):
        digest.update(repr([tuple(row) for row in connection.execute(f"select * from {table}")]).encode())
    return digest.digest()


@pytest.fixture
def recorded(store, journal_path):
    """Real saves of a real store: their statements one by one, and what the file told after each."""

    def record(count):
        raw = store.database.conn
        settings = {name: raw.execute(f"pragma {name}").fetchone()[0] for name in SETTINGS}
        start, states, saves = journal_path.read_bytes(), [told(raw)], []
        store.trust()
        going_on = day_of_saves(store, count)
        while True:
            statements = []
            raw.set_trace_callback(statements.append)
            if next(going_on, "end") == "end":
                break
            raw.set_trace_callback(None)
            saves.append([each for each in statements if not each.lower().startswith(("select", "pragma"))])
            states.append(told(raw))
        raw.set_trace_callback(None)
        assert all(each[0] == "begin immediate" and each[-1] == "commit" for each in saves)
        return start, settings, saves, states

    return record


def disk_after(start, settings, saves):
    """Do the same saves on a disk that remembers; the last statement of each says that it is saved."""
    disk = Disk(f"disk {random.random()}", {JOURNAL: start})
    with closing(apsw.Connection(JOURNAL, vfs=disk.name)) as connection:
        for name, value in settings.items():
            connection.pragma(name, value)
        for statements in saves:
            for statement in statements:
                connection.execute(statement)
            disk.tell("acknowledged")
    disk.unregister()
    return disk


def cut(disk, states, folder, least, seed=1):
    """Cut the power at least that often; how many files were not sound, had lost a save, or had one by half."""
    unsound = lost = half = count = 0
    for acknowledged, files in images(disk, least // (len(disk.events) - len(states)) + 1, random.Random(seed)):
        count += 1
        with placed(folder, files) as path:
            try:
                with closing(Store.open(path)) as store:
                    store.check_trust()
                    found = told(store.database.conn)
            except (StoreProblem, sqlite3.Error, UnicodeDecodeError):
                unsound += 1
                continue
        if found not in states:
            half += 1
        elif states.index(found) < acknowledged:
            lost += 1
    assert count >= least
    return unsound, lost, half


@contextmanager
def placed(folder, files):
    for path, content in files.items():
        (folder / path[1:]).write_bytes(content)
    yield folder / JOURNAL[1:]
    for path in folder.iterdir():
        path.unlink()


@pytest.fixture
def folder(tmp_path):
    """Where the disk's images are put, to be opened by the SQLite that the program uses."""
    made = tmp_path / "after the cut"
    made.mkdir()
    return made


@pytest.mark.timeout(600)  # opens a file some 400 times, which a busy disk makes slow
def test_power_cuts_lose_nothing_that_was_said_to_be_saved(recorded, folder):
    start, settings, saves, states = recorded(30)
    disk = disk_after(start, settings, saves)
    assert cut(disk, states, folder, CUTS) == (0, 0, 0)


@pytest.mark.deep
@pytest.mark.timeout(1800)
def test_twenty_thousand_power_cuts_lose_nothing(recorded, folder):
    start, settings, saves, states = recorded(120)
    disk = disk_after(start, settings, saves)
    assert cut(disk, states, folder, CUTS_DEEP) == (0, 0, 0)


@pytest.mark.parametrize(
    ("worse", "what"),
    [
        ({"journal_mode": "off", "synchronous": "off"}, "unsound or half"),
        pytest.param({"synchronous": "off"}, "lost", marks=pytest.mark.deep),
        pytest.param({"journal_mode": "delete"}, "lost", marks=pytest.mark.deep),
    ],
    ids=["no journal", "no syncing", "journal deleted, not truncated"],
)
def test_the_disk_does_punish_settings_that_are_less_careful(recorded, folder, worse, what):
    start, settings, saves, states = recorded(30)
    unsound, lost, half = cut(disk_after(start, settings | worse, saves), states, folder, 400)
    assert (unsound + half if what == "unsound or half" else lost) > 0
