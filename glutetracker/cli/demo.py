"""`demo`: an invented journal."""

import sys
from pathlib import Path

import click

from glutetracker.cli.options import PLACE
from glutetracker.words import tr

MOST_YEARS = 20


@click.command("demo")
@click.argument("file", type=PLACE)
@click.option("--years", type=click.IntRange(1, MOST_YEARS), default=1, metavar="N", help="How many; 1 if left out.")
@click.option("--seed", type=click.IntRange(min=0), default=7, metavar="N", help="Another number, another life.")
def command(file: Path, years: int, seed: int) -> None:
    """Write an invented journal to FILE, up to today.

    Up to five years it is a believable life; beyond, a load for benchmarks.
    """
    from glutetracker import demo

    with click.progressbar(length=100, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        demo.write(file, years, seed, progress=lambda part: bar.update(round(100 * part) - bar.pos))
    click.echo(tr("Wrote {file}. Open it with: glutetracker --file {file}", file=file))
