"""`plan`: a session or a run for a day to come, in a line as in the window."""

from pathlib import Path

import click

from glutetracker.cli.options import journal_option, journal_to_write
from glutetracker.domain.clock import today
from glutetracker.domain.planned import Planned, name_of, told_planned
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, plans, preferences
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day


@click.command(
    "plan", context_settings={"ignore_unknown_options": True}, short_help="Plan a session or a run for a day to come."
)
@click.argument("text", nargs=-1)
@click.option("--remove", "plan_id", metavar="ID", help="Plan this no longer; “show plans --json” tells the ids.")
@journal_option
def command(text: tuple[str, ...], journal: Path, plan_id: str | None) -> None:
    """Plan a session or a run for a day to come.

    \b
    glutetracker plan "sat gym A"
    glutetracker plan "+3 easy 5 km ; with Ana"
    glutetracker plan "24.12. hill 8x20s/90s"

    A session follows a routine, or is like your last one of that title. Without a day it is tomorrow.
    """  # noqa: D301 (\b keeps click from filling the examples)
    if bool(text) is (plan_id is not None):
        raise click.UsageError(tr("Say what is planned, or what no longer is."))
    if plan_id is not None:
        _remove(journal, plan_id)
        return
    from glutetracker.ahead import read_plan

    with journal_to_write(journal) as store:
        chosen = preferences.load(store)
        plan = read_plan(store, " ".join(text), chosen, today())
        keep_plan(store, plan, chosen, tr("{day}  {told}", day=plan.day.isoformat(), told=name_of(plan, chosen)))


def keep_plan(store: Store, plan: Planned, chosen: Preferences, told: str) -> None:
    """Keep a plan, say so, and what it stands close to.

    Raises:
        Problem: It cannot stand on its day.
    """
    from glutetracker.ahead import in_the_way, nearness

    if why := in_the_way(store, plan, today()):
        raise Problem(why)
    near = nearness(store, plan, chosen, today())
    with store.write(told_planned(plan, chosen)) as edit:
        plans.save(edit, plan)
    click.echo(told)
    if near:
        click.echo(near, err=True)


def _remove(journal: Path, plan_id: str) -> None:
    with journal_to_write(journal) as store:
        plan = plans.load(store, plan_id)
        if plan is None:
            raise Problem(tr("There is no plan {id}. “show plans --json” tells the ids.", id=plan_id))
        name = name_of(plan, preferences.load(store))
        label = tr("No longer planned: {session}, {day}", session=name, day=short_day(plan.day))
        with store.write(label) as edit:
            plans.delete(edit, plan_id)
        click.echo(label)
