"""The three-part bar: how likely it is that girth falls, does not clearly change, or grows."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import leading, mirrored
from glutetracker.words import tr

HEIGHT, GAP, SIDE, LEAST = 36, 3, 10, 6


class Part(NamedTuple):
    """One part of the bar."""

    name: str
    percent: int
    role: str


class ThreeParts(QWidget):
    """Shows three chances as parts of one bar, each with its name below; names stand on lines where room is short."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._dress)

    def show_percents(self, smaller: int, no_change: int, bigger: int) -> None:
        """Show chances that sum to 100."""
        self._parts = (
            Part(tr("smaller"), smaller, "run_soft"),
            Part(tr("no clear change"), no_change, "track"),
            Part(tr("bigger"), bigger, "glute_soft"),
        )
        self.setAccessibleName(", ".join(f"{each.name} {_percent(each)}" for each in self._parts))
        self._dress()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Less width is more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """The bar, and its names in one line or three; measured once a width, for layouts ask often."""
        if width not in self._heights:
            lines = 1 if self._places_of_names(width) else len(self._parts)
            self._heights[width] = self._look.theme.px(HEIGHT + 4) + round(lines * self._line())
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the names in a line."""
        width = self._look.theme.px(360)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the parts, and their names."""
        if not self._parts:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the words: "57 %", never "% 57"
            for part, area in zip(self._parts, self._areas(self.width()), strict=True):
                if area.width() > 0:
                    self._draw_part(painter, part, self._mirrored(area))
            self._draw_names(painter)

    def _draw_part(self, painter: QPainter, part: Part, area: QRectF) -> None:
        theme = self._look.theme
        radius = min(theme.radius("input"), area.width() / 2)
        painter.setPen(theme.colour("border_strong", 0.5))
        painter.setBrush(theme.colour(part.role))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._tells_inside(part, area):
            painter.setPen(theme.colour("text"))
            painter.setFont(theme.font("strong"))
            inner = area.adjusted(theme.px(SIDE), 0, -theme.px(SIDE), 0)
            painter.drawText(inner, leading(self), _percent(part))

    def _draw_names(self, painter: QPainter) -> None:
        theme, width = self._look.theme, self.width()
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font("small"))
        top = theme.px(HEIGHT + 4)
        places = self._places_of_names(width)
        for at, name in enumerate(self._names(width)):
            left, line = (places[at], 0) if places else (0.0, at)
            area = QRectF(left, top + line * self._line(), width - left, self._line())
            painter.drawText(self._mirrored(area), leading(self) | Qt.TextFlag.TextDontClip, name)

    def _areas(self, width: float) -> Iterator[QRectF]:
        theme = self._look.theme
        gap, least = theme.px(GAP), theme.px(LEAST)
        shown = [part for part in self._parts if part.percent]
        room = width - gap * (len(shown) - 1) - least * len(shown)
        left = 0.0
        for part in self._parts:
            wide = least + room * part.percent / 100 if part.percent else 0.0
            yield QRectF(left, 0, wide, theme.px(HEIGHT))
            left += wide + (gap if part.percent else 0)

    def _mirrored(self, area: QRectF) -> QRectF:
        return QRectF(mirrored(self.layoutDirection(), self.rect(), area.toRect())) if self._is_leftward() else area

    def _is_leftward(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _tells_inside(self, part: Part, area: QRectF) -> bool:
        metrics = QFontMetricsF(self._look.theme.font("strong"))
        return area.width() >= metrics.horizontalAdvance(_percent(part)) + 2 * self._look.theme.px(SIDE)

    def _names(self, width: float) -> list[str]:
        """Name each part, with its chance where that does not fit into it."""
        pairs = zip(self._parts, self._areas(width), strict=True)
        return [each.name if self._tells_inside(each, area) else f"{each.name} {_percent(each)}"
                for each, area in pairs]  # fmt: skip

    def _places_of_names(self, width: float) -> list[float]:
        """Find where names begin, as near below their parts as they fit in one line; nothing where they do not."""
        metrics, gap = QFontMetricsF(self._look.theme.font("small")), self._look.theme.px(12)
        wides = [metrics.horizontalAdvance(name) for name in self._names(width)]
        if not wides or sum(wides) + gap * (len(wides) - 1) > width:
            return []
        lefts, least = [], 0.0
        for area, wide in zip(self._areas(width), wides, strict=True):
            lefts.append(max(least, area.left()))
            least = lefts[-1] + wide + gap
        most = float(width)
        for at in reversed(range(len(lefts))):
            lefts[at] = min(lefts[at], most - wides[at])
            most = lefts[at] - gap
        return lefts

    def _line(self) -> float:
        return QFontMetricsF(self._look.theme.font("small")).height()

    def _dress(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()


def _percent(part: Part) -> str:
    """None is ever certain."""
    if part.percent in {0, 100}:
        return tr("under 1 %") if part.percent == 0 else tr("over 99 %")
    return tr("{percent} %", percent=part.percent)
