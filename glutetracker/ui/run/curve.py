"""What the curves of a run show: pace, pace on the level, heart rate, cadence, height."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import M_PER_FOOT, DistanceUnit
from glutetracker.tracks import Column
from glutetracker.ui.run.recorded import Recorded
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import number

SLOWEST_MPS = 0.6
"""Slower than this is standing; its pace would dwarf all others."""


class Curve(NamedTuple):
    """One quantity along a run.

    Attributes:
        key: Its name in code.
        role: The colour role of its line.
        values: A value a point.
        written: Writes a value with its unit.
        is_upside_down: Less is drawn higher, as of a pace.
        below: Whether the room under it is filled.
        second: Another line in the same units, drawn in ink; None for none.
        second_name: What that line is.
        span: Lowest and highest that is drawn.
    """

    key: str
    name: str
    role: str
    values: Column
    written: Callable[[float], str]
    is_upside_down: bool = False
    below: bool = False
    second: Column | None = None
    second_name: str = ""
    span: tuple[float, float] = (0.0, 1.0)


def curves_of(recorded: Recorded, preferences: Preferences) -> list[Curve]:
    """Give the curves that a run's track has."""
    run = recorded.along
    if run is None:
        return []
    unit = preferences.distance_unit
    pace_to = tr("{{pace}} /{unit}", unit=unit)

    def pace(seconds: float) -> str:
        return pace_to.format(pace=clock(seconds))

    graded = run.graded_mps if recorded.run.kind.is_run else None
    found = [Curve("pace", tr("Pace"), "run", _pace(run.speed_mps, unit), pace, is_upside_down=True,
                   second=None if graded is None else _pace(graded, unit), second_name=tr("on the level"))]  # fmt: skip
    if recorded.hr_bpm is not None:
        found.append(Curve("pulse", tr("Heart rate"), "body", recorded.hr_bpm,
                           lambda value: tr("{pulse} bpm", pulse=number(value))))  # fmt: skip
    if recorded.cadence_spm is not None:
        found.append(Curve("cadence", tr("Cadence"), "text2", recorded.cadence_spm,
                           lambda value: tr("{steps} steps/min", steps=number(value))))  # fmt: skip
    if run.altitude_m is not None:
        found.append(Curve("height", tr("Height"), "glute", run.altitude_m,
                           lambda value: height(value, unit), below=True))  # fmt: skip
    walked = run.speed_mps >= np.median(run.speed_mps) / 2  # a rest would dwarf every change of pace
    return [each._replace(span=_span(np.concatenate([line[walked] if each.is_upside_down else line
                                                     for line in _lines(each)]))) for each in found]  # fmt: skip


def height(metres: float, unit: DistanceUnit) -> str:
    """Write a height or climb: 35 m, 115 ft."""
    return f"{number(metres)} m" if unit is DistanceUnit.KM else f"{number(metres / M_PER_FOOT)} ft"


def _lines(curve: Curve) -> list[Column]:
    return [line for line in (curve.values, curve.second) if line is not None]


def _span(values: Column) -> tuple[float, float]:
    """Find lowest and highest; the wildest point of a hundred may be cut."""
    low, high = np.percentile(values, [0.5, 99.5])
    room = max((high - low) * 0.08, abs(high) * 0.01, 1e-6)
    return float(low - room), float(high + room)


def _pace(speed_mps: Column, unit: DistanceUnit) -> Column:
    return np.asarray(unit.metres / np.maximum(speed_mps, SLOWEST_MPS))
