"""A measuring visit, whole: every reading, and what is said of it."""

from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite
from glutetracker.domain.body.visits import in_words
from glutetracker.store.body import measures, visits
from glutetracker.ui.context import Context
from glutetracker.ui.history.parts import Part
from glutetracker.ui.history.times_before import TimesBefore, visits_before
from glutetracker.ui.history.visit_editor import VisitEditor
from glutetracker.ui.widgets import Card, Label
from glutetracker.words import tr
from glutetracker.words.durations import short_day


class VisitDetail(Part):
    """Shows a visit.

    Attributes:
        fields: Its readings, to be changed.
        before: The visits before that read the same sites.
    """

    def __init__(self, context: Context) -> None:
        self.fields = VisitEditor(context)
        super().__init__(context, self.fields, tr("Change its day, sites and notes"))
        self.card = Card(context.look, tr("Readings"))
        self.note = Label(context.look, "", "body", "body2", wraps=True)
        self.card.body.addWidget(self.note)
        self._table: QWidget | None = None
        self.before = TimesBefore(context.look)
        self.before.opened.connect(self.entry_wanted)
        self.column.addWidget(self.card)
        self.column.addWidget(self.before)

    def show_fact(self, fact_id: str) -> bool:
        """Show a visit; False when it is no longer there."""
        visit = measures.of_visit(self.context.store, fact_id)
        if not visit:
            return False
        self.fields.show_visit(visit)
        self.title = tr("Measures")
        taken = visit[0].taken_at
        told = in_words(visits.load(self.context.store, fact_id))
        when = [short_day(visit[0].local_day, with_year=True), taken.strftime("%H:%M") if taken else ""]
        self.about = " · ".join(each for each in (*when, *told) if each)
        note = " ".join(dict.fromkeys(each.note for each in visit if each.note))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if self._table is not None:
            self._table.deleteLater()
        self._table = self._readings({site: [each.value for each in group]
                                      for site, group in groupby(visit, key=lambda each: each.site)})  # fmt: skip
        self.card.body.insertWidget(1, self._table)
        self.before.show_times(*visits_before(self.context, visit))
        return True

    def _readings(self, values: dict[AnySite, list[float]]) -> QWidget:
        table, look, preferences = QWidget(), self.context.look, self.context.preferences
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.theme.px(24))
        grid.setVerticalSpacing(look.theme.px(8))
        for row, (site, read) in enumerate(values.items()):
            mean = wording.measured(site, sum(read) / len(read), preferences)
            each = ", ".join(wording.measured(site, value, preferences) for value in read)
            grid.addWidget(Label(look, wording.site_name(site), "body", "body2", wraps=True), row, 0)
            grid.addWidget(Label(look, mean, "strong", "title"), row, 1)
            told = tr("mean of {readings}", readings=each) if len(read) > 1 else tr("one reading")
            grid.addWidget(Label(look, told, "small", "caption", wraps=True), row, 2)
        grid.setColumnStretch(2, 1)
        return table
