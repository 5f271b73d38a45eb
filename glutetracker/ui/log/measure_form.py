"""The fields of a visit: sites of the body, read once or twice."""

from collections import defaultdict
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.body import Measure, Site, sites_to_read_again
from glutetracker.domain.clock import now, today
from glutetracker.domain.grammar import MistypedError, NotYetError, parse_measures
from glutetracker.domain.ids import new_id
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.log.form_part import Form
from glutetracker.ui.widgets import DateField, Field, TimeField
from glutetracker.words import Problem, tr

WORDS = {
    Site.HIP: "hips", Site.WAIST: "waist", Site.WEIGHT: "weight", Site.THIGH_LEFT: "thigh left",
    Site.THIGH_RIGHT: "thigh right",
}  # fmt: skip
READ_TWICE = (Site.HIP, Site.WAIST)


class SiteFields(QWidget):
    """The readings of one site; a third appears when the first two lie apart.

    Attributes:
        fields: One for each reading.
    """

    def __init__(self, context: Context, site: Site) -> None:
        super().__init__()
        self._context, self.site = context, site
        self.fields = [Field(context.look, "") for _ in range(3 if site in READ_TWICE else 1)]
        self.grid = FieldGrid(context.look, self.fields)
        self.grid.leave_out(*self.fields[2:])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.show_units()

    @property
    def third(self) -> Field | None:
        """The third reading's field, while it is asked for."""
        return self.fields[2] if len(self.fields) > 2 and not self.grid.is_left_out(self.fields[2]) else None

    def show_units(self) -> None:
        """Name the fields in the user's units."""
        preferences = self._context.preferences
        unit = preferences.load_unit if self.site is Site.WEIGHT else preferences.girth_unit
        for number, field in enumerate(self.fields, start=1):
            site = wording.site_name(self.site)
            name = tr("{site} {n} ({unit})", site=site, n=number, unit=unit)
            text = name if len(self.fields) > 1 else tr("{site} ({unit})", site=site, unit=unit)
            field.label.setText(text)
            field.edit.setAccessibleName(text)

    def readings(self, when: str = "") -> list[Measure]:
        """Read what is typed, by the line's own rules; nothing typed is no reading.

        Raises:
            Problem: It is not understood.
        """
        typed = " ".join(field.text() for field in self.fields if field.text())
        if not typed:
            return []
        found = parse_measures(f"{when} {WORDS[self.site]} {typed}", self._context.preferences, now())
        if {each.site for each in found} != {self.site}:
            raise MistypedError(tr("Type each measure into its own field."), typed, [])
        return found

    def wrong_field(self) -> Field:
        """Find the field that is not understood by itself; the first, where each is."""
        for field in self.fields:
            try:
                parse_measures(f"{WORDS[self.site]} {field.text() or '100'}", self._context.preferences, now())
            except Problem:
                return field
        return self.fields[0]

    def ask_for_third(self) -> None:
        """Show the third reading's field while the first two lie apart."""
        if len(self.fields) < 3 or self.fields[2].text():
            return
        try:
            is_wanted = bool(sites_to_read_again(self.readings()))
        except Problem:
            return
        self.fields[2].explain(tr("The first two are more than 1 cm apart. Measure once more.") if is_wanted else "")
        self.grid.leave_out(*([] if is_wanted else self.fields[2:]))

    def empty(self) -> None:
        """Make room for the next visit."""
        for field in self.fields:
            field.set_text("")
        self.grid.leave_out(*self.fields[2:])


class MeasureForm(Form):
    """Gathers the readings of a visit."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._name()
        self.sites = {site: SiteFields(context, site) for site in WORDS}
        self.day, self.taken = (
            DateField(context.look, tr("Day")),
            TimeField(context.look, tr("Time"), placeholder=tr("now")),
        )
        self.note = Field(context.look, tr("Note"))
        self._lay_out()
        for field in (self.day, self.taken, self.note):
            field.edit.returnPressed.connect(self.entered)
        for each in self.sites.values():
            for field in each.fields:
                field.edit.returnPressed.connect(self.entered)
                field.edit.textEdited.connect(lambda _, field=field: field.tell(""))
                field.edit.textChanged.connect(each.ask_for_third)

    def open_third(self) -> Field | None:
        """A third reading that is asked for and not typed yet."""
        thirds = [each.third for each in self.sites.values()]
        return next((field for field in thirds if field is not None and not field.text()), None)

    def visit(self) -> list[Measure]:
        """Make the readings that were typed, of one visit.

        Raises:
            Problem: Something is wrong; a wrong field says so too.
        """
        when = self._when()
        found = list[Measure]()
        for each in self.sites.values():
            try:
                found += each.readings(when)
            except NotYetError as problem:
                raise _refused(self.taken, problem) from problem
            except Problem as problem:
                raise _refused(each.wrong_field(), problem) from problem
        if not found:
            raise MistypedError(tr("Type at least one measure."), "", [])
        note = self.note.text()
        return [
            replace(each, visit_id=self._visit_id, id=self._ids[each.site, each.reading], note=note) for each in found
        ]

    def empty(self) -> None:
        """Make room for the next visit."""
        self._name()
        for each in self.sites.values():
            each.empty()
        for field in (self.day, self.taken, self.note):
            field.edit.setText("")

    def show_units(self) -> None:
        """Name the fields in the user's units."""
        for each in self.sites.values():
            each.show_units()

    def _name(self) -> None:
        """Name the visit: the same until it is saved, however often Enter is pressed while the file is busy."""
        self._visit_id = new_id()
        self._ids = defaultdict[tuple[Site, int], str](new_id)

    def _when(self) -> str:
        """Say when, as a line does; nothing is now."""
        for field, read in ((self.day, self.day.day), (self.taken, self.taken.time)):
            try:
                read()
            except Problem as problem:
                raise _refused(field, problem) from problem
        day, at = self.day.day(), self.taken.time()
        if at is None:
            return "" if day == today() else day.isoformat()
        return f"{day.isoformat()} at {at:%H:%M}"

    def _lay_out(self) -> None:
        look, sites = self._context.look, self.sites
        single = [sites[site] for site in sites if site not in READ_TWICE]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(12))
        rows = [*(sites[site] for site in READ_TWICE), FieldGrid(look, single), FieldGrid(look, (self.day, self.taken))]
        for row in (*rows, self.note):
            column.addWidget(row)


class _RefusedError(Problem):
    """A field that is wrong and says so itself."""


def _refused(field: Field, problem: Problem) -> _RefusedError:
    field.tell(str(problem))
    field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
    return _RefusedError("")
