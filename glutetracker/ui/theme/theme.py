"""One look as a value: a theme at a scale."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QFont

from glutetracker.ui.theme import tokens
from glutetracker.ui.theme.fonts import make_font


class Theme(NamedTuple):
    """Colours, sizes and motion as they are now.

    Attributes:
        name: "light" or "dark".
        scale: Size of text and space, 0.8 to 2.0.
        has_motion: False when things should not move.
    """

    name: str = "light"
    scale: float = 1.0
    has_motion: bool = True

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """Give the colour of a role."""
        colour = QColor(self.hex(role)[:7])
        if alpha < 1:
            colour.setAlphaF(alpha)
        return colour

    def hex(self, role: str) -> str:
        """Give the colour of a role as the theme has it."""
        return tokens.COLOURS[self.name][role]

    def px(self, size: float) -> int:
        """Scale a length that stands in px at 100 %."""
        return round(size * self.scale)

    def space(self, name: str) -> int:
        """Give a space by its name, scaled: xs, s, m, l, xl, xxl."""
        return self.px(tokens.SPACE[name])

    def radius(self, name: str) -> int:
        """Give a corner radius by its name, scaled."""
        return self.px(tokens.RADIUS[name])

    def ms(self, name: str) -> int:
        """Give how long a motion lasts; nothing when things should not move."""
        return tokens.MOTION[name] if self.has_motion else 0

    def font(self, role: str) -> QFont:
        """Give the font of a role, with figures of equal width."""
        size, weight = tokens.TYPE[role]
        return make_font(self.px(size), weight)
