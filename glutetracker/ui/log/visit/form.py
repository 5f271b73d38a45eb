"""The fields of a visit: the sites it reads, where they are measured, and what the visit was like."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.body.measure import AnySite, Measure, site_order
from glutetracker.domain.body.visits import Circumstances
from glutetracker.domain.grammar import MistypedError, NotYetError
from glutetracker.domain.ids import new_id
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.log.form_part import Form
from glutetracker.ui.log.visit.body_sites import NewSite, SiteChips
from glutetracker.ui.log.visit.landmark import Landmark
from glutetracker.ui.log.visit.site_fields import SiteFields
from glutetracker.ui.log.visit.visit_fields import RefusedError, VisitFields, refused
from glutetracker.ui.widgets import Field, Label
from glutetracker.words import Problem, tr

Key = tuple[str, int]


class MeasureForm(Form):
    """Gathers the readings of a visit, new or opened again.

    Attributes:
        chosen: Which sites are read; the user chose others.
        entered_at: Enter was pressed in the field of a reading.
        to_be_seen: A widget that should be seen now: where a site is, and the line it is typed into.
        chips: Choose the sites.
        new_site: Names one.
        landmark: Where the site under the cursor is measured.
        there: The sites that are offered.
        sites: The readings by the sites' names in the file.
        keys: What Enter does here.
        about: When it was and what it was like.
        visit_id: The visit's name, the same until it is saved, however often Enter is pressed while the file is busy.
        opened: The readings as they were when the visit was opened again; empty for a new one.
    """

    chosen = Signal(tuple)
    entered_at = Signal(Field)
    to_be_seen = Signal(QWidget)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.opened: dict[Key, Measure] = {}
        self.there: list[AnySite] = []
        self._shown: list[AnySite] = []
        self.chips, self.new_site, self.landmark = SiteChips(context), NewSite(context), Landmark(context)
        self.sites: dict[str, SiteFields] = {}
        self._rows, self._single = QVBoxLayout(), FieldGrid(context.look, ())
        self.keys = Label(context.look, "", "caption", "caption", wraps=True)
        self.about = VisitFields(context)
        self._name()
        self._lay_out()
        self.chips.toggled.connect(self._on_toggled)
        self.chips.name_one.clicked.connect(self._name_site)
        self.about.entered.connect(self.entered)
        self.about.edited.connect(self.edited)

    def show_sites(self, sites: Sequence[AnySite], chosen: Sequence[str]) -> None:
        """Offer these sites, and read those that are chosen; an opened visit keeps its own besides."""
        kept = {value for value, _ in self.opened}
        there = sorted({*sites, *(each.site for each in self.opened.values())}, key=site_order)
        shown = [site for site in there if site.value in {*chosen, *kept}]
        self.chips.show_sites(there, [site.value for site in shown])
        if shown != self._shown or len(there) != len(self.there):
            self.there, self._shown = there, shown
            self._place(shown)
            self._order_tabs()
        if shown and self.landmark.site not in shown:
            self.landmark.show_site(shown[0])
        self.landmark.setVisible(bool(shown))

    def first_field(self) -> Field | None:
        """Where typing begins; None while no site is chosen."""
        return self.sites[self._shown[0].value].fields[0] if self._shown else None

    def field_of(self, measure: Measure) -> Field:
        """Find the field of a reading that was typed."""
        typed = [field for field in self.sites[measure.site.value].fields if field.text()]
        return typed[measure.reading - 1]

    def read_sites(self) -> list[SiteFields]:
        """Give the fields of the sites that are read."""
        return [self.sites[site.value] for site in self._shown]

    def in_order(self) -> list[SiteFields]:
        """Give them from above to below."""
        return sorted(self.read_sites(), key=lambda each: each.site.unit != "cm")

    def visit(self) -> tuple[list[Measure], Circumstances]:
        """Make the readings that were typed, of one visit, and what it was like.

        Raises:
            Problem: Something is wrong; a wrong field says so too.
        """
        found = list[Measure]()
        when = self.about.when()
        for fields in self.read_sites():
            try:
                read = fields.readings(when)
            except NotYetError as problem:
                raise refused(self.about.taken, problem) from problem
            except Problem as problem:
                raise refused(fields.wrong_field(), problem) from problem
            found += [self._named(fields, text, each) for text, each in zip(fields.texts, read, strict=True)]
        if not found:
            raise MistypedError(tr("Type at least one measure."), "", [])
        return found, self.about.circumstances(self.visit_id)

    def open_visit(self, visit: Sequence[Measure], told: Circumstances) -> None:
        """Put a past visit into the fields; `show_sites` is to follow."""
        self.empty()
        self.visit_id = told.visit_id
        self.opened = {(each.site.value, each.reading): each for each in visit}
        first = visit[0]
        self.about.day.set_day(first.local_day)
        self.about.taken.set_time(first.taken_at.time() if first.taken_at else None)
        self.about.note.set_text(first.note)
        self.about.show_circumstances(told)
        self._as_opened = (self.about.day.text(), self.about.taken.text())
        for site in {each.site for each in visit}:
            fields = self._fields(site)
            fields.show_readings([each for each in visit if each.site == site])

    def removed(self, kept: Sequence[Measure]) -> list[str]:
        """Name the readings of the opened visit that are no more."""
        left = {each.id for each in kept}
        return [each.id for each in self.opened.values() if each.id not in left]

    def empty(self) -> None:
        """Make room for the next visit."""
        self._name()
        for each in self.sites.values():
            each.empty()
        self.about.empty()

    def show_units(self) -> None:
        """Name the fields in the user's units, and ask for what is chosen."""
        for each in self.sites.values():
            each.show_units()
        self.about.ask_as_chosen()
        if self.landmark.site is not None:
            self.landmark.show_site(self.landmark.site)

    def _name(self) -> None:
        self.visit_id = new_id()
        self._ids = defaultdict[Key, str](new_id)
        self.opened = {}
        self._as_opened = ("", "")

    def _named(self, fields: SiteFields, text: str, read: Measure) -> Measure:
        """Give a reading its names; of an opened one all that was not typed anew stays as it was."""
        key = (read.site.value, read.reading)
        note = self.about.note.text()
        before = self.opened.get(key)
        if before is None:
            before = next(iter(self.opened.values()), read)
            read = replace(read, visit_id=self.visit_id, id=self._ids[key], note=note)
        else:
            value = before.value if fields.is_as_written(text, before.value) else read.value
            read = replace(before, value=value, note=note, local_day=read.local_day, taken_at=read.taken_at)
        if self.opened and self._as_opened == (self.about.day.text(), self.about.taken.text()):
            read = replace(read, local_day=before.local_day, taken_at=before.taken_at)
        return read

    def _fields(self, site: AnySite) -> SiteFields:
        if site.value not in self.sites:
            made = self.sites[site.value] = SiteFields(self._context, site)
            made.came_in.connect(self._on_came_in)
            made.stepped_in.connect(self._on_stepped_in)
            for field in made.fields:
                field.edit.returnPressed.connect(lambda field=field: self.entered_at.emit(field))
                field.edit.textChanged.connect(self.edited)
        return self.sites[site.value]

    def _place(self, shown: Sequence[AnySite]) -> None:
        """Stand girths one under the other, and below them the rest side by side."""
        for fields in self.sites.values():
            fields.setVisible(False)
            self._rows.removeWidget(fields)
        for fields in (self._fields(site) for site in shown if site.unit == "cm"):
            self._rows.addWidget(fields)
            fields.show()
        single = [self._fields(site) for site in shown if site.unit != "cm"]
        self._single.hold(single)
        self._single.setVisible(bool(single))

    def _order_tabs(self) -> None:
        """Let Tab go from above to below, also where something was made later."""
        new, about = self.new_site, self.about
        chain: list[QWidget] = [
            *self.chips.chips.values(), self.chips.name_one, new.title.edit, *new.units.buttons.values(), new.add,
            *(field.edit for fields in self.in_order() for field in fields.fields),
            about.day.edit, about.taken.edit, about.cycle.edit, *about.after_run.buttons.values(), about.note.edit,
        ]  # fmt: skip
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _on_came_in(self, site: AnySite) -> None:
        if site != self.landmark.site:
            self.landmark.show_site(site)

    def _on_stepped_in(self, line: QWidget) -> None:
        self.to_be_seen.emit(self.landmark)
        self.to_be_seen.emit(line)

    def _on_toggled(self, value: str, holds: bool) -> None:
        others = tuple(each for each in self._context.preferences.body_sites if each != value)
        self.chosen.emit((*others, value) if holds else others)

    def _name_site(self) -> None:
        self.new_site.setVisible(self.new_site.isHidden())
        if self.new_site.isVisible():
            self.new_site.begin()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._context.look.theme.px(12))
        self._rows.setSpacing(self._context.look.theme.px(12))
        column.addWidget(Label(self._context.look, tr("Sites to measure"), "label", "body2"))
        for widget in (self.chips, self.new_site, self.landmark):
            column.addWidget(widget)
        self.new_site.hide()
        column.addLayout(self._rows)
        for below in (self._single, self.keys, self.about):
            column.addWidget(below)


__all__ = ["MeasureForm", "RefusedError"]
