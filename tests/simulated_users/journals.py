"""What an invented person logged, as a journal up to today: the same weeks, on a body of an everyday size."""

from dataclasses import replace
from datetime import date, timedelta

from glutetracker import guides
from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.domain.period import week_start
from glutetracker.domain.running import Run
from glutetracker.store import Store, runs
from glutetracker.store.body import body_weeks, measures
from glutetracker.store.lifting import sessions
from glutetracker.store.question import assumptions
from glutetracker.store.tables import Edit
from tests.simulated_users.worlds import HIP_CM, WEIGHT_KG, Person

EVERYDAY = {Site.HIP: 98.0 - HIP_CM, Site.WEIGHT: 66.0 - WEIGHT_KG}
"""What is added to a person's readings; worlds lie far from the ends of what a journal takes."""
PACE_S_PER_M = 0.36


def keep(store: Store, who: Person, today: date) -> None:
    """Write what a person logged, their last whole week being the one before this."""
    later = week_start(today) - who.logged.today
    with store.write("An invented person", undoable=False) as edit:
        for run in who.logged.runs:
            way = run.distance_m or 0.0
            runs.save(edit, Run(local_day=run.day + later, kind=run.kind, distance_m=way, work_s=run.hard_s or None,
                                duration_s=PACE_S_PER_M * way))  # fmt: skip
        for work in who.logged.glute_work:
            _session(edit, work.day + later, round(work.hard_sets))
        for each in who.logged.measures:
            value = round(each.value + EVERYDAY[each.site], 1)
            measures.save(edit, [replace(each, value=value, local_day=each.local_day + later)])
        for week in who.logged.told_weeks:
            body_weeks.save(edit, replace(week, monday=week.monday + later))
        assumptions.save(edit, who.assumed)


def _session(edit: Edit, day: date, count: int) -> None:
    exercise = guides.all_exercises()["hip_thrust_barbell"]
    session = Session(local_day=day + timedelta(days=1))
    entry = SessionEntry(session_id=session.id, exercise=exercise.id, position=1)
    sessions.save_session(edit, session)
    sessions.save_entry(edit, entry, exercise)
    for position in range(1, count + 1):
        done = StrengthSet(entry_id=entry.id, position=position, reps=10, load_kg=70.0, rir=2)
        sessions.save_set(edit, done, exercise)
