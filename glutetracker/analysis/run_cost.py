"""What a kind of run costs, in words: a range, and how it compares with the level."""

from glutetracker.analysis.graded_pace import cost_of_running
from glutetracker.domain.running import RunKind
from glutetracker.words import tr
from glutetracker.words.numbers import number

HILL_SLOPE = 0.08
"""A usual hill for repeats."""
SAND = 1.6
"""Dry, soft sand against firm ground (Lejeune 1998)."""
_ON_THE_LEVEL = {RunKind.EASY, RunKind.LONG, RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE, RunKind.STRIDES}


def cost_told(kind: RunKind) -> str:
    """Say what a kind of run costs; empty where no fair number is known."""
    level = tr("0.9 to 1.1 kcal for each kilogram of body and kilometre")
    if kind in _ON_THE_LEVEL:
        return tr("About {level} on the level, at almost any pace.", level=level)
    if kind is RunKind.SAND:
        return tr("Soft sand takes about {times} times the energy of firm ground (Lejeune 1998), where it is {level}.",
                  times=number(SAND, 1), level=level)  # fmt: skip
    if kind is RunKind.HILL:
        times = number(cost_of_running(HILL_SLOPE) / cost_of_running(0), 1)
        return tr("Up a slope of 8 % a metre takes about {times} times as much as on the level (Minetti 2002), where "
                  "it is {level}.", times=times, level=level)  # fmt: skip
    if kind is RunKind.DOWNHILL:
        return tr("A gentle descent takes a little less than the level (Minetti 2002), where it is {level}; the legs "
                  "brake more.", level=level)  # fmt: skip
    return ""
