"""What logging by a form has in common: the form, what is wrong with it, Save, and what was logged last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.ui.context import Context
from glutetracker.ui.log.last_rows import LastRows
from glutetracker.ui.log.part import Part
from glutetracker.ui.widgets import Button, Card, Label, ReflowColumns

SHOWN = 5
SAVE_KEYS = "Ctrl+Return", "Ctrl+Enter"


class Form(QWidget):
    """Fields that are logged together.

    Attributes:
        entered: Enter was pressed in one of them, and nothing more is to be typed.
        edited: Something else stands in one of them.
    """

    entered = Signal()
    edited = Signal()


class FormPart(Part):
    """Logs what a form says, and lists what was logged last.

    Attributes:
        problem: What is wrong with the form as a whole.
        save: Logs it; so does Ctrl+Enter anywhere, and Enter in a field with which the form is through.
        last: What was logged last, each with a way to delete it.
        foot: The row of buttons below the form.
        columns: The form, and beside it what was logged last.
    """

    def __init__(self, context: Context, form: Form, *, save: str, last: str, nothing: str, told: str = "") -> None:
        super().__init__(context)
        look = context.look
        self.problem = Label(look, "", "small", "fieldError", wraps=True)
        self.problem.hide()
        self.save = Button(look, save, icon="check", kind="primary")
        self.last = LastRows(look, last, icon="trash", nothing=nothing)
        card = Card(look)
        if told:
            card.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        card.body.addWidget(form)
        card.body.addWidget(self.problem)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        card.body.addLayout(self.foot)
        self.columns = ReflowColumns(look)
        self.columns.first.addWidget(card)
        self.columns.second.addWidget(self.last)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)
        self.save.clicked.connect(self.log)
        form.entered.connect(self.log)
        self.last.pressed.connect(self.delete)
        for keys in SAVE_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.log)

    def log(self) -> None:
        """Save what the form says; what is wrong with it is said, and all of it stays."""
        raise NotImplementedError

    def delete(self, fact_id: str) -> None:
        """Delete what was logged; undo brings it back."""
        raise NotImplementedError

    def say(self, problem: str) -> None:
        """Say what is wrong; nothing takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
