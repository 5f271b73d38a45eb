"""What is listed: everything, or what a search, a day and a kind leave of it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from itertools import chain
from typing import NamedTuple

from glutetracker.domain import seeking
from glutetracker.domain.happenings import Happening, What
from glutetracker.domain.running import RunKind
from glutetracker.domain.seeking import SetLimit, Sought
from glutetracker.store import Store, StoreProblem, Table, history_list
from glutetracker.store.history_list import SetFound
from glutetracker.ui.context import Context

_READS: dict[What, tuple[frozenset[Table], Callable[[Store], list[Happening]]]] = {
    What.SESSION: (frozenset({Table.SESSION}), history_list.finished_sessions),
    What.RUN: (frozenset({Table.RUN}), history_list.all_runs),
    What.VISIT: (frozenset({Table.MEASURE, Table.BODY_SITE}), history_list.all_visits),
}
_NAMED_IN = frozenset({Table.SESSION_ENTRY, Table.EXERCISE, Table.SETTING})
"""Tables of what a search also looks at."""


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
        self._lines: dict[What, list[Happening]] = {}
        self._ahead: dict[What, list[Happening]] = {}
        self._all: list[Happening] = []
        self._own: dict[str, str] = {}
        self._told: dict[str, str] = {}
        self._set_sought: tuple[Sought, list[SetLimit]] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged yet."""
        return not self._all

    def read_ahead(self, changed: frozenset[Table]) -> bool:
        """Read one kind that was never read or has changed, for later; False when none is left, or it cannot be read.

        Why it cannot, read() tells.
        """
        due = [each for each in self._due(changed) if each not in self._ahead]
        with suppress(StoreProblem):
            for what in due[:1]:
                self._ahead[what] = _READS[what][1](self._context.store)
                return True
        return False

    def forget_ahead(self) -> None:
        """Let go of what was read ahead, for other things stand in the file now."""
        self._ahead.clear()

    def read(self, changed: frozenset[Table]) -> bool:
        """Read anew what changed; whether there are other lines now than before."""
        before = dict(self._lines)
        for what in self._due(changed):
            ahead = self._ahead.pop(what, None)
            self._lines[what] = _READS[what][1](self._context.store) if ahead is None else ahead
        if not self._context.preferences.shows_body:
            self._lines[What.VISIT] = []
        if changed & _NAMED_IN:
            self._told.clear()
        if self._lines == before:
            return False
        self._all = sorted(chain(*self._lines.values()), key=lambda each: (each.day, each.began, each.id), reverse=True)
        self._told.clear()
        return True

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
        sought, self._set_sought = seeking.parse(asked.text), None
        return found if sought.is_all else self._sought(found, sought)

    def sets_found(self, ids: Sequence[str]) -> dict[str, SetFound]:
        """Give the heaviest set of each of some sessions that was found by its numbers."""
        if self._set_sought is None:
            return {}
        sought, limits = self._set_sought
        found: dict[str, SetFound] = {}
        for key, sets in history_list.heaviest_within(self._context.store, ids, limits).items():
            own = self._own.get(key, "")
            named = [each for each in sets if sought.named_in(f"{own} {each.exercise.casefold()}")]
            found |= {key: named[0]} if named else {}
        return found

    def _due(self, changed: frozenset[Table]) -> list[What]:
        """Name what was never read or has changed."""
        shows_body = self._context.preferences.shows_body
        return [
            what for what, (tables, _) in _READS.items()
            if (what not in self._lines or tables & changed or (what is What.VISIT and Table.SETTING in changed))
            and (what is not What.VISIT or shows_body)
        ]  # fmt: skip

    def _sought(self, found: list[Happening], sought: Sought) -> list[Happening]:
        preferences = self._context.preferences
        limits = seeking.set_limits(sought, preferences) if sought.bounds else None
        self._set_sought = (sought, limits) if limits else None
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
