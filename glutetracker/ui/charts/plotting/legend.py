"""What the marks of a chart mean: a row of glyphs and words that breaks where there is little room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.ui.charts.plotting.cells import tint
from glutetracker.ui.charts.plotting.marks import Ink, dot, whisker_ink
from glutetracker.ui.theme import Look, Theme
from glutetracker.ui.theme.fonts import for_words
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.painting import unmirrored

GLYPH_PX, RAMP_PX, GAP_PX, BETWEEN_PX = 14, 58, 6, 16
RAMP = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the legend: its name, colour role, and glyph: fill, bar, ramp, line, whisker, o, d or v."""

    name: str
    role: str
    glyph: str


def legend_height(theme: Theme, entries: Sequence[KeyEntry], width: float) -> float:
    """How high the legend is in a width."""
    return _walk(None, theme, entries, QRectF(0, 0, width, 0))


def draw_legend(
    painter: QPainter, theme: Theme, entries: Sequence[KeyEntry], area: QRectF, *, is_leftward: bool = False
) -> None:
    """Draw the legend from the top left of an area, or from its right where the script runs from there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unmirrored(painter)
    _walk(painter, theme, entries, area, is_leftward=is_leftward)


def _walk(
    painter: QPainter | None, theme: Theme, entries: Sequence[KeyEntry], area: QRectF, *, is_leftward: bool = False
) -> float:
    gap = theme.px(GAP_PX)
    line = QFontMetricsF(theme.font("caption")).height() + theme.px(2)
    x, y = area.left(), area.top()
    side = Qt.AlignmentFlag.AlignRight if is_leftward else Qt.AlignmentFlag.AlignLeft
    for entry in entries:
        glyph = theme.px(RAMP_PX if entry.glyph == "ramp" else GLYPH_PX)
        font = for_words(theme.font("caption"), entry.name)
        metrics = QFontMetricsF(font)
        wide = glyph + gap + metrics.horizontalAdvance(entry.name)
        if x > area.left() and x + wide > area.right():
            x, y = area.left(), y + line
        if painter is not None:
            _draw_glyph(painter, theme, entry, _placed(QRectF(x, y, glyph, line), area, is_leftward=is_leftward))
            painter.setFont(font)
            painter.setPen(theme.colour("text2"))
            words = QRectF(x + glyph + gap, y, area.right() - x - glyph - gap, line)
            shown = metrics.elidedText(entry.name, Qt.TextElideMode.ElideRight, words.width() + 1)
            how = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(_placed(words, area, is_leftward=is_leftward), how, shown)
        x += wide + theme.px(BETWEEN_PX)
    return y + line - area.top() if entries else 0.0


def _placed(place: QRectF, area: QRectF, *, is_leftward: bool) -> QRectF:
    if is_leftward:
        place.moveLeft(area.left() + area.right() - place.right())
    return place


def _draw_glyph(painter: QPainter, theme: Theme, entry: KeyEntry, area: QRectF) -> None:
    colour, middle = theme.colour(entry.role), area.center()
    if entry.glyph == "fill":
        Ink(fill=colour, stroke=theme.colour(entry.role.removesuffix("_soft"))).dress(painter)  # tints need an edge
        side = theme.px(10)
        painter.drawRoundedRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), 3, 3)
    elif entry.glyph == "bar":
        Ink(fill=theme.colour("text3")).dress(painter)
        for at, high in enumerate((6, 10, 8)):
            foot = middle + QPointF((at - 1.4) * theme.px(4), theme.px(5))
            painter.drawRect(QRectF(foot.x(), foot.y() - theme.px(high), theme.px(3), theme.px(high)))
    elif entry.glyph == "ramp":
        _draw_ramp(painter, theme, entry.role, area)
    elif entry.glyph in {"line", "whisker"}:
        along = entry.glyph == "line"
        ink = Ink(stroke=colour, width=2 * theme.scale) if along else whisker_ink(theme, entry.role)
        ink.dress(painter)
        reach = QPointF(area.width() / 2, 0) if along else QPointF(0, theme.px(6))
        painter.drawLine(middle - reach, middle + reach)
    else:
        hollow = entry.glyph == "d"
        Ink(theme.colour("surface") if hollow else colour, colour if hollow else None, 1.6).dress(painter)
        painter.drawPath(dot(entry.glyph, theme.px(9 if hollow else 7)).translated(middle))


def _draw_ramp(painter: QPainter, theme: Theme, role: str, area: QRectF) -> None:
    """Draw the tints of cells, from nothing to much."""
    side, apart = theme.px(10), (area.width() - theme.px(10)) / (len(RAMP) - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    for at, strength in enumerate(RAMP):
        painter.setBrush(tint(theme, role, strength))
        left = area.left() + at * apart
        painter.drawRoundedRect(QRectF(left, area.center().y() - side / 2, side, side), 2, 2)


class Legend(QWidget):
    """The legend as a widget; hidden when there is nothing to explain."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: tuple[KeyEntry, ...] = ()
        self._drawn = Drawn()
        self._theme: Theme | None = None
        self._measured: tuple[Theme, dict[int, int]] = (look.theme, {})
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def explain(self, entries: Sequence[KeyEntry]) -> None:
        """Explain these marks; the same again changes nothing."""
        if (tuple(entries), self._look.theme) == (self._entries, self._theme):
            return
        self._entries, self._theme = tuple(entries), self._look.theme
        self._measured = (self._theme, {})
        self.setVisible(bool(entries))
        self.setAccessibleName(", ".join(entry.name for entry in entries))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Less width is more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """How high it is in a width; measured once, for layouts ask often."""
        theme = self._look.theme
        if self._measured[0] is not theme:
            self._measured = (theme, {})
        heights = self._measured[1]
        if width not in heights:
            heights[width] = round(legend_height(theme, self._entries, width) + 0.5)
        return heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line."""
        return QSize(self._look.theme.px(200), self.heightForWidth(100_000))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the glyphs and words."""
        self._drawn.show(self, self.rect(), (self._look.theme, self._entries), self._draw)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        is_leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        draw_legend(painter, self._look.theme, self._entries, QRectF(area), is_leftward=is_leftward)
