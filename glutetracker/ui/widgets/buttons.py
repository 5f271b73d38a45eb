"""Buttons: with words, and as an icon alone."""

from collections.abc import Hashable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.painting import (
    Face,
    State,
    draw_face,
    draw_icon,
    draw_words,
    placed,
    ringed_after,
    words_size,
)

FACES = {
    "primary": Face(fill="primary", ink="on_primary"),
    "secondary": Face(fill="surface", edge="border", ink="text"),
    "ghost": Face(ink="text2"),
    "danger": Face(fill="surface", edge="border", ink="danger"),
    "toast": Face(ink="bg"),
    "toast_error": Face(ink="danger"),
}
HEIGHT, ICON, GAP, TURN_MS = 38, 18, 8, 900


def is_enter(key: int) -> bool:
    """Tell whether a key is one of the two that press a button as Space does."""
    return key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}  # asked here: Qt's 471 keys are no part of a start


class Pressable(QPushButton):
    """What our buttons share: the theme they are drawn from, and a ring for the keyboard's focus only."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self._is_ringed = False
        self._drawn = Drawn(2)  # as it is chosen, and as it is not
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember whether keys put the focus here: a click, and a window that opens, show no ring."""
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses, as Space does."""
        if is_enter(event.key()):
            self.click()
        else:
            super().keyPressEvent(event)

    def state(self) -> State:
        """How the button stands just now."""
        return State(
            is_hovered=self.underMouse(),
            is_pressed=self.isDown(),
            is_ringed=self.hasFocus() and self._is_ringed,
            is_enabled=self.isEnabled(),
        )

    def shows(self) -> Hashable:
        """All that its picture depends on, besides the theme and how it stands."""
        return self.text(), self.isChecked()

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw it, where it does not paint itself in another way."""

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show it as it was drawn, drawn anew only when it looks otherwise."""
        self._drawn.show(self, self.rect(), (self._look.theme, self.state(), self.shows()), self.draw)


class Button(Pressable):
    """A button with words: primary for the one main action of a view, secondary, ghost or danger."""

    def __init__(self, look: Look, text: str, *, icon: str = "", kind: str = "secondary") -> None:
        super().__init__(look, text)
        self._icon, self._kind = icon, kind
        self._turn: QVariantAnimation | None = None
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def is_busy(self) -> bool:
        """Whether its work is going on."""
        return self._turn is not None

    def set_busy(self, *, busy: bool) -> None:
        """Show that its work is going on; it takes no press meanwhile and keeps its width."""
        if busy == self.is_busy:
            return
        self.setEnabled(not busy)
        if self._turn is not None:
            self._turn.stop()
        self._turn = self._new_turn() if busy else None
        self.update()

    def set_kind(self, kind: str) -> None:
        """Become another kind of button."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for icon and words, whatever the font."""
        px = self._look.theme.px
        words = words_size(self, self.text())
        icon = px(ICON) + (px(GAP) if self.text() else 0) if self._icon else 0
        side = px(12 if self._kind == "ghost" else 16)
        return QSize(words.width() + icon + 2 * side, max(px(HEIGHT), words.height() + px(GAP)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Nothing is cut."""
        return self.sizeHint()

    def shows(self) -> Hashable:
        """Its words, icon and kind, and how far the sign of its work has turned."""
        return self.text(), self._icon, self._kind, self._turn and self._turn.currentValue()

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the face, the icon and the words, both in the middle."""
        theme, face = self._look.theme, FACES[self._kind]
        icon = theme.px(ICON) if self._icon or self.is_busy else 0
        gap = theme.px(GAP) if icon and self.text() else 0
        wide = words_size(self, self.text()).width()
        start = max(0, (area.width() - icon - gap - wide) // 2)
        draw_face(painter, theme, QRectF(area), face, self.state(), theme.radius("button"))
        at = placed(self, QRect(start, 0, icon, area.height()))
        if self._turn is not None:
            self._draw_turn(painter, QRectF(at), float(self._turn.currentValue() or 0))
        elif self._icon:
            draw_icon(painter, self, theme, at, self._icon, face.ink, ICON)
        words = placed(self, QRect(start + icon + gap, 0, min(wide, area.width()) + 2, area.height()))
        draw_words(painter, self, words, theme.colour(face.ink), self.text())

    def _draw_turn(self, painter: QPainter, area: QRectF, angle: float) -> None:
        side = area.width() * 0.8
        circle = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        pen = QPen(self._look.theme.colour(FACES[self._kind].ink), side * 0.14)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, round(-angle * 16), 250 * 16)

    def _new_turn(self) -> QVariantAnimation:
        turn = QVariantAnimation(self, startValue=0.0, endValue=360.0, duration=TURN_MS)
        turn.setLoopCount(-1)
        turn.valueChanged.connect(self._on_turn)
        if self._look.theme.has_motion:
            turn.start()
        return turn

    def _on_turn(self, _: float) -> None:
        self.update()

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("strong"))
        self.updateGeometry()
        self.update()


class IconButton(QToolButton):
    """A button that is an icon; its name is heard and shown as a tooltip."""

    SIDE, ICON = 34, 20

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self._look, self._icon, self._role = look, icon, "text2"
        self._is_ringed = False
        self._drawn = Drawn()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_icon(self, icon: str, name: str, role: str = "text2") -> None:
        """Become another icon under another name."""
        self._icon, self._role = icon, role
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Large enough to hit."""
        side = self._look.theme.px(self.SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It never shrinks."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember whether keys put the focus here: a click, and a window that opens, show no ring."""
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses, as Space does."""
        if is_enter(event.key()):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the icon, on a tint where the mouse is."""
        state = State(
            is_hovered=self.underMouse(),
            is_pressed=self.isDown(),
            is_ringed=self.hasFocus() and self._is_ringed,
            is_enabled=self.isEnabled(),
        )

        def draw(painter: QPainter, area: QRect) -> None:
            draw_face(painter, theme, QRectF(area), Face(), state, theme.radius("input"))
            draw_icon(painter, self, theme, area, self._icon, self._role, self.ICON)

        theme = self._look.theme
        self._drawn.show(self, self.rect(), (theme, state, self._icon, self._role), draw)
