"""The picture as a card: four strips over one time axis, or the same as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from glutetracker.domain.question.answer import Answer
from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.charts.plotting.legend import Legend
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.context import Context
from glutetracker.ui.question import picture
from glutetracker.ui.widgets import Card, IconButton, Label
from glutetracker.words import tr


class PictureCard(Card):
    """Draws an answer's weeks.

    Attributes:
        plot: The picture.
        table: The same as a table.
        flip: Goes from one to the other.
        finding: What it shows, in words.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look)
        self._context = context
        self._answer: Answer | None = None
        self._preferences = context.preferences
        name = tr("Girth, runs and glute work over time")
        self.flip = IconButton(look, "table", tr("Table"))
        self.flip.setObjectName("questionTable")
        self.flip.clicked.connect(self._flip)
        self._row = QHBoxLayout()
        self._row.addWidget(Label(look, tr("Week by week"), "h2", "title", wraps=True), 1)
        self._row.addWidget(self.flip, 0, Qt.AlignmentFlag.AlignTop)
        self.legend, self.plot = Legend(look), ChartPlot(name)
        self.table = TwinView(look, tr("{chart} as a table", chart=name))
        self.table.hide()
        self.finding = Label(look, "", "small", "body2", wraps=True)
        self.body.addLayout(self._row)
        for widget in (self.legend, self.plot, self.table, self.finding):
            self.body.addWidget(widget)
        look.changed.connect(self._draw)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer's weeks, unless they stand there already."""
        preferences = self._context.preferences
        if answer is not self._answer or preferences != self._preferences:
            self._answer, self._preferences = answer, preferences
            self._draw()

    def _draw(self) -> None:
        answer, preferences = self._answer, self._context.preferences
        if answer is None or not answer.weeks:
            return
        canvas = self.plot.begin(self.look.theme, picture.period(answer.weeks), 0)
        picture.draw(canvas, answer, preferences)
        self.plot.cursor.offer(lambda: picture.hover(answer, preferences))
        told = picture.finding(answer, preferences)
        self.plot.finish(told)
        self.finding.setText(told)
        self.legend.explain(canvas.legend)
        self.table.setMinimumHeight(self.plot.minimumHeight())
        if not self.table.isHidden():
            self._fill_table(answer)

    def _fill_table(self, answer: Answer) -> None:
        self.table.show_twin(picture.table(answer, self._context.preferences))

    def _flip(self) -> None:
        to_table = self.table.isHidden()
        if to_table and self._answer is not None:  # hidden it costs nothing
            self._fill_table(self._answer)
        self.table.setVisible(to_table)
        self.plot.setVisible(not to_table)
        self.legend.setVisible(not to_table)
        icon, name = ("progress", tr("Chart")) if to_table else ("table", tr("Table"))
        self.flip.show_icon(icon, name)
