"""`pages`: every page as a picture."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from math import isnan
from pathlib import Path
from re import fullmatch
from typing import TYPE_CHECKING

import click

from glutetracker.cli.drawing import canvas
from glutetracker.cli.options import PLACE, journal_option
from glutetracker.domain.period import EVER
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store, preferences
from glutetracker.store.file.copying import copy_journal
from glutetracker.store.file.durable import make_private_folder
from glutetracker.store.file.opening import Found
from glutetracker.store.file.opening import look as find
from glutetracker.store.lifting import sessions
from glutetracker.words import Problem, tr
from glutetracker.words.disk import refusal

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from glutetracker.ui.shell.window import Window
    from glutetracker.ui.theme import Look

TURN_MS, MOST_TURNS = 60, 50
VIEWS = (
    ("today", ""),
    ("log", ""),
    ("log", "run"),
    ("log", "measure"),
    ("log", "session"),
    ("history", ""),
    ("progress", ""),
    ("guide", ""),
    ("guide", "exercise:hip_thrust_barbell"),
    ("guide", "claims"),
    ("body", ""),
    ("question", ""),
    ("settings", ""),
)
"""Page and part of it, in the order drawn; "session" begins one, so it comes after the other parts."""


def _size(_: click.Context, __: click.Parameter, text: str) -> tuple[int, int]:
    match = fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if match is None:
        raise click.BadParameter(tr("{text} is no size. Write it like 1280x800.", text=text))
    return int(match[1]), int(match[2])


def _scale(_: click.Context, __: click.Parameter, scale: float) -> float:
    if isnan(scale):  # no range refuses it
        raise click.BadParameter(tr("{text} is no number. Write it like 2.", text=scale))
    return scale


@click.command("pages", short_help="Draw every page to a PNG.")
@click.argument("folder", metavar="DIR", type=PLACE)
@click.option("--theme", type=click.Choice(["light", "dark", "both"]), default="both", help="both if left out.")
@click.option("--size", callback=_size, default="1280x800", metavar="WxH", help="Of the window; 1280x800 if left out.")
@click.option(
    "--scale",
    type=click.FloatRange(1, 4),
    callback=_scale,
    default=1,
    metavar="N",
    help="Pixels a point; 2 for a fine screen.",
)
@click.option("--text", "text_pct", type=click.IntRange(80, 200), metavar="PCT", help="Size of text: 80 to 200.")
@click.option("--demo", is_flag=True, help="Of an invented journal.")
@journal_option
def command(
    folder: Path, journal: Path, theme: str, size: tuple[int, int], scale: float, text_pct: int | None, *, demo: bool
) -> None:
    """Draw every page to a PNG in DIR, from a copy of the journal; no screen is needed.

    Without a journal the pages are drawn as they are at first.
    """
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    with canvas() as application, _source(journal, demo=demo) as source:
        from glutetracker.ui.theme import Look

        for name in ("light", "dark") if theme == "both" else (theme,):
            with _copy_of(source) as store:
                look = Look(application)  # a window that is through with its journal is not dressed again
                pct = text_pct or preferences.load(store).text_scale_pct
                look.choose(ThemeChoice(name), pct / 100)
                for path in _drawn(store, look, size, folder):
                    click.echo(tr("Wrote {file}.", file=path))


@contextmanager
def _source(journal: Path, *, demo: bool) -> Iterator[Path]:
    if not demo:
        yield journal
        return
    from glutetracker.demo import write

    with tempfile.TemporaryDirectory(prefix="glutetracker-") as folder:
        write(Path(folder) / "demo.sqlite")
        yield Path(folder) / "demo.sqlite"


@contextmanager
def _copy_of(journal: Path) -> Iterator[Store]:
    """Open a copy that drawing may write to, or a new journal where none is there."""
    with tempfile.TemporaryDirectory(prefix="glutetracker-") as folder:
        copy = Path(folder) / "glutetracker.sqlite"
        if find(journal) is not Found.NOTHING:
            copy_journal(journal, copy)
        store = Store.open(copy)
        try:
            yield store
        finally:
            store.close()


def _drawn(store: Store, look: "Look", size: tuple[int, int], folder: Path) -> Iterator[Path]:
    import glutetracker.ui.charts.card.chart_card  # noqa: F401 (the Progress page waits for it else)
    from glutetracker.ui.context import Context
    from glutetracker.ui.shell.window import Window

    try:
        make_private_folder(folder)
    except OSError as error:
        raise Problem(tr("{folder} cannot be made: {why}.", folder=folder, why=refusal(error))) from error
    window = Window(Context(store, look))
    window.resize(*size)
    window.show()
    for page, part in VIEWS:
        window.show_page(page, _as_last_time(store) if part == "session" else part)
        window.page(page).make_ready()  # with all that the window adds while it idles
        path = folder / f"{page}{f'-{part}' if part else ''}_{look.theme.name}.png".replace(":", "-")
        if not _settled(window).save(str(path)):
            raise Problem(tr("{file} cannot be written. Choose another folder.", file=path))
        yield path
    window.hide()  # closed, it would remember its place for the next window


def _as_last_time(store: Store) -> str:
    """Ask for a session like the last one, which shows more than an empty one."""
    last = sessions.summaries(store, EVER, limit=1)
    return f"repeat:{last[0].session.id}" if last else "session"


def _settled(window: "Window") -> "QPixmap":
    """Draw the window once what it shows is thought out and has found its place, which takes some turns."""
    from PySide6.QtCore import QEventLoop, QTimer

    from glutetracker.ui import tasks

    loop, drawn = QEventLoop(), window.grab()
    for _ in range(MOST_TURNS):
        tasks.wait_for_all()
        QTimer.singleShot(TURN_MS, loop.quit)
        loop.exec()
        before, drawn = drawn, window.grab()
        if before.toImage() == drawn.toImage() and not tasks.are_due():
            break
    return drawn
