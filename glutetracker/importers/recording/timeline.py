"""Times that run forwards, whatever the file says."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glutetracker.tracks import Column
from glutetracker.words import trn

_ENDS_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """When each point was.

    Attributes:
        order: Places of the points in the file, in order of time; None when they are in order.
        t_s: Never falling, in that order; the first is as written.
        warnings: What was put right.
    """

    order: NDArray[np.intp] | None
    t_s: Column
    warnings: tuple[str, ...] = ()


def run_forward(written_s: Column) -> Timeline:
    """Put right times that go back.

    Where the file as a whole runs from its earliest to its latest time, single
    points are out of order: they are sorted. Otherwise the clock was set back on the
    way: the points stay, and each step back becomes the usual step.

    Args:
        written_s: Times as written, none missing, at least one.
    """
    if (written_s[1:] >= written_s[:-1]).all():
        return Timeline(order=None, t_s=written_s)
    steps = np.diff(written_s)
    back = steps < 0
    count = int(back.sum())
    runs_on = written_s[0] - written_s.min() <= _ENDS_S and written_s.max() - written_s[-1] <= _ENDS_S
    if runs_on:
        order = np.argsort(written_s, kind="stable")
        said = trn(
            "{count} point was out of the order of time; it was put in order.",
            "{count} points were out of the order of time; they were put in order.",
            count,
        )
        return Timeline(order=order, t_s=written_s[order], warnings=(said,))
    usual = float(np.median(steps[steps > 0])) if (steps > 0).any() else 1.0
    t_s = written_s[0] + np.concatenate(([0.0], np.cumsum(np.where(back, usual, steps))))
    said = trn(
        "The clock went back once on the way; the times run on from there.",
        "The clock went back {count} times on the way; the times run on from there.",
        count,
    )
    return Timeline(order=None, t_s=t_s, warnings=(said,))


def without_gaps(written_s: Column) -> Column:
    """Give points without a time one between those of their neighbours, by their place in the file.

    Args:
        written_s: Times as written, NaN where there is none; at least one is known.
    """
    known = np.isfinite(written_s)
    if known.all():
        return written_s
    places = np.arange(len(written_s))
    return np.interp(places, places[known], written_s[known])
