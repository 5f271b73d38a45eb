"""The latest measure, with what a tape can and cannot tell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.today import sentences
from glutetracker.ui.today.facts import TodayFacts
from glutetracker.ui.today.lower import Girth
from glutetracker.ui.widgets import Button, Card, Label, Metric
from glutetracker.words import tr
from glutetracker.words.durations import near_day


class MeasureCard(Card):
    """Shows the last visit with the tape.

    Attributes:
        value: The last girth, or what else was measured last.
        others: What else the last visit told.
        tape: How far the tape may be off.
        measure: Asks for the next visit.
        every: Opens the Body page; None until the window idles.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        self._day = Label(look, "", "small", "body2")
        super().__init__(look, tr("Latest measure"), self._day)
        self.value = Metric(look)
        self.others = Label(look, "", "body", "body2", wraps=True)
        self.tape = Label(look, "", "small", "caption", wraps=True)
        self.measure = Button(look, tr("Measure again"), icon="measure")
        self.measure.setObjectName("measureAgain")
        self.measure.clicked.connect(lambda: context.asked_for.emit("log", "measure"))
        self.every: Button | None = None
        self._context = context
        self.body.addWidget(self.value)
        self.body.addWidget(self.others)
        self.body.addWidget(self.tape)
        self._buttons = row = QHBoxLayout()
        row.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        self.body.addLayout(row)

    def make_ready(self) -> None:
        """Lead to all measures too."""
        if self.every is None:
            self.every = Button(self.look, tr("All measures"), kind="ghost")
            self.every.setObjectName("allMeasures")
            self.every.clicked.connect(lambda: self._context.asked_for.emit("body", ""))
            self._buttons.insertWidget(1, self.every)
            QWidget.setTabOrder(self.measure, self.every)

    def show_girth(self, girth: Girth, facts: TodayFacts, preferences: Preferences) -> None:
        """Show the last girth, and what else the last visit told."""
        shown = girth.readings or facts.visit
        (site, value, count), *_ = sentences.readings(shown, preferences)
        self._day.setText(near_day(shown[0].local_day, facts.today))
        self.value.show_value(value, site)
        others = sentences.others(facts, girth.readings, preferences)
        self.others.setText(others)
        self.others.setVisible(bool(others))
        reach_cm = girth.tape_reach_cm
        self.tape.setText(sentences.tape(reach_cm, count, preferences) if reach_cm is not None else "")
        self.tape.setVisible(reach_cm is not None)
