"""Search: what was logged, by its words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from glutetracker.domain import seeking, wording
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.routine import Routine
from glutetracker.store import Table, runs, search
from glutetracker.store.body import measures
from glutetracker.store.lifting import routines
from glutetracker.store.search import FoundFact
from glutetracker.ui.context import Context
from glutetracker.ui.shell.palette import QuickList
from glutetracker.words import tr
from glutetracker.words.durations import short_day

MOST_PAGES, LEAST_LETTERS = 2, 3


class Finder(QuickList):
    """Finds sessions, runs, routines and pages of the guide by exercise, kind, day, name or note."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        hint = tr("hip thrust, long run, waist, 2026-09, a word of a note")
        super().__init__(context, parent, tr("Search what you logged"), hint)

    def search(self, text: str) -> Sequence[tuple[str, str, object]]:
        """Find what has every word: the user's routines, what was logged, newest first, then pages of the guide.

        Numbers such as "> 80", and what was measured, are the history's to look for.
        """
        in_history = (tr("Look in the history for “{text}”", text=text), tr("History"), text)
        if seeking.parse(text).bounds:
            return [in_history]
        found: list[tuple[str, str, object]]
        found = [(each.name, tr("Routine"), each) for each in self._routines(text.casefold().split())]
        found += [(self._title(fact), short_day(fact.local_day, with_year=True), fact)
                  for fact in search.logged(self.context.store, text)]  # fmt: skip
        found += [in_history] if self._names_a_measure(text.casefold().split()) else []
        return [*found, *((each.name, tr("Guide"), each) for each in self._pages(text))]

    def icon_of(self, hit: object) -> str:
        """Name the icon of a session, a run, a routine, a page of the guide or the history."""
        if isinstance(hit, FoundFact):
            return "dumbbell" if hit.table == "session" else "run"
        if isinstance(hit, str):
            return "history"
        return "plan" if isinstance(hit, Routine) else "guide"

    def take(self, hit: object) -> None:
        """Show it whole."""
        if isinstance(hit, FoundFact):
            self.context.asked_for.emit("fact", f"{hit.table}:{hit.id}")
        elif isinstance(hit, Routine):
            self.context.asked_for.emit("routine", hit.id)
        elif isinstance(hit, Exercise):
            self.context.asked_for.emit("guide", f"exercise:{hit.id}")
        elif isinstance(hit, str):
            self.context.asked_for.emit("history", f"find:{hit}")

    def none_found(self, text: str) -> str:
        """Say what can be searched for, or that nothing was found."""
        if text:
            return super().none_found(text)
        return tr("Type a word: an exercise, a kind of run, a measure, a day, a note.")

    def _names_a_measure(self, words: Sequence[str]) -> bool:
        """Tell whether a word begins the name of what was measured; never where measures of the body are hidden."""
        words = [word for word in words if len(word) >= LEAST_LETTERS]
        if not words or not self.context.preferences.shows_body:
            return False
        store, reads = self.context.store, frozenset({Table.MEASURE, Table.BODY_SITE})
        sites = self.context.recall.known_as("sites measured", reads, lambda: measures.sites(store))
        parts = [part for site in sites for part in wording.site_name(site).casefold().split()]
        return any(part.startswith(word) for part in parts for word in words)

    def _routines(self, words: Sequence[str]) -> list[Routine]:
        if not words:
            return []
        exercise_of = self.context.exercise

        def told(each: Routine) -> str:
            return " ".join([each.name, each.note, *(exercise_of(entry.exercise).name for entry in each.entries)])

        own = routines.own(self.context.store)
        return [each for each in own if all(word in told(each).casefold() for word in words)]

    def _title(self, fact: FoundFact) -> str:
        if fact.table == "session":
            return " · ".join(each for each in (fact.title, fact.words) if each) or tr("Session")
        run = runs.load(self.context.store, fact.id)
        if run is None:
            return fact.words
        told = f"{wording.run_title(run)} · {wording.run(run, self.context.preferences)}"
        return f"{told} · {fact.words}" if fact.words else told

    def _pages(self, text: str) -> list[Exercise]:
        """Find pages of the guide that have every word in one of their names."""
        words = text.casefold().split()
        found = self.context.catalogue.find(text, runs=True) if words else []
        named = ((each, " ".join((each.name, *each.names)).casefold()) for each in found)
        return [each for each, names in named if all(word in names for word in words)][:MOST_PAGES]
