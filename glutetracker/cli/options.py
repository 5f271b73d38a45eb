"""Options that commands share, and the journal that they name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from glutetracker import locations
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
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise click.BadParameter(tr("“{text}” is no day. Write it like 2026-01-31.", text=text)) from error


journal_option = click.option(
    "--file",
    "journal",
    type=click.Path(path_type=Path),
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
