"""Which of the last sessions had a set that was a best on its day."""

from collections.abc import Iterable
from pathlib import Path

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.records import Past, bests_among
from glutetracker.store.lifting import sessions
from glutetracker.store.lifting.lifts import lifts_of
from glutetracker.store.store import Store, reading


def with_best(path: Path, session_ids: Iterable[str]) -> frozenset[str]:
    """Read which of these sessions had a best; over a connection of its own, for a thread.

    Raises:
        StoreProblem: The file cannot be read.
    """
    with reading(path) as store:
        read = (sessions.load(store, each) for each in session_ids)
        return frozenset(each.session.id for each in read if each is not None and _has_best(store, each))


def _has_best(store: Store, logged: LoggedSession) -> bool:
    session = logged.session
    for each in logged.entries:
        before = list(lifts_of(store, each.entry.exercise, but_session=session.id, until=session.local_day))
        if before and any(True for _ in bests_among(each.done, Past(before))):  # all is new the first time
            return True
    return False
