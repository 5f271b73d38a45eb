"""A run's way as GPX 1.1, with heart rate and cadence in Garmin's extension, which most programs read."""

from glutetracker.exporters.run_points import PROGRAM, NotWritableError, ToldRun, moment, points
from glutetracker.words import tr

_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="{PROGRAM}" xmlns="http://www.topografix.com/GPX/1/1"
 xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
"""


def gpx(told: ToldRun) -> bytes:
    """Write a run's recorded positions.

    Raises:
        NotWritableError: It has no positions or no start.
    """
    began, track = told.started_at, told.track
    placed = [each for each in points(track) if {"lat_deg", "lon_deg"} <= each.keys()] if track is not None else []
    if not placed:
        raise NotWritableError(tr("No way was recorded of this run, and GPX tells nothing else. Take TCX or FIT."))
    lines = [
        f'<trkpt lat="{each["lat_deg"]:.7f}" lon="{each["lon_deg"]:.7f}">{_height(each)}'
        f"<time>{moment(began, each['t_s'])}</time>{_extension(each)}</trkpt>\n"
        for each in placed
    ]
    head = f"<metadata><time>{moment(began, 0)}</time></metadata>\n<trk><type>{told.sport}</type><trkseg>\n"
    return "".join((_HEAD, head, *lines, "</trkseg></trk></gpx>\n")).encode()


def _height(point: dict[str, float]) -> str:
    return f"<ele>{point['altitude_m']:.1f}</ele>" if "altitude_m" in point else ""


def _extension(point: dict[str, float]) -> str:
    heart = f"<gpxtpx:hr>{point['hr_bpm']:.0f}</gpxtpx:hr>" if "hr_bpm" in point else ""
    steps = f"<gpxtpx:cad>{point['cadence_spm'] / 2:.0f}</gpxtpx:cad>" if "cadence_spm" in point else ""
    if not heart and not steps:
        return ""
    told = f"<gpxtpx:TrackPointExtension>{heart}{steps}</gpxtpx:TrackPointExtension>"
    return f"<extensions>{told}</extensions>"
