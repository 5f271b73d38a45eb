"""Options that commands share, and the journal that they name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

from glutetracker import locations
from glutetracker.domain.clock import today
from glutetracker.domain.when import FIRST_YEAR, FURTHEST_DAYS
from glutetracker.store import Store
from glutetracker.store.file.opening import Found, look
from glutetracker.store.problems import StoreProblem
from glutetracker.store.store import COMMAND_BUSY_MS
from glutetracker.words import tr

Command = TypeVar("Command", bound=Callable[..., Any])


def _named(context: click.Context, _: click.Parameter, value: Path | None) -> Path:
    return value or context.obj or locations.journal()


def day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    """Read the first or last day of a period."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(tr("“{text}” is no day. Write it like 2026-01-31.", text=text)) from error
    if found.year < FIRST_YEAR:
        raise click.BadParameter(tr("{day} is too long ago. Days start in {year}.", day=found, year=FIRST_YEAR))
    if found > today() + timedelta(days=FURTHEST_DAYS):
        raise click.BadParameter(tr("{day} is more than a year ahead.", day=found))
    return found


class _Place(click.Path):
    """A file or folder by its name; who uses it says what is wrong with it."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":  # as of a variable that is not set: it would be the folder one is in
            self.fail(tr("It is empty. Name a file or a folder."), param, ctx)
        return super().convert(value, param, ctx)


PLACE = _Place()
journal_option = click.option(
    "--file",
    "journal",
    type=PLACE,
    callback=_named,
    metavar="FILE",
    help="The journal; the one in your data folder when left out.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line; kg, m, s, cm.")


@contextmanager
def journal_to_write(path: Path) -> Iterator[Store]:
    """Open a journal for one command; made when nothing is there.

    Raises:
        StoreProblem: It cannot be opened or written.
    """
    store = Store.open(path, busy_timeout_ms=COMMAND_BUSY_MS)
    try:
        store.check_trust()
        yield store
    finally:
        store.close()


@contextmanager
def journal_to_read(path: Path) -> Iterator[Store]:
    """Open a journal that is there, beside a window if need be; nothing is written.

    Raises:
        StoreProblem: There is none, or it cannot be read.
    """
    if look(path) is Found.NOTHING:
        raise StoreProblem(tr("There is no journal at {file} yet.", file=path))
    store = Store.open(path, busy_timeout_ms=COMMAND_BUSY_MS, read_only=True)
    try:
        yield store
    finally:
        store.close()
