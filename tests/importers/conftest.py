import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.damage import of_bytes

GPX_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Test Watch" xmlns="http://www.topografix.com/GPX/1/1">'
START = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)
STEP_DEG = 0.00025
"""Degrees of latitude between two points of the test run: 27.8 m."""

WORLDS_END = "</trkseg></trk></gpx>\n"


def moment(i: int, step_s: float = 10) -> str:
    return (START + timedelta(seconds=i * step_s)).strftime("%Y-%m-%dT%H:%M:%SZ")


def trkpt(
    i: int, *, lat: str | None = None, lon: str = "13.0", ele: str = "50.0", time: str | None = None, more: str = ""
) -> str:
    lat = f"{52 + i * STEP_DEG:.6f}" if lat is None else lat
    time = f"<time>{moment(i) if time is None else time}</time>" if time != "" else ""
    return f'<trkpt lat="{lat}" lon="{lon}"><ele>{ele}</ele>{time}{more}</trkpt>\n'


@pytest.fixture
def point() -> Callable[..., str]:
    """Write one GPX point; every 10 s, 27.8 m further north."""
    return trkpt


@pytest.fixture
def gpx() -> Callable[..., bytes]:
    """Write a GPX file: 61 points, 600 s, 1668 m, unless told otherwise."""

    def write(
        points=None, *, head: str = GPX_HEAD, sport: str = "running", title: str = "Test", end: str = WORLDS_END
    ) -> bytes:
        rows = [trkpt(i) for i in range(61)] if points is None else points
        described = f"<name>{title}</name>" + (f"<type>{sport}</type>" if sport else "")
        return (f"{head}<trk>{described}<trkseg>\n" + "".join(rows) + end).encode()

    return write


def tcx_point(i: int, *, distance: str | None = None, position: bool = False, more: str = "") -> str:
    distance = f"{27.78 * i:.2f}" if distance is None else distance
    place = (
        f"<Position><LatitudeDegrees>{52 + i * STEP_DEG:.6f}</LatitudeDegrees>"
        "<LongitudeDegrees>13.0</LongitudeDegrees></Position>"
    )
    return (
        f"<Trackpoint><Time>{moment(i)}</Time>{place if position else ''}<AltitudeMeters>{50 + i}</AltitudeMeters>"
        f"{f'<DistanceMeters>{distance}</DistanceMeters>' if distance else ''}"
        f"<HeartRateBpm><Value>{140 + i % 20}</Value></HeartRateBpm>{more}</Trackpoint>"
    )


@pytest.fixture
def trackpoint() -> Callable[..., str]:
    """Write one TCX point."""
    return tcx_point


@pytest.fixture
def lap() -> Callable[..., str]:
    """Write one TCX lap."""

    def write(first: int, last: int, *, time: object = None, distance: object = None, points: str | None = None) -> str:
        time = (last - first) * 10 if time is None else time
        distance = f"{(last - first) * 27.78:.2f}" if distance is None else distance
        inside = "".join(tcx_point(i) for i in range(first, last + 1)) if points is None else points
        return (
            f'<Lap StartTime="{moment(first)}"><TotalTimeSeconds>{time}</TotalTimeSeconds>'
            f"<DistanceMeters>{distance}</DistanceMeters><Calories>40</Calories>"
            "<AverageHeartRateBpm><Value>149</Value></AverageHeartRateBpm>"
            f"<MaximumHeartRateBpm><Value>161</Value></MaximumHeartRateBpm><Track>{inside}</Track></Lap>"
        )

    return write


@pytest.fixture
def tcx(lap) -> Callable[..., bytes]:
    """Write a TCX file: 600 s, 1666.8 m without positions, unless told otherwise."""

    def write(laps: str | None = None, *, sport: str = "Running", before: str = "", after: str = "") -> bytes:
        activity = f'<Activity Sport="{sport}"><Id>{moment(0)}</Id>{lap(0, 60) if laps is None else laps}</Activity>'
        return (
            f'{before}<?xml version="1.0"?><TrainingCenterDatabase '
            'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">'
            f"<Activities>{activity}{after}</Activities></TrainingCenterDatabase>"
        ).encode()

    return write


@pytest.fixture
def mutant() -> Callable[[bytes, int], bytes]:
    """Damage bytes at random places, the same way for the same seed."""
    return lambda content, seed: of_bytes(content, random.Random(seed))
