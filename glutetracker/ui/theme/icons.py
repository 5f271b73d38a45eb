"""Icons: our own drawings, coloured by role."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from glutetracker import resources
from glutetracker.ui.theme.theme import Theme

APP_ICON_SIZES = (16, 32, 48, 128, 256, 512)


def pixmap(theme: Theme, name: str, role: str, size: int, *, ratio: float = 1.0) -> QPixmap:
    """Draw an icon in a role's colour; size is in px at 100 %."""
    return _drawn(name, theme.hex(role)[:7], theme.px(size), ratio)


def icon(theme: Theme, name: str, role: str = "text", size: int = 18, *, ratio: float = 2.0) -> QIcon:
    """Make an icon for a button or an action, sharp up to twice its size."""
    made = QIcon(pixmap(theme, name, role, size, ratio=ratio))
    made.addPixmap(pixmap(theme, name, "text3", size, ratio=ratio), QIcon.Mode.Disabled)
    return made


def filled(name: str) -> str:
    """Give the name of an icon's filled form; its own where it has none."""
    return f"{name}-fill" if _has_form(f"{name}-fill") else name


@lru_cache(maxsize=4)
def sign(size_px: int) -> QPixmap:
    """Draw the program's own sign."""
    return _painted(resources.path("app", "glutetracker.svg").read_text(encoding="utf-8"), size_px)


def app_icon() -> QIcon:
    """The program's own icon, for the desktop; Qt looks through all its plugins to read the pictures."""
    made = QIcon()
    for size in APP_ICON_SIZES:
        made.addFile(str(resources.path("app", f"glutetracker-{size}.png")))
    return made


def forget() -> None:
    """Draw anew from now on; the theme changed."""
    _drawn.cache_clear()


@lru_cache(maxsize=256)
def _has_form(name: str) -> bool:
    return resources.path("icons", f"{name}.svg").is_file()


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    text = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    picture = _painted(text, round(size_px * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _painted(drawing: str, side_px: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer, picture = QSvgRenderer(QByteArray(drawing.encode())), QPixmap(side_px, side_px)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, side_px, side_px))
    return picture
