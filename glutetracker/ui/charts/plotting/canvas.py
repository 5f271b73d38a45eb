"""What charts draw on: named marks over days and values, in the colours of the theme."""

import math
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from glutetracker.analysis.weekly import WeeklySeries
from glutetracker.domain.clock import today
from glutetracker.ui.charts.plotting.bars import Bars, bar_told, stacked
from glutetracker.ui.charts.plotting.cells import Cells, Strength
from glutetracker.ui.charts.plotting.counts import Counts
from glutetracker.ui.charts.plotting.flags import Flag, Flags, Lasted
from glutetracker.ui.charts.plotting.legend import KeyEntry
from glutetracker.ui.charts.plotting.marks import Area, Dots, Ink, Line, Mark, Place, Whiskers, Word, whisker_ink
from glutetracker.ui.charts.plotting.strips import Placed, Strip, placed, whole
from glutetracker.ui.charts.plotting.ticks import Tick, value_ticks
from glutetracker.ui.theme import Theme
from glutetracker.words import tr

M = TypeVar("M", bound=Mark)

BAR_SHARE = 0.62
RUNNING_ALPHA = 0.45
FEW_WEEKS = 14
MANY_POINTS = 120
COUNT_ROOM, SIGN_ROOM = 1.3, 1.1


class Canvas:
    """Draws on a pyqtgraph plot; marks are kept and filled anew, since making them costs more than drawing.

    Attributes:
        theme: The theme drawn in.
        legend: What the named marks mean, in the order drawn.
        is_weekly: Bars of weeks are drawn: days are named under the middle of their week.
        placed: The strips of the finished drawing, the upper one first.
    """

    def __init__(self, plot: Any) -> None:
        self._plot = plot
        self._pool: dict[type[Mark], list[tuple[Any, int]]] = {}
        self._used: dict[type[Mark], int] = {}
        self.begin(Theme(), 0.0, 1.0)

    def begin(self, theme: Theme, first: float, after: float) -> None:
        """Start a new drawing over these days, as day numbers."""
        self.theme, self._first, self._after = theme, first, after
        self.legend: list[KeyEntry] = []
        self._strips = [Strip()]
        self._flags: Sequence[Flag] = ()
        self.is_weekly = False
        self.placed: list[Placed] = []
        self._used = dict.fromkeys(self._pool, 0)

    def strip(
        self, title: str = "", *, ticks: Callable[[float, float], list[Tick]] = value_ticks, is_inverted: bool = False
    ) -> None:
        """Draw from now on in a strip of its own, below what was drawn so far."""
        strip = Strip(title, is_inverted, ticks)
        if self._strips == [Strip()]:
            self._strips = [strip]
        else:
            self._strips.append(strip)

    def reach_at_least(self, least: float) -> None:
        """Show values over at least so much in this strip: the little that differs would look like much."""
        self._strips[-1].least = least

    def flags(self, flags: Sequence[Flag]) -> None:
        """Stand these over all that is drawn."""
        self._flags = flags

    def finish(self) -> QRectF:
        """End the drawing; give what is to be seen, in data."""
        self._strips[0].has_flags = bool(self._flags)
        self.placed = placed(self._strips, self._first, self._after)
        seen = whole(self.placed, self._first, self._after)
        self._title_strips()
        if self._flags:
            flags, lasted = self._mark(Flags, 6, strip=-1), self._mark(Lasted, -5, strip=-1)
            flags.flags, flags.theme, flags.beside = self._flags, self.theme, self._strips[0].title
            lasted.flags, lasted.theme = self._flags, self.theme
        for kind, marks in self._pool.items():
            for at, (mark, strip) in enumerate(marks):
                mark.setVisible(at < self._used[kind])
                if 0 <= strip < len(self.placed):
                    mark.cover(seen, self.placed[strip].seen, self.placed[strip].to_plot)
                else:
                    mark.cover(seen)
        return seen

    def band(self, low: float, high: float, role: str, name: str) -> None:
        """Draw a level band, such as an aim; the legend says what it is, where no bar can hide the words."""
        self._values += [low, high]
        area = self._mark(Area, -8)
        area.places = [(self._first, low, high), (self._after, low, high)]
        area.ink = Ink(fill=self.theme.colour(role))
        self._explain(name, role, "fill")

    def weekly_bars(self, parts: Sequence[tuple[WeeklySeries, str, str]]) -> None:
        """Draw stacked bars: series, colour role and name of each part, the lowest first; of months or more, say so."""
        of_weeks = parts[0][0]
        weeks, self._strips[-1].stands_on_zero = of_weeks.weeks, True
        self.is_weekly = self.is_weekly or not of_weeks.months
        bars = self._mark(Bars, 0)
        bars.stacks = stacked([series for series, _, _ in parts], BAR_SHARE)
        bars.colours = [self.theme.colour(role) for _, role, _ in parts]
        bars.radius_px = self.theme.px(5)
        is_running = of_weeks.after(len(weeks) - 1) > today()
        bars.last_alpha = RUNNING_ALPHA if is_running else 1.0
        sums = [tops[-1] for _, _, tops in bars.stacks]
        self._values += sums
        self._name_off_weeks(of_weeks, sums[:-1] if is_running else sums)
        self.legend += [KeyEntry(name, role, "fill") for _, role, name in parts if name]
        if of_weeks.months:
            self._explain(bar_told(of_weeks), parts[0][1], "bar")

    def day_bars(self, days: Sequence[tuple[float, float]], role: str, *, name: str = "") -> None:
        """Draw a bar a day: day number and value."""
        self._strips[-1].stands_on_zero = True
        bars = self._mark(Bars, 0)
        bars.stacks = [(day + 0.12, day + 0.88, (value,)) for day, value in days]
        bars.colours, bars.radius_px, bars.last_alpha = [self.theme.colour(role)], self.theme.px(3), 1.0
        self._values += [value for _, value in days]
        self._explain(name, role, "fill")

    def cells(
        self, rows: Sequence[Sequence[Strength]], names: Sequence[str], *, first: float, role: str, name: str = ""
    ) -> None:
        """Draw rows of tinted cells, a cell a week from the first day; the first row on top, with a name each."""
        strip = self._strips[-1]
        strip.rows = tuple(names)
        drawn = self._mark(Cells, -2)
        drawn.rows, drawn.first, drawn.role, drawn.theme = rows, first, role, self.theme
        self._explain(name, role, "ramp")

    def line(self, places: Sequence[Place], role: str, *, width: float = 2.0, name: str = "") -> None:
        """Draw a line."""
        self.lines([places], role, width=width, name=name)

    def lines(self, parts: Sequence[Sequence[Place]], role: str, *, width: float = 2.0, name: str = "") -> None:
        """Draw a line in parts that are not joined."""
        line = self._mark(Line, 3)
        line.parts = parts
        line.ink = Ink(stroke=self.theme.colour(role), width=width * self.theme.scale)
        self._values += [y for part in parts for _, y in part]
        self._explain(name, role, "line")

    def points(self, places: Sequence[Place], role: str, *, shape: str = "o", name: str = "") -> None:
        """Draw points: "o" filled, "d" hollow diamonds; many stand under the line, which they would hide."""
        dots = self._mark(Dots, 4 if len(places) <= MANY_POINTS else 2)
        dots.places, dots.shape, dots.lift_px = places, shape, 0.0
        dots.size_px = self.theme.px(7 if shape == "o" else 9)
        colour, ground = self.theme.colour(role), self.theme.colour("surface")
        dots.ink = Ink(fill=colour) if shape == "o" else Ink(ground, colour, 1.6 * self.theme.scale)
        self._values += [y for _, y in places]
        self._explain(name, role, shape)

    def signs(self, places: Sequence[Place], role: str, *, name: str = "") -> None:
        """Draw triangles that point down at these places from above."""
        dots = self._mark(Dots, 5)
        dots.places, dots.shape, dots.lift_px = places, "v", self.theme.px(8)
        dots.size_px, dots.ink = self.theme.px(9), Ink(fill=self.theme.colour(role))
        self._values.append(max(y for _, y in places) * SIGN_ROOM)  # or they touch the title above
        self._explain(name, role, "v")

    def counted_signs(self, counts: Sequence[tuple[float, int]], role: str, *, name: str = "") -> None:
        """Draw triangles in a line over all of the strip, how many each stands for above it."""
        top = max(self._values, default=0.0)
        self._values.append(top * COUNT_ROOM)
        self.signs([(at, top) for at, _ in counts], role, name=name)
        drawn = self._mark(Counts, 2)
        drawn.counts, drawn.height, drawn.lift_px = counts, top, self.theme.px(14)
        drawn.font, drawn.colour = self.theme.font("caption"), self.theme.colour("text2")

    def whiskers(self, ranges: Sequence[tuple[float, float, float]], role: str, *, name: str = "") -> None:
        """Draw upright ranges: day, low, high."""
        whiskers = self._mark(Whiskers, 1)
        whiskers.places = ranges
        whiskers.ink = whisker_ink(self.theme, role)
        self._values += [value for _, low, high in ranges for value in (low, high)]
        self._explain(name, role, "whisker")

    def range_band(self, ranges: Sequence[tuple[float, float, float]], role: str, *, name: str = "") -> None:
        """Fill a range along days: day, low, high."""
        area = self._mark(Area, -6)
        area.places = ranges
        area.ink = Ink(fill=self.theme.colour(role))
        self._values += [value for _, low, high in ranges for value in (low, high)]
        self._explain(name, role, "fill")

    def _name_off_weeks(self, series: WeeklySeries, sums: Sequence[float]) -> None:
        if len(series.weeks) > FEW_WEEKS or series.months:
            return
        began = next((at for at, value in enumerate(sums) if value), len(sums))
        for at in range(began, len(sums)):
            if not sums[at]:
                self._word(2, tr("off"), (series.middle(at), 0.0), "text3", lift_px=self.theme.px(4))

    def _word(self, z: int, text: str, place: Place, role: str, *, lift_px: float) -> None:
        word = self._mark(Word, z)
        word.text, word.place, word.lift_px = text, place, lift_px
        word.font, word.colour, word.ground = self.theme.font("caption"), self.theme.colour(role), None

    def _explain(self, name: str, role: str, glyph: str) -> None:
        entry = KeyEntry(name, role, glyph)
        if name and all(each.name != name for each in self.legend):
            self.legend.append(entry)

    @property
    def _values(self) -> list[float]:
        return self._strips[-1].values

    @_values.setter
    def _values(self, values: list[float]) -> None:
        self._strips[-1].values = values

    def _title_strips(self) -> None:
        font = self.theme.font("caption")
        ground = self.theme.colour("surface", 0.8)
        for each in self.placed:
            if each.strip.title:
                top = each.to_plot.mapRect(each.seen).bottom()
                word = self._mark(Word, 7, strip=-1)
                word.text, word.place = each.strip.title, (self._first, 0.0 + math.ceil(top))
                down = 0 if each.strip.has_flags else self.theme.px(6)  # on one line with the words of flags
                word.lift_px = -QFontMetricsF(font).height() - down
                word.font, word.colour = font, self.theme.colour("text2")
                word.ground = None if each is self.placed[0] else ground  # lines of flags run through the lower ones

    def _mark(self, kind: type[M], z: int, *, strip: int | None = None) -> M:
        at = self._used.get(kind, 0)
        self._used[kind] = at + 1
        marks = self._pool.setdefault(kind, [])
        if at == len(marks):
            made = kind()
            self._plot.addItem(made, ignoreBounds=True)
            marks.append((made, 0))
        mark: M = marks[at][0]
        marks[at] = mark, len(self._strips) - 1 if strip is None else strip
        mark.setZValue(z)
        return mark
