"""A line that plans, read as this user means it."""

from datetime import date

from glutetracker.domain.grammar.days import has_day_in_words
from glutetracker.domain.grammar.plans import Plannable, parse_plan, says_day, with_day_ahead
from glutetracker.domain.planned import Planned, PlannedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store
from glutetracker.store.lifting import rotation, routines
from glutetracker.words import Problem


def read_plan(store: Store, text: str, preferences: Preferences, today: date) -> Planned:
    """Read a line such as “sat gym A” or “sat easy 5 km”: a routine, a past session by its title, or a run.

    Raises:
        Problem: It says none of these, or a day that is over.
    """
    return parse_plan(text, preferences, today, plannable(store))


def read_as_plan(store: Store, text: str, preferences: Preferences, today: date) -> Planned | None:
    """Read a line that was typed where what is done is logged: a plan where it names a day to come, else None."""
    if not says_day(text, today):
        return None  # before names are read: this is asked at each letter
    try:
        return parse_plan(text, preferences, today, plannable(store), needs_day=True)
    except Problem:
        return None  # what keeps it from being logged is what is told


def is_plan_alone(plan: Planned, text: str) -> bool:
    """Tell whether a line that cannot be logged is a plan beyond doubt.

    A run of a Saturday may be of the last one; one with its distance and its time was likely done, its day mistyped.
    """
    if not isinstance(plan, PlannedRun):
        return True
    return not has_day_in_words(text) and (plan.distance_m is None or plan.duration_s is None)


def with_planned_day(store: Store, text: str, preferences: Preferences, typed_on: date) -> str | None:
    """Write a line that could not be logged on the day it was typed with the day it was for; None where it says none.

    A Saturday is the next one only where what is planned cannot have been the last one.
    """
    if not says_day(text, typed_on):
        return None
    if has_day_in_words(text):
        plan = read_as_plan(store, text, preferences, typed_on)
        if plan is None or not is_plan_alone(plan, text):
            return None
    return with_day_ahead(text, typed_on)


def plannable(store: Store) -> list[Plannable]:
    """List what a session may be planned like: own routines, those that ship, past sessions of another title."""
    asked = [*routines.own(store), *shipped_routines().values()]
    known: dict[str, Plannable] = {}
    for each in asked:
        known.setdefault(each.name.casefold(), Plannable(each.name, routine_id=each.id))
    for done in rotation.titles_done(store):
        known.setdefault(done.title.casefold(), Plannable(done.title, like_session_id=done.session_id))
    return list(known.values())
