"""Plans as `show` tells them: what is still to come, the next first."""

from typing import Any

import click

from glutetracker.cli.printing import Column, print_json, print_table
from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER
from glutetracker.domain.planned import Planned, PlannedRun, kind_of, name_of
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, plans, preferences
from glutetracker.words import tr


def show_plans(store: Store, limit: int | None, *, as_json: bool) -> None:
    """Print plans: as text a line for each, as JSON an object."""
    ahead, chosen = plans.ahead(store, EVER, today())[:limit], preferences.load(store)
    if as_json:
        print_json(_object(each, chosen) for each in ahead)
    elif ahead:
        columns = (Column(tr("Day")), Column(tr("Planned")), Column(tr("Note")))
        print_table(columns, [(each.day.isoformat(), name_of(each, chosen), _note(each)) for each in ahead])
    else:
        click.echo(tr("Nothing is planned."))


def _note(plan: Planned) -> str:
    return plan.note if isinstance(plan, PlannedRun) else ""


def _object(plan: Planned, chosen: Preferences) -> dict[str, Any]:
    about = {"id": plan.id, "local_day": plan.day.isoformat(), "plan": kind_of(plan), "name": name_of(plan, chosen)}
    if isinstance(plan, PlannedRun):
        return about | {
            "kind": plan.kind, "surface": plan.surface, "distance_m": plan.distance_m, "duration_s": plan.duration_s,
            "repeats": plan.repeats, "note": plan.note,
        }  # fmt: skip
    return about | {"routine_id": plan.routine_id, "like_session_id": plan.like_session_id}
