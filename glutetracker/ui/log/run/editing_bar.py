"""Over the form while something past is changed: what it is, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Flow, Label
from glutetracker.words import tr


class EditingBar(QWidget):
    """Says what is being changed.

    Attributes:
        duplicated: It shall become a new one.
        cancelled: It shall stay as it was.
    """

    duplicated = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, home: QWidget) -> None:
        super().__init__(home)
        self.words = Label(look, "", "strong", "title", wraps=True)
        self.duplicate = Button(look, tr("Duplicate as new"), icon="copy")
        self.cancel = Button(look, tr("Leave as it was"), kind="ghost")
        self.duplicate.setObjectName("duplicateRun")
        self.cancel.setObjectName("cancelEdit")
        buttons = QWidget()
        row = Flow(buttons)
        row.setSpacing(look.theme.px(8))
        for button in (self.duplicate, self.cancel):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.duplicate.clicked.connect(self.duplicated)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()

    def show_what(self, what: str) -> None:
        """Say what is being changed; nothing hides it."""
        self.words.setText(what)
        self.setVisible(bool(what))
