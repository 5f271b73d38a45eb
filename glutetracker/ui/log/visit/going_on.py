"""From reading to reading of a visit by Enter, and what is asked about on the way."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from glutetracker.domain import wording
from glutetracker.domain.body.measure import Measure
from glutetracker.store.body import measures
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.form import MeasureForm
from glutetracker.ui.log.visit.site_fields import SiteFields
from glutetracker.ui.widgets import Field
from glutetracker.words import Problem, tr


class GoingOn(QObject):
    """Leads on to what is still to be read, so that readings that belong together are saved together.

    Attributes:
        through: Enter was pressed where nothing more is to be read.
    """

    through = Signal()

    def __init__(self, context: Context, form: MeasureForm) -> None:
        super().__init__(form)
        self._context, self._form = context, form
        self._asked = set[tuple[str, float]]()
        self._offered = set[Field]()
        form.entered_at.connect(self._on_enter)

    def begin_anew(self) -> None:
        """Forget what was asked: another visit comes."""
        self._asked.clear()
        self._offered.clear()

    def offers_third(self) -> bool:
        """Put the cursor to a third reading that would help; each is offered once, and can be left out."""
        for third in (each.third for each in self._form.read_sites()):
            if third is not None and not third.text() and third not in self._offered:
                self._put_cursor(third)
                return True
        return False

    def is_meant(self, visit: Sequence[Measure]) -> bool:
        """Ask once, at its field, about a reading of which another unit may be meant; Enter again keeps it."""
        for measure, before in measures.far_from_last(self._context.store, visit):
            asked = (measure.site.value, measure.value)
            if asked not in self._asked:
                self._asked.add(asked)
                doubt = wording.far_measure(measure, before, self._context.preferences)
                field = self._form.field_of(measure)
                field.explain(tr("{doubt} Enter again keeps it.", doubt=doubt))
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _on_enter(self, field: Field) -> None:
        """Go on to the next reading that is missing; a site whose reading is left empty is passed over."""
        in_order = [(site, each) for site in self._form.in_order() for each in site.fields if not each.isHidden()]
        here = next(place for place, (_, each) in enumerate(in_order) if each is field)
        site = in_order[here][0]
        if not self._is_clear(site, field):
            return
        if field is not site.third:
            field.tell("")  # what was asked about it is answered
        missing = [each for its, each in in_order[here + 1 :] if not each.text() and (field.text() or its is not site)]
        if self._form.opened or not missing:
            self.through.emit()
        else:
            self._put_cursor(missing[0])

    def _is_clear(self, site: SiteFields, field: Field) -> bool:
        """Whether a reading is understood, and meant."""
        try:
            read = site.reading_in(field)
        except Problem as problem:
            field.tell(str(problem))
            return False
        return read is None or self.is_meant([read])

    def _put_cursor(self, field: Field) -> None:
        self._offered.add(field)
        field.edit.setFocus(Qt.FocusReason.TabFocusReason)
