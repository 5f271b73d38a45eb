"""`export`: everything, one run or one session into a file."""

import sys
from pathlib import Path

import click

from glutetracker.cli.options import journal_option, journal_to_read
from glutetracker.domain.clock import today
from glutetracker.words import tr


@click.command("export")
@click.argument("target", metavar="FOLDER|FILE.zip", type=click.Path(path_type=Path))
@click.option("--photos", is_flag=True, help="The photos of the body too.")
@click.option("--originals", is_flag=True, help="The imported files too, as they were.")
@click.option("--overwrite", is_flag=True, help="A file of that name may go.")
@journal_option
def command(target: Path, journal: Path, *, photos: bool, originals: bool, overwrite: bool) -> None:
    """Write everything into one zip: CSV to look at, and JSON to the last field.

    Into a folder that is there, the zip gets the day's name. Importing it into
    an empty journal gives the same journal.
    """
    from glutetracker import outgo

    with journal_to_read(journal):
        pass  # a journal of ours is there
    target = target / f"glutetracker-{today()}.zip" if target.is_dir() else target
    if target.suffix.lower() != ".zip":
        raise outgo.ExportError(tr("{file}: name the file .zip.", file=target))
    wanted = outgo.Wanted(has_photos=photos, has_originals=originals)
    with click.progressbar(length=100, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        left_out = outgo.write_archive(
            journal, target, wanted, overwrites=overwrite, told=lambda part: bar.update(round(100 * part) - bar.pos)
        )
    for sentence in left_out:
        click.echo(sentence, err=True)
    click.echo(tr("Wrote {file}.", file=target))
