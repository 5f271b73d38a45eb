"""One activity from what a device says in total and from its points."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from glutetracker.domain.running import ImpossibleRunError, Lap, Run, RunKind
from glutetracker.importers.importer import Activity, UnreadableFileError
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.recording.kinds import Sort, guess_warning, guessed, suggested
from glutetracker.tracks import Column, Track
from glutetracker.tracks.ascent import estimated_ascent_m
from glutetracker.words import tr

MOST_STEPS, MOST_KCAL, MOST_ELAPSED_S = 400.0, 100_000.0, 1e9
_MOST = {"avg_cadence_spm": MOST_STEPS, "energy_kcal": MOST_KCAL, "elapsed_s": MOST_ELAPSED_S}
_LONGEST_NOTE = 200
_LONGEST_SOURCE = 80
_STRIDES_BELOW = {RunKind.WALK: 75.0, RunKind.HIKE: 75.0}
_RUN_STRIDES_BELOW = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a file says of an activity as a whole; None is what it does not say.

    Attributes:
        sort: What it was; None when the file leaves that open.
        word: The file's own word for it.
        title: The name that a person or app gave it.
        source: Format and device.
        duration_s: Seconds on the timer.
        ascent_m: The device's own number.
        avg_cadence_spm: In steps or in strides, as the device counts.
        effort_rpe: How hard it felt, 0 to 10.
    """

    sort: Sort | None
    word: str = ""
    title: str = ""
    source: str = ""
    distance_m: float | None = None
    duration_s: float | None = None
    elapsed_s: float | None = None
    ascent_m: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    avg_cadence_spm: float | None = None
    energy_kcal: float | None = None
    effort_rpe: float | None = None
    shoes: str = ""


def activity(
    name: str,
    account: Account,
    start: Start,
    laps: tuple[Lap, ...],
    track: Track | None,
    warnings: tuple[str, ...],
) -> Activity | str:
    """Put an activity together.

    Args:
        name: The file, for the sentence.
        account: What it was in total; distance and times already decided.
        start: When it began.
        laps: Its laps.
        track: Its points.
        warnings: What was said so far.

    Returns:
        An activity, or a sentence that it is nothing for us.

    Raises:
        UnreadableFileError: It cannot have happened as written.
    """
    if not account.distance_m and not account.duration_s:
        return tr("nothing for us: an empty recording, without time and distance")
    sort = account.sort or guessed(account.title, account.distance_m, account.duration_s)
    if isinstance(sort, str):
        return sort
    said = list(warnings) if account.sort else [*warnings, guess_warning(sort.kind, account.word)]
    if start.warning:
        said.append(start.warning)
    track = _in_steps(track, sort.kind)
    account = _without_impossible(account, said)
    try:
        run = _run(account, sort, start, track)
    except ImpossibleRunError as error:
        raise UnreadableFileError(name, str(error)) from error
    return Activity(run=run, laps=laps, track=track, warnings=tuple(said))


def _without_impossible(account: Account, said: list[str]) -> Account:
    """Leave out what a run can do without and what cannot be, and say so."""
    wrong = [name for name, high in _MOST.items() if not 0 <= (getattr(account, name) or 0.0) <= high]
    if not wrong:
        return account
    words = {
        "avg_cadence_spm": tr("Its cadence cannot be; it is left out."),
        "energy_kcal": tr("Its energy cannot be; it is left out."),
        "elapsed_s": tr("Its time with pauses cannot be; it is left out."),
    }
    said.extend(words[name] for name in wrong)
    nothing: dict[str, Any] = dict.fromkeys(wrong)
    return replace(account, **nothing)


def _run(account: Account, sort: Sort, start: Start, track: Track | None) -> Run:
    distance_m, duration_s = account.distance_m, account.duration_s
    hr, cadence, altitude_m = (track.hr_bpm, track.cadence_spm, track.altitude_m) if track else (None, None, None)
    return Run(
        kind=suggested(sort.kind, duration_s),
        surface=sort.surface,
        local_day=start.day,
        started_at=start.moment,
        distance_m=None if distance_m is None else round(distance_m, 2),
        duration_s=round(duration_s, 3) if duration_s else None,
        elapsed_s=round(account.elapsed_s, 3) if account.elapsed_s else None,
        ascent_m=account.ascent_m or _estimate(altitude_m),
        avg_hr_bpm=account.avg_hr_bpm or _mean(hr),
        max_hr_bpm=account.max_hr_bpm or (None if hr is None else float(np.nanmax(hr))),
        avg_cadence_spm=_steps(account.avg_cadence_spm, sort.kind) or _usual(cadence),
        energy_kcal=account.energy_kcal or None,
        effort_rpe=account.effort_rpe,
        shoes=_line(account.shoes, _LONGEST_SOURCE),
        source=_line(account.source, _LONGEST_SOURCE),
        note=_line(account.title, _LONGEST_NOTE),
    )


def _estimate(altitude_m: Column | None) -> float | None:
    """Ten metres are as fine as such an estimate is; a device's 0 mostly means not measured."""
    ascent_m = None if altitude_m is None else estimated_ascent_m(altitude_m)
    return None if ascent_m is None else float(round(ascent_m, -1))


def _mean(column: Column | None) -> float | None:
    known = None if column is None else column[np.isfinite(column)]
    return round(float(known.mean()), 1) if known is not None and len(known) else None


def _usual(cadence: Column | None) -> float | None:
    """Tell the mean while moving; what is missing is not above 0 either."""
    if cadence is None:
        return None
    is_moving = cadence > 0
    count = np.count_nonzero(is_moving)
    moving = cadence if count == len(cadence) else cadence[is_moving]
    return round(float(moving.mean()), 1) if count else None


def _in_strides(cadence: float, kind: RunKind) -> bool:
    """Tell strides of one leg from steps of both: devices write either and do not say which."""
    return 0 < cadence < _STRIDES_BELOW.get(kind, _RUN_STRIDES_BELOW)


def _steps(cadence: float | None, kind: RunKind) -> float | None:
    if not cadence:
        return None
    return 2 * cadence if _in_strides(cadence, kind) else cadence


def _in_steps(track: Track | None, kind: RunKind) -> Track | None:
    if track is None or track.cadence_spm is None:
        return track
    usual = _usual(track.cadence_spm)
    if usual is None or not _in_strides(usual, kind):
        return track
    return Track(**{**track.columns(), "cadence_spm": 2 * track.cadence_spm})


def _line(text: str, longest: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"
