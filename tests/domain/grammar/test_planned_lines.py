"""A line that plans: a day to come, and a session by its name or a run in the logger's own words."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetracker.domain.grammar.plans import Plannable, parse_plan
from glutetracker.domain.planned import PlannedRun, PlannedSession, name_of
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind, Surface
from glutetracker.domain.units import DistanceUnit
from glutetracker.words import Problem

PLAIN = Preferences()
THURSDAY = date(2026, 11, 26)
SATURDAY = THURSDAY + timedelta(days=2)
KNOWN = (
    Plannable("Gym A: thrust and squat", routine_id="gym_a"),
    Plannable("Gym B: hinge and bridge", routine_id="gym_b"),
    Plannable("Hill day glutes", routine_id="hills"),
    Plannable("Quick one", like_session_id="s1"),
)


def read(text, preferences=PLAIN):
    return parse_plan(text, preferences, THURSDAY, KNOWN)


def run(**about):
    return PlannedRun(**{"day": SATURDAY, "kind": RunKind.EASY, "id": "", **about})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sat easy 5 km", run(distance_m=5000.0)),
        ("easy 5 km sat", run(distance_m=5000.0)),
        ("easy 5 km sat ; with Ana", run(distance_m=5000.0, note="with Ana")),
        ("Saturday: long 1:30:00 trail", run(kind=RunKind.LONG, duration_s=5400.0, surface=Surface.TRAIL)),
        ("sat tempo", run(kind=RunKind.TEMPO)),
        ("28 Nov hill 8x20s/90s 5 km; hot",
         run(kind=RunKind.HILL, distance_m=5000.0, repeats="8x20s/90s", note="hot")),
        ("+2 10x400m", run(kind=RunKind.INTERVALS, repeats="10x400m")),
        ("sat 8x20s", run(kind=RunKind.INTERVALS, repeats="8x20s")),
        ("28.11. walk 45 min", run(kind=RunKind.WALK, duration_s=2700.0)),
        ("stairs 20 min sat", run(kind=RunKind.STAIRS, surface=Surface.STAIRS, duration_s=1200.0)),
    ],
)  # fmt: skip
def test_a_run_is_planned_in_the_words_of_the_log(text, wanted):
    assert replace(read(text), id="") == wanted


@pytest.mark.parametrize(
    ("text", "title"),
    [("sat gym A", "Gym A: thrust and squat"), ("gym b sat", "Gym B: hinge and bridge"), ("sat quick", "Quick one"),
     ("sat thrust squat", "Gym A: thrust and squat"), ("sat Hill day glutes", "Hill day glutes"),
     ("sat gym_a", "Gym A: thrust and squat")],
)  # fmt: skip
def test_a_session_is_planned_by_the_beginning_of_its_name(text, title):
    plan = read(text)
    assert isinstance(plan, PlannedSession)
    assert (plan.day, plan.title) == (SATURDAY, title)


def test_a_past_session_is_what_the_plan_is_like():
    assert replace(read("sat quick one"), id="") == PlannedSession(
        day=SATURDAY, title="Quick one", like_session_id="s1", id=""
    )


def test_without_a_day_it_is_tomorrow():
    assert read("easy 5 km").day == read("gym A").day == THURSDAY + timedelta(days=1)
    assert read("today easy 5 km").day == THURSDAY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "What is planned"),
        ("sat", "What is planned"),
        ("sat gym", "may be Gym A: thrust and squat, Gym B"),
        ("sat swim", "is no run, no routine and no session of yours"),
        ("2026-11-20 easy 5 km", "is over"),
        ("yesterday easy 5 km", "is over"),
        ("+400 gym A", "more than a year ahead"),
        ("sat easy 5 km 152 bpm", "after a semicolon"),
        ("sat easy 5 km at 18:00", "after a semicolon"),
        ("sat easy 5 km blue", "“blue” was not understood"),
        ("sat easy 5000 km", "between 0 and 1000 km"),
        ("sat easy 45", "distance or a time"),
        ("sat easy 5 km tomorrow", "“tomorrow” was not understood"),
    ],
)
def test_what_cannot_be_planned_is_said(text, why):
    with pytest.raises(Problem, match=why):
        read(text)


def test_a_planned_run_is_named_in_the_users_unit():
    assert name_of(run(distance_m=5000.0, repeats="8x20s"), Preferences()) == "Easy run, 5.0 km, 8x20s"
    miles = Preferences(distance_unit=DistanceUnit.MI)
    assert name_of(read("sat easy 3 mi", miles), miles) == "Easy run, 3.0 mi"
    assert name_of(run(kind=RunKind.LONG, duration_s=5400.0), Preferences()) == "Long run, 1:30:00"


WORDS = st.sampled_from(
    ["sat", "+3", "today", "31 Jan", "24.12.", "2026-12-24", "easy", "hill", "5 km", "8x20s/90s", "28:40", "gym a",
     "quick", ";", ",", "trail", "@7", "45"]
)  # fmt: skip


@given(st.lists(WORDS | st.text(max_size=6), max_size=6).map(" ".join))
def test_any_line_is_a_plan_of_a_day_to_come_or_a_sentence(line):
    with suppress(Problem):
        assert THURSDAY <= read(line).day <= THURSDAY + timedelta(days=366)
