"""Keeping a plan that was typed, wherever it was typed."""

from collections.abc import Callable

from glutetracker.ahead import in_the_way
from glutetracker.domain.clock import today
from glutetracker.domain.planned import Planned, name_of, told_planned
from glutetracker.domain.preferences import Preferences
from glutetracker.store import plans
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day


def keep_plan(context: Context, plan: Planned, besides: Callable[[Edit], None] = lambda _: None) -> bool:
    """Keep a plan and offer to undo it; true once it is in the file.

    Raises:
        Problem: It cannot stand on its day.
    """
    if why := in_the_way(context.store, plan, today()):
        raise Problem(why)

    def write(edit: Edit) -> None:
        plans.save(edit, plan)
        besides(edit)

    return context.save(told_planned(plan, context.preferences), write, undoable=True)


def told_while_typed(plan: Planned, preferences: Preferences) -> str:
    """Say what was understood, and that Enter plans it."""
    return " · ".join((name_of(plan, preferences), short_day(plan.day), tr("Enter plans it")))
