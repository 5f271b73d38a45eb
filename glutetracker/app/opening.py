"""The journal at the start: opened, or why not and what helps."""

from pathlib import Path

from glutetracker.store import Store, StoreProblem, preferences
from glutetracker.store.problems import BusyError
from glutetracker.ui.theme import Look
from glutetracker.words import tr


def opened(journal: Path, look: Look, *, is_taken: bool) -> Store | None:
    """Open a journal; while it cannot be opened, say why and offer what helps.

    Args:
        journal: Where it is, or will be made.
        look: For the window that says what is wrong.
        is_taken: Another window has it and does not answer.

    Returns:
        The journal, or None when the user gave up.
    """
    try:
        if is_taken:
            raise BusyError(
                tr("{file} is open in another window that does not answer. Close that one first.", file=journal)
            )
        return readable(journal)
    except StoreProblem as problem:
        from glutetracker.app.trouble import helped

        return helped(journal, problem, look)


def readable(journal: Path) -> Store:
    """Open a journal and make sure that it can be read now.

    Raises:
        StoreProblem: It cannot.
    """
    store = Store.open(journal)
    try:
        preferences.load(store)
    except StoreProblem:
        store.close()
        raise
    return store
