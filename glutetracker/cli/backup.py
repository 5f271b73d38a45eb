"""`backup`: a copy now."""

from pathlib import Path

import click

from glutetracker.cli.options import journal_option, journal_to_read
from glutetracker.store.file import backup
from glutetracker.words import tr


@click.command("backup")
@journal_option
def command(journal: Path) -> None:
    """Make a backup now, beside a window that is open if need be.

    It is checked, and old ones are thinned: 7 days, 8 weeks and 12 months stay.
    """
    with journal_to_read(journal):
        pass  # a journal of ours is there; nothing else is copied
    made = backup.make(journal)
    click.echo(tr("Backed up to {file}.", file=made.path))
