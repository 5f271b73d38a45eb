"""All that was ever lifted in an exercise, each lift once."""

from datetime import date

from glutetracker.domain.lifting.records import Lift
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.period import Period
from glutetracker.store.moments import day_range
from glutetracker.store.store import Store

_COUNTED = ", ".join(f"'{kind}'" for kind in SetKind if kind.counts)


def lifts_of(store: Store, exercise: str, *, but_session: str = "", until: date = date.max) -> list[Lift]:
    """Read the different lifts of an exercise up to a day, leaving out one session's, warm-ups, bands and carries."""
    rows = store.rows(
        "select distinct coalesce(s.load_kg, 0.0) as load_kg, coalesce(s.reps, 0) as reps, "
        "case when s.reps is null then s.hold_s else 0.0 end as hold_s, s.rir "
        "from session_entry e join session w on w.id = e.session_id join strength_set s on s.entry_id = e.id "
        "where e.exercise = ? and w.id <> ? and w.local_day <= ? "
        "and s.is_done = 1 and s.band is null and s.distance_m is null "
        f"and s.kind in ({_COUNTED}) and w.deleted_at is null and e.deleted_at is null and s.deleted_at is null",
        (exercise, but_session, until.isoformat()),
    )
    return [Lift(row["load_kg"], row["reps"], row["hold_s"], row["rir"]) for row in rows]


def trained_between(store: Store, period: Period, most: int) -> list[tuple[str, int]]:
    """Name the exercises with a done set in a period by their ids, with how many sessions, most trained first."""
    rows = store.rows(
        "select e.exercise, count(distinct w.id) as times from session w "
        "cross join session_entry e on e.session_id = w.id where w.local_day >= ? and w.local_day < ? "
        "and w.deleted_at is null and e.deleted_at is null and exists (select 1 from strength_set "
        "where entry_id = e.id and is_done = 1 and deleted_at is null) group by 1 order by 2 desc, 1 limit ?",
        (*day_range(period), most),
    )
    return [(row["exercise"], row["times"]) for row in rows]
