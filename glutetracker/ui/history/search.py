"""What is listed: everything, or what a search, a day and a kind leave of it."""

from datetime import date
from typing import NamedTuple

from glutetracker.domain import seeking
from glutetracker.domain.happenings import Happening, What
from glutetracker.domain.running import RunKind
from glutetracker.domain.seeking import Sought
from glutetracker.store import history_list
from glutetracker.ui.context import Context


class Asked(NamedTuple):
    """What is looked for.

    Attributes:
        what: Only sessions, runs or visits; None for all.
        kind: Only runs of a kind; None for all.
        day: Only of a day; None for all.
        text: What was typed.
    """

    what: What | None = None
    kind: RunKind | None = None
    day: date | None = None
    text: str = ""


class Search:
    """Everything that was logged, read once, and searched at every letter."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._all: list[Happening] = []
        self._own: dict[str, str] = {}
        self._told: dict[str, str] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged yet."""
        return not self._all

    def read(self) -> None:
        """Read the file anew."""
        with_body = self._context.preferences.shows_body
        self._all = history_list.everything(self._context.store, with_body=with_body)
        self._told.clear()

    def found(self, asked: Asked) -> list[Happening]:
        """Give what is asked for, newest first."""
        found = self._all
        if asked.what is not None:
            found = [each for each in found if each.what is asked.what]
        if asked.kind is not None:
            found = [each for each in found if each.kind is asked.kind]
        if asked.day is not None:
            day = asked.day.isoformat()
            found = [each for each in found if each.day == day]
        sought = seeking.parse(asked.text)
        return found if sought.is_all else self._sought(found, sought)

    def _sought(self, found: list[Happening], sought: Sought) -> list[Happening]:
        preferences = self._context.preferences
        limits = seeking.set_limits(sought, preferences) if sought.bounds else None
        within = history_list.sets_within(self._context.store, limits) if limits else {}
        self._tell_all()

        def fits(each: Happening) -> bool:
            if each.what is What.SESSION and limits is not None:
                names = within.get(each.id, ())
                return any(sought.named_in(f"{self._own[each.id]} {name.casefold()}") for name in names)
            return sought.named_in(self._told[each.id]) and (
                not sought.bounds or seeking.fits(each, sought, preferences)
            )

        return [each for each in found if fits(each)]

    def _tell_all(self) -> None:
        """Gather the words of all entries, once."""
        if not self._told:
            exercises = history_list.exercises_by_session(self._context.store)
            self._own = {each.id: each.told() for each in self._all}
            self._told = {key: f"{own} {exercises.get(key, '').casefold()}" for key, own in self._own.items()}
