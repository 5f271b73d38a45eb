"""How often something was done, and when last."""

from dataclasses import dataclass
from datetime import date

from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.domain.running import RunKind
from glutetracker.store.lifting.session_rows import set_of
from glutetracker.store.store import Store

_AT = "w.local_day, coalesce(w.started_at, ''), w.id"
_ENTRIES = "from session_entry e where e.session_id = w.id and +e.exercise = ?1 and e.deleted_at is null"
"""With the plus each session, the last first, is asked for the exercise, not all of its entries for their day."""


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


def last_times(
    store: Store, exercise: str, count: int, *, before: str = ""
) -> list[tuple[str, date, tuple[StrengthSet, ...]]]:
    """Read an exercise's last times, or those before a session, the latest first: session, day and done sets."""
    earlier = (
        f"and w.local_day <= (select local_day from session where id = ?2) "
        f"and ({_AT}) < (select {_AT} from session w where w.id = ?2) "
    )
    found = store.rows(
        f"select w.id, w.local_day, (select group_concat(e.id, ' ') {_ENTRIES}) as entries from session w "
        f"where w.deleted_at is null {earlier if before else ''}and exists (select 1 {_ENTRIES} and exists "
        "(select 1 from strength_set s where s.entry_id = e.id and s.is_done = 1 and s.deleted_at is null)) "
        "order by w.local_day desc, w.started_at desc, w.id desc limit ?3",
        (exercise, before, count),
    )
    return [(row["id"], date.fromisoformat(row["local_day"]), _sets(store, row["entries"].split())) for row in found]


def _sets(store: Store, entries: list[str]) -> tuple[StrengthSet, ...]:
    rows = store.rows(
        f"select * from strength_set where entry_id in ({', '.join('?' * len(entries))}) "
        "and is_done = 1 and deleted_at is null order by entry_id, position, side",
        entries,
    )
    return tuple(map(set_of, rows))


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
