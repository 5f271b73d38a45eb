"""Damage is noticed before anything is written on top of it."""

import hashlib
import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.running import Lap
from glutetracker.store import Store, StoreProblem, Table, checked, runs
from glutetracker.store.body import measures
from glutetracker.store.file.check import Severity, check
from glutetracker.store.file.soundness import soundness
from glutetracker.store.problems import DamagedError
from glutetracker.store.schema.views import NAMES

MONDAY = date(2026, 3, 2)
FLIPS, FLIPS_DEEP = 250, 10_000


@pytest.fixture
def lived(store, journal_path, log_session, log_run, log_visit):
    """A journal of half a year, closed."""
    for week in range(26):
        day = MONDAY + timedelta(weeks=week)
        log_session(day, {"reps": 8, "load_kg": 80.0 + week}, {"reps": 8, "load_kg": 80.0 + week}, note="felt good")
        run = log_run(day, note="along the river")
        log_visit(day, Site.HIP, 98.0 + week / 10, 98.1 + week / 10)
        with store.write("Track", undoable=False) as edit:
            laps = [Lap(position=lap + 1, start_s=300.0 * lap, duration_s=300.0) for lap in range(6)]
            runs.save_parts(edit, run, laps, random.Random(week).randbytes(2000), 500)
    store.close()
    return journal_path


def weigh(store):
    measure = Measure(visit_id="v", site=Site.WEIGHT, value=63.0, local_day=MONDAY)
    with store.write("Weight") as edit:
        measures.save(edit, [measure])


def test_a_sound_journal_has_nothing_to_complain_of(lived):
    assert checked(lived) == ""
    with closing(Store.open(lived)) as store:
        assert soundness(store.database.conn, whole=True) == ""


def test_a_row_that_points_to_nothing_is_damage(lived):
    with closing(sqlite3.connect(lived)) as raw:
        raw.execute("update session_entry set session_id = 'nowhere'")
        raw.commit()
    assert checked(lived) == "rows point to nothing"


def test_a_journal_cut_short_is_told_and_not_written(lived):
    with lived.open("r+b") as file:
        file.truncate(lived.stat().st_size // 2)
    before = hashlib.sha256(lived.read_bytes()).digest()
    with pytest.raises(DamagedError, match="Restore a backup"), closing(Store.open(lived)) as store:
        weigh(store)
    assert hashlib.sha256(lived.read_bytes()).digest() == before


def test_a_journal_whose_pages_changed_places_is_not_written(lived):
    content = bytearray(lived.read_bytes())
    pages = [content[at : at + 4096] for at in range(0, len(content), 4096)]
    noticed = 0
    for swap in range(1, len(pages) - 1, 9):
        pages[swap], pages[swap + 1] = pages[swap + 1], pages[swap]
        lived.write_bytes(b"".join(pages))
        pages[swap], pages[swap + 1] = pages[swap + 1], pages[swap]
        before = lived.read_bytes()
        try:
            with closing(Store.open(lived)) as store:
                weigh(store)
        except DamagedError:
            noticed += 1
            assert lived.read_bytes() == before
        else:
            assert checked(lived) == ""
    assert noticed


def test_damage_found_once_stays_known(lived):
    with closing(sqlite3.connect(lived)) as raw:
        raw.execute("update session_entry set session_id = 'nowhere'")
        raw.commit()
    with closing(Store.open(lived)) as store:
        for _ in range(2):
            with pytest.raises(DamagedError, match="rows point to nothing"):
                weigh(store)
        assert len(store.rows("select * from v_run")) == 26


def all_that_is_told(path):
    """Every row of every public view, tracks too; None when they cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
            return [
                *(raw.execute(f"select * from {view} order by 1, 2").fetchall() for view in NAMES),
                raw.execute("select run_id, packed from track order by 1").fetchall(),
            ]
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def flip(path, count):
    """Change single bytes anywhere; how many changed what is told, and how many of these check --deep missed."""
    sound, told = path.read_bytes(), all_that_is_told(path)
    rng = random.Random(26)
    harmful, missed = 0, []
    for _ in range(count):
        place = rng.randrange(len(sound))
        damaged = bytearray(sound)
        damaged[place] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        if all_that_is_told(path) != told:
            harmful += 1
            if not any(each.severity is Severity.WRONG for each in check(path, deep=True)):
                missed.append(place)
    path.write_bytes(sound)
    return harmful, missed


def test_a_changed_byte_that_changes_what_is_told_is_noticed(lived):
    harmful, missed = flip(lived, FLIPS)
    assert harmful > FLIPS / 10
    assert missed == []


@pytest.mark.deep
@pytest.mark.timeout(1800)
def test_of_ten_thousand_changed_bytes_hardly_any_goes_unnoticed(lived):
    harmful, missed = flip(lived, FLIPS_DEEP)
    assert len(missed) <= harmful / 1000, missed


def test_a_column_whose_name_changed_is_noticed(lived):
    sound = lived.read_bytes()
    assert sound.count(b"    readings_a_day integer") == 1
    lived.write_bytes(sound.replace(b"    readings_a_day integer", b"    beadings_a_day integer"))
    assert all_that_is_told(lived) is None
    assert "v_experiment misses a column" in " ".join(each.sentence for each in check(lived, deep=True))


def test_no_damage_ends_in_anything_but_a_sentence(lived):
    sound = lived.read_bytes()
    rng = random.Random(11)
    for _ in range(150):
        damaged = bytearray(sound)
        for _ in range(rng.choice([1, 5, 50])):
            damaged[rng.randrange(len(sound))] = rng.randrange(256)
        if rng.random() < 0.3:
            at = rng.randrange(len(sound) // 4096) * 4096
            damaged[at : at + 4096] = bytes(4096)
        lived.write_bytes(damaged)
        try:
            with closing(Store.open(lived)) as store:
                weigh(store)
        except StoreProblem:
            assert lived.read_bytes() == damaged


def test_a_lost_row_is_noticed(lived):
    with closing(sqlite3.connect(lived)) as raw:
        raw.execute("delete from measure where rowid = 3")
        raw.commit()
    assert [each.sentence for each in check(lived, deep=True) if each.severity is Severity.WRONG] == [
        "1 row of measure is gone. Restore a backup."
    ]


def test_a_row_written_by_another_program_is_believed(lived):
    with closing(sqlite3.connect(lived)) as raw:
        raw.execute("insert into exercise (id, name) values ('squat', 'Squat')")
        raw.execute("insert into setting (id, value) values ('theme', '\"dark\"')")
        raw.commit()
    assert not [each for each in check(lived, deep=True) if each.severity is Severity.WRONG]


@pytest.mark.parametrize("table", [Table.STRENGTH_SET, Table.LAP, Table.RUN, Table.MEASURE, Table.SESSION])
def test_a_row_that_is_not_as_it_was_written_is_noticed(lived, table):
    column = {Table.LAP: "duration_s", Table.MEASURE: "value", Table.STRENGTH_SET: "rir"}.get(table, "effort_rpe")
    with closing(sqlite3.connect(lived)) as raw:
        raw.execute(f"update {table} set {column} = 1.5 where rowid = 2")
        raw.commit()
    assert f"1 row of {table} is not as it was written. Restore a backup." in [
        each.sentence for each in check(lived, deep=True)
    ]
