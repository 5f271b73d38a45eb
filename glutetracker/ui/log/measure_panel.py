"""Measures of the body by their numbers."""

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from glutetracker.domain import wording
from glutetracker.domain.body import Measure, Site
from glutetracker.domain.clock import today
from glutetracker.store import Table, measures
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.form_part import SHOWN, FormPart
from glutetracker.ui.log.last_rows import LastRow
from glutetracker.ui.log.measure_form import MeasureForm
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

if TYPE_CHECKING:
    from glutetracker.ui.widgets import Field


class MeasurePanel(FormPart):
    """Logs the readings of a visit, and lists the last visits.

    Attributes:
        form: Where the readings are typed.
    """

    reads = frozenset({Table.MEASURE, Table.SETTING})

    def __init__(self, context: Context) -> None:
        form = MeasureForm(context)
        super().__init__(
            context, form, save=tr("Save measures"), last=tr("Last measures"),
            nothing=tr("Your last measures will stand here."),
            told=tr("Read the hip twice, round its widest part, the tape level. Type only what you measured."),
        )  # fmt: skip
        self.form = form
        self._waived: Field | None = None
        self.save.setObjectName("saveMeasures")

    def title(self) -> str:
        """What the part is for."""
        return tr("Log measures")

    def begin(self, what: str = "") -> None:  # noqa: ARG002 (nothing more can be asked for)
        """Put the cursor to the first reading of the hip."""
        self.form.sites[Site.HIP].fields[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """List the last visits, and write units as they are chosen now."""
        self.last.show_rows([self._row(visit) for visit in measures.last_visits(self.context.store, SHOWN)])
        self.form.show_units()

    def log(self) -> None:
        """Save the visit; a third reading that helps is asked for once, and can be left out."""
        self.say("")
        try:
            visit = self.form.visit()
        except Problem as problem:
            self.say(str(problem))
            return
        third = self.form.open_third()
        if third is not None and third is not self._waived:
            self._waived = third
            third.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        label = ", ".join(wording.reading(each, self.context.preferences) for each in visit)
        if self.context.save(label, lambda edit: measures.save(edit, visit)):
            self._waived = None
            self.form.empty()
            self.begin()

    def delete(self, visit_id: str) -> None:
        """Delete the visit; undo brings it back."""
        visits = measures.last_visits(self.context.store, SHOWN)
        visit = next((visit for visit in visits if visit[0].visit_id == visit_id), None)
        if visit is None:
            return

        def write(edit: Edit) -> None:
            for each in visit:
                edit.remove(Table.MEASURE, each.id)

        self.context.save(tr("Measures of {day} deleted", day=_day(visit)), write, undoable=True)

    def _row(self, visit: list[Measure]) -> LastRow:
        told = [self._site(list(readings)) for _, readings in groupby(visit, key=lambda each: each.site)]
        return LastRow(
            visit[0].visit_id, _day(visit), " · ".join(told), tr("Delete the measures of {day}", day=_day(visit))
        )

    def _site(self, readings: list[Measure]) -> str:
        values = [wording.measured(each.site, each.value, self.context.preferences) for each in readings]
        return f"{wording.site_name(readings[0].site)} {', '.join(values)}"


def _day(visit: list[Measure]) -> str:
    day = visit[0].local_day
    return short_day(day, with_year=day.year != today().year)
