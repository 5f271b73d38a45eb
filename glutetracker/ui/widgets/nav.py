"""The tiles of the side bar."""

from collections.abc import Hashable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.buttons import Pressable
from glutetracker.ui.widgets.painting import Face, draw_face, draw_icon, draw_words, placed, words_size

HEIGHT, ICON, LEAD, GAP, BAR = 42, 20, 14, 12, 18
LEAST_HEIGHT = 32
"""Of what is to be hit, at any size of text."""


class NavButton(Pressable):
    """A page in the side bar; with little room it is its icon alone.

    The chosen page shows by four signs, never by colour alone: a tile, a bar,
    a filled icon and heavier words.
    """

    def __init__(self, look: Look, icon: str, title: str, shortcut: str) -> None:
        super().__init__(look, title)
        self._icon, self._title, self._is_narrow = icon, title, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setToolTip(f"{title} ({shortcut})" if shortcut else title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._dress()
        look.changed.connect(self._dress)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or the title beside it."""
        self._is_narrow = narrow
        self.setText("" if narrow else self._title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for icon and title; in the narrow bar for the icon."""
        px = self._look.theme.px
        words = words_size(self, self.text())
        title = 0 if self._is_narrow else px(GAP) + words.width()
        return QSize(2 * px(LEAD) + px(ICON) + title, max(px(HEIGHT), words.height() + px(12)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Where the bar is short its tiles are lower, but neither cut nor hard to hit."""
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), max(LEAST_HEIGHT, words_size(self, self._title).height() + 4)))

    def shows(self) -> Hashable:
        """Its title and icon, whether it is chosen, and how much room it has."""
        return self._title, self._icon, self.isChecked(), self._is_narrow

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the tile, the bar, the icon and the title."""
        theme, chosen = self._look.theme, self.isChecked()
        face = Face(fill="nav_sel", edge="border") if chosen else Face()
        lead = (area.width() - theme.px(ICON)) // 2 if self._is_narrow else theme.px(LEAD)
        words = QRect(lead + theme.px(ICON + GAP), 0, 0, area.height())
        words.setRight(area.width() - theme.px(6))
        draw_face(painter, theme, QRectF(area), face, self.state(), theme.radius("button"))
        if chosen:
            self._draw_bar(painter)
        at = placed(self, QRect(lead, 0, theme.px(ICON), area.height()))
        name, role = (f"{self._icon}-fill", "primary_text") if chosen else (self._icon, "text2")
        draw_icon(painter, self, theme, at, name, role, ICON)
        if not self._is_narrow:
            if chosen:  # its own font stays: another would have the whole window laid out anew
                painter.setFont(theme.font("strong"))
            draw_words(painter, self, placed(self, words), theme.colour("text" if chosen else "text2"), self.text())

    def _draw_bar(self, painter: QPainter) -> None:
        theme = self._look.theme
        width, height = max(3, round(3.5 * theme.scale)), theme.px(BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        bar = placed(self, QRect(0, (self.height() - height) // 2, width, height))
        painter.drawRoundedRect(QRectF(bar), width / 2, width / 2)

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("nav"))
        self.updateGeometry()
        self.update()
