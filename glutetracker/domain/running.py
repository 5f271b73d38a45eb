"""Runs, walks and hikes."""

from dataclasses import field, replace
from datetime import date, datetime
from enum import StrEnum

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.ids import new_id
from glutetracker.words import Problem, tr

HARD_WORK_SHARE = 1 / 6
"""Part of a hard run's time taken as hard work when the reps' own time is unknown (convention)."""


LOGGED = "logged"
"""The source of what was typed by hand."""
SPRINT_COUNT, SPRINT_S = 2, 10
"""Sprints after an easy run, a usual first step to fast running (practice; no dose is known)."""


class ImpossibleRunError(Problem):
    """A run that cannot have happened as written."""


class RunKind(StrEnum):
    """What a run was for."""

    EASY = "easy"
    LONG = "long"
    TEMPO = "tempo"
    INTERVALS = "intervals"
    RACE = "race"
    STRIDES = "strides"
    SPRINT = "sprint"
    HILL = "hill"
    DOWNHILL = "downhill"
    STAIRS = "stairs"
    SAND = "sand"
    LOADED = "loaded"
    WALK = "walk"
    HIKE = "hike"

    @property
    def is_run(self) -> bool:
        """Walks and hikes never count as runs."""
        return self not in {RunKind.WALK, RunKind.HIKE}

    @property
    def is_hard(self) -> bool:
        """Kinds that ask the hips for hard work."""
        return self in {RunKind.SPRINT, RunKind.HILL, RunKind.STAIRS, RunKind.LOADED}


class Surface(StrEnum):
    """What was run on."""

    ROAD = "road"
    TRACK = "track"
    TREADMILL = "treadmill"
    TRAIL = "trail"
    GRASS = "grass"
    SAND = "sand"
    STAIRS = "stairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """A part of a run.

    Attributes:
        position: Place within the run, from 1.
        start_s: Seconds after the run's start.
        duration_s: Seconds on the timer.
    """

    position: int
    start_s: float
    duration_s: float
    distance_m: float | None = None
    avg_hr_bpm: float | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run, walk or hike.

    Attributes:
        local_day: The day on the wearer's clock; fixed when logged.
        started_at: When it began; None when only the day is known.
        duration_s: Seconds on the timer, pauses left out.
        elapsed_s: Seconds from start to end, pauses included.
        work_s: Seconds of hard work within it, when the reps were timed.
        incline_pct: Slope of the treadmill, in per cent.
        ascent_m: Metres climbed; None when not measured.
        effort_rpe: How hard it was, 0 to 10.
        energy_kcal: The device's own number only.
        source: Where it came from: "logged", or the importer and device.
    """

    kind: RunKind
    local_day: date
    started_at: datetime | None = None
    surface: Surface | None = None
    distance_m: float | None = None
    duration_s: float | None = None
    elapsed_s: float | None = None
    work_s: float | None = None
    incline_pct: float | None = None
    shoes: str = ""
    ascent_m: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    avg_cadence_spm: float | None = None
    effort_rpe: float | None = None
    energy_kcal: float | None = None
    source: str = LOGGED
    note: str = ""
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if not self.distance_m and self.duration_s is None:
            raise ImpossibleRunError(tr("A run needs a distance or a time."))
        if self.distance_m is not None and not 0 <= self.distance_m <= 1_000_000:
            raise ImpossibleRunError(tr("A distance lies between 0 and 1000 km."))
        if self.duration_s is not None and not 0 < self.duration_s <= 14 * 86400:
            raise ImpossibleRunError(tr("A time lies between one second and two weeks."))
        if self.effort_rpe is not None and not 0 <= self.effort_rpe <= 10:
            raise ImpossibleRunError(tr("Effort is 0 to 10, not {effort:g}.", effort=self.effort_rpe))
        if self.incline_pct is not None and not -40 <= self.incline_pct <= 60:
            raise ImpossibleRunError(tr("A slope lies between −40 and 60 %, not {slope:g}.", slope=self.incline_pct))
        if self.ascent_m is not None and not 0 <= self.ascent_m <= 100_000:
            raise ImpossibleRunError(tr("A climb lies between 0 and 100000 m, not {climb:g}.", climb=self.ascent_m))
        for pulse in (self.avg_hr_bpm, self.max_hr_bpm):
            if pulse is not None and not 20 <= pulse <= 260:
                raise ImpossibleRunError(tr("A heart rate lies between 20 and 260 bpm, not {pulse:g}.", pulse=pulse))
        if self.work_s is not None and not 0 <= self.work_s <= (self.duration_s or 14 * 86400):
            raise ImpossibleRunError(tr("The hard work cannot last longer than the run."))


def hard_work_s(run: Run) -> float:
    """Seconds of hard hip work in a run: the reps' own time, else a stated share of the timer."""
    if run.work_s is not None:
        return run.work_s
    return HARD_WORK_SHARE * run.duration_s if run.kind.is_hard and run.duration_s else 0.0


def takes_sprints(kind: RunKind) -> bool:
    """Whether a few sprints go well after such a run."""
    return kind in {RunKind.EASY, RunKind.LONG}


def sprints_in_words() -> str:
    """Write the sprints after an easy run: 2 × 10 s sprints."""
    return tr("{count} × {seconds} s sprints", count=SPRINT_COUNT, seconds=SPRINT_S)


def with_sprints(run: Run) -> Run:
    """Add the sprints after an easy run to its hard work, and to its note.

    Raises:
        ImpossibleRunError: The run is too short for them.
    """
    note = "; ".join(part for part in (run.note, sprints_in_words()) if part)
    return replace(run, work_s=(run.work_s or 0.0) + SPRINT_COUNT * SPRINT_S, note=note)


def odd_about(run: Run) -> str | None:
    """Say what looks mistyped about a run, as a question; None when nothing does."""
    return odd_pace(run) or _odd_pulse(run) or _odd_slope(run)


def odd_pace(run: Run) -> str | None:
    """Say what looks mistyped about distance and time."""
    if not run.distance_m or not run.duration_s or not run.kind.is_run:
        return None
    pace = run.duration_s / (run.distance_m / 1000)
    if pace < 150 and run.distance_m > 400:
        return tr("That is faster than 2:30 a kilometre. Is the distance right?")
    if pace > 1200:
        return tr("That is slower than 20:00 a kilometre. Is the time right?")
    return None


def _odd_pulse(run: Run) -> str | None:
    mean, highest = run.avg_hr_bpm, run.max_hr_bpm
    if mean is not None and highest is not None and mean > highest:
        return tr("The average heart rate is above the highest. Are the two swapped?")
    if mean is not None and run.kind.is_run and not 70 <= mean <= 215:
        return tr("{pulse:g} bpm is an unusual average for a run. Is the heart rate right?", pulse=mean)
    return None


def _odd_slope(run: Run) -> str | None:
    if run.ascent_m and run.distance_m and run.ascent_m / run.distance_m > 0.35:
        return tr("That is a climb of more than 350 m a kilometre. Are climb and distance right?")
    if run.incline_pct is None:
        return None
    if run.surface not in {None, Surface.TREADMILL}:
        return tr("An incline is a treadmill's. Was it run on one?")
    if not -6 <= run.incline_pct <= 20:
        return tr("Few treadmills go to {slope:g} %. Is the incline right?", slope=run.incline_pct)
    return None
