"""A save is whole and told once, or it never was."""

import contextlib
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.store import Store, StoreProblem, Table, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions
from glutetracker.store.tables import Edit

MONDAY = date(2026, 3, 2)


@pytest.fixture
def news(store):
    """What the store said, in order."""
    heard = []
    store.on_change = heard.append
    return heard


def test_facts_logged_are_read_back(store, log_session, log_run, log_visit):
    session, run, visit = log_session(), log_run(), log_visit(site=Site.WEIGHT)
    assert sessions.load(store, session.id).session == session
    assert runs.load(store, run.id) == run
    assert measures.latest_visit(store) == visit


def test_facts_outlast_closing(store, journal_path, log_session):
    session = log_session()
    store.close()
    with closing(Store.open(journal_path)) as again:
        assert sessions.load(again, session.id).session == session


def test_a_save_is_told_once_with_every_table_it_touched(news, log_session):
    log_session()
    assert news == [{Table.SESSION, Table.SESSION_ENTRY, Table.STRENGTH_SET, Table.EXERCISE}]


def test_a_second_session_of_an_exercise_does_not_tell_of_the_exercise(news, log_session):
    log_session()
    log_session()
    assert Table.EXERCISE not in news[-1]


def test_what_was_saved_can_be_read_when_it_is_told(store, log_run):
    seen = []
    store.on_change = lambda _: seen.append(len(store.rows("select * from run")))
    log_run()
    assert seen == [1]


def test_a_save_that_fails_half_way_leaves_nothing_and_says_nothing(store, news, hip_thrust, log_session):
    session = log_session()
    before = list(store.database.conn.iterdump())
    news.clear()
    entry = SessionEntry(session_id=session.id, exercise=hip_thrust.id, position=2)

    def save():
        with store.write("Sets") as edit:
            sessions.save_entry(edit, entry, hip_thrust)
            sessions.save_set(edit, StrengthSet(entry_id=entry.id, position=1, reps=8), hip_thrust)
            sessions.save_set(edit, StrengthSet(entry_id="no such entry", position=1, reps=8), hip_thrust)

    with pytest.raises(StoreProblem, match="FOREIGN KEY"):
        save()
    assert list(store.database.conn.iterdump()) == before
    assert not news


def test_a_fault_of_ours_is_no_sentence_and_saves_nothing(store, news):
    def save():
        with store.write("Session") as edit:
            sessions.save_session(edit, Session(local_day=MONDAY))
            1 / 0  # noqa: B018

    with pytest.raises(ZeroDivisionError):
        save()
    assert not store.rows("select * from session")
    assert not news


def test_the_next_save_goes_through_after_a_failed_one(store, log_run):
    with pytest.raises(ZeroDivisionError), store.write("Run"):
        1 / 0  # noqa: B018
    log_run()
    assert len(store.rows("select * from run")) == 1


def test_saves_within_a_save_are_one_word_and_one_step(store, news, log_session, log_run, log_visit):
    with store.write("Whole day"):
        log_session()
        log_run()
        log_visit()
    assert len(news) == 1
    assert news[0] >= {Table.SESSION, Table.RUN, Table.MEASURE}
    assert store.undo() == "Whole day"
    assert not store.rows("select * from v_run ")
    assert not store.rows("select * from v_session")


def test_a_save_within_a_save_that_failed_takes_the_whole_with_it(store, news, log_run):
    def save():
        with store.write("Import"):
            log_run()
            with contextlib.suppress(sqlite3.IntegrityError), store.write("Second file") as edit:
                edit.put(Table.RUN, {"id": "half a run"})

    with pytest.raises(RuntimeError, match="nothing of it is saved"):
        save()
    assert not store.rows("select * from run")
    assert not news
    log_run()
    assert len(news) == 1


def test_saving_the_same_again_changes_nothing_and_is_no_step(store, news, log_run):
    run = log_run()
    news.clear()
    with store.write("Run") as edit:
        runs.save(edit, run)
    assert not news
    store.undo()
    assert store.undo() is None


def test_part_of_a_row_can_be_changed_without_a_step(store, log_visit):
    visit = log_visit()
    with store.write("Note", undoable=False) as edit:
        edit.put(Table.MEASURE, {"id": visit[0].id, "note": "after a long run"})
        edit.remove(Table.MEASURE, visit[0].id)
    row = store.rows("select * from measure")[0]
    assert (row["note"], row["value"]) == ("after a long run", 98.4)
    assert row["deleted_at"]


def test_a_deleted_session_takes_its_sets_out_of_sight_but_loses_none(store, log_session):
    session = log_session()
    with store.write("Delete") as edit:
        edit.remove(Table.SESSION, session.id)
    assert sessions.load(store, session.id) is None
    assert not store.rows("select * from v_session")
    assert not store.rows("select * from v_set")
    assert store.rows("select * from v_week") == []
    assert sessions.last_sets(store, "hip_thrust_barbell") == ()
    assert sessions.trained_exercises(store) == []
    assert len(store.rows("select * from strength_set where deleted_at is null")) == 1


def test_a_deleted_entry_takes_its_sets_out_of_sight(store, log_session):
    session = log_session()
    entry = sessions.load(store, session.id).entries[0].entry
    with store.write("Delete") as edit:
        edit.remove(Table.SESSION_ENTRY, entry.id)
    assert sessions.load(store, session.id).entries == ()
    assert not store.rows("select * from v_set")
    assert store.rows("select set_count, hard_glute_sets from v_session")[0][:] == (0, 0.0)


def test_a_deleted_run_takes_its_laps_out_of_sight(store, log_run):
    run = log_run()
    with store.write("Laps") as edit:
        edit.add(Table.LAP, [{"run_id": run.id, "position": 1, "start_s": 0.0, "duration_s": 900.0}])
    assert len(store.rows("select * from v_lap")) == 1
    with store.write("Delete") as edit:
        edit.remove(Table.RUN, run.id)
    assert not store.rows("select * from v_lap")


def test_changes_by_another_program_are_noticed_and_ours_are_not(store, journal_path, log_run):
    log_run()
    assert not store.changed_outside()
    with closing(Store.open(journal_path)) as other, other.write("Weight") as edit:
        measures.save(edit, [Measure(visit_id="v", site=Site.WEIGHT, value=63.0, local_day=MONDAY)])
    assert store.changed_outside()
    assert not store.changed_outside()


def test_announcing_all_names_every_table(store, news):
    store.announce_all()
    assert news == [frozenset(Table)]


def test_every_table_of_news_is_in_the_file_with_a_check_sum(store):
    for table in Table:
        columns = {row["name"] for row in store.rows(f"pragma table_info({table})")}
        assert "row_crc32" in columns


def test_sqlite_utils_sees_the_same_file_over_the_same_connection(store, log_run):
    log_run()
    assert store.database.table("run").count == 1
    assert store.database is store.database


def test_an_edit_outside_a_store_needs_its_connection(store, log_run):
    log_run()
    edit = Edit(store.database.conn, "nothing")
    edit.close()
    assert edit.changed == frozenset()
    assert len(store.rows("select * from step")) == 1
