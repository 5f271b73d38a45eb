"""How often something was done, and when last."""

from dataclasses import dataclass
from datetime import date

from glutetracker.domain.running import RunKind
from glutetracker.store.store import Store


@dataclass(frozen=True, slots=True)
class Doings:
    """How often something was done.

    Attributes:
        times: In how many sessions, or how many runs.
        last_day: The day of the last one; None before the first.
        longest_m: The longest of the runs; None for sessions, and where no distance is known.
    """

    times: int
    last_day: date | None = None
    longest_m: float | None = None


def sessions_with(store: Store, exercise: str) -> Doings:
    """Count the sessions with a done set of an exercise."""
    row = store.rows(
        "select count(distinct w.id) as times, max(w.local_day) as last_day "
        "from session_entry e join session w on w.id = e.session_id where e.exercise = ? "
        "and w.deleted_at is null and e.deleted_at is null and exists (select 1 from strength_set s "
        "where s.entry_id = e.id and s.is_done = 1 and s.deleted_at is null)",
        (exercise,),
    )[0]
    return Doings(row["times"], _day(row["last_day"]))


def runs_of(store: Store, kind: RunKind) -> Doings:
    """Count the runs, or walks, of a kind."""
    row = store.rows(
        "select count(*) as times, max(local_day) as last_day, max(distance_m) as longest_m "
        "from run where kind = ? and deleted_at is null",
        (kind.value,),
    )[0]
    return Doings(row["times"], _day(row["last_day"]), row["longest_m"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
