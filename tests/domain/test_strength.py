"""Sets: what is possible, what counts as hard, what could be lifted once."""

from dataclasses import FrozenInstanceError, fields
from datetime import date

import pytest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.grammar import TypedRun, TypedSet
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import (
    ImpossibleSetError,
    Session,
    SessionEntry,
    SetKind,
    Side,
    StrengthSet,
    as_planned,
    effort_weight,
    hard_sets,
    one_rep_max_kg,
)
from glutetracker.domain.period import Period
from glutetracker.domain.running import Lap, Run, RunKind

TODAY = date(2026, 10, 31)
THRUST = Exercise(
    id="hip_thrust_barbell",
    name="Barbell hip thrust",
    pattern="thrust",
    load_type=LoadType.BARBELL,
    shares={"gmax_upper": 1.0, "gmax_lower": 0.5, "gmed": 0.5, "gmin": 0.25},
)


def a_set(**told):
    return StrengthSet(**{"entry_id": "entry", "position": 1, "reps": 8, "load_kg": 82.5} | told)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"reps": 0}, "A set has 1 to 1000 repetitions, not 0."),
        ({"reps": 1001}, "not 1001"),
        ({"load_kg": 1000.5}, "A load lies between −200 and 1000 kg, not 1000.5."),
        ({"load_kg": -201}, "not -201"),
        ({"load_kg": float("nan")}, "A load lies"),
        ({"rir": 10.5}, "Reps in reserve are 0 to 10, not 10.5."),
        ({"rir": -1}, "not -1"),
        ({"reps": None, "hold_s": 7201}, "up to two hours"),
        ({"reps": None, "hold_s": 0}, "up to two hours"),
        ({"reps": None, "distance_m": 0}, "way"),
        ({"reps": None}, "A set needs repetitions, seconds held or a distance."),
    ],
)
def test_a_set_that_cannot_have_been_done_is_refused(told, sentence):
    with pytest.raises(ImpossibleSetError, match=sentence.replace(".", r"\.")):
        a_set(**told)


@pytest.mark.parametrize(
    "told",
    [
        {"reps": 1}, {"reps": 1000}, {"load_kg": -200}, {"load_kg": 1000}, {"load_kg": None}, {"rir": 0}, {"rir": 10},
        {"reps": None, "hold_s": 7200}, {"reps": None, "distance_m": 20}, {"reps": None, "is_done": False},
    ],
)  # fmt: skip
def test_the_edges_of_the_possible_are_possible(told):
    assert a_set(**told)


@pytest.mark.parametrize(
    ("rir", "weight"),
    [(0, 1), (3, 1), (3.5, 0.875), (4, 0.75), (5, 0.5), (5.5, 0.375), (6, 0.25), (10, 0.25), (None, 1)],
)
def test_a_set_weighs_less_the_further_it_stays_from_failure(rir, weight):
    assert effort_weight(a_set(rir=rir), drill=False) == weight


def test_a_drill_without_a_word_on_effort_weighs_a_quarter():
    assert effort_weight(a_set(), drill=True) == 0.25
    assert effort_weight(a_set(rir=2), drill=True) == 1.0


@pytest.mark.parametrize(
    ("kind", "weight"),
    [
        (SetKind.WORK, 0.25),
        (SetKind.DROP, 0.25),
        (SetKind.FAILURE, 1.0),
        (SetKind.WARMUP, 0.0),
        (SetKind.ACTIVATION, 0.0),
    ],
)
def test_warm_ups_are_no_stimulus_and_failure_leaves_nothing_in_reserve(kind, weight):
    assert effort_weight(a_set(kind=kind, rir=7), drill=False) == weight


def test_a_set_is_credited_to_the_glutes_by_the_mean_of_their_parts():
    assert hard_sets(a_set(rir=2), THRUST) == (0.75, 0.375)
    assert hard_sets(a_set(rir=5), THRUST) == (0.375, 0.1875)


def test_left_and_right_together_are_one_set():
    left, right = (hard_sets(a_set(side=side), THRUST) for side in (Side.LEFT, Side.RIGHT))
    assert left[0] + right[0] == hard_sets(a_set(), THRUST)[0]


def test_a_set_still_to_do_has_no_stimulus():
    assert hard_sets(a_set(is_done=False), THRUST) == (0.0, 0.0)


@pytest.mark.parametrize("pattern", ["locomotion", "carry", "mobility"])
def test_walks_carries_and_stretches_are_no_hard_sets(pattern):
    walk = Exercise(
        id="x", name="x", pattern=pattern, load_type=LoadType.OTHER, shares={"gmax_upper": 1.0, "gmed": 1.0}
    )
    assert hard_sets(a_set(), walk) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("load_kg", "reps", "once_kg"), [(100, 2, 106.7), (100, 5, 116.7), (100, 10, 133.3), (82.5, 8, 104.5)]
)
def test_one_repetition_is_estimated_by_epleys_line(load_kg, reps, once_kg):
    assert one_rep_max_kg(load_kg, reps) == pytest.approx(once_kg, abs=0.05)


def test_reps_in_reserve_count_as_reps():
    assert one_rep_max_kg(100, 3, 2) == one_rep_max_kg(100, 5)


def test_one_repetition_to_failure_is_itself():
    assert one_rep_max_kg(100, 1) == one_rep_max_kg(100, 1, 0) == 100


@pytest.mark.parametrize(
    ("load_kg", "reps", "rir"),
    [(60, 12, None), (60, 9, 1.5), (None, 5, None), (0, 5, None), (-20, 5, None), (60, None, None), (60, 0, None)],
)
def test_a_set_that_says_too_little_gives_no_estimate(load_kg, reps, rir):
    assert one_rep_max_kg(load_kg, reps, rir) is None


@pytest.mark.parametrize(
    "fact",
    [a_set(), Session(local_day=TODAY), SessionEntry(session_id="s", exercise="clamshell", position=1), THRUST,
     Run(kind=RunKind.EASY, local_day=TODAY, distance_m=1), Lap(position=1, start_s=0, duration_s=60),
     Measure(visit_id="v", site=Site.HIP, value=98, local_day=TODAY), Period(TODAY, TODAY), TypedSet(), TypedRun()],
    ids=lambda fact: type(fact).__name__,
)  # fmt: skip
def test_a_fact_never_changes_and_takes_nothing_but_its_fields(fact):
    first = fields(fact)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(fact, first, "another")
    assert not hasattr(fact, "__dict__")


def test_a_set_planned_again_has_a_name_of_its_own_and_is_not_done():
    done = a_set(rir=2, note="heavy")
    planned = as_planned(done, "another entry", 2)
    assert planned.id != done.id
    assert (planned.entry_id, planned.position, planned.load_kg, planned.reps) == ("another entry", 2, 82.5, 8)
    assert (planned.is_done, planned.rir, planned.note) == (False, None, "")
