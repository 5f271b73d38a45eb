"""The font: Inter where it loads, else the system's own."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

DISPLAY_FROM_PX = 20
TEXT, DISPLAY = 14, 32
"""The ends of Inter's optical axis. None between: each is a face of its own, of 0.4 MB."""
_SAMPLE = "Hamburgefonts 0123456789"


@lru_cache(maxsize=1)
def family() -> str:
    """Load the bundled font once; empty when it does not load."""
    # Found without importing the package: no module but Qt's is run before the first paint.
    package = find_spec("fontpkg_inter")
    for folder in (package.submodule_search_locations or ()) if package else ():
        # From bytes: a file would be mapped into memory again for each size and weight.
        file = Path(folder, "files", "Inter[opsz,wght].ttf")
        loaded = QFontDatabase.addApplicationFontFromData(file.read_bytes()) if file.is_file() else -1
        names = QFontDatabase.applicationFontFamilies(loaded) if loaded >= 0 else []
        if names:
            return names[0]
    return ""


@lru_cache(maxsize=1)
def _has_axes() -> bool:
    """Whether the variable axes work; beside an Inter of the system they may not, and setWeight does."""
    light, bold = (_varied(14, weight) for weight in (400, 600))  # which a page has anyhow
    return bool(family()) and _width(light) < _width(bold)


def _width(font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE)


def _plain(size_px: int) -> QFont:
    font = QFont(family()) if family() else QFont(QGuiApplication.font())
    font.setPixelSize(max(1, size_px))
    return font


def _varied(size_px: int, weight: int) -> QFont:
    font = _plain(size_px)
    font.setVariableAxis(QFont.Tag("wght"), weight)
    font.setVariableAxis(QFont.Tag("opsz"), DISPLAY if size_px >= DISPLAY_FROM_PX else TEXT)
    return font


@lru_cache(maxsize=128)
def _made(size_px: int, weight: int) -> QFont:
    font = _varied(size_px, weight) if _has_axes() else _plain(size_px)
    if not _has_axes():
        font.setWeight(QFont.Weight(min(700, round(weight / 100) * 100)))
    font.setFeature(QFont.Tag("tnum"), 1)
    if size_px >= DISPLAY_FROM_PX:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.2)
    return font


def for_words(font: QFont, text: str) -> QFont:
    """Give the font to show a text in: figures of equal width make a hyphen as wide, which tears words."""
    if "-" not in text:
        return font
    worded = QFont(font)
    worded.unsetFeature(QFont.Tag("tnum"))
    return worded


def make_font(size_px: int, weight: int) -> QFont:
    """Make a font of a size and weight (400 to 700) with tabular figures."""
    return QFont(_made(size_px, weight))
