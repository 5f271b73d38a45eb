"""`bench`: the timings of a checkout."""

import runpy
import sys
from pathlib import Path

import click

from glutetracker.words import Problem, tr

_FOLDER = Path(__file__).resolve().parents[2] / "tests" / "bench"


class NoBenchError(Problem):
    """There is no such bench here."""


@click.command("bench", short_help="Run the benches of a checkout.", context_settings={"ignore_unknown_options": True})
@click.argument("name", required=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("--list", "only_list", is_flag=True, help="List them; nothing is run.")
@click.pass_context
def command(context: click.Context, name: str | None, arguments: tuple[str, ...], *, only_list: bool) -> None:
    """Run the benches of a checkout: NAME with its ARGUMENTS, or all in turn."""
    benches = {path.stem: path for path in sorted(_FOLDER.glob("[!_]*.py"))}
    if not benches:
        raise NoBenchError(tr("The benches lie in the checkout. Run `python3 main.py bench` there."))
    if name is not None and name not in benches:
        raise NoBenchError(tr("There is no bench {name}. There are: {names}.", name=name, names=", ".join(benches)))
    if only_list:
        click.echo("\n".join(benches))
        return
    wanted = benches.values() if name is None else [benches[name]]
    statuses = [_status_of(script, arguments) for script in wanted]
    context.exit(max(statuses))


def _status_of(script: Path, arguments: tuple[str, ...]) -> int:
    sys.argv = [str(script), *arguments]
    try:
        runpy.run_path(str(script), run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, str):
            click.echo(end.code, err=True)
            return 1
        return end.code or 0
    return 0
