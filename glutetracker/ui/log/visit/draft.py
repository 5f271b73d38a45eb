"""The drafts of a visit's form: a new visit's, and apart from it the changes to one of the past."""

from PySide6.QtCore import QObject

from glutetracker.store.drafts import Texts
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.draft import Draft
from glutetracker.ui.log.visit.form import MeasureForm
from glutetracker.ui.log.visit.site_fields import SiteFields


class VisitDraft(QObject):
    """Keeps what is half typed of a visit."""

    def __init__(self, context: Context, form: MeasureForm) -> None:
        super().__init__(form)
        self._form = form
        self._written: Texts = {}
        self._new = Draft(context, form, "measure", self._of_new)
        self._change = Draft(context, form, "measure.change", self._of_change)
        form.edited.connect(self._touch)

    @property
    def says_something(self) -> bool:
        """Whether something stands in the form that is not kept as a fact."""
        return bool(self._of_change() if self._form.opened else self._of_new())

    def given_back(self) -> tuple[Texts, str, Texts]:
        """Give back what was typed of a new visit; the id of the one that was being changed, and what was typed there.

        The form offers its sites already.
        """
        fields = self._names()
        changes = self._change.given_back({"id", *fields}, dates=False)
        return self._new.given_back(fields), changes.pop("id", ""), changes

    def forget(self, edit: Edit) -> None:
        """Let go of what is saved now."""
        (self._change if self._form.opened else self._new).forget(edit)

    def note_opened(self) -> None:
        """Take what stands in the form now as what the visit said when it was opened."""
        self._written = self._texts()

    def put_back(self, texts: Texts) -> None:
        """Put texts into the fields that they name; a site that is no longer read has none."""
        for each in self._form.read_sites():
            for number in range(1, len(each.fields) + 1):
                if (name := _field(each, number)) in texts:
                    each.type(number, texts[name])
        self._form.about.type(texts)

    def keep(self) -> None:
        """Keep both as they stand now, for another visit comes into the form."""
        self._new.keep()
        self._change.keep()

    def _touch(self) -> None:
        (self._change if self._form.opened else self._new).touch()

    def _of_new(self) -> Texts:
        return {} if self._form.opened else {name: text for name, text in self._texts().items() if text.strip()}

    def _of_change(self) -> Texts:
        typed = self._typed_over() if self._form.opened else {}
        return {"id": self._form.visit_id, **typed} if typed else {}

    def _names(self) -> set[str]:
        numbers = (1, 2, 3)
        return {f"{site.value}.{number}" for site in self._form.there for number in numbers} | self._about.keys()

    @property
    def _about(self) -> dict[str, str]:
        return self._form.about.texts()

    def _texts(self) -> dict[str, str]:
        readings = {
            _field(each, number): field.edit.text()
            for each in self._form.read_sites()
            for number, field in enumerate(each.fields, start=1)
        }
        return readings | self._about

    def _typed_over(self) -> Texts:
        return {name: text for name, text in self._texts().items() if text != self._written.get(name, "")}


def _field(site: SiteFields, number: int) -> str:
    return f"{site.site.value}.{number}"
