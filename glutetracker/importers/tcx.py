"""TCX: activities of laps of trackpoints (Garmin's Training Center XML, version 2)."""

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

import numpy as np

from glutetracker.domain.running import Lap
from glutetracker.importers.importer import Activity, Contents, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.markup import Markup, gathered
from glutetracker.importers.reading.moments import epoch_s, offset_of, start_of
from glutetracker.importers.reading.signatures import root_name
from glutetracker.importers.recording.assembly import Account, activity
from glutetracker.importers.recording.kinds import nothing_for_us, sort_of
from glutetracker.importers.recording.recorded import NO_VALUES, PLACES, RecordedPoints, TooManyPointsError, as_number
from glutetracker.importers.recording.trace import Trace, traced
from glutetracker.tracks import Track
from glutetracker.words import tr
from glutetracker.words.numbers import number

_WHOLE = frozenset({"Trackpoint", "AverageHeartRateBpm", "MaximumHeartRateBpm"})
_DISAGREE = 0.05
_TIME, _HEART_RATE = PLACES["t_s"], PLACES["hr_bpm"]
_COLUMNS = {
    "Time": "t_s",
    "LatitudeDegrees": "lat_deg",
    "LongitudeDegrees": "lon_deg",
    "AltitudeMeters": "altitude_m",
    "DistanceMeters": "distance_m",
    "HeartRateBpm": "hr_bpm",
    "Cadence": "cadence_spm",
    "RunCadence": "cadence_spm",
    "Speed": "speed_mps",
    "Watts": "power_w",
}


@dataclass(slots=True)
class _Lap:
    """One <Lap>: its own totals by element name, NaN where a word stands for a number."""

    start_text: str
    totals: dict[str, float] = field(default_factory=dict)

    def total(self, name: str) -> float | None:
        """Give a total that can be: known and not below zero."""
        value = self.totals.get(name, np.nan)
        return value if value >= 0 else None


@dataclass(slots=True)
class _Activity:
    """One <Activity> on the way through the file."""

    sport: str
    notes: str = ""
    device: str = ""
    first_time: str = ""
    laps: list[_Lap] = field(default_factory=list)
    points: RecordedPoints = field(default_factory=RecordedPoints)

    def total(self, name: str) -> float | None:
        """Add a total of all laps up; None when that is zero."""
        return sum(lap.total(name) or 0.0 for lap in self.laps) or None

    def timer_s(self) -> float | None:
        """Add the laps' times up; None when a lap does not say."""
        known = all(lap.total("TotalTimeSeconds") is not None for lap in self.laps)
        return self.total("TotalTimeSeconds") if known else None


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the activities of a TCX file.

    Raises:
        UnreadableFileError: There is none that can be used; the text says why.
    """
    try:
        (recorded, others), markup = gathered(name, content, _WHOLE, lambda markup: _document(markup, hints))
    except TooManyPointsError as error:
        raise UnreadableFileError(name, tr("It has more than two million points. Split it first.")) from error
    found = [_found(name, each, hints) for each in recorded]
    if not found and not others:
        raise (
            UnreadableFileError(name, tr("There is no activity in it. There is nothing to log."))
            if markup.broken_line is None
            else markup.broken()
        )
    return Contents(
        activities=tuple(each for each in found if isinstance(each, Activity)),
        others=(*others, *(each for each in found if isinstance(each, str))),
        warnings=markup.warnings(),
    )


def _document(markup: Markup, hints: Hints) -> tuple[list[_Activity], tuple[str, ...]]:
    recorded: list[_Activity] = []
    plans: dict[str, str] = {}
    columns: dict[str, int | None] = {}
    for event, name, element in markup:
        within = "Activity" in markup.parents
        if event == "start":
            if name == "Activity":
                recorded.append(_Activity(sport=element.get("Sport", "")))
            elif name in {"Course", "Workout"}:
                plans[name] = _plan(name)
            elif within:
                _begin(recorded[-1], name, element)
        elif within and name == "Trackpoint":
            _add_point(recorded[-1], element, columns, hints)
        elif within:
            _describe(recorded[-1], name, markup.parents[-1], element)
    return recorded, tuple(plans.values())


def _plan(name: str) -> str:
    what = tr("a course to follow") if name == "Course" else tr("a planned workout")
    return tr("nothing for us: {what}", what=what)


def _begin(recorded: _Activity, name: str, element: Element) -> None:
    if name == "Lap":
        recorded.laps.append(_Lap(start_text=element.get("StartTime", "")))
    elif name == "Track":
        recorded.points.new_segment()


def _describe(recorded: _Activity, name: str, parent: str, element: Element) -> None:
    if parent == "Lap" and recorded.laps:
        value = next((each.text for each in element.iter("*") if (each.text or "").strip()), "")
        recorded.laps[-1].totals[name] = as_number(value)
    elif parent == "Creator" and name == "Name":
        recorded.device = (element.text or "").strip()
    elif parent == "Activity" and name == "Notes":
        recorded.notes = (element.text or "").strip()


def _add_point(recorded: _Activity, element: Element, columns: dict[str, int | None], hints: Hints) -> None:
    row = NO_VALUES.copy()
    for child in element.iter():
        tag = child.tag
        if tag not in columns:
            columns[tag] = PLACES.get(_COLUMNS.get(tag.rpartition("}")[2], ""))
        place = columns[tag]
        if place is None:
            continue
        if place == _HEART_RATE:
            row[place] = as_number(next((each.text for each in child), child.text))
        elif place != _TIME:
            row[place] = as_number(child.text)
        else:
            text = child.text or ""
            row[place] = epoch_s(text, hints.zone)
            recorded.first_time = recorded.first_time or text
    recorded.points.add(row)


def _found(name: str, recorded: _Activity, hints: Hints) -> Activity | str:
    other = nothing_for_us(recorded.sport)
    if other is not None:
        return other
    trace = _trace(recorded)
    first = recorded.laps[0].start_text if recorded.laps else ""
    begun_s = epoch_s(first, hints.zone)
    if trace is not None and not begun_s <= trace.begun_s:
        begun_s, first = trace.begun_s, recorded.first_time
    if np.isnan(begun_s):
        raise UnreadableFileError(name, tr("It does not say when it began. Export it again from where it came."))
    duration_s, elapsed_s = _times(recorded, trace, begun_s)
    distance_m, doubts = _distance(recorded, trace)
    if recorded.timer_s() is None:
        doubts += (tr("Its laps do not say how long they took; the time is that of its points."),)
    account = Account(
        sort=sort_of(recorded.sport),
        word=recorded.sport,
        title=recorded.notes,
        source=f"TCX, {recorded.device}" if recorded.device else "TCX",
        distance_m=distance_m,
        duration_s=duration_s,
        elapsed_s=elapsed_s,
        max_hr_bpm=max((lap.total("MaximumHeartRateBpm") or 0.0 for lap in recorded.laps), default=0.0) or None,
        energy_kcal=recorded.total("Calories"),
    )
    start = start_of(name, begun_s, offset_of(first), hints)
    warnings = (*(trace.warnings if trace else ()), *doubts)
    track = _shifted(trace, begun_s) if trace else None
    return activity(name, account, start, _laps(recorded, begun_s, hints), track, warnings)


def _trace(recorded: _Activity) -> Trace | None:
    columns = recorded.points.columns()
    if not np.isfinite(columns["t_s"]).any():
        return None
    return traced(columns, recorded.points.segments())


def _shifted(trace: Trace, begun_s: float) -> Track:
    return replace(trace.track, t_s=trace.track.t_s + (trace.begun_s - begun_s))


def _times(recorded: _Activity, trace: Trace | None, begun_s: float) -> tuple[float | None, float | None]:
    """Decide timer and elapsed time: the laps' own, else the points'."""
    timer_s = recorded.timer_s()
    if trace is None:
        return timer_s, timer_s
    elapsed_s = trace.begun_s + trace.elapsed_s - begun_s
    return timer_s or trace.timer_s, max(elapsed_s, timer_s or 0.0)


def _distance(recorded: _Activity, trace: Trace | None) -> tuple[float | None, tuple[str, ...]]:
    """Decide the distance: the laps' sum, else the last point's, else along the positions."""
    laps_m = recorded.total("DistanceMeters")
    points_m = trace.distance_m if trace else None
    if laps_m is None:
        return points_m, ()
    if not points_m or abs(points_m - laps_m) <= _DISAGREE * laps_m:
        return laps_m, ()
    said = tr(
        "Its laps add up to {laps} km, its points to {points} km; the laps were taken.",
        laps=number(laps_m / 1000, 2),
        points=number(points_m / 1000, 2),
    )
    return laps_m, (said,)


def _laps(recorded: _Activity, begun_s: float, hints: Hints) -> tuple[Lap, ...]:
    laps: list[Lap] = []
    for lap in recorded.laps:
        duration_s = lap.total("TotalTimeSeconds")
        start_s = epoch_s(lap.start_text, hints.zone) - begun_s
        if not duration_s or not start_s >= 0:
            continue
        laps.append(
            Lap(
                position=len(laps) + 1,
                start_s=start_s,
                duration_s=duration_s,
                distance_m=lap.total("DistanceMeters"),
                avg_hr_bpm=lap.total("AverageHeartRateBpm") or None,
            )
        )
    return tuple(laps)


IMPORTER = Importer(
    name="TCX",
    suffixes=(".tcx",),
    recognises=lambda content: root_name(content) == "trainingcenterdatabase",
    read=read,
)
