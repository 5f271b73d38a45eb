"""What an import would do, by doing it to a copy that is thrown away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from glutetracker.store import Store
from glutetracker.store.copying import copy_journal
from glutetracker.store.opening import Found, look


@contextmanager
def rehearsal(journal: Path) -> Iterator[Store]:
    """Open a copy of a journal, or an empty one where there is none; nothing at the journal's place is touched.

    Raises:
        StoreProblem: The journal cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="glutetracker-") as folder:  # for its owner alone
        copy = Path(folder) / "rehearsal.sqlite"
        if look(journal) is not Found.NOTHING:
            copy_journal(journal, copy)
        store = Store.open(copy)
        try:
            yield store
        finally:
            store.close()
