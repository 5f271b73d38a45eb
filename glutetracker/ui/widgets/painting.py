"""How a control is drawn: its face, the ring of the keyboard's focus, its icon and words."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from glutetracker.ui.theme import Theme, icons
from glutetracker.ui.theme.fonts import for_words

HOVERED, PRESSED, DISABLED = 0.08, 0.14, 0.4


class Face(NamedTuple):
    """What a control is made of, as colour roles; empty for nothing.

    Attributes:
        fill: Its ground.
        edge: The line around it.
        ink: Its icon and words.
    """

    fill: str = ""
    edge: str = ""
    ink: str = "text"


class State(NamedTuple):
    """How a control stands just now."""

    is_hovered: bool = False
    is_pressed: bool = False
    is_ringed: bool = False
    is_enabled: bool = True


def ringed_after(event: QFocusEvent, *, is_ringed: bool) -> bool:
    """Tell whether the focus is to be shown by a ring: after keys, and as before when the window comes back."""
    if event.reason() in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
        return is_ringed
    return event.reason() is not Qt.FocusReason.MouseFocusReason


def draw_ring(painter: QPainter, theme: Theme, area: QRectF, radius: float) -> QRectF:
    """Draw the focus ring along the inside of an area; give what is left within its gap."""
    width = max(2, theme.px(2))
    line = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(theme.colour("focus"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    round_to = min(radius, line.height() / 2)
    painter.drawRoundedRect(line, round_to, round_to)
    return area.adjusted(2 * width, 2 * width, -2 * width, -2 * width)


def draw_face(painter: QPainter, theme: Theme, area: QRectF, face: Face, state: State, radius: float) -> None:
    """Draw a control's ground and edge, its ring when it has the keyboard, and shade it as it stands."""
    if not state.is_enabled:
        painter.setOpacity(DISABLED)
    if state.is_ringed:
        outer = area
        area = draw_ring(painter, theme, area, radius)
        radius = max(2.0, radius - (outer.height() - area.height()) / 2)
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    radius = min(radius, inner.height() / 2)
    painter.setPen(QPen(theme.colour(face.edge), 1) if face.edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(face.fill) if face.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)
    shade = PRESSED if state.is_pressed else HOVERED if state.is_hovered and state.is_enabled else 0.0
    if shade:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text", shade))
        painter.drawRoundedRect(area, radius, radius)


def draw_row(
    painter: QPainter, theme: Theme, area: QRect, *, is_current: bool, is_hovered: bool, is_ringed: bool
) -> None:
    """Draw the ground of a row of a list, and the ring on the marked one when keys brought the focus."""
    inner, radius = QRectF(area).adjusted(1, 1, -1, -1), theme.radius("input")
    if is_current and is_ringed:
        inner = draw_ring(painter, theme, inner, radius)
    if is_current or is_hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary_soft" if is_current else "sunken"))
        painter.drawRoundedRect(inner, radius, radius)


def draw_words(painter: QPainter, widget: QWidget, area: QRect, colour: QColor, text: str) -> None:
    """Draw one line of words in an area, from its leading edge, giving way at the end."""
    painter.setPen(colour)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the words: "7.9 km", never "km 7.9"
    if "-" in text:
        painter.setFont(for_words(painter.font(), text))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(leading(widget)) | _MNEMONIC, shown)


def draw_icon(painter: QPainter, widget: QWidget, theme: Theme, area: QRect, name: str, role: str, size: int) -> None:
    """Draw an icon in the middle of an area, arrows the way the script runs; size is in px at 100 %."""
    if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        name = _TURNED.get(name, name)
    side = theme.px(size)
    place = QPointF(area.x() + (area.width() - side) / 2, area.y() + (area.height() - side) / 2)
    painter.drawPixmap(place, icons.pixmap(theme, name, role, size, ratio=widget.devicePixelRatioF()))


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """Where words of a widget begin: at its left, or at its right where the script runs from there."""
    return _aligned(widget, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)


def trailing(widget: QWidget) -> Qt.AlignmentFlag:
    """Where words of a widget end."""
    return _aligned(widget, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)


def _aligned(widget: QWidget, side: Qt.AlignmentFlag, other: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    is_leftward = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # Absolute, or the painter, which knows the direction too, would turn it round once more.
    return (other if is_leftward else side) | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def unmirrored(painter: QPainter) -> None:
    """Draw from left to right whatever the script: time on an axis and places on a map do not mirror."""
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def words_size(widget: QWidget, text: str) -> QSize:
    """Measure one line of a control's words."""
    return widget.fontMetrics().size(_MNEMONIC, text)


def placed(widget: QWidget, area: QRect) -> QRect:
    """Mirror an area within its widget where the script runs from right to left."""
    return mirrored(widget.layoutDirection(), widget.rect(), area)


def mirrored(direction: Qt.LayoutDirection, whole: QRect, area: QRect) -> QRect:
    """Mirror an area within a whole where the script runs from right to left."""
    # Not by QStyle: all that hangs on its name costs a start more than painting the page.
    if direction is not Qt.LayoutDirection.RightToLeft:
        return area
    return area.translated(whole.left() + whole.right() - area.left() - area.right(), 0)


_TURNED = {
    f"{kind}-{side}": f"{kind}-{other}"
    for kind in ("arrow", "chevron")
    for side, other in (("left", "right"), ("right", "left"))
}
_MNEMONIC = Qt.TextFlag.TextHideMnemonic
