"""GPX: tracks of points with positions (GPX 1.0 and 1.1, and what apps make of them)."""

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

import numpy as np

from glutetracker.importers.importer import Activity, Contents, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.markup import Markup, gathered
from glutetracker.importers.reading.moments import epoch_s, offset_of, only_a_day, start_of
from glutetracker.importers.reading.signatures import root_name
from glutetracker.importers.recording.assembly import Account, activity
from glutetracker.importers.recording.kinds import nothing_for_us, sort_of
from glutetracker.importers.recording.recorded import (
    NO_VALUES,
    PLACES,
    RecordedPoints,
    TooManyPointsError,
    as_number,
    unplaced_warning,
)
from glutetracker.importers.recording.trace import length_m, traced
from glutetracker.words import tr

_TIMED_SHARE = 0.5
_TIME = PLACES["t_s"]
_COLUMNS = {
    "time": "t_s",
    "ele": "altitude_m",
    "hr": "hr_bpm",
    "heartrate": "hr_bpm",
    "cad": "cadence_spm",
    "cadence": "cadence_spm",
    "speed": "speed_mps",
    "power": "power_w",
    "PowerInWatts": "power_w",
}


@dataclass(slots=True)
class _Track:
    """One <trk> on the way through the file."""

    title: str = ""
    sport: str = ""
    first_time: str = ""
    points: RecordedPoints = field(default_factory=RecordedPoints)

    @property
    def has_times(self) -> bool:
        """Whether enough points have a time to tell how long it took."""
        known = np.isfinite(self.points.columns()["t_s"])
        return bool(known.mean() >= _TIMED_SHARE)


@dataclass(slots=True)
class _Document:
    """What a GPX file holds."""

    creator: str = ""
    tracks: list[_Track] = field(default_factory=list)
    has_route: bool = False


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the tracks of a GPX file, each an activity.

    Raises:
        UnreadableFileError: There is no track that can be used; the text says why.
    """
    try:
        document, markup = gathered(name, content, frozenset({"trkpt"}), lambda markup: _document(markup, hints))
    except TooManyPointsError as error:
        raise UnreadableFileError(name, tr("It has more than two million points. Split it first.")) from error
    usable = [each for each in document.tracks if len(each.points) > 1]
    if not usable:
        return _nothing(name, document, markup, content)
    timed = [each for each in usable if each.has_times]
    found = [_activity(name, each, document.creator, hints) for each in timed or usable]
    if timed and len(timed) < len(usable):
        found.append(tr("nothing for us: a route without times"))
    return Contents(
        activities=tuple(each for each in found if isinstance(each, Activity)),
        others=tuple(each for each in found if isinstance(each, str)),
        warnings=markup.warnings(),
    )


def _document(markup: Markup, hints: Hints) -> _Document:
    document = _Document()
    columns: dict[str, int | None] = {}
    for event, name, element in markup:
        if name == "trkpt":
            if document.tracks:
                _add_point(document.tracks[-1], element, columns, hints)
        elif event == "end":
            _describe(document, name, markup.parents, element.text or "")
        elif name == "trk":
            document.tracks.append(_Track())
        elif name == "trkseg" and document.tracks:
            document.tracks[-1].points.new_segment()
        elif name == "gpx":
            document.creator = element.get("creator", "")
    return document


def _describe(document: _Document, name: str, parents: list[str], text: str) -> None:
    document.has_route = document.has_route or name == "rte"
    if parents and parents[-1] == "trk":
        if name == "type":
            document.tracks[-1].sport = text.strip()
        elif name == "name":
            document.tracks[-1].title = text.strip()


def _add_point(track: _Track, element: Element, columns: dict[str, int | None], hints: Hints) -> None:
    lat_deg, lon_deg = as_number(element.get("lat")), as_number(element.get("lon"))
    if not (abs(lat_deg) <= 90 and abs(lon_deg) <= 180):
        track.points.unplaced += 1
        return
    row = NO_VALUES.copy()
    row[PLACES["lat_deg"]], row[PLACES["lon_deg"]] = lat_deg, lon_deg
    for child in element.iter():
        tag = child.tag
        if tag not in columns:
            local = tag.rpartition("}")[2]
            columns[tag] = PLACES.get(_COLUMNS.get(local, ""))
        place = columns[tag]
        if place is None:
            continue
        text = child.text or ""
        if place != _TIME:
            row[place] = as_number(text)
            continue
        row[place] = epoch_s(text, hints.zone)
        track.first_time = track.first_time or text
    track.points.add(row)


def _activity(name: str, track: _Track, creator: str, hints: Hints) -> Activity | str:
    other = nothing_for_us(track.sport)
    if other is not None:
        return other
    account = Account(
        sort=sort_of(track.sport),
        word=track.sport,
        title=track.title,
        source=f"GPX, {creator}" if creator else "GPX",
    )
    columns, segments = track.points.columns(), track.points.segments()
    warnings = unplaced_warning(track.points.unplaced)
    if not track.has_times:
        start = only_a_day(name, _timeless(), hints)
        account = replace(account, distance_m=length_m(columns, segments))
        return activity(name, account, start, (), None, warnings)
    trace = traced(columns, segments)
    start = start_of(name, trace.begun_s, offset_of(track.first_time), hints)
    account = replace(account, distance_m=trace.distance_m, duration_s=trace.timer_s, elapsed_s=trace.elapsed_s)
    return activity(name, account, start, (), trace.track, (*warnings, *trace.warnings))


def _timeless() -> str:
    return tr(
        "Most of its points carry no time: this is a route, not a record of a run, and only its way would be kept."
    )


def _nothing(name: str, document: _Document, markup: Markup, content: bytes) -> Contents:
    if markup.broken_line is not None:
        raise markup.broken()
    points = sum(len(each.points) for each in document.tracks)
    unplaced = sum(each.points.unplaced for each in document.tracks)
    if unplaced:
        raise UnreadableFileError(
            name,
            tr(
                "None of its {count} points has a position on Earth; the first stands in line {line}. "
                "Export it again from where it came.",
                count=unplaced,
                line=content.partition(b"trkpt")[0].count(b"\n") + 1,
            ),
        )
    if points:
        raise UnreadableFileError(name, tr("A single point is no run. There is nothing to log."))
    if document.tracks:
        raise UnreadableFileError(name, tr("Its track has no points. There is nothing to log."))
    what = tr("a planned route") if document.has_route else tr("places without a track")
    return Contents(others=(tr("nothing for us: {what}", what=what),))


IMPORTER = Importer(name="GPX", suffixes=(".gpx",), recognises=lambda content: root_name(content) == "gpx", read=read)
