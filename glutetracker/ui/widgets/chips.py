"""Chips: small choices side by side, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.buttons import Pressable
from glutetracker.ui.widgets.flow import Flow
from glutetracker.ui.widgets.painting import Face, draw_face, draw_words, placed, words_size

OFF = Face(fill="surface", edge="border", ink="text2")
ON = Face(fill="text", ink="bg")
HEIGHT, SIDE = 32, 14


class Chip(Pressable):
    """One choice; chosen, it is inked."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dress()
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for its words."""
        px = self._look.theme.px
        words = words_size(self, self.text())
        return QSize(words.width() + 2 * px(SIDE), max(px(HEIGHT), words.height() + px(8)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Nothing is cut."""
        return self.sizeHint()

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the chip, round at its ends."""
        theme = self._look.theme
        face = ON if self.isChecked() else OFF
        wide = words_size(self, self.text()).width()
        draw_face(painter, theme, QRectF(area), face, self.state(), theme.radius("pill"))
        words = placed(self, QRect((area.width() - wide) // 2, 0, wide + 2, area.height()))
        draw_words(painter, self, words, theme.colour(face.ink), self.text())

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("label"))
        self.updateGeometry()
        self.update()


class ChipGroup(QWidget):
    """A row of chips of which one is chosen; it breaks into more rows where there is little room.

    Attributes:
        chosen: Another chip was chosen; its key.
        buttons: The chips by key.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, chips: Sequence[tuple[str, str]], first: str = "") -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self._group = QButtonGroup(self, exclusive=True)
        self._row = Flow(self)
        self.buttons: dict[str, Chip] = {}
        for key, text in chips:
            chip = Chip(look, text)
            chip.setAccessibleName(f"{name}: {text}")
            self.buttons[key] = chip
            self._group.addButton(chip)
            self._row.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # Fixed keeps one row
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.choose(first or chips[0][0])
        self._key = self.key
        self._group.buttonToggled.connect(self._on_toggled)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def key(self) -> str:
        """The chosen chip's key."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose a chip without saying so."""
        self._key = key
        self.buttons[key].setChecked(True)
        for each in self.buttons.values():  # Tab comes to the chosen one; Qt sees to it only once one was pressed
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each.isChecked() else Qt.FocusPolicy.ClickFocus)

    def _on_toggled(self) -> None:
        # Chosen by the mouse, by Space or by the arrow keys: one way for all three.
        checked = next((key for key, button in self.buttons.items() if button.isChecked()), self._key)
        if checked != self._key:
            self._key = checked
            self.chosen.emit(checked)

    def _dress(self) -> None:
        self._row.setSpacing(self._look.theme.px(8))
