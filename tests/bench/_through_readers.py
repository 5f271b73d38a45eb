"""The program with every file read by a process of its own, however few they are; hostile_table.py starts it."""

import os
import sys
from collections.abc import Generator, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from glutetracker import cli
from glutetracker.importers import Hints
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import crew
from glutetracker.intake.files import Candidate


def planned(candidates: Iterable[Candidate], hints: Hints = NO_HINTS) -> Generator[crew.Planned, None, None]:
    """Plan files as crew.planned() does a large import."""
    readers = crew.Crew(1)
    try:
        yield from readers.planned(candidates, hints)
    finally:
        readers.dismiss()


if __name__ == "__main__":
    os.umask(0o077)
    crew.planned = planned  # type: ignore[assignment]
    sys.exit(cli.run(sys.argv[1:]))
