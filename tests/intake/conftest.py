"""Files of watches, written by ourselves: GPX with positions, TCX with laps."""

import gzip
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from glutetracker import intake
from glutetracker.domain.body.measure import Measure
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.intake import Outcome, Plan
from glutetracker.store import Store

MORNING = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
DAY = MORNING.date()
STEP_S = 10
STEP_DEG = 0.00025
"""Degrees of latitude in a step: 27.8 m, 6:00 a kilometre."""


def moments(start: datetime, seconds: int) -> list[str]:
    return [f"{start + timedelta(seconds=at):%Y-%m-%dT%H:%M:%SZ}" for at in range(0, seconds + 1, STEP_S)]


def gpx_text(start: datetime = MORNING, seconds: int = 600, *, sport: str = "running", times: int = 1) -> str:
    points = "".join(
        f'<trkpt lat="{52 + place * STEP_DEG:.6f}" lon="13.0"><ele>50</ele><time>{moment}</time></trkpt>\n'
        for place, moment in enumerate(moments(start, seconds))
    )
    track = f"<trk><type>{sport}</type><trkseg>\n{points}</trkseg></trk>\n"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Test Watch" '
        f'xmlns="http://www.topografix.com/GPX/1/1">\n{track * times}</gpx>\n'
    )


def tcx_text(start: datetime = MORNING, seconds: int = 600, pulse: int = 149) -> str:
    points = "".join(
        f"<Trackpoint><Time>{moment}</Time><DistanceMeters>{27.78 * place:.2f}</DistanceMeters>"
        f"<HeartRateBpm><Value>{pulse}</Value></HeartRateBpm></Trackpoint>\n"
        for place, moment in enumerate(moments(start, seconds))
    )
    begun = moments(start, 0)[0]
    return (
        '<?xml version="1.0"?><TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
        f'<Activity Sport="Running"><Id>{begun}</Id><Lap StartTime="{begun}">'
        f"<TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{2.778 * seconds:.2f}</DistanceMeters>"
        f"<Track>{points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>"
    )


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A folder with nothing in it yet."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder


@pytest.fixture
def gpx(downloads: Path) -> Callable[..., Path]:
    """Write a GPX file: gpx("late.gpx", later_s=3600); 10 minutes at 06:30 UTC unless told."""

    def write(name: str = "morning.gpx", later_s: int = 0, seconds: int = 600, **about: object) -> Path:
        content = gpx_text(MORNING + timedelta(seconds=later_s), seconds, **about).encode()  # type: ignore[arg-type]
        path = downloads / name
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
        return path

    return write


@pytest.fixture
def tcx(downloads: Path) -> Callable[..., Path]:
    """Write a TCX file with a lap and heart rate, without positions."""

    def write(name: str = "morning.tcx", later_s: int = 0, seconds: int = 600, pulse: int = 149) -> Path:
        path = downloads / name
        path.write_text(tcx_text(MORNING + timedelta(seconds=later_s), seconds, pulse))
        return path

    return write


@pytest.fixture
def take_in(store: Store) -> Callable[..., list[Outcome]]:
    """Take in files as one import."""

    def take(*paths: Path) -> list[Outcome]:
        return list(intake.take_in(store, intake.candidates(paths), intake.start("test")))

    return take


@pytest.fixture
def session() -> Callable[..., LoggedSession]:
    """A session as another app tells of it, two sets of each exercise: session("Hip Thrust (Barbell)")."""

    def told(
        *exercises: str,
        day: date = DAY,
        started_at: datetime | None = None,
        reps: int = 8,
        load_kg: float = 60.0,
    ) -> LoggedSession:
        whole = Session(local_day=day, started_at=started_at, title="Glutes A", source="Strong")
        entries = []
        for place, name in enumerate(exercises, start=1):
            entry = SessionEntry(session_id=whole.id, exercise=name, position=place)
            done = [StrengthSet(entry_id=entry.id, position=at, reps=reps, load_kg=load_kg) for at in (1, 2)]
            entries.append(LoggedEntry(entry, tuple(done)))
        return LoggedSession(whole, tuple(entries))

    return told


@pytest.fixture
def bring(store: Store) -> Callable[..., Outcome]:
    """Bring in what a file of another app told."""

    def keep(*told: LoggedSession | Measure, content: bytes = b"strong.csv") -> Outcome:
        planned = Plan(
            file="strong.csv",
            name="strong.csv",
            sha256=sha256(content).hexdigest(),
            content=content,
            sessions=tuple(each for each in told if isinstance(each, LoggedSession)),
            measures=tuple(each for each in told if isinstance(each, Measure)),
        )
        return intake.keep_safely(store, planned, intake.start("strong.csv"))

    return keep
