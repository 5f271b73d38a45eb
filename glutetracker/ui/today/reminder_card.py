"""One line on the day that the user chose for measuring."""

from PySide6.QtWidgets import QHBoxLayout

from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr


class ReminderCard(Card):
    """Says that it is the day to measure.

    Attributes:
        measure: Begins a visit.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self.measure = Button(context.look, tr("Measure now"), icon="measure")
        self.measure.setObjectName("measureNow")
        self.measure.clicked.connect(lambda: context.asked_for.emit("log", "measure"))
        row = QHBoxLayout()
        row.addWidget(Label(context.look, tr("Your day to measure, if you like."), "body", wraps=True), 1)
        row.addWidget(self.measure)
        self.body.addLayout(row)
