"""`glutetracker show routines`: the user's own, then those that ship."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from glutetracker import guides
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store
from glutetracker.store.lifting import routines

MONDAYS = Routine(
    name="Mondays",
    made_at=datetime(2026, 3, 2, 18, 0, tzinfo=UTC),
    entries=(
        RoutineEntry(exercise="hip_thrust_barbell", set_count=4, reps_least=6, reps_most=8, rir=2.0, rest_s=150.0),
        RoutineEntry(exercise="side_plank", hold_s=30.0),
    ),
)


@pytest.fixture
def own_routine(usual_journal):
    usual_journal.parent.mkdir(parents=True)
    with closing(Store.open(usual_journal)) as store, store.write("Mondays") as edit:
        routines.save(edit, MONDAYS, guides.all_exercises().__getitem__)


def test_own_routines_come_first_and_say_what_is_to_be_done(command, own_routine):
    assert command("show", "routines", "--limit", "1").lines == [
        "Routine  Takes         Exercise            To do",
        "Mondays  about 19 min  Barbell hip thrust  4 × 6–8, 2 in reserve, rest 2:30",
        "                       Side plank          3 × 30 s each side",
    ]


def test_those_that_ship_are_there_from_the_start(command, own_routine):
    told = command("show", "routines", "--json").objects
    assert [each["id"] for each in told] == [MONDAYS.id, *shipped_routines()]
    assert [each["is_own"] for each in told] == [True, *[False] * 5]
    thrust = told[0]["entries"][0]
    assert (thrust["exercise_name"], thrust["reps_least"], thrust["rest_s"]) == ("Barbell hip thrust", 6, 150.0)


def test_an_empty_routine_is_a_line_of_its_own(command, usual_journal):
    usual_journal.parent.mkdir(parents=True)
    empty = Routine(name="Later", made_at=MONDAYS.made_at, entries=())
    with closing(Store.open(usual_journal)) as store, store.write("Later") as edit:
        routines.save(edit, empty, guides.all_exercises().__getitem__)
    assert command("show", "routines", "--limit", "1").lines == ["Routine", "Later"]
