"""All commands under one name, and what becomes of what goes wrong."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from glutetracker import __version__, faults
from glutetracker.cli import (
    answer,
    backup,
    bench,
    calibrate,
    chart,
    check,
    demo,
    export,
    figures,
    importing,
    log,
    pages,
    plan,
    report,
    restore,
    show,
)
from glutetracker.cli.options import PLACE
from glutetracker.words import Problem, tr
from glutetracker.words.disk import reason, refusal

BAD_USAGE, STOPPED = 2, 130
COMMANDS: tuple[click.Command, ...] = (
    importing.command,
    export.command,
    log.command,
    plan.command,
    show.command,
    answer.command,
    chart.command,
    report.command,
    pages.command,
    figures.command,
    check.command,
    backup.command,
    restore.command,
    demo.command,
    bench.command,
    calibrate.command,
)
"""In the order of the help."""


class _InOrder(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's name)
        return list(self.commands)


@click.group(
    cls=_InOrder,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[--file FILE]",
    subcommand_metavar="[COMMAND …]",
)
@click.version_option(__version__, message="GluteTracker %(version)s")
@click.option("--file", "journal", type=PLACE, metavar="FILE", help="The journal to open.")
@click.option("--theme", metavar="NAME", help="For the window: system, light or dark.")
@click.option("--demo", is_flag=True, help="For the window: an invented journal.")
@click.pass_context
def program(context: click.Context, journal: Path | None, theme: str | None, *, demo: bool) -> None:
    """Log glute workouts, runs and body measures.

    Without a command the window opens; activity files given to it are imported.
    """
    if theme or demo:
        raise click.UsageError(tr("--theme and --demo are for the window; leave them out before a command."))
    context.obj = journal


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say.

    Returns:
        0 when all went well, 1 when something was refused or failed, 2 for bad usage.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a × on a console that has none
    try:
        return int(program.main(list(arguments), prog_name="glutetracker", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo(tr("Stopped."), err=True)
        return STOPPED
    except Problem as problem:
        click.echo(str(problem), err=True)
        return 1
    except Exception as error:
        click.echo(_went_wrong(error), err=True)
        return 1


def _went_wrong(error: Exception) -> str:
    """Say what the system kept from being written or looked at; anything else is a fault of ours."""
    if not isinstance(error, OSError) or isinstance(error, FileNotFoundError):  # what was named is looked for before
        return faults.told(error)
    if error.filename is not None:
        return tr("{file} cannot be used: {why}.", file=error.filename, why=refusal(error))
    sys.stdout = None  # nothing more is written to it
    return tr("The answer cannot be written: {why}. What was to be saved is saved.", why=reason(error))
