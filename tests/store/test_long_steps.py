"""A save of more changes than wait in memory, such as an import, is one step all the same."""

from datetime import date, datetime

import pytest
import time_machine

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.store.body import measures
from glutetracker.store.tables import MOST_HELD

FACTS = "select id, value from v_measure order by id"


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(datetime(2026, 3, 2, 12).astimezone(), tick=False):
        yield


def weigh(store, count, *, fails=False):
    with store.write(f"{count} weights") as edit:
        for number in range(count):
            value = 60 + number / 100
            measures.save(edit, [Measure(visit_id="v", site=Site.WEIGHT, value=value, local_day=date(2026, 3, 2))])
        if fails:
            raise RuntimeError("In the middle")


@pytest.mark.parametrize("count", [MOST_HELD - 1, MOST_HELD, 2 * MOST_HELD + 1])
def test_very_many_changes_are_taken_back_and_done_again_as_one(store, count):
    weigh(store, 1)
    one = store.rows(FACTS)
    weigh(store, count)
    all_ = store.rows(FACTS)
    assert len(all_) == count + 1
    assert store.undo() == f"{count} weights"
    assert store.rows(FACTS) == one
    assert store.redo() == f"{count} weights"
    assert store.rows(FACTS) == all_


def test_a_long_step_that_fails_leaves_no_trace_and_what_was_undone_before_can_be_done_again(store):
    weigh(store, 1)
    store.undo()
    with pytest.raises(RuntimeError, match="In the middle"):
        weigh(store, 2 * MOST_HELD, fails=True)
    assert store.rows(FACTS) == []
    assert store.redo() == "1 weights"
    assert store.undo() == "1 weights"
    assert store.undo() is None
