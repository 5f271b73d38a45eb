"""The Log page: a session, a run or a measure, and one line for all of them."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.store import StoreProblem, Table, drafts
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.exercise_picker import ExercisePicker
from glutetracker.ui.log.part import Part
from glutetracker.ui.log.run.panel import RunPanel
from glutetracker.ui.log.session.panel import FINISH_KEYS, SessionPanel
from glutetracker.ui.log.session.side import Side
from glutetracker.ui.log.sight import Sight
from glutetracker.ui.log.typed_line import TypedLine
from glutetracker.ui.log.visit.panel import MeasurePanel
from glutetracker.ui.pages import PAGES
from glutetracker.ui.pages.page import Page
from glutetracker.ui.widgets import Button, ChipGroup, ScrollPage
from glutetracker.words import tr

MAKES: dict[str, type[Part]] = {"session": SessionPanel, "run": RunPanel, "measure": MeasurePanel}


class LogPage(Page):
    """Shows one way to log at a time; the others are made when first wanted.

    Attributes:
        line: Takes everything.
        chips: Choose the part.
        session: The part for sessions; it is there from the start.
        back: Leads back from what is changed of the past to where that was asked for.
    """

    reads: ClassVar[frozenset[Table]] = frozenset({Table.SETTING})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.frame = ScrollPage(context.look, tr("Log"))
        named = (("session", tr("Session")), ("run", tr("Run")), ("measure", tr("Measure")))
        self.chips = ChipGroup(context.look, tr("What to log"), named)
        self.line = TypedLine(context)
        self.session = SessionPanel(context)
        self.parts: dict[str, Part] = {}
        self._sight = Sight(self.frame, self.session.list, context.notices.tell)
        self._side = Side(self.frame, self.session.columns)
        self._leads_back: tuple[str, str] = ("", "")
        self.back = Button(context.look, "", icon="arrow-left", kind="ghost")
        self.back.setObjectName("backFromLog")
        self.back.hide()
        self.back.clicked.connect(self._leave)
        self.frame.buttons.addWidget(self.back)
        for button in (self.session.discard, self.session.finish):
            self.frame.buttons.addWidget(button)
        self.frame.under_title.addWidget(self.chips, 1)
        self.frame.body.addWidget(self.line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._leaving = [self._key(QKeySequence(keys)) for keys in ("Esc", "Alt+Left")]
        self._take_in("session", self.session)
        self._add_keys()
        self.chips.chosen.connect(self.show_part)
        self.line.kept.connect(self.show_part)
        self.session.picker.lined.connect(self._log_line)
        self.frame.area.verticalScrollBar().rangeChanged.connect(self._follow)
        self._show_begun()

    def asked_for(self, what: str) -> None:
        """Begin what was asked for.

        That is session, session:EXERCISE_ID, repeat:SESSION_ID, edit:SESSION_ID, routine:ROUTINE_ID, run or measure.
        """
        key, _, more = what.partition(":")
        self._leads_back = (more, self.came_from) if self.came_from else ("", "")
        if key == "repeat":
            self.show_part("session")
            self.session.repeat(more)
        elif key == "routine":
            self.show_part("session")
            self.session.routines.start(more)
        elif key == "edit":
            self.show_part("session")
            self.session.edit(more)
        elif key == "measure" and not self._shows_body:
            self.context.notices.said.emit(tr("Measures of the body are hidden. Settings shows them again."))
        elif key in self.chips.buttons:
            self.show_part(key)
            self.part(key).begin(more)

    def take_keyboard(self) -> None:
        """Put the cursor to the next set of a session that is open, else into the line that takes everything.

        Where one was left open overnight, it is asked first when it ended.
        """
        asks = self.session.left_open
        if self.chips.key != "session" or self.session.logged is None:
            self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif asks.isHidden():
            self.session.go_on()
        else:
            asks.take_keyboard()
            self._sight.bring(asks)

    def refresh(self) -> None:
        """Make ready what is to be seen; from then on the parts keep themselves true."""
        self.chips.buttons["measure"].setVisible(self._shows_body)
        self.line.show_example()
        if self.chips.key == "measure" and not self._shows_body:
            self.show_part("session")
        self.parts[self.chips.key].catch_up()
        self._show_head()

    def part(self, key: str) -> Part:
        """One part of the page; made now if it is not there yet."""
        if key not in self.parts:
            self._take_in(key, MAKES[key](self.context))
        return self.parts[key]

    def show_part(self, key: str) -> None:
        """Show a part; another one from its top."""
        is_another = key not in self.parts or self.parts[key].isHidden()
        self.part(key)
        self.chips.choose(key)
        for each, part in self.parts.items():
            part.setVisible(each == key)
        if is_another:
            self.frame.area.verticalScrollBar().setValue(0)
        self._show_head()

    def _show_begun(self) -> None:
        """Show the part where something stood half typed when the program ended; a session that goes on comes first."""
        context = self.context
        try:
            begun = [] if context.recall.open_session() else drafts.names(context.store, "")
        except StoreProblem:
            return  # the parts that cannot be read say why
        parts = (name.partition(".")[0] for name in begun)
        if part := next((part for part in parts if part == "run" or (part == "measure" and self._shows_body)), ""):
            self.show_part(part)

    @property
    def _shows_body(self) -> bool:
        return self.context.preferences.shows_body

    def _take_in(self, key: str, part: Part) -> None:
        self.parts[key] = part
        self.frame.body.addWidget(part)
        part.setVisible(key == self.chips.key)  # once it has its place: else it would be a window for a moment
        part.retitled.connect(self._show_head)
        part.entered.connect(self._sight.bring)
        part.left.connect(self._on_left)

    def _follow(self) -> None:
        """Keep in sight where the cursor is when the page grows."""
        place: QWidget | None = self.focusWidget()
        while place is not None and not isinstance(place, (SetRow, ExercisePicker)):
            place = place.parentWidget()
        if place is not None and place.isVisible():
            self._sight.follow(place)

    def _show_head(self) -> None:
        shown = self.parts.get(self.chips.key, self.session)
        self.frame.say(shown.title(), shown.subtitle())
        is_open = shown is self.session and self.session.logged is not None
        for button in (self.session.discard, self.session.finish):
            button.setVisible(is_open)
        for keys in self._leaving:
            keys.setEnabled(bool(shown.changing))
        leads_back = shown.changing != "" and shown.changing == self._leads_back[0]
        self.back.setVisible(leads_back)
        if leads_back:
            self.back.setText(next(place.title for place in PAGES if place.key == self._leads_back[1]))

    def _leave(self) -> None:
        """Be done with what is changed of the past."""
        self.parts[self.chips.key].leave()

    def _on_left(self, fact_id: str) -> None:
        """Go back to where the change was asked for."""
        changed, page = self._leads_back
        self._leads_back = "", ""
        if fact_id == changed:
            self.context.asked_back.emit(page)

    def _add_keys(self) -> None:
        for number, (key, chip) in enumerate(self.chips.buttons.items(), start=1):
            keys = QKeySequence(f"Alt+{number}")
            chip.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
            self._key(keys).activated.connect(lambda key=key: self._begin(key))
        for leaving in self._leaving:
            leaving.activated.connect(self._leave)
        for keys in (QKeySequence(FINISH_KEYS), QKeySequence("Ctrl+Shift+Enter")):
            self._key(keys).activated.connect(self._finish)

    def _key(self, keys: QKeySequence) -> QShortcut:
        return QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _begin(self, key: str) -> None:
        if key == "measure":
            self.asked_for(key)
            return
        self.show_part(key)
        if key != "session" or self.session.logged is not None:
            self.part(key).begin()
        else:
            self.session.start.button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _log_line(self, text: str) -> None:
        """Log a line that was typed where an exercise is chosen; what is wrong with it is said below the line."""
        self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.set_text(text)
        self.line.log()
        self._sight.bring(self.line)

    def _finish(self) -> None:
        if self.chips.key == "session":
            self.session.finish_session()


PAGE = LogPage
