"""Going back to a backup while the window stays open, and stays live."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from glutetracker.store import Store, StoreProblem
from glutetracker.store.file import backup
from glutetracker.store.file.backup import Backup, Restoring
from glutetracker.store.problems import ReadOnlyError
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.words import tr


def restore(
    owner: QObject,
    context: Context,
    chosen: Backup,
    *,
    done: Callable[[Backup | None], None],
    failed: Callable[[Exception], None],
) -> None:
    """Put a backup in the place of the open journal, and show that; what was there is kept as a backup.

    The slow part is done in a thread, while the journal is only read. Whatever
    happens, the journal is open again afterwards.

    Args:
        owner: Nobody is told when it is gone by the end.
        context: Holds the open journal.
        chosen: The backup.
        done: Told of the backup of what was there; of None when it could only be set aside.
        failed: Told what went wrong; what is open then is what lies at the path.
    """
    store, path = context.store, context.store.path
    before, store.read_only = store.read_only, _being_restored()

    def finish(restoring: Restoring) -> None:
        store.close()
        try:
            kept = backup.finish_restoring(restoring)
        except StoreProblem as problem:
            context.replace_store(Store.open(path))
            failed(problem)
        else:
            context.replace_store(Store.open(path))
            done(kept)

    def give_up(error: Exception) -> None:
        store.read_only = before
        failed(error)

    tasks.run(owner, lambda: backup.begin_restoring(path, chosen.path), done=finish, failed=give_up)


def _being_restored() -> StoreProblem:
    return ReadOnlyError(tr("Not saved yet: a backup is being restored. Try again in a moment."))
