"""What files of runs have in common: moments, and points with the values that are known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from glutetracker.domain.running import Lap, Run, RunKind
from glutetracker.tracks import Track
from glutetracker.words import Problem, tr

PROGRAM = "GluteTracker"


class NotWritableError(Problem):
    """A run that a format cannot tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRun:
    """A run with what belongs to it.

    Attributes:
        track: None when no points were recorded.
    """

    run: Run
    laps: tuple[Lap, ...] = ()
    track: Track | None = None

    @property
    def started_at(self) -> datetime:
        """When it began.

        Raises:
            NotWritableError: Only its day is known.
        """
        if self.run.started_at is None:
            raise NotWritableError(tr("Only the day of this run is known. Give it a time of day, then export it."))
        return self.run.started_at

    @property
    def elapsed_s(self) -> float:
        """Seconds from start to end."""
        recorded_s = float(self.track.t_s[-1]) if self.track is not None and len(self.track) else 0.0
        return self.run.elapsed_s or max(recorded_s, self.run.duration_s or 0.0)

    @property
    def timer_s(self) -> float:
        """Seconds on the timer."""
        return self.run.duration_s or self.elapsed_s

    @property
    def sport(self) -> str:
        """Its sport, as the formats call it."""
        return {RunKind.WALK: "walking", RunKind.HIKE: "hiking"}.get(self.run.kind, "running")


def moment(started_at: datetime, after_s: float) -> str:
    """Write a moment of a run: UTC, to the millisecond where there are any."""
    at = started_at.astimezone(UTC) + timedelta(milliseconds=round(1000 * after_s))
    return at.isoformat(timespec="milliseconds" if at.microsecond else "seconds").replace("+00:00", "Z")


def points(track: Track) -> Iterator[dict[str, float]]:
    """Give each point with the values that were measured there."""
    columns = {name: column.tolist() for name, column in track.columns().items()}
    for row in zip(*columns.values(), strict=True):
        yield {name: value for name, value in zip(columns, row, strict=True) if value == value}
