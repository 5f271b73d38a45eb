"""`report`: a period on paper."""

from datetime import date, timedelta
from pathlib import Path

import click

from glutetracker.cli.drawing import canvas
from glutetracker.cli.options import PLACE, day, journal_option, journal_to_read
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.guides import Catalogue
from glutetracker.store import preferences
from glutetracker.store.lifting import own_exercises
from glutetracker.words import tr

DAYS_AT_FIRST = 84


@click.command("report", short_help="Write a report of a period as one PDF.")
@click.argument("target", metavar="FILE.pdf", type=PLACE)
@click.option("--from", "first", callback=day, metavar="DAY",
              help="First day, like 2026-01-31; twelve weeks before the last if left out.")  # fmt: skip
@click.option("--to", "last", callback=day, metavar="DAY", help="Last day; today if left out.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="a4 if left out.")
@click.option("--overwrite", is_flag=True, help="A file of that name may go.")
@journal_option
def command(target: Path, journal: Path, first: date | None, last: date | None, paper: str, *, overwrite: bool) -> None:
    """Write a report of a period as one PDF; no screen is needed.

    It holds sums, charts, best sets, the body unless it is hidden, and how all
    of it was worked out.
    """
    period = _period(first, last)
    if target.suffix.lower() != ".pdf":
        raise click.BadParameter(tr("{file}: name the file .pdf.", file=target), param_hint="FILE")
    with canvas():
        from glutetracker.ui.report.paper import Paper
        from glutetracker.ui.report.report import save

        with journal_to_read(journal) as store:
            exercise_of = Catalogue(*own_exercises.with_deleted(store)).exercise
            save(store, period, preferences.load(store), exercise_of, target, Paper(paper), overwrites=overwrite)
    click.echo(tr("Wrote {file}.", file=target))


def _period(first: date | None, last: date | None) -> Period:
    last_day = last or today()
    first_day = first or last_day - timedelta(days=DAYS_AT_FIRST - 1)
    if last_day < first_day:
        raise click.BadParameter(tr("The last day is before the first."), param_hint="--to")
    return Period(first_day, last_day + timedelta(days=1))
