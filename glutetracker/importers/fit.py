"""FIT: what watches write, read by columns; each session of a file is an activity."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from glutetracker.domain.running import Lap
from glutetracker.importers import fit_names
from glutetracker.importers.assembly import Account, activity
from glutetracker.importers.importer import Activity, Contents, Hints, UnreadableFileError
from glutetracker.importers.kinds import nothing_for_us, sort_of
from glutetracker.importers.moments import start_of
from glutetracker.importers.timeline import run_forward, without_gaps
from glutetracker.importers.trace import believable, traced
from glutetracker.tracks import Column, Track
from glutetracker.words import tr

Table = Mapping[str, Column]
"""Messages of one kind by field: physical units, moments as seconds since 1970-01-01 UTC, NaN where missing."""

QUARTER_S = 15 * 60
FURTHEST_OFFSET_S = 14 * 3600
"""No clock on Earth is further from UTC."""

_COLUMNS = {
    "lat_deg": "position_lat",
    "lon_deg": "position_long",
    "altitude_m": "altitude",
    "distance_m": "distance",
    "hr_bpm": "heart_rate",
    "cadence_spm": "cadence",
    "speed_mps": "speed",
    "power_w": "power",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Session:
    """One session: its totals, and the records and laps that are of it."""

    totals: Mapping[str, float]
    begun_s: float
    records: Table
    laps: Table

    def total(self, name: str) -> float | None:
        """Give a total that was measured: known and above zero."""
        value = self.totals.get(name, np.nan)
        return float(value) if value > 0 else None


def contents(name: str, messages: Mapping[str, Table], warnings: tuple[str, ...], hints: Hints) -> Contents:
    """Make activities of a FIT file's messages.

    Raises:
        UnreadableFileError: There is nothing in it that can be used.
    """
    other = _other_file(messages.get("file_id", {}))
    if other is not None:
        return Contents(others=(other,), warnings=warnings)
    sessions = _sessions(messages)
    if not sessions:
        raise UnreadableFileError(name, tr("There is no activity in it. There is nothing to log."))
    if not len(_column(messages.get("session", {}), "start_time")):
        warnings += (tr("The file has no totals; they were worked out from its points."),)
    offset = _offset(messages.get("activity", {}))
    source = _source(messages.get("file_id", {}))
    found = [_activity(name, session, source, offset, hints) for session in sessions]
    return Contents(
        activities=tuple(each for each in found if isinstance(each, Activity)),
        others=tuple(dict.fromkeys(each for each in found if isinstance(each, str))),
        warnings=warnings,
    )


def _other_file(file_id: Table) -> str | None:
    """Say what kind of file it is when it is no record of an activity."""
    types = {int(each) for each in _column(file_id, "type") if each >= 0}
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


def _sessions(messages: Mapping[str, Table]) -> list[_Session]:
    """Deal records and laps out to the sessions, each from its start to the next one's."""
    records, laps, totals = (messages.get(each, {}) for each in ("record", "lap", "session"))
    starts = _starts(totals)
    written_s = _column(records, "timestamp")
    if not len(starts):
        known = written_s[np.isfinite(written_s)]
        if not len(known):
            return []
        sport = {name: float(column[0]) for name, column in messages.get("sport", {}).items() if len(column)}
        return [_Session(totals=sport, begun_s=float(known[0]), records=records, laps=laps)]
    order = np.argsort(starts, kind="stable")
    if len(starts) == 1:
        shares = [(records, laps)]
    else:
        of_records = np.searchsorted(starts[order], written_s, side="right") - 1
        of_laps = np.searchsorted(starts[order], _column(laps, "start_time"), side="right") - 1
        of_records, of_laps = np.maximum(of_records, 0), np.maximum(of_laps, 0)
        shares = [(_where(records, of_records == i), _where(laps, of_laps == i)) for i in range(len(starts))]
    return [
        _Session(
            totals={name: float(column[place]) for name, column in totals.items()},
            begun_s=float(starts[place]),
            records=own_records,
            laps=own_laps,
        )
        for place, (own_records, own_laps) in zip(order, shares, strict=True)
    ]


def _starts(totals: Table) -> Column:
    """Find when each session began: as written, else its end less its elapsed time."""
    starts, ends = _column(totals, "start_time"), _column(totals, "timestamp")
    elapsed_s = _column(totals, "total_elapsed_time")
    return np.where(np.isfinite(starts), starts, ends - elapsed_s) if len(elapsed_s) == len(starts) else starts


def _where(table: Table, chosen: NDArray[np.bool_]) -> Table:
    return {name: column[chosen] for name, column in table.items()}


def _column(table: Table, name: str) -> Column:
    """Give a column; all missing when the messages lack the field."""
    column = table.get(name)
    if column is not None:
        return column
    return np.full(len(next(iter(table.values()), ())), np.nan)


def _offset(totals: Table) -> timedelta | None:
    """Read how far the wearer's clock was ahead of UTC; None when no clock can be."""
    differences = _column(totals, "local_timestamp") - _column(totals, "timestamp")
    known = differences[np.isfinite(differences)]
    if not len(known) or abs(known[-1]) > FURTHEST_OFFSET_S:
        return None
    return timedelta(seconds=round(float(known[-1]) / QUARTER_S) * QUARTER_S)


def _source(file_id: Table) -> str:
    makers = _column(file_id, "manufacturer")
    maker = fit_names.maker(float(makers[0])) if len(makers) else ""
    return f"FIT, {maker}" if maker else "FIT"


def _activity(name: str, session: _Session, source: str, offset: timedelta | None, hints: Hints) -> Activity | str:
    word = fit_names.sport_word(session.totals.get("sport", np.nan), session.totals.get("sub_sport", np.nan))
    other = nothing_for_us(word)
    if other is not None:
        return other
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
    start = start_of(name, session.begun_s, offset, hints)
    return activity(name, account, start, _laps(session), track, warnings)


def _cadence(session: _Session) -> float | None:
    whole = session.total("avg_cadence")
    return whole and whole + (session.total("avg_fractional_cadence") or 0.0)


def _track(session: _Session) -> tuple[Track | None, tuple[str, ...]]:
    """Make a track of the records; their times run forwards afterwards."""
    written_s = _column(session.records, "timestamp")
    if not np.isfinite(written_s).any():
        return None, ()
    columns = {ours: session.records[theirs] for ours, theirs in _COLUMNS.items() if theirs in session.records}
    fraction = session.records.get("fractional_cadence")
    if fraction is not None and "cadence_spm" in columns:
        columns["cadence_spm"] = columns["cadence_spm"] + np.nan_to_num(fraction)
    timeline = run_forward(without_gaps(written_s))
    if timeline.order is not None:
        columns = {ours: column[timeline.order] for ours, column in columns.items()}
    kept = {ours: column for ours, column in believable(columns).items() if not np.isnan(column).all()}
    begun_s = min(session.begun_s, float(timeline.t_s[0]))
    return Track(t_s=timeline.t_s - begun_s, **kept), timeline.warnings


def _last(track: Track | None) -> float | None:
    if track is None or track.distance_m is None:
        return None
    return float(track.distance_m[np.isfinite(track.distance_m)][-1])


def _haversine_m(track: Track) -> tuple[float | None, tuple[str, ...]]:
    missing = np.full(len(track), np.nan)
    columns = {name: getattr(track, name) for name in _COLUMNS}
    every = {name: missing if column is None else column for name, column in columns.items()}
    trace = traced(every | {"t_s": track.t_s}, np.zeros(len(track)))
    return trace.distance_m, trace.warnings


def _laps(session: _Session) -> tuple[Lap, ...]:
    starts = _column(session.laps, "start_time")
    timers, elapsed = _column(session.laps, "total_timer_time"), _column(session.laps, "total_elapsed_time")
    lengths = np.where(timers > 0, timers, elapsed)
    whole = [place for place in range(len(starts)) if lengths[place] > 0 and np.isfinite(starts[place])]

    def known(field: str, place: int) -> float | None:
        value = _column(session.laps, field)[place]
        return float(value) if value > 0 else None

    return tuple(
        Lap(
            position=position,
            start_s=max(float(starts[place] - session.begun_s), 0.0),
            duration_s=float(lengths[place]),
            distance_m=known("total_distance", place),
            avg_hr_bpm=known("avg_heart_rate", place),
            kind=fit_names.lap_kind(float(_column(session.laps, "intensity")[place])),
        )
        for position, place in enumerate(whole, 1)
    )
