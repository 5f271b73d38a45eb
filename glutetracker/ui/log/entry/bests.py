"""The bests of an exercise beside its sets: marked where a set is one, and the best of all told."""

from collections.abc import Sequence

from glutetracker.domain.lifting.records import Past, best_told, lift_of, record_told
from glutetracker.store import StoreProblem
from glutetracker.store.lifting.lifts import lifts_of
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.foot import EntryFoot
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.terms import Terms


class EntryBests:
    """Knows what was lifted in other sessions, from the first time that it is shown."""

    def __init__(self, context: Context, terms: Terms, session_id: str) -> None:
        self._context, self._terms, self._session_id = context, terms, session_id
        self._past: Past | None = None

    def show(self, rows: Sequence[SetRow], foot: EntryFoot) -> None:
        """Mark the sets that are bests, and say the best of all."""
        try:
            past, terms = self._before().copy(), self._terms
        except StoreProblem:
            return  # the page that cannot be read says so itself
        for row in rows:
            lift = lift_of(row.sides[0]) if row.sides else None
            row.show_best(record_told(lift, past, terms.exercise, terms.preferences) if lift else "")
            if lift:
                past.add(lift)
        foot.show_best(best_told(past.best, terms.exercise, terms.preferences))

    def _before(self) -> Past:
        if self._past is None:
            lifts = lifts_of(self._context.store, self._terms.exercise.id, but_session=self._session_id)
            self._past = Past(lifts)
        return self._past
