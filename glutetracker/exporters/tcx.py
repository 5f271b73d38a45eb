"""A run with its laps as TCX, for platforms that ask for it."""

from collections.abc import Sequence

from glutetracker.domain.running import Lap
from glutetracker.exporters.run_points import ToldRun, moment, points

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
 xmlns:x="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><Activities>
"""
_RESTING = {"rest", "recovery"}


def tcx(told: ToldRun) -> bytes:
    """Write a run: its totals, its laps and its points; also one without points.

    Raises:
        NotWritableError: It has no start.
    """
    laps = told.laps or (_whole(told),)
    recorded = list(points(told.track)) if told.track is not None else []
    sport = "Running" if told.sport == "running" else "Other"
    began = moment(told.started_at, 0)
    head = f'{_HEAD}<Activity Sport="{sport}"><Id>{began}</Id>\n'
    lines = [_lap(told, lap, _within(recorded, laps, place), place == 0) for place, lap in enumerate(laps)]
    return "".join((head, *lines, "</Activity></Activities></TrainingCenterDatabase>\n")).encode()


def _whole(told: ToldRun) -> Lap:
    run = told.run
    return Lap(position=1, start_s=0.0, duration_s=told.timer_s, distance_m=run.distance_m, avg_hr_bpm=run.avg_hr_bpm)


def _within(recorded: list[dict[str, float]], laps: Sequence[Lap], place: int) -> list[dict[str, float]]:
    """Give the points of a lap; those before the first and after the last are with these."""
    from_s = laps[place].start_s if place else float("-inf")
    until_s = laps[place + 1].start_s if place + 1 < len(laps) else float("inf")
    return [each for each in recorded if from_s <= each["t_s"] < until_s]


def _lap(told: ToldRun, lap: Lap, recorded: list[dict[str, float]], is_first: bool) -> str:
    energy = round(told.run.energy_kcal or 0) if is_first else 0  # the format asks for a number in each
    heart = f"<AverageHeartRateBpm><Value>{lap.avg_hr_bpm:.0f}</Value></AverageHeartRateBpm>" if lap.avg_hr_bpm else ""
    intensity = "Resting" if lap.kind in _RESTING else "Active"
    track = "".join(_point(told, each) for each in recorded)
    return (
        f'<Lap StartTime="{moment(told.started_at, lap.start_s)}"><TotalTimeSeconds>{lap.duration_s:.3f}'
        f"</TotalTimeSeconds><DistanceMeters>{lap.distance_m or 0:.2f}</DistanceMeters><Calories>{energy}</Calories>"
        f"{heart}<Intensity>{intensity}</Intensity><TriggerMethod>Manual</TriggerMethod>\n"
        + (f"<Track>\n{track}</Track>" if track else "")
        + "</Lap>\n"
    )


def _point(told: ToldRun, point: dict[str, float]) -> str:
    parts = [f"<Time>{moment(told.started_at, point['t_s'])}</Time>"]
    if {"lat_deg", "lon_deg"} <= point.keys():
        parts.append(
            f"<Position><LatitudeDegrees>{point['lat_deg']:.7f}</LatitudeDegrees>"
            f"<LongitudeDegrees>{point['lon_deg']:.7f}</LongitudeDegrees></Position>"
        )
    if "altitude_m" in point:
        parts.append(f"<AltitudeMeters>{point['altitude_m']:.1f}</AltitudeMeters>")
    if "distance_m" in point:
        parts.append(f"<DistanceMeters>{point['distance_m']:.2f}</DistanceMeters>")
    if "hr_bpm" in point:
        parts.append(f"<HeartRateBpm><Value>{point['hr_bpm']:.0f}</Value></HeartRateBpm>")
    speed = f"<x:Speed>{point['speed_mps']:.3f}</x:Speed>" if "speed_mps" in point else ""
    steps = f"<x:RunCadence>{point['cadence_spm'] / 2:.0f}</x:RunCadence>" if "cadence_spm" in point else ""
    if speed or steps:
        parts.append(f"<Extensions><x:TPX>{speed}{steps}</x:TPX></Extensions>")
    return f"<Trackpoint>{''.join(parts)}</Trackpoint>\n"
