"""The font: Inter where it loads, else the system's own."""

from functools import lru_cache
from importlib import resources

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

TIGHT_FROM_PX = 20
_SAMPLE = "Hamburgefonts 0123456789"


@lru_cache(maxsize=1)
def family() -> str:
    """Load the bundled font once; empty when it does not load."""
    try:
        found = resources.files("fontpkg_inter") / "files" / "Inter[opsz,wght].ttf"
        loaded = QFontDatabase.addApplicationFontFromData(found.read_bytes())
    except (ModuleNotFoundError, OSError):
        return ""
    names = QFontDatabase.applicationFontFamilies(loaded) if loaded >= 0 else []
    return names[0] if names else ""


@lru_cache(maxsize=1)
def _weights_need_axis() -> bool:
    """Whether setWeight does nothing with this font, so that its variable axis must be set."""
    return bool(family()) and _width(QFont.Weight.Normal) == _width(QFont.Weight.Bold)


def _width(weight: QFont.Weight) -> float:
    font = _plain(16)
    font.setWeight(weight)
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE)


def _plain(size_px: int) -> QFont:
    font = QFont(family()) if family() else QFont(QGuiApplication.font())
    font.setPixelSize(max(1, size_px))
    return font


@lru_cache(maxsize=128)
def _made(size_px: int, weight: int) -> QFont:
    font = _plain(size_px)
    if _weights_need_axis():
        font.setVariableAxis(QFont.Tag("wght"), weight)
    else:
        font.setWeight(QFont.Weight(min(700, round(weight / 100) * 100)))
    font.setFeature(QFont.Tag("tnum"), 1)
    if size_px >= TIGHT_FROM_PX:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.2)
    return font


def make_font(size_px: int, weight: int) -> QFont:
    """Make a font of a size and weight (400 to 700) with tabular figures."""
    return QFont(_made(size_px, weight))
