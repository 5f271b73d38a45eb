"""An experiment's blocks stand as events; those that will not be done go when it is given up."""

from dataclasses import replace
from datetime import date, timedelta

from glutetracker.domain.events import EventKind
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question.experiment import Experiment
from glutetracker.domain.question.experiment_pins import pinned, unpinned

MONDAY, WEEK = date(2026, 3, 2), timedelta(weeks=1)
PLAN = Experiment(first_monday=MONDAY, low=10.0, high=30.0, block_weeks=6, pairs=2, seed=3)


def test_each_block_is_pinned_with_its_amount_from_monday_to_sunday():
    pins = pinned(PLAN, Preferences())
    assert [(each.kind, each.first_day) for each in pins] == [
        (EventKind.BLOCK, MONDAY + weeks * WEEK) for weeks in (0, 6, 12, 18)
    ]
    assert {each.last_day - each.first_day for each in pins} == {timedelta(days=41)}
    assert sorted(each.words for each in pins)[0] == "Experiment, 10 km a week"


def test_given_up_within_a_block_that_ends_then_and_later_ones_go():
    first, second, *later = pinned(PLAN, Preferences())
    moved = replace(second, first_day=second.first_day + timedelta(days=1))
    day = first.first_day + timedelta(days=3)
    found = unpinned(PLAN, [first, moved, *later], day)
    assert found.shortened == (replace(first, last_day=day),)
    assert found.gone == tuple(later), "one that the user moved is the user's"


def test_on_its_last_day_a_block_stays_as_it_was():
    first, *later = pinned(PLAN, Preferences())
    found = unpinned(PLAN, [first, *later], first.last_day)
    assert (found.shortened, found.gone) == ((), tuple(later))
