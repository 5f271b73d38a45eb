"""A line that plans, read as this user means it."""

from datetime import date

from glutetracker.domain.grammar.plans import Plannable, parse_plan
from glutetracker.domain.planned import Planned
from glutetracker.domain.preferences import Preferences
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store
from glutetracker.store.lifting import rotation, routines


def read_plan(store: Store, text: str, preferences: Preferences, today: date) -> Planned:
    """Read a line such as “sat gym A” or “sat easy 5 km”: a routine, a past session by its title, or a run.

    Raises:
        Problem: It says none of these, or a day that is over.
    """
    return parse_plan(text, preferences, today, plannable(store))


def plannable(store: Store) -> list[Plannable]:
    """List what a session may be planned like: own routines, those that ship, past sessions of another title."""
    asked = [*routines.own(store), *shipped_routines().values()]
    known: dict[str, Plannable] = {}
    for each in asked:
        known.setdefault(each.name.casefold(), Plannable(each.name, routine_id=each.id))
    for done in rotation.titles_done(store):
        known.setdefault(done.title.casefold(), Plannable(done.title, like_session_id=done.session_id))
    return list(known.values())
