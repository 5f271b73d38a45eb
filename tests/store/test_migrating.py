"""An older journal is brought up to date whole, after a backup, or stays as it was."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from glutetracker.domain.planned import PlannedSession
from glutetracker.store import Store, StoreProblem, plans, schema
from glutetracker.store.file import backup, check, migrating
from glutetracker.store.file.checksums import checksum
from glutetracker.store.file.migrating import bring_up, statements
from glutetracker.store.file.opening import Found, look
from glutetracker.store.schema import STEPS, VERSION
from glutetracker.store.schema.views import VIEWS

MOVED_ON = """
create table shoe (id text primary key, name text not null default 'a;b' check (name <> ';')) strict; -- no; end
insert into shoe (id, name) select distinct shoes, shoes from run where shoes <> '';
create table measure_anew (id text primary key, site text not null, value real not null) strict;
insert into measure_anew select id, site, value from measure;
alter table run add column shoe_id text references shoe (id);
update run set shoe_id = nullif(shoes, '');
create table exercise_anew (id text primary key, name text not null, load_type text, row_crc32 integer) strict;
insert into exercise_anew (id, name, row_crc32) select id, name, row_crc32 from exercise;
drop table exercise;
alter table exercise_anew rename to exercise;
"""
NEXT = (*STEPS, (f"m{VERSION + 1:03}_shoes", MOVED_ON))
NEXT_VIEWS = VIEWS + "create view v_shoe as select id, name from shoe;"


@pytest.fixture
def older(store, journal_path, log_session, log_run, log_visit):
    """A journal of today's shape with something in every table that the next step touches, closed."""
    log_session()
    log_run(shoes="red; ones")
    log_run(shoes="blue ones")
    log_visit()
    store.close()
    return journal_path


def content(path):
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def test_the_next_step_is_applied_with_its_views_and_version(older):
    bring_up(older, NEXT, NEXT_VIEWS)
    with closing(sqlite3.connect(older)) as raw:
        assert raw.execute("select name from v_shoe order by 1").fetchall() == [("blue ones",), ("red; ones",)]
        assert raw.execute("select count(*) from v_set").fetchone() == (1,)
        assert raw.execute("pragma user_version").fetchone() == (VERSION + 1,)
        assert raw.execute("pragma foreign_key_check").fetchall() == []
        assert raw.execute("pragma integrity_check").fetchone() == ("ok",)
        assert migrating.migrations(NEXT).pending(Database(raw)) == []
    assert look(older) is Found.NEWER


def test_a_backup_of_the_file_as_it_was_is_made_first(older):
    before = content(older)
    bring_up(older, NEXT, NEXT_VIEWS)
    (made,) = backup.backups(older)
    assert made.reason == "before-update"
    assert content(made.path) == before


def test_without_a_backup_nothing_is_brought_up(older):
    backup.folder(older).touch()
    before = older.read_bytes()
    with pytest.raises(StoreProblem, match="backup"):
        bring_up(older, NEXT, NEXT_VIEWS)
    assert older.read_bytes() == before


def test_views_of_others_stay(older):
    with closing(sqlite3.connect(older)) as raw:
        raw.execute('create view "my ""view" as select name from exercise')
    bring_up(older, NEXT, NEXT_VIEWS)
    with closing(sqlite3.connect(older)) as raw:
        assert raw.execute('select * from "my ""view"').fetchall() == [("Barbell hip thrust",)]


def test_bringing_up_twice_is_bringing_up_once(older):
    bring_up(older, NEXT, NEXT_VIEWS)
    before = content(older)
    bring_up(older, NEXT, NEXT_VIEWS)
    assert content(older) == before


@pytest.mark.parametrize("place", range(len(list(statements(MOVED_ON))) + 1))
def test_a_step_that_fails_at_any_statement_leaves_the_file_as_it_was(older, place):
    broken = list(statements(MOVED_ON))
    broken.insert(place, "insert into run (id) values ('a run without a day');")
    before = content(older)
    with pytest.raises(StoreProblem, match="NOT NULL"):
        bring_up(older, (*STEPS, ("m002_broken", "\n".join(broken))), NEXT_VIEWS)
    assert content(older) == before
    assert look(older) is Found.CURRENT


def test_a_later_step_that_fails_takes_the_earlier_ones_back(older):
    before = content(older)
    with pytest.raises(StoreProblem):
        bring_up(older, (*NEXT, ("m003_broken", "select * from nowhere;")), NEXT_VIEWS)
    assert content(older) == before


def test_views_that_no_longer_fit_take_the_step_back(older):
    before = content(older)
    with pytest.raises(StoreProblem):
        bring_up(older, NEXT, VIEWS + "create view v_run as select 1;")
    assert content(older) == before


def test_rows_left_pointing_to_nothing_take_the_step_back(older):
    before = content(older)
    with pytest.raises(StoreProblem, match="foreign keys"):
        bring_up(older, (*STEPS, ("m002_careless", "delete from session;")), VIEWS)
    assert content(older) == before


def test_an_older_journal_is_brought_up_when_it_is_opened(older, monkeypatch):
    monkeypatch.setattr("glutetracker.store.file.opening.VERSION", VERSION + 1)
    monkeypatch.setattr(migrating.bring_up, "__defaults__", (NEXT, NEXT_VIEWS))
    with closing(Store.open(older)) as store:
        assert store.read_only is None
        assert len(store.rows("select * from v_shoe")) == 2
        assert store.rows("pragma foreign_keys")[0][0] == 1
        assert store.undo() is None
    assert [each.reason for each in backup.backups(older)] == ["before-update"]


def test_an_older_file_that_is_not_sound_is_not_touched(older):
    content_ = bytearray(older.read_bytes())
    content_[4096:12288] = bytes(8192)
    older.write_bytes(content_)
    with pytest.raises(StoreProblem, match="damaged"):
        bring_up(older, NEXT, NEXT_VIEWS)
    assert older.read_bytes() == content_


@pytest.mark.parametrize(
    ("script", "count"),
    [
        ("select 1; select 2;", 2),
        ("select ';'; select \"a;b\" from t;", 2),
        ("-- a; comment\nselect 1;", 1),
        ("/* a; comment */ select 1;", 1),
        ("create trigger t after insert on a begin select 1; select 2; end; select 3;", 2),
        ("\n  ;\n;", 0),
        ("", 0),
    ],
)
def test_a_script_is_parted_where_its_statements_end(script, count):
    assert len(list(statements(script))) == count


def test_a_script_that_ends_within_a_statement_is_a_fault_of_ours():
    with pytest.raises(ValueError, match="ends within a statement"):
        list(statements("select 1; select 2"))


def test_the_steps_run_one_by_one_make_the_same_file_as_all_at_once():
    with closing(sqlite3.connect(":memory:")) as one, closing(sqlite3.connect(":memory:")) as other:
        one.executescript(schema.sql_of_new_file())
        for script in (*(sql for _, sql in STEPS), VIEWS):
            for statement in statements(script):
                other.execute(statement)
        shape = "select type, name, sql from sqlite_master where name not like '%_sqlite_%' order by name"
        assert one.execute(shape).fetchall() == other.execute(shape).fetchall()


BRING_UP = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_migrating import NEXT, NEXT_VIEWS
from glutetracker.store.file.migrating import bring_up
print("ready", flush=True)
sys.stdin.readline()
bring_up(Path(sys.argv[1]), NEXT, NEXT_VIEWS)
print("done", flush=True)
"""


def kill_while_bringing_up(older, times):
    """Kill a program that brings a journal up, each time a little later; the versions that were found then."""
    pristine, found = older.read_bytes(), set()
    for number in range(times):
        older.write_bytes(pristine)
        older.with_name(older.name + "-journal").unlink(missing_ok=True)
        command = [sys.executable, "-c", BRING_UP, str(older), str(Path(__file__).parent)]
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], text=True
        )
        assert child.stdout.readline() == "ready\n"
        child.stdin.write("go\n")
        child.stdin.flush()
        time.sleep(0.004 * number % 0.06)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        with closing(sqlite3.connect(older)) as raw:
            version = raw.execute("pragma user_version").fetchone()[0]
            tables = {row[0] for row in raw.execute("select name from sqlite_master where type = 'table'")}
            views = {row[0] for row in raw.execute("select name from sqlite_master where type = 'view'")}
            assert raw.execute("pragma integrity_check").fetchone() == ("ok",)
            assert ("shoe" in tables) == ("v_shoe" in views) == (version == VERSION + 1)
            assert "v_week" in views
        found.add(version)
    return found


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_program_killed_while_bringing_up_leaves_before_or_after(older):
    assert kill_while_bringing_up(older, 8) <= {VERSION, VERSION + 1}


@pytest.mark.deep
@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_sixty_programs_killed_while_bringing_up_leave_both_before_and_after(older):
    assert kill_while_bringing_up(older, 60) == {VERSION, VERSION + 1}


def test_the_file_as_it_was_opens_as_before_after_a_failed_step(older):
    before = hashlib.sha256("\n".join(content(older)).encode()).hexdigest()
    with pytest.raises(StoreProblem):
        bring_up(older, (*STEPS, ("m002_broken", "select * from nowhere;")), VIEWS)
    with closing(Store.open(older)) as store:
        assert store.read_only is None
    assert hashlib.sha256("\n".join(content(older)).encode()).hexdigest() == before


def test_sessions_planned_before_runs_could_be_are_kept_with_a_backup_of_how_it_was(monkeypatch, tmp_path):
    monkeypatch.setattr(schema, "STEPS", STEPS[:8])
    monkeypatch.setattr(schema, "VERSION", 8)
    eighth = tmp_path / "eighth.sqlite"
    row = {"id": "p", "local_day": "2026-03-02", "title": "Glutes A", "routine_id": "gym_a", "like_session_id": None}
    with closing(sqlite3.connect(eighth)) as raw:
        raw.executescript(schema.sql_of_new_file())
        told = row | {"row_crc32": checksum(row)}
        raw.execute("insert into planned_session (id, local_day, title, routine_id, like_session_id, row_crc32) "
                    "values (:id, :local_day, :title, :routine_id, :like_session_id, :row_crc32)", told)  # fmt: skip
        raw.commit()
    monkeypatch.undo()
    with closing(Store.open(eighth)) as opened:
        kept = PlannedSession(id="p", day=date(2026, 3, 2), title="Glutes A", routine_id="gym_a")
        assert plans.every(opened) == [kept]
        assert [dict(each) for each in opened.rows("select * from v_planned_session")] == [row]
    assert [each.reason for each in backup.backups(eighth)] == ["before-update"]
    assert [each for each in check.check(eighth, deep=True) if each.severity is check.Severity.WRONG] == []


def test_a_journal_of_the_first_shape_is_opened_with_all_that_is_in_it(older, monkeypatch, tmp_path):
    monkeypatch.setattr(schema, "STEPS", STEPS[:1])
    monkeypatch.setattr(schema, "VERSION", 1)
    first = tmp_path / "first.sqlite"
    with closing(sqlite3.connect(first)) as raw:
        raw.executescript(schema.sql_of_new_file())
        raw.execute("attach ? as today", (str(older),))
        tables = [name for (name,) in raw.execute("select name from main.sqlite_schema where type = 'table'")]
        for table in tables:
            if table != "_sqlite_migrations":
                columns = ", ".join(row[1] for row in raw.execute(f"pragma main.table_info({table})"))
                raw.execute(f"insert into main.{table} ({columns}) select {columns} from today.{table}")
        raw.commit()
        told = raw.execute("select * from v_set").fetchall()
    monkeypatch.undo()
    with closing(Store.open(first)) as opened:
        assert opened.read_only is None
        assert [tuple(row) for row in opened.rows("select * from v_set")] == told
        assert opened.rows("pragma user_version")[0][0] == VERSION
    assert [each for each in check.check(first, deep=True) if each.severity is check.Severity.WRONG] == []
