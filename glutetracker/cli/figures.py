"""`figures`: how every exercise is moved, as pictures."""

from pathlib import Path

import click

from glutetracker.cli.drawing import canvas
from glutetracker.cli.options import PLACE
from glutetracker.store.file.durable import make_private_folder
from glutetracker.words import Problem, tr
from glutetracker.words.disk import refusal


@click.command("figures", short_help="Draw six moments of every movement to a PNG.")
@click.argument("folder", metavar="DIR", type=PLACE)
@click.option("--only", metavar="ID", help="One exercise, such as glute_bridge; all if left out.")
@click.option("--theme", type=click.Choice(["light", "dark", "both"]), default="light", help="light if left out.")
@click.option("--width", type=click.IntRange(80, 1000), default=220, metavar="PX", help="Of a moment; 220 if left out.")
def command(folder: Path, only: str | None, theme: str, width: int) -> None:
    """Draw six moments of every movement to a PNG in DIR; no screen is needed."""
    with canvas():
        from glutetracker.figure import movement_named, pose_ids, pose_of
        from glutetracker.ui.figure.contact_sheet import contact_sheet
        from glutetracker.ui.theme import Theme

        wanted = pose_ids() if only is None else (pose_of(only),)
        if wanted == ("",):
            raise click.BadParameter(
                tr("No figure of {name} is drawn. There are: {names}.", name=only, names=", ".join(pose_ids())),
                param_hint="--only",
            )
        _make(folder)
        for pose_id in wanted:
            for name in ("light", "dark") if theme == "both" else (theme,):
                path = folder / f"{pose_id}_{name}.png"
                if not contact_sheet(movement_named(pose_id), Theme(name), width).save(str(path)):
                    raise Problem(tr("{file} cannot be written. Choose another folder.", file=path))
                click.echo(tr("Wrote {file}.", file=path))


def _make(folder: Path) -> None:
    try:
        make_private_folder(folder)
    except OSError as error:
        raise Problem(tr("{folder} cannot be made: {why}.", folder=folder, why=refusal(error))) from error
