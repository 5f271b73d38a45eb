"""A report of a period on paper."""

from pathlib import Path

from PySide6.QtCore import Qt

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.store import logged
from glutetracker.ui import choosing_files
from glutetracker.ui.context import Context
from glutetracker.ui.progress.span_bar import SpanBar
from glutetracker.ui.widgets import Button, Card, ChipGroup, Label
from glutetracker.words import tr


class ReportCard(Card):
    """Saves a report of the days that are chosen.

    Attributes:
        span: The days.
        paper: What it is printed on.
        save: Asks for a file and writes it.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Report"))
        self._context = context
        about = tr("One PDF of the days you choose: sums, charts, best sets, the body unless you hide it, and how all "
                   "of it was worked out.")  # fmt: skip
        self.span = SpanBar(look, self)
        self.span.chips.setObjectName("reportRange")
        self.paper = ChipGroup(look, tr("Paper"), (("a4", tr("A4")), ("letter", tr("Letter"))))
        self.paper.setObjectName("reportPaper")
        self.save = Button(look, tr("Save report as PDF…"), icon="file")
        self.save.setObjectName("saveReport")
        self.save.clicked.connect(self._ask_where)
        self.body.addWidget(Label(look, about, "small", "body2", wraps=True))
        for widget in (self.span.chips, self.span.fields, self.paper):
            self.body.addWidget(widget)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def period(self) -> Period:
        """The days that are chosen."""
        return self.span.period(logged.first_day(self._context.store), self._context.preferences.first_weekday)

    def write(self, target: Path) -> None:
        """Write the report, in place of what is there.

        Raises:
            Problem: There is nothing to report, or it cannot be written.
        """
        from glutetracker.ui.report.paper import Paper
        from glutetracker.ui.report.report import save

        context = self._context
        save(context.store, self.period, context.preferences, context.exercise, target, Paper(self.paper.key),
             overwrites=True)  # fmt: skip

    def _ask_where(self) -> None:
        suggested = f"glutetracker-report-{today()}.pdf"
        choosing_files.ask_and_save(
            self, tr("Save report"), suggested, tr("Document (*.pdf)"), self.write, self._context.notices
        )
