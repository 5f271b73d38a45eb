"""How the days of a calendar are drawn: tinted by what was done, more of it deeper; neither is better."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from glutetracker.domain.happenings import NOTHING, DayDone
from glutetracker.ui.theme import Theme
from glutetracker.ui.widgets.painting import draw_ring

FAINTEST = 0.35
_COLOURS = {"plan": "text2", "meant": "glute", "meant_run": "run"}
_HOLLOW = {"meant", "meant_run", "body"}


class Marked(NamedTuple):
    """Days that are told apart: now, the one chosen, the one that the keyboard is at, those planned.

    Attributes:
        planned: Days that something is planned for.
        meant: Those that a session is planned for.
        meant_runs: Those that a run is planned for.
    """

    today: date
    chosen: date | None
    ringed: date | None
    planned: frozenset[date] = frozenset()
    meant: frozenset[date] = frozenset()
    meant_runs: frozenset[date] = frozenset()


class Most(NamedTuple):
    """The most of a day in what is shown; its tint is the deepest."""

    sets: int = 0
    moved_s: float = 0.0

    @classmethod
    def of(cls, days: Mapping[date, DayDone]) -> "Most":
        """Find the most."""
        return cls(
            max((each.sets for each in days.values()), default=0),
            max((each.moved_s for each in days.values()), default=0.0),
        )

    def tints(self, done: DayDone) -> list[tuple[str, float]]:
        """Give the colour roles of a day and how deep each is, 0 to 1."""
        found = []
        if done.sessions:
            found.append(("glute", _depth(done.sets, self.sets)))
        if done.runs:
            found.append(("run", _depth(done.moved_s, self.moved_s)))
        return found


def draw_large(
    painter: QPainter, theme: Theme, area: QRectF, day: date, done: DayDone, most: Most, marked: Marked
) -> None:
    """Draw a day of a month: its number, and below it a mark for each thing done."""
    ground = area.adjusted(2, 2, -2, -2)
    radius = theme.radius("input")
    if marked.ringed == day:
        ground = draw_ring(painter, theme, ground, radius)
    is_chosen = marked.chosen == day
    painter.setPen(QPen(theme.colour("text2"), max(1, theme.px(1.5))) if day == marked.today else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text") if is_chosen else theme.colour("sunken", 1.0 if done != NOTHING else 0.0))
    painter.drawRoundedRect(ground, radius, radius)
    painter.setFont(theme.font("strong" if day == marked.today or done != NOTHING else "small"))
    role = "bg" if is_chosen else "text3" if day > marked.today else "text" if done != NOTHING else "text2"
    painter.setPen(theme.colour(role))
    line = painter.fontMetrics().height()
    signs = theme.px(9)
    top = ground.center().y() - (line + signs) / 2
    painter.drawText(QRectF(ground.x(), top, ground.width(), line), Qt.AlignmentFlag.AlignCenter, str(day.day))
    roles = most.tints(done) + ([("body", 1.0)] if done.visits else [])
    meant = [("meant", 1.0)] * (day in marked.meant) + [("meant_run", 1.0)] * (day in marked.meant_runs)
    roles += meant or [("plan", 1.0)] * (day in marked.planned)
    step = theme.px(11)
    left = ground.center().x() - step * (len(roles) - 1) / 2
    for at, (sign, depth) in enumerate(roles):
        middle = QPointF(left + at * step, top + line + signs / 2)
        draw_sign(painter, theme, middle, sign, depth=depth, on_ink=is_chosen)


def draw_tile(painter: QPainter, theme: Theme, middle: QPointF, role: str) -> None:
    """Draw what a session or a run is in a year: a tile."""
    half = theme.px(5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(role))
    painter.drawRoundedRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half), 2, 2)


def draw_sign(
    painter: QPainter, theme: Theme, middle: QPointF, role: str, *, depth: float = 1.0, on_ink: bool = False
) -> None:
    """Draw the sign of a session ●, one planned ○, a run ▲, one planned △, a visit ◇ or another plan –.

    It is larger for more of it.
    """
    colour = theme.colour("bg" if on_ink else _COLOURS.get(role, role))
    half = theme.px(4) * (0.62 + 0.38 * depth)
    if role in _HOLLOW:
        painter.setPen(QPen(colour, max(1.0, theme.px(1.5))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    if role in {"glute", "meant"}:
        painter.drawEllipse(middle, half, half)
    elif role in {"run", "meant_run"}:
        points = [QPointF(0, -half), QPointF(half * 1.1, half * 0.9), QPointF(-half * 1.1, half * 0.9)]
        painter.drawPolygon(QPolygonF([middle + each for each in points]))
    elif role == "plan":
        painter.drawRoundedRect(QRectF(middle.x() - half, middle.y() - half / 4, 2 * half, half / 2), 1, 1)
    else:
        points = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon(QPolygonF([middle + each for each in points]))


def draw_small(
    painter: QPainter, theme: Theme, area: QRectF, day: date, done: DayDone, most: Most, marked: Marked
) -> None:
    """Draw a day of a year: a tile in the colour of what was done, in two halves where it was both."""
    gap = max(1.0, area.width() * 0.07)
    tile = area.adjusted(gap, gap, -gap, -gap)
    radius = max(2.0, area.width() * 0.16)
    tints = most.tints(done)
    path = QPainterPath()
    path.addRoundedRect(tile, radius, radius)
    if day <= marked.today or tints:
        painter.fillPath(path, theme.colour("track"))
    for at, (role, depth) in enumerate(tints):
        shown = path if len(tints) == 1 else path.intersected(_half(tile, upper=at == 0))
        painter.fillPath(shown, theme.colour(role, depth))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if done.visits:
        middle = tile.center()
        half = tile.width() * 0.24
        points = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.setPen(QPen(theme.colour("text" if tints else "body"), max(1.0, half * 0.35)))
        painter.drawPolygon(QPolygonF([middle + each for each in points]))
    if day in marked.planned and not tints:
        middle, half = tile.center(), tile.width() * 0.28
        painter.setPen(QPen(theme.colour("text2"), max(1.0, half * 0.5)))
        painter.drawLine(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, middle.y()))
    if day in (marked.today, marked.chosen):
        painter.setPen(QPen(theme.colour("text"), 2.5 if day == marked.chosen else 1))
        painter.drawRoundedRect(tile, radius, radius)
    if day == marked.ringed:
        painter.setPen(QPen(theme.colour("focus"), max(2, theme.px(2))))
        painter.drawRoundedRect(area, radius, radius)


def _half(tile: QRectF, *, upper: bool) -> QPainterPath:
    corner = tile.topLeft() if upper else tile.bottomRight()
    path = QPainterPath()
    path.addPolygon(QPolygonF([corner, tile.topRight(), tile.bottomLeft(), corner]))
    return path


def _depth(amount: float, most: float) -> float:
    return FAINTEST + (1 - FAINTEST) * (amount / most if most else 0.0)
