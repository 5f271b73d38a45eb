"""The readings of a visit, to be changed where they are shown."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout

from glutetracker.domain import wording
from glutetracker.domain.body.measure import Measure, site_order
from glutetracker.domain.ids import new_id
from glutetracker.store.body import measures
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.site_fields import SiteFields
from glutetracker.ui.widgets import Card, Field
from glutetracker.words import Problem, tr


class VisitEditor(Card):
    """A field for each reading; it keeps what is typed when the cursor leaves it.

    Attributes:
        sites: The readings of each site, in order.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("These readings"))
        self._context = context
        self._visit: tuple[Measure, ...] = ()
        self._asked = set[tuple[str, float]]()
        self.sites: tuple[SiteFields, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(context.look.theme.px(12))
        self.body.addLayout(self._rows)

    def show_visit(self, visit: Sequence[Measure]) -> None:
        """Show a visit as it is in the file now; what is being typed is left alone."""
        is_another = not self._visit or self._visit[0].visit_id != visit[0].visit_id
        self._visit = tuple(visit)
        readings = {site: list(group) for site, group in groupby(visit, key=lambda each: each.site)}
        wanted = sorted(readings, key=site_order)
        if is_another or wanted != [each.site for each in self.sites]:
            self._place([SiteFields(self._context, site) for site in wanted])
        for fields in self.sites:
            fields.show_units()
            if not any(field.edit.isModified() for field in fields.fields):
                fields.show_readings(readings[fields.site])

    def _place(self, sites: Sequence[SiteFields]) -> None:
        for gone in self.sites:
            gone.hide()
            gone.deleteLater()
        self.sites = tuple(sites)
        for each in sites:
            self._rows.addWidget(each)
            for field in each.fields:
                field.keep_when_left(partial(self._keep, each, field))

    def _keep(self, site: SiteFields, field: Field) -> bool:
        at = site.fields.index(field) + 1
        before = next((each for each in self._visit if (each.site, each.reading) == (site.site, at)), None)
        read = site.reading_in(field)
        if read is None:
            if before is None:
                return True
            raise Problem(tr("Write what was read, or leave it as it was with Esc."))
        if before is not None and site.is_as_written(field.text(), before.value):
            return True
        kept = replace(before, value=read.value) if before else replace(self._visit[0], id=new_id(), site=site.site,
                                                                        value=read.value, reading=at)  # fmt: skip
        self._ask_whether_meant(kept)
        label = tr("Changed: {reading}", reading=wording.reading(kept, self._context.preferences))
        return self._context.save(label, lambda edit: measures.save(edit, [kept]), undoable=True)

    def _ask_whether_meant(self, kept: Measure) -> None:
        """Ask once about a reading of which another unit may be meant.

        Raises:
            Problem: It may.
        """
        for measure, last in measures.far_from_last(self._context.store, [kept]):
            if (asked := (measure.site.value, measure.value)) not in self._asked:
                self._asked.add(asked)
                doubt = wording.far_measure(measure, last, self._context.preferences)
                raise Problem(tr("{doubt} Enter again keeps it.", doubt=doubt))
