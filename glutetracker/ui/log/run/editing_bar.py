"""Over the form while a run of the past is changed: the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Flow
from glutetracker.words import tr


class EditingBar(QWidget):
    """Leads out of what is being changed.

    Attributes:
        duplicated: It shall become a new one.
        cancelled: It shall stay as it was.
    """

    duplicated = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, home: QWidget) -> None:
        super().__init__(home)
        self.duplicate = Button(look, tr("Duplicate as new"), icon="copy")
        self.cancel = Button(look, tr("Leave as it was"), kind="ghost")
        self.duplicate.setObjectName("duplicateRun")
        self.cancel.setObjectName("cancelEdit")
        row = Flow(self)
        row.setSpacing(look.theme.px(8))
        for button in (self.duplicate, self.cancel):
            row.addWidget(button)
        self.duplicate.clicked.connect(self.duplicated)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()
