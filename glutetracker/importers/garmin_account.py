"""The list of activities in a Garmin account's export: JSON in centimetres, milliseconds and kilojoules."""

import json
import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from glutetracker.importers.importer import Contents, DoubtfulDateError, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.moments import start_of
from glutetracker.importers.recording.assembly import Account
from glutetracker.importers.rows.activity_lists import Listed, runs_of
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.words import tr

SOURCE = "garmin account"
_SIGN = b'"summarizedActivitiesExport"'
_HEAD_BYTES = 4096
_KJ_PER_KCAL = 4.184
_CM, _MS = 100.0, 1000.0
_MOST = 1e18
_FURTHEST_MS = 14 * 3600 * 1000


def recognises(content: bytes) -> bool:
    """Tell whether a text is that list, by how it begins."""
    return _SIGN in content[:_HEAD_BYTES]


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a list of activities.

    Raises:
        UnreadableFileError: It is damaged, or there is no activity in it.
    """
    try:
        told = json.loads(content)
        parts = told if isinstance(told, list) else [told]
        listed = [each for part in parts for each in part["summarizedActivitiesExport"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableFileError(name, tr("This JSON file is damaged. Download it again.")) from error
    odd = Oddities()
    rows: list[Listed] = []
    for number, each in enumerate(listed, 1):
        if not isinstance(each, dict):
            odd.leave_out(number, tr("It is no activity."))
            continue
        try:
            rows.append(_listed(name, number, each, hints))
        except DoubtfulDateError as problem:
            odd.leave_out(number, problem.doubt)
    return runs_of(name, rows, odd)


def _listed(name: str, number: int, told: Mapping[str, Any], hints: Hints) -> Listed:
    begun_ms, local_ms = _value(told, "startTimeGmt") or _value(told, "beginTimestamp"), _value(told, "startTimeLocal")
    ahead_ms = local_ms - begun_ms if begun_ms and local_ms else math.inf
    offset = timedelta(milliseconds=ahead_ms) if abs(ahead_ms) <= _FURTHEST_MS else None
    duration_ms, elapsed_ms = _value(told, "duration"), _value(told, "elapsedDuration")
    account = Account(
        sort=None,
        word=str(told.get("activityType", "")),
        title=str(told.get("name") or ""),
        source=SOURCE,
        distance_m=_share(_value(told, "distance"), _CM),
        duration_s=_share(duration_ms, _MS),
        elapsed_s=_share(elapsed_ms, _MS),
        ascent_m=_share(_value(told, "elevationGain"), _CM),
        avg_hr_bpm=_value(told, "avgHr"),
        max_hr_bpm=_value(told, "maxHr"),
        avg_cadence_spm=_value(told, "avgDoubleCadence") or _value(told, "avgRunCadence"),
        energy_kcal=_share(_value(told, "calories"), _KJ_PER_KCAL),
    )
    return Listed(number, account, start_of(name, (begun_ms or 0.0) / _MS, offset, hints))


def _value(told: Mapping[str, Any], key: str) -> float | None:
    value = told.get(key)
    if not isinstance(value, (int, float)) or not 0 < value < _MOST:
        return None
    return float(value)


def _share(value: float | None, of: float) -> float | None:
    return None if value is None else round(value / of, 2)


IMPORTER = Importer(name="Garmin account", suffixes=(".json",), recognises=recognises, read=read)
