"""Strength sessions of watches: sets in the order of their starts, exercises by the watch's own guess."""

from datetime import datetime, timedelta

import numpy as np

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.fit.exercise_names import EXERCISES
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.recording.fit_sessions import Session, column_of
from glutetracker.importers.rows.lifting import lifted
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

STRENGTH = frozenset({"strength_training", "training", "fitness_equipment"})
_ACTIVE = 1
_CATEGORIES = (
    "bench press", "calf raise", "cardio", "carry", "chop", "core", "crunch", "curl", "deadlift", "flye", "hip raise",
    "hip stability", "hip swing", "hyperextension", "lateral raise", "leg curl", "leg raise", "lunge", "olympic lift",
    "plank", "plyo", "pull up", "push up", "row", "shoulder press", "shoulder stability", "shrug", "sit up", "squat",
    "total body", "triceps extension", "warm up", "run",
)  # fmt: skip
"""Categories of the public FIT profile in the order of their numbers."""
_NAMES = {numbers: name.partition("/")[2].replace("_", " ") for name, numbers in EXERCISES.items()}


def strength_session(session: Session, start: Start, source: str, odd: Oddities) -> LoggedSession | None:
    """Make a session of the sets of a watch; None when it wrote none that were done."""
    rows = list(_rows(session, start))
    found = lifted(rows, source, odd)
    if not found.sessions:
        return None
    odd.remark(tr("The names of its exercises are the watch's guesses. Look whether they are right."))
    return found.sessions[0]


def _rows(session: Session, start: Start) -> list[SetRow]:
    """Give the sets that were done; half of what watches write is rest."""
    starts, kinds = column_of(session.sets, "start_time"), column_of(session.sets, "set_type")
    order = np.lexsort((column_of(session.sets, "message_index"), starts))
    elapsed_s = session.total("total_elapsed_time") or session.total("total_timer_time")

    def known(field: str, place: int) -> float | None:
        value = column_of(session.sets, field)[place]
        return float(value) if value > 0 else None

    rows = []
    for place in order:
        reps, lasted_s = known("repetitions", place), known("duration", place)
        if kinds[place] != _ACTIVE or not (reps or lasted_s):
            continue
        rows.append(
            SetRow(
                number=int(place) + 1,
                start=start,
                exercise=_name(*(column_of(session.sets, each)[place] for each in ("category", "category_subtype"))),
                reps=reps,
                load_kg=known("weight", place),
                hold_s=None if reps else lasted_s,
                elapsed_s=elapsed_s,
                done_at=_ended(start, float(starts[place]), lasted_s),
            )
        )
    return rows


def _name(category: float, within: float) -> str:
    """Name an exercise as near as the numbers say."""
    exact = _NAMES.get((int(category), int(within))) if category >= 0 and within >= 0 else None
    is_known = 0 <= category < len(_CATEGORIES)
    name = exact or (_CATEGORIES[int(category)] if is_known else tr("unknown exercise"))
    return name[:1].upper() + name[1:]


def _ended(start: Start, begun_s: float, lasted_s: float | None) -> datetime | None:
    if start.moment is None or lasted_s is None or not np.isfinite(begun_s):
        return None
    return datetime.fromtimestamp(begun_s, tz=start.moment.tzinfo) + timedelta(seconds=round(lasted_s, 3))
