"""What comes next: what is planned for today, the routine whose turn it is, the last session again, or a run."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.planned import Planned, PlannedRun, PlannedSession, name_of
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run

IN_ROTATION = timedelta(weeks=6)
"""A routine not done for longer has left the rotation (convention)."""
STILL_RUNS = timedelta(weeks=4)
"""Who has not run for longer is offered a run last (convention)."""


class StepKind(StrEnum):
    """What a step begins; the names that the Log page is asked by."""

    ROUTINE = "routine"
    REPEAT = "repeat"
    RUN = "run"


class RoutineDone(NamedTuple):
    """A routine, or sessions of one title, as they were done last.

    Attributes:
        routine_id: None for sessions that share a title alone.
        session_id: The last session of it.
    """

    routine_id: str | None
    title: str
    session_id: str
    day: date


class NextStep(NamedTuple):
    """One thing that could come next.

    Attributes:
        named: Id of the routine, session or last run; of a planned run, of its plan.
        title: What it is called; empty where a session was not.
        session_id: The session that shows what was done then; empty for a run, and for what was not done yet.
        last_day: When it was done last; None where that session tells, or where it was not done yet.
        is_in_turn: It is one of several routines that take turns.
        is_planned: It is planned for today.
        note: What was noted when a run was planned.
    """

    kind: StepKind
    named: str
    title: str
    session_id: str
    last_day: date | None
    is_in_turn: bool = False
    is_planned: bool = False
    note: str = ""


def steps_in_turn(
    routines: Sequence[RoutineDone], last_session: Session | None, last_run: Run | None, today: date
) -> tuple[NextStep, ...]:
    """Order what could come next, the likeliest first.

    Routines take turns: the one done longest ago is next. Glute work and
    running take turns too, for who still runs: what was done longer ago is
    next. Who has run today is not sent off again.
    """
    glutes = _glute_steps(routines, last_session)
    if last_run is None or last_run.local_day >= today:
        return glutes
    run = NextStep(kind=StepKind.RUN, named=last_run.id, title="", session_id="", last_day=last_run.local_day)
    last_glutes = last_session.local_day if last_session else date.min
    is_runs_turn = last_run.local_day < last_glutes and today - last_run.local_day <= STILL_RUNS
    return (run, *glutes) if is_runs_turn else (*glutes, run)


def planned_first(
    plans: Sequence[Planned], routines: Sequence[RoutineDone], steps: Sequence[NextStep], preferences: Preferences
) -> tuple[NextStep, ...]:
    """Put what is planned for today before what else could come next, each thing once."""
    done = {each.routine_id: each for each in routines if each.routine_id}
    first = [_planned_step(plan, done, name_of(plan, preferences)) for plan in plans]
    named = {each.named for each in first}
    is_run_planned = any(isinstance(plan, PlannedRun) for plan in plans)
    rest = (step for step in steps if step.named not in named and not (is_run_planned and step.kind is StepKind.RUN))
    return (*dict.fromkeys(first), *rest)


def _planned_step(plan: Planned, done: Mapping[str, RoutineDone], name: str) -> NextStep:
    if isinstance(plan, PlannedRun):
        return NextStep(kind=StepKind.RUN, named=plan.id, title=name, session_id="", last_day=None, is_planned=True,
                        note=plan.note)  # fmt: skip
    return _planned_session_step(plan, done, name)


def _planned_session_step(plan: PlannedSession, done: Mapping[str, RoutineDone], name: str) -> NextStep:
    if plan.routine_id is None:
        session_id = plan.like_session_id or ""
        return NextStep(kind=StepKind.REPEAT, named=session_id, title=name, session_id=session_id, last_day=None,
                        is_planned=True)  # fmt: skip
    last = done.get(plan.routine_id)
    return NextStep(
        kind=StepKind.ROUTINE, named=plan.routine_id, title=last.title if last else name, is_planned=True,
        session_id=last.session_id if last else "", last_day=last.day if last else None,
    )  # fmt: skip


def _glute_steps(routines: Sequence[RoutineDone], last: Session | None) -> tuple[NextStep, ...]:
    steps = [
        NextStep(
            kind=StepKind.ROUTINE if each.routine_id else StepKind.REPEAT, named=each.routine_id or each.session_id,
            title=each.title, session_id=each.session_id, last_day=each.day, is_in_turn=len(routines) > 1,
        )
        for each in sorted(routines, key=lambda each: (each.day, each.title))
    ]  # fmt: skip
    known = {each.routine_id or each.title for each in routines}
    if last is not None and (last.routine_id or last.title) not in known:
        steps.append(NextStep(kind=StepKind.REPEAT, named=last.id, title=last.title, session_id=last.id,
                              last_day=last.local_day))  # fmt: skip
    return tuple(steps)
