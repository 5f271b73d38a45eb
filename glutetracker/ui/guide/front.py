"""The guide's first view: search, filters, what there is to read, and the cards."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.guides.filtering import filtered
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.guide.filters import Filters
from glutetracker.ui.guide.first_questions import FirstQuestions
from glutetracker.ui.guide.gallery import Gallery
from glutetracker.ui.widgets import Button, EmptyState, Flow, ScrollPage
from glutetracker.words import tr, trn

RECENT = timedelta(days=30)


class Front(QWidget):
    """Finds exercises.

    Attributes:
        opened: Something is to be shown whole, by its name: exercise:ID, routes, form_first, what_to_expect,
            claims, words, own.
        filters: What is looked for.
        gallery: The cards.
        nothing: Stands in place of the cards where nothing is like that.
    """

    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, look = context, context.look
        self._first: list[str] = []
        self.frame = ScrollPage(look, tr("Guide"), " ")
        self.filters = Filters(context)
        self.questions = FirstQuestions(context)
        self.gallery = Gallery(context)
        self.nothing = EmptyState(look, "search", tr("Nothing in the guide is like that."), tr("Show everything"))
        self.reads = {named: Button(look, title, icon=icon, kind="ghost") for named, title, icon in (
            ("form_first", tr("Form first"), "heart"), ("routes", tr("Routes"), "road"),
            ("what_to_expect", tr("What to expect"), "book"),
            ("claims", tr("Claims"), "question"), ("words", tr("Words"), "info"),
            ("own", tr("Make your own exercise"), "plus"),
        )}  # fmt: skip
        self._reads_row = Flow()
        self._lay_out()
        self._wire()
        self._space()

    def read(self) -> None:
        """Read anew what comes first, and show what is looked for."""
        recent = sessions.recent_exercises(self._context.store, today() - RECENT)
        favourites = self._context.preferences.favourites
        self._first = [*recent, *(each for each in favourites if each not in recent)]
        self.questions.show_whether_asked()
        self.show_found()

    def show_found(self) -> None:
        """Show what is looked for."""
        found = filtered(self._context.catalogue, self.filters.wanted, self._first)
        self.gallery.show_exercises(found, self._context.preferences.favourites)
        self.gallery.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.frame.say(tr("Guide"), trn("{count} shown", "{count} shown", len(found)))

    def take_keyboard(self) -> None:
        """Put the cursor into the search."""
        self.filters.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, exercise_id: str) -> None:
        """Put the mark on an exercise, and the keyboard to the cards."""
        self.gallery.go_to(exercise_id)
        self._go_on()

    def _go_on(self) -> None:
        if self.gallery.shown.exercises:
            self.gallery.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, place: QRect) -> None:
        px = self._context.look.theme.px
        at = self.gallery.mapTo(self.frame.inner, QPoint(0, 0))
        area = place.translated(at)
        self.frame.area.ensureVisible(area.center().x(), area.bottom(), 0, px(24))
        self.frame.area.ensureVisible(area.center().x(), area.top(), 0, px(24))

    def _dismiss(self) -> None:
        chosen = replace(self._context.preferences, has_seen_screening=True)
        self._context.choose(chosen)
        self.take_keyboard()

    def _lay_out(self) -> None:
        self.frame.buttons.addWidget(self.filters.line)
        for button in self.reads.values():
            self._reads_row.addWidget(button)
        self.frame.under_title.addLayout(self._reads_row)
        self.frame.body.addWidget(self.questions)
        self.frame.body.addWidget(self.filters)
        self.frame.body.addWidget(self.gallery)
        self.frame.body.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.nothing.hide()

    def _wire(self) -> None:
        self.filters.asked_anew.connect(self.show_found)
        self.filters.done.connect(self._go_on)
        self.gallery.typed.connect(self.filters.type_on)
        self.gallery.left.connect(self.take_keyboard)
        self.gallery.marked.connect(self._follow)
        self.gallery.opened.connect(lambda exercise_id: self.opened.emit(f"exercise:{exercise_id}"))
        self.nothing.action.clicked.connect(self.filters.clear)
        self.questions.opened.connect(lambda: self.opened.emit("screening"))
        self.questions.skipped.connect(self._dismiss)
        for named, button in self.reads.items():
            button.setObjectName(f"read_{named}")
            button.clicked.connect(lambda _=False, named=named: self.opened.emit(named))
        self._context.look.changed.connect(self._space)

    def _space(self) -> None:
        self._reads_row.setSpacing(self._context.look.theme.px(4))
