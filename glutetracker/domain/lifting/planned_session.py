"""A session that is meant to be done on a day, like a routine or like a past session."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.strength import Session
from glutetracker.words import Problem, tr


class ImpossiblePlanError(Problem):
    """A plan that cannot be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """A session to come.

    Attributes:
        title: What it was called when it was planned.
        routine_id: The routine that it is to follow; None where it is like a session.
        like_session_id: The past session that it is to be like; None where it follows a routine.
    """

    day: date
    title: str = ""
    routine_id: str | None = None
    like_session_id: str | None = None
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if (self.routine_id is None) == (self.like_session_id is None):
            raise ImpossiblePlanError(tr("A session is planned like a routine or like a past session."))

    @property
    def name(self) -> str:
        """What it is called."""
        return self.title or tr("Glute session")

    def is_met_by(self, session: Session) -> bool:
        """Tell whether a session, open or done, is what was planned."""
        if session.local_day != self.day:
            return False
        return session.routine_id == self.routine_id if self.routine_id else session.title == self.title


def still_planned(plans: Iterable[PlannedSession], sessions: Sequence[Session]) -> tuple[PlannedSession, ...]:
    """Leave out what was begun or done on its day."""
    return tuple(plan for plan in plans if not any(plan.is_met_by(session) for session in sessions))
