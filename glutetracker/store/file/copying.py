"""Copying a journal, whole and in slices."""

import contextlib
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from glutetracker.store.file import opening
from glutetracker.store.file.durable import sync_file
from glutetracker.store.file.soundness import make_sure_sound
from glutetracker.store.problems import BUSY, BusyError
from glutetracker.store.store import Store
from glutetracker.words import tr

PAGES_A_SLICE = 1000
"""About 4 MB and 5 ms; between two slices whoever writes the journal gets his turn."""
PATIENCE_S = 5.0


def copy_journal(source: Path, target: Path) -> None:
    """Copy a journal in slices into an empty file and make sure that the copy is sound and on the disk.

    A save in between starts the copy anew, so that it is of one moment.

    Raises:
        StoreProblem: Another program holds the journal, or the copy is not sound.
    """
    with (
        contextlib.closing(opening.connect(source, read_only=True, busy_timeout_ms=0)) as read,
        contextlib.closing(sqlite3.connect(opening.uri_of(target), uri=True, isolation_level=None)) as written,
    ):
        written.execute("pragma journal_mode = off")
        written.execute("pragma synchronous = off")
        read.backup(written, pages=PAGES_A_SLICE, sleep=0.001, progress=_patience(source))
    make_sure_sound(target)
    sync_file(target)


def let_go_of_the_disk(store: Store) -> None:
    """Let a copy that is thrown away be written to without a wait for the disk."""
    for pragma in ("journal_mode = memory", "synchronous = off", "secure_delete = off", "cache_spill = on"):
        store.rows(f"pragma {pragma}")


def _patience(source: Path) -> Callable[[int, int, int], None]:
    """Give up once the journal was held without a pause for PATIENCE_S; sqlite3 alone would wait for ever."""
    moved_on_at = time.monotonic()

    def progress(status: int, _remaining: int, _total: int) -> None:
        nonlocal moved_on_at
        if status & 0xFF not in BUSY:
            moved_on_at = time.monotonic()
        elif time.monotonic() - moved_on_at > PATIENCE_S:
            raise BusyError(tr("Another program is writing to {file}. Try again in a moment.", file=source.name))

    return progress
