"""`check`: whether the journal is sound."""

from pathlib import Path

import click

from glutetracker.cli.options import journal_option
from glutetracker.store.file import check
from glutetracker.store.file.check import Severity
from glutetracker.words import tr


@click.command("check")
@click.option("--deep", is_flag=True, help="Read every row, original and backup too.")
@journal_option
@click.pass_context
def command(context: click.Context, journal: Path, *, deep: bool) -> None:
    """Look whether the journal is sound; nothing is written.

    The exit status is 1 when something is wrong; risks and notes are only told.
    """
    findings = check.check(journal, deep=deep)
    names = {Severity.WRONG: tr("wrong"), Severity.RISK: tr("risk"), Severity.NOTE: tr("note")}
    width = max(map(len, names.values()))
    for finding in findings:
        is_wrong = finding.severity is Severity.WRONG
        click.echo(f"{names[finding.severity]:<{width}}  {finding.sentence}", err=is_wrong)
    if any(finding.severity is Severity.WRONG for finding in findings):
        context.exit(1)
    click.echo(tr("{file} is sound.", file=journal))
