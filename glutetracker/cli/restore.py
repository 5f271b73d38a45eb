"""`restore`: a backup in the journal's place."""

from pathlib import Path

import click

from glutetracker.cli.lock import make_sure_closed
from glutetracker.cli.options import PLACE, journal_option
from glutetracker.cli.printing import Column, print_table
from glutetracker.store import StoreProblem
from glutetracker.store.file import backup
from glutetracker.store.file.backup import Backup
from glutetracker.words import tr
from glutetracker.words.numbers import number

A_MINUTE_S = 60


@click.command("restore", short_help="Put a backup in the journal's place.")
@click.argument("which", metavar="[BACKUP]", required=False, type=PLACE)
@click.option("--list", "only_list", is_flag=True, help="List the backups; nothing is changed.")
@journal_option
def command(which: Path | None, journal: Path, *, only_list: bool) -> None:
    """Put a backup in the journal's place: BACKUP by name or path, else the newest.

    What is there now is kept as a backup first. The window has to be closed.
    """
    if only_list:
        _list(journal)
        return
    chosen = _found(journal, which) if which else _newest(journal)
    make_sure_closed(journal)
    was_there = journal.exists()
    kept = backup.restore(journal, chosen)
    click.echo(tr("Restored {backup} to {file}.", backup=chosen, file=journal))
    if kept is not None:
        click.echo(tr("What was there before is kept as {backup}.", backup=kept.path))
    elif was_there:
        click.echo(tr("What was there before was damaged; it is set aside in {folder}.", folder=backup.folder(journal)))


def _list(journal: Path) -> None:
    kept = _by_age(journal)
    if not kept:
        click.echo(tr("There is no backup of {file} yet.", file=journal))
        return
    columns = (Column(tr("Backup")), Column(tr("Made")), Column(tr("Why")), Column(tr("Size"), is_number=True))
    rows = [
        (
            each.path.name,
            each.made_at.astimezone().strftime("%Y-%m-%d %H:%M"),
            each.reason,
            tr("{size} kB", size=number(each.byte_count / 1000)),
        )
        for each in kept
    ]
    click.echo(tr("In {folder}:", folder=backup.folder(journal)))
    print_table(columns, rows)


def _found(journal: Path, which: Path) -> Path:
    for path in (which, backup.folder(journal) / which):
        if path.exists():
            return path
    raise StoreProblem(tr("There is no backup {name}. `glutetracker restore --list` lists them.", name=which))


def _newest(journal: Path) -> Path:
    """Find the newest backup that no restore made, so that restoring twice does not undo itself."""
    found = next((each for each in _by_age(journal) if each.reason != "before-restore"), None)
    if found is None:
        raise StoreProblem(tr("There is no backup of {file} yet.", file=journal))
    return found.path


def _by_age(journal: Path) -> list[Backup]:
    """List backups, newest first."""
    return sorted(backup.backups(journal), key=_made_s, reverse=True)


def _made_s(made: Backup) -> float:
    """Tell when a backup was made: its name counts seconds, and one too many for a second of two; its file more."""
    named_s, file_s = made.made_at.timestamp(), made.path.stat().st_mtime
    return file_s if abs(file_s - named_s) < A_MINUTE_S else named_s  # a copied file has the copy's time
