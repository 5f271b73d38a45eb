"""A run that is here already, told by another file: what of it is new."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from glutetracker.domain.running import ImpossibleRunError, Run
from glutetracker.domain.twins import START_TOLERANCE_S, same_activity
from glutetracker.store import Store, runs
from glutetracker.words import tr

FILLED = (
    "surface", "distance_m", "duration_s", "elapsed_s", "ascent_m", "avg_hr_bpm", "max_hr_bpm", "avg_cadence_spm",
    "energy_kcal", "effort_rpe", "shoes", "note",
)  # fmt: skip
"""What a second record of a run may add to it where the first says nothing; its kind stays the first's."""

_NOTHING = (None, "")
_AROUND = timedelta(seconds=START_TOLERANCE_S + 1)


@dataclass(frozen=True, slots=True)
class Completed:
    """A kept run with what another record of it could add.

    Attributes:
        run: The run to keep; nothing that was there is changed.
        added: Fields that were empty before.
    """

    run: Run
    added: tuple[str, ...]


def twin_of(store: Store, run: Run) -> Run | None:
    """Find the run that another device or format told of already; None when it is new, or has no start."""
    if run.started_at is None:
        return None
    found = [
        kept
        for kept in runs.started_around(store, run.started_at - _AROUND, run.started_at + _AROUND)
        if kept.started_at is not None
        and same_activity(
            start_a=kept.started_at, elapsed_a_s=kept.elapsed_s, timer_a_s=kept.duration_s,
            start_b=run.started_at, elapsed_b_s=run.elapsed_s, timer_b_s=run.duration_s,
        )
    ]  # fmt: skip
    started_at = run.started_at
    return min(found, key=lambda kept: abs((kept.started_at or started_at) - started_at), default=None)


def completed(kept: Run, other: Run) -> Completed:
    """Fill in what a kept run lacks."""
    lacking = [name for name in FILLED if getattr(kept, name) in _NOTHING and getattr(other, name) not in _NOTHING]
    values: dict[str, Any] = {name: getattr(other, name) for name in lacking}
    try:
        return Completed(replace(kept, **values), tuple(lacking))
    except ImpossibleRunError:  # what the person typed does not fit the device's numbers; theirs stays
        return Completed(kept, ())


def field_words(name: str) -> str:
    """Name something that a second record added: a field, the laps or the track."""
    return {
        "surface": tr("surface"),
        "distance_m": tr("distance"),
        "duration_s": tr("time"),
        "elapsed_s": tr("time with pauses"),
        "ascent_m": tr("climb"),
        "avg_hr_bpm": tr("heart rate"),
        "max_hr_bpm": tr("highest heart rate"),
        "avg_cadence_spm": tr("cadence"),
        "energy_kcal": tr("energy"),
        "effort_rpe": tr("effort"),
        "shoes": tr("shoes"),
        "note": tr("note"),
        "laps": tr("laps"),
        "track": tr("track"),
    }[name]
