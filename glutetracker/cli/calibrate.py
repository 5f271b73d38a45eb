"""`calibrate`: the model of The question before invented people."""

import errno
import runpy
import sys
from pathlib import Path

import click

from glutetracker.cli.options import PLACE
from glutetracker.words import Problem, tr
from glutetracker.words.disk import refusal

SCRIPT = Path(__file__).resolve().parents[2] / "tests" / "simulated_users" / "calibrate.py"
FEWEST_USERS = 2


class NoInventedPeopleError(Problem):
    """The invented people are not here."""


@click.command("calibrate")
@click.option("--users", type=click.IntRange(min=FEWEST_USERS), default=1000, metavar="N",
              help="People a row; 1000 if left out.")  # fmt: skip
@click.option("--out", type=PLACE, metavar="FILE", help="docs/calibration.md if left out.")
@click.pass_context
def command(context: click.Context, users: int, out: Path | None) -> None:
    """Ask The question of people whose truth is known.

    Writes how often the answers were right into docs/calibration.md of a checkout; no journal is read. A thousand
    a row take about an hour.
    """
    if not SCRIPT.exists():
        raise NoInventedPeopleError(tr("Invented people lie in the checkout. Run `python3 main.py calibrate` there."))
    if out is not None and not out.parent.is_dir():  # rather now than in an hour
        raise Problem(tr("{file} cannot be written: {why}.", file=out, why=refusal(OSError(errno.ENOENT, ""))))
    sys.argv = [str(SCRIPT), "--users", str(users), *(["--out", str(out)] if out else [])]
    try:
        runpy.run_path(str(SCRIPT), run_name="__main__")
    except SystemExit as end:
        context.exit(int(end.code or 0))
