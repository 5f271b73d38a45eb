"""A run as typed, and the run that it makes."""

from datetime import date, datetime, time

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.grammar.days import moment_of
from glutetracker.domain.running import ImpossibleRunError, Lap, Run, RunKind, Surface
from glutetracker.words import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRun:
    """One run, walk or hike as typed; None is what was not said.

    Attributes:
        day: The day on the wearer's clock.
        time_of_day: When it began on that clock.
        work_s: Seconds of hard work, all repetitions together.
        laps: The repetitions and the rests between, where both were told.
        effort_rpe: How hard it was, 0 to 10.
    """

    kind: RunKind | None = None
    surface: Surface | None = None
    day: date | None = None
    time_of_day: time | None = None
    distance_m: float | None = None
    duration_s: float | None = None
    work_s: float | None = None
    laps: tuple[Lap, ...] = ()
    incline_pct: float | None = None
    shoes: str = ""
    ascent_m: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    effort_rpe: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedRun(Run):
    """A run as it was logged by hand.

    Attributes:
        laps: The repetitions and the rests between, where both were told.
        is_kind_said: The kind was told, not supplied.
    """

    laps: tuple[Lap, ...] = ()
    is_kind_said: bool = True


def as_run(typed: TypedRun, now: datetime) -> LoggedRun:
    """Make the run a fact: easy when no kind was said, today when no day was.

    When it began stays unknown unless a time of day was said.

    Raises:
        ImpossibleRunError: No such run.
        NotYetError: It lies ahead of now.
    """
    day = typed.day or now.date()
    if typed.duration_s is not None and sum(lap.duration_s for lap in typed.laps) > typed.duration_s:
        raise ImpossibleRunError(tr("The repetitions and the rests between cannot last longer than the run."))
    return LoggedRun(
        kind=typed.kind or RunKind.EASY,
        local_day=day,
        started_at=moment_of(day, typed.time_of_day, now),
        surface=typed.surface,
        distance_m=typed.distance_m,
        duration_s=typed.duration_s,
        work_s=typed.work_s,
        laps=typed.laps,
        is_kind_said=typed.kind is not None,
        incline_pct=typed.incline_pct,
        shoes=typed.shoes,
        ascent_m=typed.ascent_m,
        avg_hr_bpm=typed.avg_hr_bpm,
        max_hr_bpm=typed.max_hr_bpm,
        effort_rpe=typed.effort_rpe,
        note=typed.note,
    )
