"""What the way of a run is coloured by: pace, slope or heart rate, in few steps."""

from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QColor

from glutetracker.domain.preferences import Preferences
from glutetracker.tracks import Column
from glutetracker.ui.run.recorded import Recorded
from glutetracker.ui.theme import Theme
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import number

STEPS = 5
SLOWEST_MPS = 0.6


class Tint(NamedTuple):
    """One way to colour a way.

    Attributes:
        key: Its name in code.
        values: A value a point; the higher, the deeper the colour and the wider the line.
        roles: The colours of the lowest, the middle and the highest.
        least: What the lowest colour stands for.
        most: What the highest stands for.
    """

    key: str
    name: str
    values: Column
    roles: tuple[str, str, str]
    least: str
    most: str

    @property
    def steps(self) -> Column:
        """The step of each point, 0 to STEPS - 1."""
        low, high = np.percentile(self.values, [5, 95])
        part = (self.values - low) / max(high - low, 1e-9)
        return np.asarray(np.clip(np.floor(part * STEPS), 0, STEPS - 1))

    def colour(self, theme: Theme, step: int) -> QColor:
        """Give the colour of a step."""
        low, middle, high = (theme.colour(role) for role in self.roles)
        part = step / (STEPS - 1) * 2
        return _mixed(low, middle, part) if part <= 1 else _mixed(middle, high, part - 1)


def tints_of(recorded: Recorded, preferences: Preferences) -> list[Tint]:
    """Give what a run's way can be coloured by."""
    run = recorded.along
    if run is None:
        return []
    unit = preferences.distance_unit
    slow, fast = (clock(unit.metres / max(float(each), SLOWEST_MPS)) for each in _ends(run.speed_mps))
    found = [Tint("pace", tr("Pace"), run.speed_mps, ("run_tint", "run", "run_deep"),
                  tr("{pace} /{unit}", pace=slow, unit=unit), tr("{pace} /{unit}", pace=fast, unit=unit))]  # fmt: skip
    if run.slope is not None:
        down, up = (tr("{slope} %", slope=number(100 * float(each))) for each in _ends(run.slope))
        found.append(Tint("climb", tr("Climb"), run.slope, ("run", "text3", "glute"), down, up))
    if recorded.hr_bpm is not None:
        low, high = (tr("{pulse} bpm", pulse=number(float(each))) for each in _ends(recorded.hr_bpm))
        found.append(Tint("pulse", tr("Heart rate"), recorded.hr_bpm, ("border_strong", "body", "danger"), low, high))
    return found


def _ends(values: Column) -> Column:
    return np.percentile(values, [5, 95])


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    red, green, blue = (
        getattr(one, name)() * (1 - part) + getattr(other, name)() * part for name in ("redF", "greenF", "blueF")
    )
    return QColor.fromRgbF(red, green, blue)
