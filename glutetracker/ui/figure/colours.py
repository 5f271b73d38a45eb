"""Colours between colours: shade, light, distance, and how hard a muscle works."""

from functools import lru_cache

from PySide6.QtGui import QColor

from glutetracker.ui.theme import Theme


@lru_cache(maxsize=4096)
def mixed(one: str, other: str, share: float) -> str:
    """Mix two colours, `share` of the other."""
    first, second = QColor(one), QColor(other)
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs)).name()


def toned(colour: str, tone: float) -> str:
    """Make a colour lighter (to 1) or darker (to −1)."""
    return mixed(colour, "#ffffff" if tone > 0 else "#000000", round(abs(tone), 2))


def of_work(theme: Theme, share: float) -> str:
    """Give the colour of a muscle that works, 0 to 1."""
    return mixed(theme.hex("muscle_low"), theme.hex("muscle_high"), round(share, 2))


def of_load(theme: Theme, share: float) -> str:
    """Give the colour of a muscle on the map after a week's work, 0 to 1."""
    return mixed(theme.hex("map_low"), theme.hex("map_high"), round(min(1.0, share), 2))
