"""Keeping what a typed line says, for the window and the command line alike."""

from datetime import datetime

from glutetracker.domain.grammar import FindExercise, Logged, LoggedRun, LoggedSets, parse_line, told
from glutetracker.domain.preferences import Preferences
from glutetracker.store import plans, runs
from glutetracker.store.body import body_sites, measures
from glutetracker.store.lifting import exercise_choices, kit
from glutetracker.store.lifting.sets_of_day import add_sets
from glutetracker.store.store import Store


def read_line(store: Store, text: str, preferences: Preferences, find_exercise: FindExercise, now: datetime) -> Logged:
    """Read a line as this user means it: with the sites, bands and units that are the user's own.

    Raises:
        Problem: What `parse_line` refuses.
    """
    return parse_line(
        text,
        preferences,
        find_exercise,
        now,
        body_sites.own_sites(store),
        bands=kit.load(store, preferences.load_unit).band_names,
        choices=exercise_choices.load_all(store),
    )


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
            plans.tick_off(edit, logged)
        else:
            measures.save(edit, logged)
    return words
