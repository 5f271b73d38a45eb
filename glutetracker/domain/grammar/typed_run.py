"""A run as typed, and the run that it makes."""

from dataclasses import dataclass
from datetime import date, datetime, time

from glutetracker.domain.grammar.days import moment_of
from glutetracker.domain.running import Run, RunKind, Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRun:
    """One run, walk or hike as typed; None is what was not said.

    Attributes:
        day: The day on the wearer's clock.
        time_of_day: When it began on that clock.
        work_s: Seconds of hard work, all repetitions together.
        effort_rpe: How hard it was, 0 to 10.
    """

    kind: RunKind | None = None
    surface: Surface | None = None
    day: date | None = None
    time_of_day: time | None = None
    distance_m: float | None = None
    duration_s: float | None = None
    work_s: float | None = None
    incline_pct: float | None = None
    ascent_m: float | None = None
    avg_hr_bpm: float | None = None
    effort_rpe: float | None = None
    note: str = ""


def as_run(typed: TypedRun, now: datetime) -> Run:
    """Make the run a fact: easy when no kind was said, today when no day was.

    When it began stays unknown unless a time of day was said.

    Raises:
        ImpossibleRunError: No such run.
        NotYetError: It lies ahead of now.
    """
    day = typed.day or now.date()
    return Run(
        kind=typed.kind or RunKind.EASY,
        local_day=day,
        started_at=moment_of(day, typed.time_of_day, now),
        surface=typed.surface,
        distance_m=typed.distance_m,
        duration_s=typed.duration_s,
        work_s=typed.work_s,
        incline_pct=typed.incline_pct,
        ascent_m=typed.ascent_m,
        avg_hr_bpm=typed.avg_hr_bpm,
        effort_rpe=typed.effort_rpe,
        note=typed.note,
    )
