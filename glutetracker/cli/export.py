"""`export`: everything, all sessions, one run, session or workout into a file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glutetracker.cli.options import PLACE, journal_option, journal_to_read
from glutetracker.domain.clock import today
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.outgo import Wanted


@click.command("export", short_help="Write everything into one zip, or a run or session alone.")
@click.argument("target", metavar="FOLDER|FILE", type=PLACE)
@click.option("--run", "run_id", metavar="ID", help="Only this run, as FILE.gpx, .tcx or .fit.")
@click.option("--session", "session_id", metavar="ID", help="Only this session, as FILE.fit.")
@click.option("--workout", "plan_id", metavar="ID", help="This routine, plan or session to be done, as FILE.fit.")
@click.option("--photos", is_flag=True, help="The photos of the body too.")
@click.option("--originals", is_flag=True, help="The imported files too, as they were.")
@click.option("--overwrite", is_flag=True, help="A file of that name may go.")
@journal_option
def command(
    target: Path,
    journal: Path,
    run_id: str | None,
    session_id: str | None,
    plan_id: str | None,
    *,
    photos: bool,
    originals: bool,
    overwrite: bool,
) -> None:
    """Write everything into one zip: CSV to look at, and JSON to the last field.

    Into a folder that is there, the zip gets the day's name. Importing it into
    an empty journal gives the same journal. FILE.csv holds all sessions as Strong
    writes them, FILE.ics as a calendar. With --run or --session, one of these for a
    watch or another program; with --workout, what a watch leads you through.
    """
    from glutetracker import outgo

    is_of_sessions = target.suffix.lower() in outgo.SESSION_FORMATS
    asked = ((outgo.write_run, run_id), (outgo.write_session, session_id), (outgo.write_workout, plan_id))
    single = [(write, id_) for write, id_ in asked if id_ is not None]
    if len(single) > 1:
        raise click.UsageError(tr("One run, session or workout at a time."))
    if (single or is_of_sessions) and (photos or originals):
        raise click.UsageError(tr("--photos and --originals go into a zip of everything only."))
    if single:
        ((write, id_),) = single
        with journal_to_read(journal) as store:
            write(store, id_, target, overwrites=overwrite)
    elif is_of_sessions:
        with journal_to_read(journal) as store:
            outgo.write_sessions(store, target, overwrites=overwrite)
    else:
        target = target / f"glutetracker-{today()}.zip" if target.is_dir() else target
        wanted = outgo.Wanted(has_photos=photos, has_originals=originals)
        _write_all(journal, target, wanted, overwrites=overwrite)
    click.echo(tr("Wrote {file}.", file=target))


def _write_all(journal: Path, target: Path, wanted: "Wanted", *, overwrites: bool) -> None:
    from glutetracker import outgo

    if target.suffix.lower() != ".zip":
        raise outgo.ExportError(tr("{file}: name the file .zip, .csv or .ics.", file=target))
    with journal_to_read(journal):
        pass  # a journal of ours is there
    with click.progressbar(length=100, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        left_out = outgo.write_archive(
            journal, target, wanted, overwrites=overwrites, told=lambda part: bar.update(round(100 * part) - bar.pos)
        )
    for sentence in left_out:
        click.echo(sentence, err=True)
