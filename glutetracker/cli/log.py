"""`log`: a line, as it is typed in the window."""

from pathlib import Path

import click

from glutetracker.analysis import run_remarks
from glutetracker.cli.options import journal_option, journal_to_write
from glutetracker.cli.plan import keep_plan
from glutetracker.domain.body.visits import kept_hidden
from glutetracker.domain.clock import now, today
from glutetracker.domain.grammar import LoggedRun, day_of
from glutetracker.domain.planned import Planned, told_planned
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, preferences, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import own_exercises
from glutetracker.store.lines import keep_line, read_line
from glutetracker.words import Problem, tr

SOURCE = "command line"


@click.command("log", context_settings={"ignore_unknown_options": True})
@click.argument("text", nargs=-1, required=True)
@journal_option
def command(text: tuple[str, ...], journal: Path) -> None:
    """Log sets, a run or measures in a line.

    \b
    glutetracker log "hip thrust 82.5x8@2, 82.5x8@1"
    glutetracker log "easy 5.2 km 28:40"
    glutetracker log "hill 8x20s/90s 5.1 km 31:12 trail +180 m @7"
    glutetracker log "yesterday hips 98.4 98.6"

    Sets join the session that is open, else the day's session of the command line.
    A run or a session of a day to come is planned: "tomorrow easy 5 km".
    """  # noqa: D301 (\b keeps click from filling the examples)
    from glutetracker.guides import Catalogue

    with journal_to_write(journal) as store:
        catalogue = Catalogue(*own_exercises.with_deleted(store))
        chosen = preferences.load(store)
        line = _readable(" ".join(text))
        try:
            logged = read_line(store, line, chosen, catalogue.match, now())
        except Problem:
            plan = _as_plan(store, line, chosen)
            if plan is None:
                raise
            keep_plan(store, plan, chosen, told_planned(plan, chosen))
            return
        told = keep_line(store, logged, chosen, now(), SOURCE)
        click.echo(tr("{day}  {told}", day=day_of(logged).isoformat(), told=told))
        if isinstance(logged, list):
            remarks = measures.doubts(store, logged, chosen) if chosen.shows_body else [kept_hidden()]
            for remark in remarks:
                click.echo(remark, err=True)
        if isinstance(logged, LoggedRun):
            for remark in run_remarks.once_kept(logged, runs.until(store, logged.local_day), chosen):
                click.echo(remark, err=True)


def _as_plan(store: Store, line: str, chosen: Preferences) -> Planned | None:
    from glutetracker.ahead import is_plan_alone, read_as_plan

    plan = read_as_plan(store, line, chosen, today())
    return plan if plan and is_plan_alone(plan, line) else None


def _readable(typed: str) -> str:
    """Give what a terminal of another alphabet sent with a sign for each letter that cannot be told."""
    return typed.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
