"""What an import would do, by doing it to a copy that is thrown away."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from glutetracker.importers import Hints
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import crew
from glutetracker.intake.files import Candidate
from glutetracker.intake.keeping import keep, remembering, start
from glutetracker.intake.outcome import Outcome
from glutetracker.store import Store
from glutetracker.store.file.copying import copy_journal, let_go_of_the_disk
from glutetracker.store.file.opening import Found, look


def rehearse(journal: Path, files: Iterable[Candidate], hints: Hints = NO_HINTS) -> Iterator[Outcome]:
    """Tell what taking in these files would do; nothing at the journal's place is touched or made.

    Raises:
        StoreProblem: The journal cannot be read.
    """
    going = start("")
    with trial(journal) as store, closing(crew.planned(files, remembering(store, hints))) as plans:
        for _, planned in plans:
            yield keep(store, planned, going)


@contextmanager
def trial(journal: Path) -> Iterator[Store]:
    """Give a copy of a journal to try things on, for the thread that asks.

    Raises:
        StoreProblem: The journal cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="glutetracker-") as folder:  # for its owner alone
        copy = Path(folder) / "rehearsal.sqlite"
        if look(journal) is not Found.NOTHING:
            copy_journal(journal, copy)
        store = Store.open(copy)
        try:
            let_go_of_the_disk(store)
            yield store
        finally:
            store.close()
