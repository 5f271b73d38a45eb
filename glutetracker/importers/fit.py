"""FIT: what watches write, read by columns; each session of a file is an activity."""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import numpy as np

from glutetracker import fit
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.running import Lap
from glutetracker.importers.fit_scale import weighings
from glutetracker.importers.importer import Activity, Contents, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.moments import Start, start_of
from glutetracker.importers.reading.opening import MAX_FILE_BYTES
from glutetracker.importers.reading.signatures import is_fit
from glutetracker.importers.recording import fit_names
from glutetracker.importers.recording.assembly import Account, activity
from glutetracker.importers.recording.fit_sessions import Session, Table, column_of, sessions
from glutetracker.importers.recording.fit_sets import STRENGTH, strength_session
from glutetracker.importers.recording.fit_wanted import WANTED
from glutetracker.importers.recording.kinds import nothing_for_us, sort_of
from glutetracker.importers.recording.timeline import run_forward, without_gaps
from glutetracker.importers.recording.trace import believable, is_measured, traced
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.tracks import Track
from glutetracker.words import tr

QUARTER_S = 15 * 60
FURTHEST_OFFSET_S = 14 * 3600
"""No clock on Earth is further from UTC."""

_OF_LAP = ("start_time", "total_timer_time", "total_elapsed_time", "total_distance", "avg_heart_rate", "intensity")
COLUMNS = {
    "lat_deg": "position_lat",
    "lon_deg": "position_long",
    "altitude_m": "altitude",
    "distance_m": "distance",
    "hr_bpm": "heart_rate",
    "cadence_spm": "cadence",
    "speed_mps": "speed",
    "power_w": "power",
}


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a FIT file; what is damaged or cut off is read to its last whole message, and said.

    Raises:
        UnreadableFileError: There is nothing in it that can be used.
    """
    try:
        found = fit.read(content, WANTED)
    except fit.FitError as problem:
        raise UnreadableFileError(name, str(problem)) from problem
    missing = sum(part.missing for part in found.parts)
    is_mostly_missing = missing > len(content) and not _has_totals(found.messages)
    if missing > MAX_FILE_BYTES or is_mostly_missing:
        sentence = tr("The file is cut off: more of it is missing than is there. Copy it from the watch again.")
        raise UnreadableFileError(name, sentence)
    return contents(name, found.messages, found.damages, hints)


def contents(name: str, messages: Mapping[str, Table], warnings: tuple[str, ...], hints: Hints) -> Contents:
    """Make activities of a FIT file's messages.

    Raises:
        UnreadableFileError: There is nothing in it that can be used.
    """
    source = _source(messages.get("file_id", {}))
    other = _other_file(messages.get("file_id", {}))
    if other is not None:
        weighed = weighings(name, messages, source, hints)
        if weighed is None:
            return Contents(others=(other,), warnings=warnings)
        return replace(weighed, warnings=warnings + weighed.warnings)
    dealt = sessions(messages)
    if not dealt:
        raise UnreadableFileError(name, tr("There is no activity in it. There is nothing to log."))
    if not _has_totals(messages):
        warnings += (tr("The file has no totals; they were worked out from its points."),)
    offset = _offset(messages.get("activity", {}))
    odd = Oddities()
    found = [_found(name, session, source, offset, hints, odd) for session in dealt]
    return Contents(
        activities=tuple(each for each in found if isinstance(each, Activity)),
        sessions=tuple(each for each in found if isinstance(each, LoggedSession)),
        others=tuple(dict.fromkeys(each for each in found if isinstance(each, str))),
        warnings=warnings + odd.warnings,
    )


def _has_totals(messages: Mapping[str, Table]) -> bool:
    return len(column_of(messages.get("session", {}), "start_time")) > 0


def _found(
    name: str, session: Session, source: str, offset: timedelta | None, hints: Hints, odd: Oddities
) -> Activity | LoggedSession | str:
    """Make a run of a session, a strength session where it has sets, or a sentence that it is nothing for us."""
    word = fit_names.sport_word(session.totals.get("sport", np.nan), session.totals.get("sub_sport", np.nan))
    if word in STRENGTH and len(column_of(session.sets, "set_type")):
        start = start_of(name, session.begun_s, offset, hints)
        lifted = strength_session(session, start, source, odd)
        if lifted is not None:
            if start.warning:
                odd.remark(start.warning)
            return lifted
    return nothing_for_us(word) or _activity(
        name, session, word, source, start_of(name, session.begun_s, offset, hints)
    )


def _other_file(file_id: Table) -> str | None:
    """Say what kind of file it is when it is no record of an activity."""
    types = {int(each) for each in column_of(file_id, "type") if each >= 0}
    if fit_names.ACTIVITY_FILE in types:
        return None
    kinds = (
        (fit_names.WORKOUT_FILES, tr("a planned workout")),
        (fit_names.COURSE_FILES, tr("a course to follow")),
        (fit_names.MONITORING_FILES, tr("all-day monitoring")),
        (fit_names.BODY_FILES, tr("body data from a scale or meter")),
        (fit_names.SETTINGS_FILES, tr("a watch's own settings")),
    )
    what = next((words for numbers, words in kinds if types & numbers), None)
    return None if what is None else tr("nothing for us: {what}", what=what)


def _offset(totals: Table) -> timedelta | None:
    """Read how far the wearer's clock was ahead of UTC; None when no clock can be."""
    differences = column_of(totals, "local_timestamp") - column_of(totals, "timestamp")
    known = [each for each in differences.tolist() if math.isfinite(each)]
    if not known or abs(known[-1]) > FURTHEST_OFFSET_S:
        return None
    return timedelta(seconds=round(known[-1] / QUARTER_S) * QUARTER_S)


def _source(file_id: Table) -> str:
    makers = column_of(file_id, "manufacturer")
    maker = fit_names.maker(float(makers[0])) if len(makers) else ""
    return f"FIT, {maker}" if maker else "FIT"


def _activity(name: str, session: Session, word: str, source: str, start: Start) -> Activity | str:
    track, warnings = _track(session)
    measured_m = session.total("total_distance") or _last(track)
    if not measured_m and track is not None:
        measured_m, said = _haversine_m(track)
        warnings += said
    elapsed_s = session.total("total_elapsed_time") or (float(track.t_s[-1]) if track is not None else None)
    duration_s = session.total("total_timer_time") or elapsed_s
    account = Account(
        sort=sort_of(word),
        word=word,
        source=source,
        distance_m=measured_m,
        duration_s=duration_s,
        elapsed_s=max(elapsed_s or 0.0, duration_s or 0.0) or None,
        ascent_m=session.total("total_ascent"),
        avg_hr_bpm=session.total("avg_heart_rate"),
        max_hr_bpm=session.total("max_heart_rate"),
        avg_cadence_spm=_cadence(session),
        energy_kcal=session.total("total_calories"),
    )
    return activity(name, account, start, _laps(session), track, warnings)


def _cadence(session: Session) -> float | None:
    whole = session.total("avg_cadence")
    return whole and whole + (session.total("avg_fractional_cadence") or 0.0)


def _track(session: Session) -> tuple[Track | None, tuple[str, ...]]:
    """Make a track of the records; their times run forwards afterwards."""
    written_s = column_of(session.records, "timestamp")
    if not np.isfinite(written_s).any():
        return None, ()
    columns = {ours: session.records[theirs] for ours, theirs in COLUMNS.items() if theirs in session.records}
    fraction = session.records.get("fractional_cadence")
    if fraction is not None and "cadence_spm" in columns:
        columns["cadence_spm"] = columns["cadence_spm"] + np.nan_to_num(fraction)
    timeline = run_forward(without_gaps(written_s))
    if timeline.order is not None:
        columns = {ours: column[timeline.order] for ours, column in columns.items()}
    kept = {ours: column for ours, column in believable(columns).items() if is_measured(column)}
    begun_s = min(session.begun_s, float(timeline.t_s[0]))
    return Track(t_s=timeline.t_s - begun_s, **kept), timeline.warnings


def _last(track: Track | None) -> float | None:
    if track is None or track.distance_m is None:
        return None
    return float(track.distance_m[np.isfinite(track.distance_m)][-1])


def _haversine_m(track: Track) -> tuple[float | None, tuple[str, ...]]:
    missing = np.full(len(track), np.nan)
    columns = {name: getattr(track, name) for name in COLUMNS}
    every = {name: missing if column is None else column for name, column in columns.items()}
    trace = traced(every | {"t_s": track.t_s}, np.zeros(len(track)))
    return trace.distance_m, trace.warnings


def _laps(session: Session) -> tuple[Lap, ...]:
    found: list[Lap] = []
    told = (column_of(session.laps, name).tolist() for name in _OF_LAP)
    for start_s, timer_s, elapsed_s, distance_m, hr_bpm, intensity in zip(*told, strict=True):
        duration_s = timer_s if timer_s > 0 else elapsed_s
        if not duration_s > 0 or not math.isfinite(start_s):
            continue
        lap = Lap(
            position=len(found) + 1,
            start_s=max(start_s - session.begun_s, 0.0),
            duration_s=duration_s,
            distance_m=distance_m if distance_m > 0 else None,
            avg_hr_bpm=hr_bpm if hr_bpm > 0 else None,
            kind=fit_names.lap_kind(intensity),
        )
        found.append(lap)
    return tuple(found)


IMPORTER = Importer(name="FIT", suffixes=(".fit",), recognises=is_fit, read=read)
