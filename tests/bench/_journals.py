"""Journals to measure on: ten invented years, written once and kept, and an empty one."""

import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from _rounds import ROOT

sys.path.insert(0, str(ROOT))

KEPT = Path(tempfile.gettempdir()) / "glutetracker-bench"
YEARS, SEED = 10, 7


def ten_years(folder: Path = KEPT) -> Path:
    """Give the journal of ten years, written by a process of its own when it is not there; it is to be copied.

    It is written anew when the tables, views or indices are others.
    """
    from glutetracker.store.schema import STEPS, VIEWS

    made_as = zlib.crc32("".join([*(sql for _, sql in STEPS), VIEWS]).encode())  # a new file's script tells the time
    path = folder / f"{YEARS}-years-seed-{SEED}-{made_as:08x}.sqlite"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        words = ["demo", str(unfinished), "--years", str(YEARS), "--seed", str(SEED)]
        subprocess.run([sys.executable, "-m", "glutetracker", *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        unfinished.rename(path)
    return path


def copied(journal: Path, folder: Path) -> Path:
    """Copy a journal, so that no bench changes what the next one finds."""
    return Path(shutil.copyfile(journal, folder / f"copy-of-{journal.name}"))


def empty(folder: Path) -> Path:
    """Make an empty journal."""
    from glutetracker.store import Store

    path = folder / "empty.sqlite"
    Store.open(path).close()
    return path
