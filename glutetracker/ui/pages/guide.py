"""The Guide page: exercises to find, each with its own page, and what there is to read beside them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.guides.articles import routes
from glutetracker.store import SESSION_TABLES, Table
from glutetracker.ui.context import Context
from glutetracker.ui.guide.front import Front
from glutetracker.ui.guide.guide_words import READINGS
from glutetracker.ui.pages.page import Page
from glutetracker.ui.widgets import PageStack
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.guide.claims import Claims
    from glutetracker.ui.guide.detail import Detail
    from glutetracker.ui.guide.own_form import OwnForm
    from glutetracker.ui.guide.reading import Reading

EXERCISE, ROUTE, CLAIMS, OWN = "exercise", "route", "claims", "own"


class GuidePage(Page):
    """Shows the cards, or one thing whole over them; Esc goes back the way that one came.

    Attributes:
        front: The cards.
        detail: An exercise's page; made when first wanted.
        reading: A text's page; made when first wanted.
        claims: The page of claims; made when first wanted.
        own_form: The form of an own exercise; made when first wanted.
    """

    reads: ClassVar[frozenset[Table]] = SESSION_TABLES | {
        *(Table.RUN, Table.SETTING, Table.EXERCISE_CHOICE, Table.EXERCISE)
    }

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._way: list[str] = []
        self.front = Front(context)
        self.detail: Detail | None = None
        self.reading: Reading | None = None
        self.claims: Claims | None = None
        self.own_form: OwnForm | None = None
        self.stack = PageStack()
        self.stack.addWidget(self.front)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.front.opened.connect(self.open)

    def asked_for(self, what: str) -> None:
        """Show one thing whole: exercise:ID, route:ID, claims, claims:ID, or a text of READINGS by its name.

        "own" is the form of a new exercise, own:ID of one of the user's, own:like:ID of one like another.
        """
        self.catch_up()
        self._way.clear()
        self.open(what)

    def take_keyboard(self) -> None:
        """Put the cursor into the search, or to what is open."""
        if not self._way:
            self.front.take_keyboard()
        else:
            self._shown().take_keyboard()

    def making_ready(self) -> Iterator[None]:
        """Learn which exercises have pictures too, so that those of the first cards are drawn unseen."""
        yield from super().making_ready()
        self.front.gallery.pictures.load()

    def refresh(self) -> None:
        """Read anew what was done, and what the user chose."""
        self.front.read()
        if self.detail is not None:
            self.detail.refresh()
            if self._is_open(self.detail) and not self.detail.is_there:
                self.go_back()
        if self.claims is not None:
            self.claims.read()

    def open(self, named: str) -> None:
        """Show one thing whole; one that the guide lacks is told."""
        kind, _, which = named.partition(":")
        if kind == EXERCISE and which in self.context.catalogue.whole:
            self._detail().show_exercise(which)
            shown: Detail | Reading | Claims | OwnForm = self._detail()
        elif kind == CLAIMS:
            shown = self._claims()
            shown.show_text(kind, which)
        elif kind == OWN and self._own_form().can_show(which):
            shown = self._own_form()
            shown.show_exercise(which)
        elif kind in READINGS and (kind != ROUTE or which in routes()):
            self._reading().show_text(kind, which)
            shown = self._reading()
        else:
            self.context.notices.said.emit(tr("The guide has no page for that."))
            return
        if not self._way or self._way[-1] != named:
            self._way.append(named)
        shown.say_back(self._name_of_last())
        self.stack.setCurrentWidget(shown)
        shown.take_keyboard()
        if kind == "screening" and not self.context.preferences.has_seen_screening:
            self.context.choose(replace(self.context.preferences, has_seen_screening=True))

    def go_back(self) -> None:
        """Go back to what was open before, else to the cards."""
        left = self._way.pop() if self._way else ""
        if self._way:
            self.open(self._way[-1])
            return
        if self.detail is not None:
            self.detail.rest()
        self.stack.setCurrentWidget(self.front)
        kind, _, which = left.partition(":")
        if kind == EXERCISE:
            self.front.go_to(which)
        else:
            self.front.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape and self._way:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _is_open(self, view: QWidget | None) -> bool:
        return view is not None and view is self.stack.currentWidget()

    def _shown(self) -> "Detail | Reading | Claims | OwnForm":
        made = (self.detail, self.claims, self.own_form)
        return next((each for each in made if each is not None and self._is_open(each)), self._reading())

    def _name_of_last(self) -> str:
        if len(self._way) < 2:
            return tr("Guide")
        kind, _, which = self._way[-2].partition(":")
        return self.context.exercise(which).name if kind == EXERCISE else READINGS.get(kind, tr("Back"))

    def _detail(self) -> "Detail":
        if self.detail is None:
            from glutetracker.ui.guide.detail import Detail

            self.detail = Detail(self.context)
            self._take_in(self.detail)
        return self.detail

    def _reading(self) -> "Reading":
        if self.reading is None:
            from glutetracker.ui.guide.reading import Reading

            self.reading = Reading(self.context)
            self._take_in(self.reading)
        return self.reading

    def _claims(self) -> "Claims":
        if self.claims is None:
            from glutetracker.ui.guide.claims import Claims

            self.claims = Claims(self.context)
            self.claims.read()
            self._take_in(self.claims)
        return self.claims

    def _own_form(self) -> "OwnForm":
        if self.own_form is None:
            from glutetracker.ui.guide.own_form import OwnForm

            self.own_form = OwnForm(self.context)
            self._take_in(self.own_form)
            self.own_form.kept.connect(self._show_kept)
        return self.own_form

    def _show_kept(self, exercise_id: str) -> None:
        """Show the page of what was made or changed in place of its form."""
        self._way = [each for each in self._way[:-1] if each != f"{EXERCISE}:{exercise_id}"]
        self.open(f"{EXERCISE}:{exercise_id}")

    def _take_in(self, view: "Detail | Reading | Claims | OwnForm") -> None:
        self.stack.addWidget(view)
        view.left.connect(self.go_back)
        view.opened.connect(self.open)


PAGE = GuidePage
