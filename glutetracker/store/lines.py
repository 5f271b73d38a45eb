"""Keeping what a typed line says, for the window and the command line alike."""

from datetime import datetime

from glutetracker.domain.grammar import Logged, LoggedRun, LoggedSets, told
from glutetracker.domain.preferences import Preferences
from glutetracker.store import measures, runs
from glutetracker.store.sets_of_day import add_sets
from glutetracker.store.store import Store


def keep_line(
    store: Store, logged: Logged, preferences: Preferences, now: datetime, source: str, *, opens: bool = False
) -> str:
    """Keep what a line says, in one step of undo.

    Sets join the session that `add_sets` finds; with opens they may begin one.

    Returns:
        What is kept, in words.
    """
    if isinstance(logged, LoggedSets):
        return told(logged, preferences, add_sets(store, logged, now, source, opens=opens))
    words = told(logged, preferences)
    with store.write(words) as edit:
        if isinstance(logged, LoggedRun):
            runs.save(edit, logged)
            runs.save_laps(edit, logged.id, logged.laps)
        else:
            measures.save(edit, logged)
    return words
