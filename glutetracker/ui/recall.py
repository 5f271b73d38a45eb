"""What many ask for after the same news: read once, until a table that it comes from changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.store import SESSION_TABLES, Store, Table
from glutetracker.store.lifting import sessions

if TYPE_CHECKING:
    from datetime import date

    from glutetracker.domain.lifting.exercise_choice import ExerciseChoice
    from glutetracker.domain.lifting.kit import Kit
    from glutetracker.domain.preferences import Preferences
    from glutetracker.domain.question.data import Logged
    from glutetracker.guides import Catalogue

Value = TypeVar("Value")
_OF_QUESTION = SESSION_TABLES | {Table.RUN, Table.MEASURE, Table.VISIT, Table.BODY_SITE, Table.BODY_WEEK}


class Recall:
    """Remembers what was read; a read that fails is tried again when next asked.

    Attributes:
        turn: How often something changed: what a thread read holds as long as this is what it was.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.turn = 0
        self._known: dict[str, tuple[frozenset[Table], object]] = {}

    def forget(self, changed: frozenset[Table]) -> None:
        """Forget what changed."""
        self.turn += 1
        self._known = {name: known for name, known in self._known.items() if changed.isdisjoint(known[0])}

    def open_session(self) -> LoggedSession | None:
        """Read the session being logged; None when there is none."""
        return self.known_as("open", SESSION_TABLES, lambda: sessions.open_session(self.store))

    def kit(self, preferences: "Preferences") -> "Kit":
        """Read the user's bars, plates, weights and bands."""
        from glutetracker.store.lifting import kit

        unit = preferences.load_unit
        return self.known_as("kit", frozenset({Table.SETTING}), lambda: kit.load(self.store, unit))

    def choices(self) -> "dict[str, ExerciseChoice]":
        """Read what the user chose for single exercises."""
        from glutetracker.store.lifting import exercise_choices

        reads = frozenset({Table.EXERCISE_CHOICE})
        return self.known_as("choices", reads, lambda: exercise_choices.load_all(self.store))

    def catalogue(self) -> "Catalogue":
        """Read the user's own exercises, as one catalogue with those of the guide."""
        from glutetracker.guides import Catalogue
        from glutetracker.store.lifting import own_exercises

        return self.known_as(
            "catalogue", frozenset({Table.EXERCISE}), lambda: Catalogue(*own_exercises.with_deleted(self.store))
        )

    def logged(self, day: "date") -> "Logged":
        """Read all that bears on The question on a day."""
        from glutetracker.store.question import question_data

        return self.known_as(_logged_to(day), _OF_QUESTION, lambda: question_data.read(self.store, day))

    def logged_if_read(self, day: "date") -> "Logged | None":
        """Give the same where it was read already; ten years of it take a third of a second."""
        known = self._known.get(_logged_to(day))
        return known[1] if known else None  # type: ignore[return-value]

    def take_logged(self, logged: "Logged") -> None:
        """Remember what a thread read."""
        self._known[_logged_to(logged.today)] = (_OF_QUESTION, logged)

    def weight_kg(self) -> float | None:
        """Read the user's weight as it was measured last; None before the first time."""
        from glutetracker.domain.body.measure import Site
        from glutetracker.store.body import measures

        return self.known_as(
            "weight", frozenset({Table.MEASURE}), lambda: measures.latest_value(self.store, Site.WEIGHT)
        )

    def known_as(self, name: str, reads: frozenset[Table], read: Callable[[], Value]) -> Value:
        """Give what goes by a name, read when first asked and again after news of these tables."""
        if name not in self._known:
            self._known[name] = (reads, read())
        return self._known[name][1]  # type: ignore[return-value]


def _logged_to(day: "date") -> str:
    return f"logged to {day}"
