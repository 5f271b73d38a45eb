"""Sets counted by week and by what they weigh, for sums over many of them."""

from datetime import timedelta

from glutetracker.domain.lifting.set_counts import SetCount
from glutetracker.domain.period import Period, week_start
from glutetracker.store.lifting.session_rows import KINDS, SIDES
from glutetracker.store.moments import day_range
from glutetracker.store.store import Store


def by_week(store: Store, period: Period, first_weekday: int) -> list[SetCount]:
    """Count the done sets of each week of a period, oldest first."""
    first = week_start(period.first, first_weekday)
    rows = store.rows(
        "select cast((julianday(w.local_day) - julianday(?)) / 7 as integer) as week, e.exercise, s.kind, s.side, "
        "s.rir, count(*) as count from session w cross join session_entry e on e.session_id = w.id "
        "cross join strength_set s on s.entry_id = e.id where w.local_day >= ? and w.local_day < ? and s.is_done = 1 "
        "and s.deleted_at is null and e.deleted_at is null and w.deleted_at is null "
        "group by 1, 2, 3, 4, 5 order by 1",
        (first.isoformat(), *day_range(period)),
    )
    weeks = [first + timedelta(weeks=at) for at in range(rows[-1]["week"] + 1)] if rows else []
    return [
        SetCount(weeks[week], exercise, KINDS[kind], SIDES[side], rir, count)
        for week, exercise, kind, side, rir, count in rows
    ]
