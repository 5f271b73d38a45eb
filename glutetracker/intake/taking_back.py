"""An import taken back, in a thread of its own."""

from pathlib import Path

from glutetracker.intake import retelling
from glutetracker.intake.outcome import counted
from glutetracker.store import Store, Table
from glutetracker.store.incoming import undoing_imports
from glutetracker.store.incoming.import_list import PastImport
from glutetracker.store.incoming.undoing_imports import Undone
from glutetracker.store.store import COMMAND_BUSY_MS
from glutetracker.words import tr, trn


def label(past: PastImport) -> str:
    """Call the step, which can itself be undone."""
    return tr("Undo of the import of {name}", name=past.label)


def take_back(journal: Path, past: PastImport) -> tuple[Undone, frozenset[Table]]:
    """Take back what an import brought and is still as it came; also which tables changed.

    A run of which another file told too stays, as that file tells it.

    Raises:
        StoreProblem: All of it is still there.
    """
    store = Store.open(journal, busy_timeout_ms=COMMAND_BUSY_MS)
    changed: set[Table] = set()
    store.on_change = changed.update
    try:
        shared = retelling.shared(store, past.id)
        with store.write(label(past)) as edit:
            undone = undoing_imports.undo(store, edit, past.id)
            undone.retold = retelling.retell(store, edit, shared)
        return undone, frozenset(changed)
    finally:
        store.close()


def words(undone: Undone) -> str:
    """Tell what went, and what the user changed since and stays."""
    went = _counted(undone.gone)
    told = [tr("Taken out: {what}.", what=went) if went else tr("Nothing was taken out.")]
    if stays := sum(undone.changed.values()):
        told.append(trn("{count} that you changed since stays.", "{count} that you changed since stay.", stays))
    if undone.emptied:
        told.append(
            trn("{count} value that it added to a run is out too.", "{count} values that it added to runs are out too.",
                undone.emptied)
        )  # fmt: skip
    if undone.retold:
        told.append(
            trn("{count} run stays as another file tells it.", "{count} runs stay as other files tell them.",
                undone.retold)
        )  # fmt: skip
    return " ".join(told)


def _counted(count: dict[Table, int]) -> str:
    facts = tuple(count.get(table, 0) for table in (Table.RUN, Table.SESSION, Table.STRENGTH_SET, Table.MEASURE))
    return counted(*facts) if any(facts) else ""
