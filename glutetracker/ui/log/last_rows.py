"""The last few things logged, each with one button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, IconButton, Label, RowPlace


@dataclass(frozen=True, slots=True)
class LastRow:
    """One of them.

    Attributes:
        key: What is told when its button is pressed.
        button: What the button does, in words.
        opens: What opening the row does, in words; empty where it cannot be opened.
        adds: What can be added to it, in words; empty for nothing.
    """

    key: str
    title: str
    detail: str
    button: str
    opens: str = ""
    adds: str = ""


class LastRows(Card):
    """A card of rows, the newest first.

    Attributes:
        pressed: A row's button was pressed; its key.
        opened: A row is to be opened; its key.
        buttons: The buttons by key.
        added: What can be added to a row is to be; its key.
        openers: The buttons that open rows, by key.
        adders: The buttons that add to rows, by key.
    """

    pressed = Signal(str)
    opened = Signal(str)
    added = Signal(str)

    def __init__(self, look: Look, title: str, *, icon: str, nothing: str) -> None:
        super().__init__(look, title)
        self._icon = icon
        self._shown: tuple[LastRow, ...] = ()
        self.buttons: dict[str, IconButton] = {}
        self.openers: dict[str, IconButton] = {}
        self.adders: dict[str, Button] = {}
        self.nothing = Label(look, nothing, "body", "body2", wraps=True)
        self.body.addWidget(self.nothing)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    def show_rows(self, rows: Sequence[LastRow]) -> None:
        """Show these rows; the same again changes nothing."""
        self.nothing.setVisible(not rows)
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        self.buttons, self.openers, self.adders = {}, {}, {}
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._rows.addWidget(self._row(row))

    def _row(self, row: LastRow) -> RowPlace:
        place = RowPlace(self.look)
        place.words.addWidget(Label(self.look, row.title, "strong", "title", wraps=True))
        place.words.addWidget(Label(self.look, row.detail, "small", "body2", wraps=True))
        if row.adds:
            adder = self.adders[row.key] = Button(self.look, row.adds, kind="ghost")
            adder.clicked.connect(lambda: self.added.emit(row.key))
            place.words.addWidget(adder, 0, Qt.AlignmentFlag.AlignLeading)
        if row.opens:
            opener = self.openers[row.key] = IconButton(self.look, "edit", row.opens)
            opener.clicked.connect(lambda: self.opened.emit(row.key))
            place.add(opener)
        button = self.buttons[row.key] = IconButton(self.look, self._icon, row.button)
        button.clicked.connect(lambda: self.pressed.emit(row.key))
        place.add(button)
        return place
