"""A set as a row of a file tells it, before it is made a fact."""

from dataclasses import dataclass
from datetime import datetime

from glutetracker.domain.lifting.strength import SetKind, Side
from glutetracker.importers.reading.moments import Start


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRow:
    """A set as a row of a file has it.

    Attributes:
        number: The row.
        exercise: What the file calls it.
        reps: None when none were counted.
        rpe: How hard, 10 for nothing left.
        rir: Repetitions left in reserve, where the file says that instead.
        begins_anew: It is the first set of its exercise, though the one before was of the same.
        entry_note: What is said of the exercise.
        session_note: What is said of the whole session.
        elapsed_s: How long the session took.
        superset: Rows of a session that share it were done in turn; empty for none.
    """

    number: int
    start: Start
    exercise: str
    title: str = ""
    kind: SetKind = SetKind.WORK
    side: Side = Side.BOTH
    reps: float | None = None
    load_kg: float | None = None
    hold_s: float | None = None
    distance_m: float | None = None
    rpe: float | None = None
    rir: float | None = None
    begins_anew: bool = False
    note: str = ""
    entry_note: str = ""
    session_note: str = ""
    elapsed_s: float | None = None
    superset: str = ""
    done_at: datetime | None = None
