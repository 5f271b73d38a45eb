"""Whether a plan can stand on its day."""

from dataclasses import replace
from datetime import date, timedelta

from glutetracker.domain.period import Period
from glutetracker.domain.planned import Planned, PlannedRun
from glutetracker.store import Store, plans
from glutetracker.words import tr


def in_the_way(store: Store, plan: Planned, today: date) -> str:
    """Say why something cannot be planned for its day; empty when it can."""
    if plans.is_met(store, plan):
        return tr("It was done that day already. Choose another day.")
    that_day = plans.ahead(store, Period(plan.day, plan.day + timedelta(days=1)), today)
    is_there = any(_what(each) == _what(plan) for each in that_day if each.id != plan.id)
    return tr("It is planned for that day already.") if is_there else ""


def _what(plan: Planned) -> object:
    """Tell what a plan asks for, whatever it is called."""
    if isinstance(plan, PlannedRun):
        return replace(plan, id="", done_by=None, note="")
    return plan.routine_id, plan.like_session_id
