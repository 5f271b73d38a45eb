"""Buttons, chips and the tiles of the side bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from glutetracker.ui.theme import Look, icons

_INK = {"primary": "on_primary", "danger": "danger", "ghost": "text2"}


class Button(QPushButton):
    """A button with words: primary for the one main action of a view, secondary, ghost or danger."""

    def __init__(self, look: Look, text: str, *, icon: str = "", kind: str = "secondary") -> None:
        super().__init__(text)
        self._look, self._icon, self._kind = look, icon, kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._dress()
        look.changed.connect(self._dress)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("strong"))
        if self._icon:
            self.setIcon(icons.icon(theme, self._icon, _INK.get(self._kind, "text")))
            self.setIconSize(QSize(theme.px(18), theme.px(18)))


class IconButton(QToolButton):
    """A button that is an icon; its name is heard and shown as a tooltip."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dress()
        look.changed.connect(self._dress)

    def show_icon(self, icon: str, name: str) -> None:
        """Become another icon under another name."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        self.setIcon(icons.icon(theme, self._icon, "text2"))
        self.setIconSize(QSize(theme.px(18), theme.px(18)))


class ChipGroup(QWidget):
    """A row of chips of which one is chosen.

    Attributes:
        chosen: Another chip was chosen; its key.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, chips: Sequence[tuple[str, str]], first: str = "") -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self._group = QButtonGroup(self, exclusive=True)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for key, text in chips:
            button = QPushButton(text)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _, key=key: self.chosen.emit(key))
            self.buttons[key] = button
            self._group.addButton(button)
            row.addWidget(button)
        self.choose(first or chips[0][0])
        self._dress()
        look.changed.connect(self._dress)

    @property
    def key(self) -> str:
        """The chosen chip's key."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose a chip without saying so."""
        self.buttons[key].setChecked(True)

    def _dress(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(self._look.theme.px(8))
        for button in self.buttons.values():
            button.setFont(self._look.theme.font("caption"))


class NavButton(QPushButton):
    """A page in the side bar; with little room it is its icon alone."""

    def __init__(self, look: Look, icon: str, title: str, shortcut: str) -> None:
        super().__init__(title)
        self._look, self._icon, self._title = look, icon, title
        self._is_narrow = False
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setToolTip(f"{title} ({shortcut})" if shortcut else title)
        self.toggled.connect(lambda _: self._dress())
        self._dress()
        look.changed.connect(self._dress)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or the title beside it."""
        self._is_narrow = narrow
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Mark the chosen page by a bar as well, not by colour alone."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            bar = theme.px(18)
            left = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - 5
            painter.drawRoundedRect(left, (self.height() - bar) // 2, 4, bar, 2, 2)

    def _dress(self) -> None:
        theme = self._look.theme
        chosen = self.isChecked()
        self.setText("" if self._is_narrow else "  " + self._title)
        self.setFont(theme.font("strong" if chosen else "body"))
        name, role = (f"{self._icon}-fill", "primary_text") if chosen else (self._icon, "text2")
        self.setIcon(icons.icon(theme, name, role, 20))
        self.setIconSize(QSize(theme.px(20), theme.px(20)))
