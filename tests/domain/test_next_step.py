"""What is offered next: routines take turns, and so do glute work and running."""

from datetime import date, timedelta

import pytest

from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.next_step import RoutineDone, StepKind, planned_first, steps_in_turn
from glutetracker.domain.planned import PlannedSession
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind

FRIDAY = date(2026, 3, 6)


def ago(days: int) -> date:
    return FRIDAY - timedelta(days=days)


def routine(name: str, days: int) -> RoutineDone:
    return RoutineDone(routine_id=name, title=name.upper(), session_id=f"{name}-last", day=ago(days))


def session(days: int, routine_id: str | None = None, title: str = "") -> Session:
    return Session(local_day=ago(days), routine_id=routine_id, title=title)


def run(days: int) -> Run:
    return Run(kind=RunKind.EASY, local_day=ago(days), distance_m=5000.0, duration_s=1800.0)


def kinds_and_titles(*args: object) -> list[tuple[StepKind, str]]:
    return [(each.kind, each.title) for each in steps_in_turn(*args, FRIDAY)]  # type: ignore[arg-type]


def test_the_routine_done_longest_ago_is_next_and_the_others_follow() -> None:
    done = [routine("a", 2), routine("b", 5), routine("c", 9)]
    assert kinds_and_titles(done, session(2, "a"), None) == [
        (StepKind.ROUTINE, "C"), (StepKind.ROUTINE, "B"), (StepKind.ROUTINE, "A"),
    ]  # fmt: skip
    assert all(each.is_in_turn for each in steps_in_turn(done, session(2, "a"), None, FRIDAY))


def test_one_routine_alone_is_offered_without_speaking_of_turns() -> None:
    (step,) = steps_in_turn([routine("a", 3)], session(3, "a"), None, FRIDAY)
    assert (step.kind, step.named, step.is_in_turn) == (StepKind.ROUTINE, "a", False)


def test_a_session_of_no_routine_is_offered_again_after_the_routines() -> None:
    last = session(1, title="Quick one")
    steps = steps_in_turn([routine("a", 4)], last, None, FRIDAY)
    assert [(each.kind, each.named) for each in steps] == [(StepKind.ROUTINE, "a"), (StepKind.REPEAT, last.id)]


@pytest.mark.parametrize(
    ("glutes_ago", "run_ago", "first"),
    [(1, 3, StepKind.RUN), (3, 1, StepKind.REPEAT), (2, 2, StepKind.REPEAT), (1, 40, StepKind.REPEAT)],
)
def test_what_was_done_longer_ago_is_first_unless_one_stopped_running(
    glutes_ago: int, run_ago: int, first: StepKind
) -> None:
    steps = steps_in_turn([], session(glutes_ago), run(run_ago), FRIDAY)
    assert steps[0].kind is first
    assert {each.kind for each in steps} == {StepKind.RUN, StepKind.REPEAT}


def test_who_ran_today_is_not_sent_off_again_and_an_empty_journal_offers_nothing() -> None:
    assert steps_in_turn([], None, run(0), FRIDAY) == ()
    assert steps_in_turn([], None, None, FRIDAY) == ()
    assert [each.kind for each in steps_in_turn([], None, run(1), FRIDAY)] == [StepKind.RUN]


def test_what_is_planned_for_today_comes_first_and_once() -> None:
    done = [routine("a", 2), routine("b", 5)]
    turns = steps_in_turn(done, session(2, "a"), None, FRIDAY)
    plan = PlannedSession(day=FRIDAY, title="Old name", routine_id="a")
    steps = planned_first([plan], done, turns, Preferences())
    assert [(each.named, each.is_planned) for each in steps] == [("a", True), ("b", False)]
    assert (steps[0].title, steps[0].session_id, steps[0].last_day) == ("A", "a-last", ago(2))
    never = PlannedSession(day=FRIDAY, title="New", routine_id="new")
    like = PlannedSession(day=FRIDAY, title="Quick one", like_session_id="that")
    first, second, *_ = planned_first([never, like], done, turns, Preferences())
    assert (first.kind, first.title, first.session_id) == (StepKind.ROUTINE, "New", "")
    assert (second.kind, second.named, second.session_id) == (StepKind.REPEAT, "that", "that")
