"""Small invented journals, for hypothesis."""

from datetime import date, datetime, timedelta, timezone

from hypothesis import strategies as st

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import Session, SessionEntry, SetKind, Side, StrengthSet
from glutetracker.domain.running import Lap, Run, RunKind, Surface
from glutetracker.store import Table, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

EXERCISES = [
    Exercise(
        id="hip_thrust_barbell",
        name="Barbell hip thrust",
        pattern="thrust",
        load_type=LoadType.BARBELL,
        shares={"gmax_upper": 1.0, "gmax_lower": 1.0, "gmed": 0.25, "gmin": 0.25},
    ),
    Exercise(
        id="side_lying_hip_abduction",
        name="Side-lying hip abduction",
        pattern="abduction",
        load_type=LoadType.BODYWEIGHT,
        one_sided=True,
        shares={"gmed": 1.0, "gmin": 0.75, "gmax_upper": 0.5},
    ),
    Exercise(id="farmers_walk", name="Farmer’s walk", pattern="carry", load_type=LoadType.DUMBBELL),
]

days = st.dates(date(2025, 12, 20), date(2026, 2, 10))
offsets = st.sampled_from([-600, 0, 60, 345])
moments = st.one_of(
    st.none(),
    st.builds(
        lambda moment, offset: moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=offset))),
        st.datetimes(datetime(2025, 12, 20), datetime(2026, 2, 10)),  # noqa: DTZ001 (it wants them naive)
        offsets,
    ),
)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
amounts = st.floats(0.5, 300).map(lambda value: round(value, 2))

sets = st.builds(
    dict,
    kind=st.sampled_from(SetKind),
    side=st.sampled_from(Side),
    reps=st.integers(1, 30),
    load_kg=st.one_of(st.none(), st.floats(-50, 200).map(lambda value: round(value, 1))),
    rir=st.one_of(st.none(), st.integers(0, 10).map(float)),
    is_done=st.booleans(),
    note=words,
)
made_sessions = st.fixed_dictionaries(
    {
        "about": st.builds(dict, local_day=days, started_at=moments, title=words, is_open=st.booleans()),
        "entries": st.lists(
            st.tuples(st.sampled_from(EXERCISES), st.lists(sets, max_size=4), st.booleans()), max_size=3
        ),
        "is_deleted": st.booleans(),
    }
)
made_runs = st.fixed_dictionaries(
    {
        "run": st.builds(
            Run,
            local_day=days,
            started_at=moments,
            kind=st.sampled_from(RunKind),
            surface=st.one_of(st.none(), st.sampled_from(Surface)),
            distance_m=st.one_of(st.none(), amounts.map(lambda value: value * 100)),
            duration_s=amounts.map(lambda value: value * 60),
            work_s=st.one_of(st.none(), st.floats(0, 20)),
            note=words,
            id=st.builds(new_id),
        ),
        "laps": st.integers(0, 3),
        "is_deleted": st.booleans(),
    }
)
made_visits = st.fixed_dictionaries(
    {
        "site": st.sampled_from(Site),
        "day": days,
        "values": st.lists(st.floats(40, 70), min_size=1, max_size=3),
        "is_deleted": st.booleans(),
    }
)
journals = st.fixed_dictionaries(
    {
        "sessions": st.lists(made_sessions, max_size=4),
        "runs": st.lists(made_runs, max_size=5),
        "visits": st.lists(made_visits, max_size=5),
    }
)


def write(store, journal):
    """Write an invented journal; what of it is to be seen: sessions with their sets, runs with their laps, measures."""
    seen_sessions, seen_runs, seen_measures = [], [], []
    with store.write("Invented") as edit:
        for made in journal["sessions"]:
            written = _write_session(edit, made)
            if not made["is_deleted"]:
                seen_sessions.append(written)
        for made in journal["runs"]:
            laps = [Lap(position=i + 1, start_s=60.0 * i, duration_s=60.0) for i in range(made["laps"])]
            runs.save(edit, made["run"])
            runs.save_parts(edit, made["run"], laps, b"points", 2 * len(laps))
            if made["is_deleted"]:
                edit.remove(Table.RUN, made["run"].id)
            else:
                seen_runs.append((made["run"], laps))
        for made in journal["visits"]:
            visit_id = new_id()
            visit = [
                Measure(visit_id=visit_id, site=made["site"], value=value, local_day=made["day"], reading=reading)
                for reading, value in enumerate(made["values"], start=1)
            ]
            measures.save(edit, visit)
            if made["is_deleted"]:
                edit.remove(Table.MEASURE, visit.pop().id)
            seen_measures += visit
    return seen_sessions, seen_runs, seen_measures


def _write_session(edit, made):
    session = Session(**made["about"])
    sessions.save_session(edit, session)
    if made["is_deleted"]:
        edit.remove(Table.SESSION, session.id)
    seen = []
    for position, (exercise, told, entry_deleted) in enumerate(made["entries"], start=1):
        entry = SessionEntry(session_id=session.id, exercise=exercise.id, position=position)
        sessions.save_entry(edit, entry, exercise)
        for place, one in enumerate(told, start=1):
            done = StrengthSet(entry_id=entry.id, position=(place + 1) // 2, **one)
            sessions.save_set(edit, done, exercise)
            if done.is_done and not entry_deleted:
                seen.append((exercise, done))
        if entry_deleted:
            edit.remove(Table.SESSION_ENTRY, entry.id)
    return session, seen
