"""What was done in a period, in a few sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from glutetracker.domain.period import Period
from glutetracker.domain.running import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingTotals:
    """Sums over a period; walks and hikes are counted apart and never as runs.

    Attributes:
        days: Days of the period that have passed.
        glute_days: Days with a done set.
        hard_glute_sets: Hard sets of the gluteus maximus.
        hard_side_hip_sets: Hard sets of the side hip.
        longest_m: The longest run.
        walks: Walks and hikes.
        visits: How often the body was measured.
    """

    days: int
    sessions: int
    glute_days: int
    hard_glute_sets: float
    hard_side_hip_sets: float
    runs: int
    run_m: float
    run_s: float
    longest_m: float
    walks: int
    visits: int

    @property
    def weeks(self) -> float:
        """Weeks of the period."""
        return max(1, self.days) / 7

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged."""
        return not (self.sessions or self.glute_days or self.runs or self.walks or self.visits)


def totals(
    period: Period,
    today: date,
    *,
    sessions: int,
    hard_sets: Sequence[tuple[date, float, float]],
    runs: Iterable[Run],
    visits: int,
) -> TrainingTotals:
    """Sum up a period; what of it still lies ahead is not counted among its days.

    Args:
        period: The days.
        today: The running day.
        sessions: How many sessions were finished.
        hard_sets: Days with a done set, hard sets of gluteus maximus and of the side hip.
        runs: Runs, walks and hikes.
        visits: How often the body was measured.
    """
    moved = list(runs)
    run = [each for each in moved if each.kind.is_run]
    return TrainingTotals(
        days=sum(1 for at in range(period.days) if date.fromordinal(period.first.toordinal() + at) <= today),
        sessions=sessions,
        glute_days=len(hard_sets),
        hard_glute_sets=sum(glute for _, glute, _ in hard_sets),
        hard_side_hip_sets=sum(side_hip for _, _, side_hip in hard_sets),
        runs=len(run),
        run_m=sum(each.distance_m or 0.0 for each in run),
        run_s=sum(each.duration_s or 0.0 for each in run),
        longest_m=max((each.distance_m or 0.0 for each in run), default=0.0),
        walks=len(moved) - len(run),
        visits=visits,
    )
