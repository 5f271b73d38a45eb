"""Undo and redo: without limit within a day, across closing, exact."""

import json
from contextlib import closing
from datetime import date, datetime, timedelta

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store import Store, Table, runs
from glutetracker.store.body import measures
from glutetracker.store.tables import Table as Tables

FACTS = "select id, value, note from v_measure order by id"


@pytest.fixture
def noon():
    """A clock that stands at noon, so that no test runs over midnight."""
    with time_machine.travel(datetime(2026, 3, 2, 12).astimezone(), tick=False) as clock:
        yield clock


def weigh(store, value, measure_id=None, note=""):
    about = {} if measure_id is None else {"id": measure_id}
    measure = Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=date(2026, 3, 2), note=note, **about)
    with store.write(f"Weight {value:g}") as edit:
        measures.save(edit, [measure])
    return measure.id


def test_undo_takes_back_the_last_step_and_redo_does_it_again(store, noon):
    weigh(store, 63.0)
    weigh(store, 64.0)
    both = store.rows(FACTS)
    assert store.undo() == "Weight 64"
    assert [row["value"] for row in store.rows(FACTS)] == [63.0]
    assert store.undo() == "Weight 63"
    assert store.rows(FACTS) == []
    assert store.undo() is None
    assert store.redo() == "Weight 63"
    assert store.redo() == "Weight 64"
    assert store.redo() is None
    assert store.rows(FACTS) == both


def test_undo_of_a_change_brings_the_old_words_back(store, noon):
    measure_id = weigh(store, 63.0, note="before breakfast")
    weigh(store, 65.0, measure_id)
    store.undo()
    assert store.rows(FACTS)[0][:] == (measure_id, 63.0, "before breakfast")


def test_undo_of_a_delete_brings_the_run_back_with_its_laps(store, noon, log_run):
    run = log_run()
    with store.write("Laps", undoable=False) as edit:
        edit.add(Tables.LAP, [{"run_id": run.id, "position": 1, "start_s": 0.0, "duration_s": 900.0}])
    with store.write("Delete run") as edit:
        edit.remove(Tables.RUN, run.id)
    store.undo()
    assert runs.load(store, run.id) == run
    assert len(store.rows("select * from v_lap")) == 1


def test_undo_and_redo_are_told_like_any_change(store, noon):
    weigh(store, 63.0)
    heard = []
    store.on_change = heard.append
    store.undo()
    store.redo()
    store.redo()
    assert heard == [{Table.MEASURE}, {Table.MEASURE}]


def test_undo_goes_on_after_closing_on_the_same_day(store, journal_path, noon):
    weigh(store, 63.0)
    weigh(store, 64.0)
    store.undo()
    store.close()
    with closing(Store.open(journal_path)) as again:
        assert again.redo() == "Weight 64"
        assert again.undo() == "Weight 64"
        assert again.undo() == "Weight 63"


def test_yesterday_is_not_undone(store, noon):
    weigh(store, 63.0)
    noon.shift(timedelta(days=1))
    assert store.undo() is None
    weigh(store, 64.0)
    assert store.undo() == "Weight 64"
    assert store.undo() is None
    assert [row["value"] for row in store.rows(FACTS)] == [63.0]


def test_a_new_step_ends_what_could_be_redone(store, noon):
    weigh(store, 63.0)
    store.undo()
    weigh(store, 64.0)
    assert store.redo() is None
    assert store.undo() == "Weight 64"
    assert store.undo() is None


def test_settings_are_no_step(store, noon):
    weigh(store, 63.0)
    with store.write("Settings", undoable=False) as edit:
        edit.put(Tables.SETTING, {"id": "theme", "value": '"dark"'})
    assert store.undo() == "Weight 63"
    assert store.rows("select value from setting")[0]["value"] == '"dark"'


def test_a_clock_set_back_undoes_in_the_order_of_saving(store, noon):
    weigh(store, 63.0)
    noon.shift(timedelta(hours=-3))
    weigh(store, 64.0)
    assert store.undo() == "Weight 64"
    assert store.undo() == "Weight 63"


def test_the_change_log_tells_each_row_before_and_after(store, noon):
    measure_id = weigh(store, 63.0)
    weigh(store, 64.0, measure_id)
    log = store.rows("select table_name, row_id, before, after from change order by id")
    assert [row["row_id"] for row in log] == [measure_id] * 2
    assert log[0]["before"] is None
    assert json.loads(log[1]["before"]).items() >= json.loads(log[0]["after"]).items()
    assert json.loads(log[1]["after"])["value"] == 64.0


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 4), st.floats(30, 300)),
        st.tuples(st.just("remove"), st.integers(0, 4), st.none()),
        st.tuples(st.just("two"), st.integers(0, 4), st.floats(30, 300)),
        st.tuples(st.sampled_from(["undo", "redo", "reopen"]), st.none(), st.none()),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_course_of_steps_undo_and_redo_ends_where_a_plain_stack_does(steps, tmp_path_factory):
    path = tmp_path_factory.mktemp("undo") / "journal.sqlite"
    with time_machine.travel(datetime(2026, 3, 2, 12).astimezone(), tick=False):
        opened = Store.open(path)
        facts, past, future = {}, [], []
        for what, which, value in steps:
            if what == "reopen":
                opened.close()
                opened = Store.open(path)
            elif what == "undo":
                assert (opened.undo() is None) == (not past)
                if past:
                    future.append(facts)
                    facts = past.pop()
            elif what == "redo":
                assert (opened.redo() is None) == (not future)
                if future:
                    past.append(facts)
                    facts = future.pop()
            else:
                changed = _change(opened, facts, what, str(which), value)
                if changed != facts:
                    past.append(facts)
                    facts, future = changed, []
            assert {row["id"]: row["value"] for row in opened.rows(FACTS)} == facts
        opened.close()


def _change(store, facts, what, which, value):
    if what == "remove":
        if which not in facts:
            return facts
        with store.write("Remove") as edit:
            edit.remove(Tables.MEASURE, which)
        return {each: weight for each, weight in facts.items() if each != which}
    kept = {which: value} if what == "put" else {which: value, "another": value}
    readings = [
        Measure(visit_id="v", site=Site.WEIGHT, value=weight, local_day=date(2026, 3, 2), id=each)
        for each, weight in kept.items()
    ]
    with store.write("Put") as edit:
        measures.save(edit, readings)
        for each in kept:
            edit.put(Tables.MEASURE, {"id": each, "deleted_at": None})
    return {**facts, **kept}


def note(store, measure_id, words):
    with store.write("Note", goes_on=True) as edit:
        edit.put(Table.MEASURE, {"id": measure_id, "note": words})


def test_what_goes_on_is_one_step(store, noon):
    measure_id = weigh(store, 63.0)
    for words in ("be", "befo", "before breakfast"):
        note(store, measure_id, words)
        noon.shift(20)
    assert store.undo() == "Note"
    assert [row["note"] for row in store.rows(FACTS)] == [""]
    assert store.redo() == "Note"
    assert [row["note"] for row in store.rows(FACTS)] == ["before breakfast"]
    assert [store.undo(), store.undo(), store.undo()] == ["Note", "Weight 63", None]


def test_nothing_goes_on_with_what_was_undone_or_was_long_ago_or_had_something_else_after_it(store, noon):
    measure_id = weigh(store, 63.0)
    note(store, measure_id, "a")
    noon.shift(120)
    note(store, measure_id, "ab")
    weigh(store, 64.0)
    note(store, measure_id, "abc")
    store.undo()
    note(store, measure_id, "abcd")
    undone = [store.undo() for _ in range(6)]
    assert undone == ["Note", "Weight 64", "Note", "Note", "Weight 63", None]


def test_undo_and_redo_leave_what_a_draft_changed_since(store, noon):
    measure_id = weigh(store, 63.0)
    weigh(store, 64.0, measure_id)
    with store.write("Draft", undoable=False) as edit:
        edit.put(Table.MEASURE, {"id": measure_id, "note": "half ty"})
    told = []
    for move in (store.undo, store.undo, store.redo, store.redo):
        move()
        told.append([(row["value"], row["note"]) for row in store.rows(FACTS)])
    assert told == [[(63.0, "half ty")], [], [(63.0, "half ty")], [(64.0, "half ty")]]
