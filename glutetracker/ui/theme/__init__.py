"""The look: colours by role, type, space, and the icons drawn in them."""

from glutetracker.ui.theme.look import Look
from glutetracker.ui.theme.theme import Theme

__all__ = ["Look", "Theme"]
