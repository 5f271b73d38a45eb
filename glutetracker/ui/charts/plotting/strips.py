"""Strips: parts of a chart above each other over the same days, each with values of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from glutetracker.ui.charts.plotting.ticks import Tick, value_ticks

HEAD_ROOM, FLAG_ROOM = 1.12, 1.3
LEVEL_ROOM, ALONE_ROOM = 0.15, 0.02
TITLE_SHARE = 0.2
"""Part of a strip's height that its title takes."""


@dataclass(slots=True)
class Strip:
    """One part of a chart.

    Attributes:
        title: Written over it; empty for the only one.
        is_inverted: Small values stand high, as with pace.
        ticks: Names round values between two.
        stands_on_zero: Bars are drawn, which stand on zero.
        has_flags: Words stand at its top.
        values: All that is to be seen.
        least: How much there is from the lowest to the highest value shown, or more.
        rows: Names of rows of cells, the first on top; they stand in place of values.
    """

    title: str = ""
    is_inverted: bool = False
    ticks: Callable[[float, float], list[Tick]] = value_ticks
    stands_on_zero: bool = False
    has_flags: bool = False
    values: list[float] = field(default_factory=list)
    least: float = 0.0
    rows: tuple[str, ...] = ()

    def reach(self) -> tuple[float, float]:
        """Lowest and highest value that is shown."""
        low, high = self.named()
        if not self.has_flags or not (self.rows or self.values):
            return low, high
        if self.rows:
            return low, high * (1 + FLAG_ROOM - HEAD_ROOM)
        if self.stands_on_zero:
            return low, high / HEAD_ROOM * FLAG_ROOM
        room = (high - low) * LEVEL_ROOM / (1 + 2 * LEVEL_ROOM)
        return (low - room, high) if self.is_inverted else (low, high + room)

    def named(self) -> tuple[float, float]:
        """Lowest and highest value that may be named at the side: words of flags stand beyond."""
        if self.rows:
            return 0.0, float(len(self.rows))
        if not self.values:
            return 0.0, 1.0
        low, high = min(self.values), max(self.values)
        if self.stands_on_zero:
            return min(0.0, low), high * HEAD_ROOM or 1.0
        room = (high - low) * LEVEL_ROOM or abs(high) * ALONE_ROOM or 1.0
        room = max(room, (self.least - (high - low)) / 2)
        return low - room, high + room


class Placed(NamedTuple):
    """A strip that has its place.

    Attributes:
        seen: What of its days and values is seen.
        to_plot: Its values onto the left axis.
    """

    strip: Strip
    seen: QRectF
    to_plot: QTransform

    def height_of(self, value: float) -> float:
        """Where a value stands on the left axis."""
        return self.to_plot.map(QPointF(0.0, value)).y()

    def ticks(self) -> list[Tick]:
        """Round values with their words, where they stand on the left axis."""
        rows = self.strip.rows
        if rows:
            return [(self.height_of(len(rows) - at - 0.5), word) for at, word in enumerate(rows) if word]
        return [(self.height_of(at), word) for at, word in self.strip.ticks(*self.strip.named())]


def placed(strips: list[Strip], first: float, after: float) -> list[Placed]:
    """Stand strips above each other; one without a title that stands upright keeps its values on the axis."""
    if len(strips) == 1 and not strips[0].is_inverted and not strips[0].title:
        return [Placed(strips[0], _seen(strips[0], first, after), QTransform())]
    found = []
    for at, strip in enumerate(strips):
        seen = _seen(strip, first, after)
        foot = float(len(strips) - 1 - at)
        scale = (1.0 - (TITLE_SHARE if strip.title else 0.0)) / seen.height()
        if strip.is_inverted:
            to_plot = QTransform(1, 0, 0, -scale, 0, foot + seen.bottom() * scale)
        else:
            to_plot = QTransform(1, 0, 0, scale, 0, foot - seen.top() * scale)
        found.append(Placed(strip, seen, to_plot))
    return found


def whole(found: list[Placed], first: float, after: float) -> QRectF:
    """What the plot shows of its own axes."""
    if len(found) == 1 and found[0].to_plot.isIdentity():
        return found[0].seen
    return QRectF(first, 0.0, after - first, float(len(found)))


def _seen(strip: Strip, first: float, after: float) -> QRectF:
    low, high = strip.reach()
    return QRectF(first, low, after - first, high - low)
