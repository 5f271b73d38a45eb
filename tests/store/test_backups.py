"""Backups: whole, checked, private, and few."""

import os
import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
import time_machine

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store import Store, StoreProblem
from glutetracker.store.body import measures
from glutetracker.store.file import backup
from glutetracker.store.file.backup import backups, make, make_when_due
from glutetracker.store.problems import DamagedError, DiskFullError

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def weigh(store, value=63.0):
    measure = Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=MONDAY)
    with store.write(f"Weight {value:g}") as edit:
        measures.save(edit, [measure])


def content(path):
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def touch(path, moment):
    os.utime(path, (moment.timestamp(), moment.timestamp()))


def fake(journal, moment):
    backup.folder(journal).mkdir(exist_ok=True)
    (backup.folder(journal) / moment.strftime("%Y%m%dT%H%M%SZ-daily.sqlite")).touch()


@pytest.fixture
def lived(store, journal_path, log_session, log_run):
    log_session()
    log_run()
    return journal_path


def test_a_backup_is_the_whole_journal_and_opens_by_itself(lived, tmp_path):
    made = make(lived)
    assert content(made.path) == content(lived)
    elsewhere = Path(shutil.copy(made.path, tmp_path / "alone.sqlite"))
    with closing(Store.open(elsewhere)) as store:
        assert len(store.rows("select * from v_session")) == 1
        weigh(store)


def test_a_backup_is_listed_with_its_time_reason_and_size(lived):
    with time_machine.travel(NOON, tick=False):
        made = make(lived, reason="before-import")
    assert backups(lived) == [made]
    assert (made.made_at, made.reason) == (NOON, "before-import")
    assert made.byte_count == made.path.stat().st_size
    assert made.path.name == "20260302T120000Z-before-import.sqlite"


@pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")
def test_backups_are_the_owners_alone(lived):
    before = os.umask(0)
    try:
        made = make(lived)
    finally:
        os.umask(before)
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700


def test_backups_of_one_second_are_all_kept(store, lived):
    with time_machine.travel(NOON, tick=False):
        for value in (63.0, 64.0, 65.0):
            weigh(store, value)
            make(lived)
    assert [len(content(each.path)) for each in backups(lived)] == sorted(
        {len(content(each.path)) for each in backups(lived)}, reverse=True
    )
    assert len(backups(lived)) == 3


def test_a_backup_made_while_the_window_saves_is_a_moment_of_the_journal(store, lived):
    made = []
    worker = threading.Thread(target=lambda: made.extend(make(lived) for _ in range(5)))
    worker.start()
    value = 40.0
    while worker.is_alive():
        value += 0.01
        with store.write("Weight", undoable=False) as edit:
            for site in (Site.WEIGHT, Site.WAIST):
                measures.save(edit, [Measure(visit_id="v", site=site, value=value, local_day=MONDAY, id=site)])
    worker.join()
    assert len(made) == 5
    for each in made:
        with closing(sqlite3.connect(each.path)) as raw:
            assert len(set(raw.execute("select value from measure"))) <= 1


def test_a_damaged_journal_gets_no_backup_and_the_good_ones_stay(store, lived):
    good = make(lived)
    store.close()
    with lived.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(40960))
    with pytest.raises(StoreProblem, match="damaged"):
        make(lived)
    assert backups(lived) == [good]
    assert [each.name for each in good.path.parent.iterdir()] == [good.path.name]


def test_a_journal_cut_short_gets_no_backup(store, lived):
    store.close()
    with lived.open("r+b") as file:
        file.truncate(20000)
    with pytest.raises(DamagedError):
        make(lived)
    assert backups(lived) == []


def test_another_programs_database_gets_no_backup_and_is_left(tmp_path):
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as raw:
        raw.executescript("pragma journal_mode = wal; create table a (b)")
    other.with_name("other.sqlite-journal").write_bytes(b"x")
    before = other.read_bytes()
    with pytest.raises(StoreProblem, match="another program"):
        make(other)
    assert other.read_bytes() == before


def test_no_journal_gives_no_backup(journal_path):
    with pytest.raises(StoreProblem):
        make(journal_path)
    assert backups(journal_path) == []


def test_backups_leave_room_on_the_disk(lived, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=100_000_000))
    with pytest.raises(DiskFullError, match="the disk is nearly full"):
        make(lived)
    assert backups(lived) == []


def test_a_folder_of_backups_that_is_no_folder_is_a_sentence(lived):
    backup.folder(lived).touch()
    with pytest.raises(StoreProblem, match=r"The backup in .* is not whole"):
        make(lived)


def test_what_a_killed_backup_left_is_cleared_away_after_an_hour(lived):
    folder = make(lived).path.parent
    old, young = folder / "20250101T000000Z-daily.part", folder / "20250101T000001Z-daily.part"
    for each, age_min in ((old, 61), (young, 59)):
        each.touch()
        touch(each, datetime.now(UTC) - timedelta(minutes=age_min))
    make(lived)
    assert not old.exists()
    assert young.exists()


def test_files_of_others_in_the_folder_are_neither_listed_nor_thinned(lived):
    folder = make(lived).path.parent
    for name in ("mine.sqlite", "2019-my-best-year.sqlite", "notes.txt"):
        (folder / name).touch()
    make(lived)
    assert len(backups(lived)) == 2
    assert {"mine.sqlite", "2019-my-best-year.sqlite", "notes.txt"} <= {each.name for each in folder.iterdir()}


# When due


@pytest.mark.parametrize(
    ("backup_age_h", "change_age_h", "is_due"),
    [(None, 1, True), (25, 1, True), (25, 26, False), (1, 0, False), (24 * 400, 2, True)],
)
def test_the_daily_backup_is_made_when_a_day_passed_and_something_changed(lived, backup_age_h, change_age_h, is_due):
    if backup_age_h is not None:
        with time_machine.travel(NOON - timedelta(hours=backup_age_h), tick=False):
            make(lived, reason="asked")
    touch(lived, NOON - timedelta(hours=change_age_h))
    with time_machine.travel(NOON, tick=False):
        made = make_when_due(lived)
    assert (made is not None) == is_due
    assert made is None or made.reason == "daily"


def test_who_logs_a_little_earlier_each_evening_has_a_backup_of_each_day(lived):
    evening = datetime(2026, 3, 3, 18).astimezone()
    for days, minutes, is_due in ((0, 0, True), (0, 40, False), (1, -10, True), (2, -20, True)):
        at = evening + timedelta(days=days, minutes=minutes)
        touch(lived, at)
        with time_machine.travel(at, tick=False):
            assert (make_when_due(lived) is not None) == is_due


def test_a_backup_from_the_future_keeps_none_from_being_made(lived):
    with time_machine.travel(datetime(2099, 1, 1, tzinfo=UTC), tick=False):
        make(lived)
    touch(lived, NOON)
    with time_machine.travel(NOON, tick=False):
        made = make_when_due(lived)
        assert made in backups(lived)
        assert make_when_due(lived) is None


def test_a_backup_made_under_a_clock_set_back_is_not_thinned_away_at_once(lived):
    for day in range(500):
        fake(lived, NOON + timedelta(days=day))
    with time_machine.travel(NOON - timedelta(days=40), tick=False):
        made = make(lived)
    assert made in backups(lived)


def test_three_years_of_real_backups_all_open(store, lived):
    with time_machine.travel(NOON, tick=False) as clock:
        for week in range(3 * 52):
            weigh(store, 50.0 + week / 10)
            make(lived)
            clock.shift(timedelta(days=7))
    kept = backups(lived)
    assert 8 + 12 - 3 <= len(kept) <= 8 + 12
    for each in kept:
        with closing(Store.open(each.path, read_only=True)) as opened:
            assert opened.rows("select * from v_week")
