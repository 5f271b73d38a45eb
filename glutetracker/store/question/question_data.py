"""All of the journal that bears on The question, in one reading."""

from datetime import date, timedelta

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.body.visits import BodyWeek
from glutetracker.domain.period import EVER
from glutetracker.domain.question.data import GluteWork, Logged, RunDone
from glutetracker.domain.running import HARD_WORK_SHARE, RunKind
from glutetracker.store.body import measures
from glutetracker.store.moments import day_of
from glutetracker.store.store import Store

SITES = (Site.HIP, Site.WAIST, Site.THIGH_LEFT, Site.THIGH_RIGHT, Site.WEIGHT)
NOTES_OF_DAYS = 28
_HARD_KINDS = ", ".join(f"'{kind}'" for kind in RunKind if kind.is_hard)
_NOTED = " union all ".join(
    f"select local_day, note from {table} where deleted_at is null and note <> '' and local_day > ?1"
    for table in ("run", "session", "measure")
)


def read(store: Store, today: date) -> Logged:
    """Read what is logged, up to what is dated after today."""
    return Logged(
        today=today,
        runs=_runs(store),
        glute_work=_glute_work(store),
        measures=tuple(_readings(store)),
        told_weeks=_told_weeks(store),
        notes=_notes(store, today),
    )


def _runs(store: Store) -> tuple[RunDone, ...]:
    rows = store.rows(
        "select id, local_day, kind, distance_m, duration_s, work_s is not null as is_timed, coalesce(work_s, "
        f"case when kind in ({_HARD_KINDS}) then duration_s * {HARD_WORK_SHARE} else 0.0 end, 0.0) as hard_s "
        "from run where deleted_at is null and kind not in ('walk', 'hike') order by local_day, id"
    )
    return tuple(
        RunDone(
            row["id"],
            day_of(row),
            RunKind(row["kind"]),
            row["distance_m"],
            row["duration_s"],
            row["hard_s"],
            bool(row["is_timed"]),
        )
        for row in rows
    )


def _glute_work(store: Store) -> tuple[GluteWork, ...]:
    rows = store.rows(
        "select w.id, w.local_day, sum(s.hard_glute) as hard_sets from session w "
        "join session_entry e on e.session_id = w.id and e.deleted_at is null "
        "join strength_set s on s.entry_id = e.id and s.deleted_at is null and s.is_done = 1 "
        "where w.deleted_at is null group by w.id having hard_sets > 0 order by w.local_day, w.id"
    )
    return tuple(GluteWork(row["id"], day_of(row), row["hard_sets"]) for row in rows)


def _readings(store: Store) -> list[Measure]:
    return [each for site in SITES for each in measures.of_site(store, site, EVER)]


def _told_weeks(store: Store) -> tuple[BodyWeek, ...]:
    rows = store.rows("select id, dieting from body_week where dieting is not null and deleted_at is null order by id")
    return tuple(BodyWeek(monday=date.fromisoformat(row["id"]), is_dieting=bool(row["dieting"])) for row in rows)


def _notes(store: Store, today: date) -> tuple[tuple[date, str], ...]:
    rows = store.rows(f"{_NOTED} order by 1, 2", ((today - timedelta(days=NOTES_OF_DAYS)).isoformat(),))
    return tuple((day_of(row), row["note"]) for row in rows if day_of(row) <= today)
