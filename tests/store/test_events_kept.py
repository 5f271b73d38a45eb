"""Events stay in the file: found by their days, changed, deleted, and taken back."""

from datetime import date, timedelta

import pytest

from glutetracker.domain.events import Event, EventKind, told
from glutetracker.domain.period import Period
from glutetracker.store import events
from glutetracker.words import Problem

MONDAY = date(2026, 3, 2)
WEEK = Period(MONDAY, MONDAY + timedelta(days=7))


def keep(store, event):
    with store.write("Event") as edit:
        events.save(edit, event)
    return event


def test_an_event_is_found_in_the_days_that_it_shares(store):
    ill = Event(kind=EventKind.ILLNESS, first_day=MONDAY - timedelta(days=3), last_day=MONDAY)
    race = Event(kind=EventKind.RACE, first_day=MONDAY + timedelta(days=6), words="City 10k")
    for event in (race, ill, Event(kind=EventKind.SHOES, first_day=MONDAY + timedelta(days=7))):
        keep(store, event)
    assert events.between(store, WEEK) == [ill, race]


def test_a_deleted_event_is_gone_until_that_is_taken_back(store):
    shoes = keep(store, Event(kind=EventKind.SHOES, first_day=MONDAY))
    with store.write("Gone") as edit:
        events.delete(edit, shoes.id)
    assert events.between(store, WEEK) == []
    store.undo()
    assert events.between(store, WEEK) == [shoes]


def test_the_public_view_has_what_was_pinned(store):
    keep(store, Event(kind=EventKind.DIET, first_day=MONDAY, words="less sugar"))
    [row] = store.rows("select kind, first_day, last_day, words from v_event")
    assert tuple(row) == ("diet", "2026-03-02", None, "less sugar")


def test_an_event_is_told_by_its_word_and_its_days():
    assert told(Event(kind=EventKind.SHOES, first_day=MONDAY)) == "New shoes, Mon 2 Mar 2026"
    weeks = Event(kind=EventKind.BLOCK, first_day=MONDAY, last_day=MONDAY + timedelta(days=27), words="Hills")
    assert told(weeks) == "Hills, Mon 2 Mar 2026 to Sun 29 Mar 2026"


def test_the_impossible_is_refused_with_a_sentence():
    with pytest.raises(Problem, match="before the first"):
        Event(kind=EventKind.RACE, first_day=MONDAY, last_day=MONDAY - timedelta(days=1))
    with pytest.raises(Problem, match="in a few words"):
        Event(kind=EventKind.OTHER, first_day=MONDAY)
