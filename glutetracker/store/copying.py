"""Copying a journal, whole and in slices."""

import contextlib
import sqlite3
from pathlib import Path

from glutetracker.store import opening
from glutetracker.store.durable import sync_file
from glutetracker.store.soundness import make_sure_sound

PAGES_A_SLICE = 1000
"""About 4 MB and 5 ms; between two slices whoever writes the journal gets his turn."""


def copy_journal(source: Path, target: Path) -> None:
    """Copy a journal in slices into an empty file and make sure that the copy is sound and on the disk.

    Raises:
        StoreProblem: The copy is not sound.
    """
    with (
        contextlib.closing(opening.connect(source, read_only=True, busy_timeout_ms=5000)) as read,
        contextlib.closing(sqlite3.connect(opening.uri_of(target), uri=True, isolation_level=None)) as written,
    ):
        written.execute("pragma journal_mode = off")
        written.execute("pragma synchronous = off")
        read.backup(written, pages=PAGES_A_SLICE, sleep=0.001)
    make_sure_sound(target)
    sync_file(target)
