"""The look of the running program: which theme, and everything told of a change."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from glutetracker import resources
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.theme import icons, tokens
from glutetracker.ui.theme.theme import Theme

SCALES = (0.8, 2.0)
STYLE = "Fusion"
STYLE_ARGUMENTS = ("-style", STYLE)
_OF_NAMES = "abcdefghijklmnopqrstuvwxyz_0123456789"


class Look(QObject):
    """Applies a theme to the whole application.

    An application that was started with `STYLE_ARGUMENTS` has its style already: to set it from here would
    make all of QStyle's names first, which a start would wait for longer than for a page's painting.

    Attributes:
        changed: The theme is another one now.
    """

    changed = Signal()

    def __init__(self, application: QApplication, *, has_style: bool = False) -> None:
        super().__init__()
        self._application = application
        self._choice = ThemeChoice.SYSTEM
        self._hints = application.styleHints()  # kept: its wrapper must outlive the connection
        self.theme = Theme(has_motion=_moves(application))
        self._is_applied = False
        if not has_style:
            application.setStyle(STYLE)
        self._hints.colorSchemeChanged.connect(self._on_scheme)

    def choose(self, choice: ThemeChoice, scale: float = 1.0) -> None:
        """Use a theme and a scale of text and space (0.8 to 2.0) from now on."""
        self._choice = choice
        least, most = SCALES
        theme = Theme(self._name(choice), min(most, max(least, scale)), self.theme.has_motion)
        if theme != self.theme or not self._is_applied:
            self._apply(theme)

    def _apply(self, theme: Theme) -> None:
        self.theme, self._is_applied = theme, True
        icons.forget()
        with _no_search_for_garbage():
            self._dress(theme)
        self.changed.emit()

    def _dress(self, theme: Theme) -> None:
        for widget in self._application.allWidgets():
            widget.ensurePolished()  # one that is polished after this gets the font back that it had before
        self._application.setPalette(_palette(theme))
        self._application.setFont(theme.font("body"))
        sheet = _style_sheet(theme)
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet("")  # one in another's place dresses each widget once for each around it
            self._application.setStyleSheet(sheet)

    def _on_scheme(self) -> None:
        # Applied even when ours stays the same: some desktops put their own palette over it.
        self._apply(Theme(self._name(self._choice), self.theme.scale, self.theme.has_motion))

    def _name(self, choice: ThemeChoice) -> str:
        if choice is not ThemeChoice.SYSTEM:
            return choice.value
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """Let no widget be found to be garbage while Qt goes through a list of all: it would still come to it."""
    looks_for_garbage = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks_for_garbage:
            gc.enable()


def _moves(application: QApplication) -> bool:
    hints = application.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    motion = getattr(accessibility(), "motionPreference", None) if accessibility else None
    return motion is None or "Reduced" not in str(motion())


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: "bg", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "sunken",
        role.Text: "text", role.Button: "surface", role.ButtonText: "text", role.BrightText: "danger",
        role.PlaceholderText: "text3", role.Highlight: "run", role.HighlightedText: "on_highlight",
        role.ToolTipBase: "text", role.ToolTipText: "bg", role.Link: "primary_text", role.LinkVisited: "primary_text",
        role.Light: "raised", role.Midlight: "border", role.Mid: "border_strong", role.Dark: "border_strong",
        role.Shadow: "border_strong", role.Accent: "primary",
    }  # fmt: skip
    palette = QPalette()
    for each, name in colours.items():
        palette.setColor(each, theme.colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, theme.colour("text3"))
    return palette


def _style_sheet(theme: Theme) -> str:
    """Put colours in for $role, and lengths at the theme's scale for $px12."""
    colours = tokens.COLOURS[theme.name]
    first, *others = resources.path("style.qss").read_text(encoding="utf-8").split("$")
    filled = [first]
    for each in others:  # by hand: to compile a pattern takes longer
        rest = each.lstrip(_OF_NAMES)
        name = each[: len(each) - len(rest)]
        length = name.removeprefix("px")
        filled += f"{theme.px(int(length))}px" if length.isdigit() else colours[name], rest
    return "".join(filled)
