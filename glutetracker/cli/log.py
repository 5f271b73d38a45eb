"""`log`: a line, as it is typed in the window."""

from pathlib import Path

import click

from glutetracker.cli.options import journal_option, journal_to_write
from glutetracker.cli.sets_of_day import add_sets
from glutetracker.domain import wording
from glutetracker.domain.body import Measure
from glutetracker.domain.clock import now
from glutetracker.domain.grammar import LoggedSets, parse_line, written
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, odd_about
from glutetracker.store import Store, measures, preferences, runs
from glutetracker.words import tr


@click.command("log", context_settings={"ignore_unknown_options": True})
@click.argument("text", nargs=-1, required=True)
@journal_option
def command(text: tuple[str, ...], journal: Path) -> None:
    """Log sets, a run or measures in a line.

    \b
    glutetracker log "hip thrust 82.5x8@2, 82.5x8@1"
    glutetracker log "easy 5.2 km 28:40"
    glutetracker log "yesterday hips 98.4 98.6"

    Sets join the session that is open, else the day's session of the command line.
    """  # noqa: D301 (\b keeps click from filling the examples)
    from glutetracker import guides

    with journal_to_write(journal) as store:
        chosen = preferences.load(store)
        logged = parse_line(" ".join(text), chosen, guides.match, now())
        if isinstance(logged, Run):
            click.echo(_keep_run(store, logged, chosen))
            if doubt := odd_about(logged):
                click.echo(doubt, err=True)
        elif isinstance(logged, LoggedSets):
            click.echo(_keep_sets(store, logged, chosen))
        else:
            click.echo(_keep_measures(store, logged, chosen))


def _keep_run(store: Store, run: Run, chosen: Preferences) -> str:
    told = f"{wording.run_title(run)}: {wording.run(run, chosen)}"
    with store.write(told) as edit:
        runs.save(edit, run)
    return tr("{day}  {told}", day=run.local_day.isoformat(), told=told)


def _keep_sets(store: Store, logged: LoggedSets, chosen: Preferences) -> str:
    kept = ", ".join(written(each, chosen.load_unit) for each in add_sets(store, logged, now()))
    told = f"{logged.exercise.name}: {kept}"
    return tr("{day}  {told}", day=logged.local_day.isoformat(), told=told)


def _keep_measures(store: Store, visit: list[Measure], chosen: Preferences) -> str:
    told = ", ".join(wording.reading(each, chosen) for each in visit)
    with store.write(told) as edit:
        measures.save(edit, visit)
    return tr("{day}  {told}", day=visit[0].local_day.isoformat(), told=told)
