"""Going back to a backup while the window stays open."""

from glutetracker.store import Store, backup
from glutetracker.store.backup import Backup
from glutetracker.ui.context import Context


def restore(context: Context, chosen: Backup) -> Backup | None:
    """Put a backup in the place of the open journal, and show that; what was there is kept as a backup.

    Whatever happens, the journal is open again afterwards.

    Returns:
        The backup of what was there; None when it could only be set aside.

    Raises:
        StoreProblem: As for backup.restore; what is open now is what lies at the path.
    """
    path = context.store.path
    context.store.close()
    try:
        return backup.restore(path, chosen.path)
    finally:
        context.replace_store(Store.open(path))
