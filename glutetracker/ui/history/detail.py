"""One entry of the history, whole, with what can be done about it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.happenings import What
from glutetracker.ui.context import Context
from glutetracker.ui.history import exporting
from glutetracker.ui.history.acts import EntryActs
from glutetracker.ui.history.detail_menu import DetailMenu, kinds_menu
from glutetracker.ui.history.parts import Part
from glutetracker.ui.pages import PAGES
from glutetracker.ui.widgets import Button, Flow, IconButton, ScrollPage
from glutetracker.words import tr


class Detail(QWidget):
    """Shows an entry over the list; Esc goes back, Alt+← and Alt+→ go to the entries beside it.

    What is simple of it is changed here: Edit shows the fields, Esc puts them away.

    Attributes:
        left: Back to where the entry was asked for.
        leads_back: The page where the entry was asked for; empty for the list.
        only_edits: It was asked for to be changed: once that is done it leads back.
        step_asked: The entry above (−1) or below (1) is wanted.
        entry_asked: Another entry is wanted, by its name.
        shown: What is shown, and its id.
        parts: How sessions, runs and visits are shown; each made when first wanted.
    """

    left = Signal()
    step_asked = Signal(int)
    entry_asked = Signal(str)

    def __init__(self, context: Context, acts: EntryActs) -> None:
        super().__init__()
        self._context, self._acts, look = context, acts, context.look
        self.shown: tuple[What, str] | None = None
        self.parts: dict[What, Part] = {}
        self.leads_back, self.only_edits = "", False
        self._keys: dict[str, QShortcut] = {}
        self.frame = ScrollPage(look, "", " ")
        self.back = Button(look, tr("History"), icon="arrow-left", kind="ghost")
        self.newer = IconButton(look, "chevron-up", tr("The one above in the list"))
        self.older = IconButton(look, "chevron-down", tr("The one below in the list"))
        self.change = Button(look, tr("Edit"), icon="edit", kind="primary")
        self.again = Button(look, tr("Do it again"), icon="repeat")
        self.more = Button(look, tr("More"), icon="more", kind="ghost")
        self.menu = DetailMenu(self.more)
        self._buttons = QWidget()
        row = Flow(self._buttons)
        row.setSpacing(look.theme.px(8))
        for button in (self.change, self.again, self.more):
            row.addWidget(button)
        for widget in (self.back, self.newer, self.older):
            self.frame.buttons.addWidget(widget)
        self.frame.body.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._wire()

    def show_entry(self, named: str) -> bool:
        """Show an entry by its name; False when it is no longer there."""
        key, _, fact_id = named.partition(":")
        what = What(key)
        part = self._part(what)
        if self.shown != (what, fact_id):
            self._stop_editing()
        if not part.show_fact(fact_id):
            return False
        self.shown = what, fact_id
        for each, other in self.parts.items():
            other.setVisible(each is what)
        self.frame.say(part.title, part.about)
        self.again.setVisible(what is not What.VISIT)
        self.again.setText(tr("Log it again today") if what is What.RUN else tr("Do it again"))
        self.menu.show_what(what)
        return True

    @property
    def is_editing(self) -> bool:
        """Whether the fields are open."""
        return self.shown is not None and not self.parts[self.shown[0]].editor.isHidden()

    def edit(self) -> None:
        """Let what is simple be changed here."""
        if self.shown is not None:
            self.frame.area.verticalScrollBar().setValue(0)
            self._show_acts(shown=False)
            self.parts[self.shown[0]].edit()

    def come_from(self, page: str) -> None:
        """Lead back to a page, or to the list."""
        self.leads_back, self.only_edits = page, False
        self.back.setText(next(each.title for each in PAGES if each.key == (page or "history")))

    def refresh(self) -> bool:
        """Show what is shown as it is in the file now; False when it is no longer there."""
        return self.shown is None or self.show_entry(f"{self.shown[0]}:{self.shown[1]}")

    def make_ready(self) -> bool:
        """Make one of the parts that are not there yet, to show it quickly; whether more are missing."""
        missing = [what for what in What if what not in self.parts]
        if missing:
            self._part(missing[0]).hide()
        return len(missing) > 1

    def ask_kind(self) -> None:
        """Open the kinds that a run may be of below the button."""
        if self.shown is not None and self.shown[0] is What.RUN:
            below = self.more.mapToGlobal(QPoint(0, self.more.height()))
            run_id = self.shown[1]
            kinds_menu(self, lambda kind: self._acts.give_kind(run_id, kind)).popup(below)

    def _part(self, what: What) -> Part:
        if what not in self.parts:
            part = self.parts[what] = _made(what, self._context)
            part.through.connect(self._end_editing)
            part.rest_wanted.connect(self._change_rest)
            part.entry_wanted.connect(self.entry_asked)
            self.frame.body.addWidget(part)
        return self.parts[what]

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.newer.clicked.connect(lambda: self.step_asked.emit(-1))
        self.older.clicked.connect(lambda: self.step_asked.emit(1))
        self.change.clicked.connect(self.edit)
        self.change.setToolTip("E")
        self.again.clicked.connect(self._do_again)
        self.more.clicked.connect(self.menu.open)
        for action, act in ((self.menu.copy, self._copy), (self.menu.plan, self._plan),
                            (self.menu.routine, self._keep_as_routine), (self.menu.kind, self.ask_kind),
                            (self.menu.export, self._export), (self.menu.delete, self._delete)):  # fmt: skip
            action.triggered.connect(act)
        # Shortcuts, not keys that come up from the buttons: those take arrows for themselves, and tables take letters.
        for keys, act in {
            "Esc": self._escape, "Del": self._delete, "K": self.ask_kind, "P": self._plan, "E": self.edit,
            "Alt+Left": lambda: self.step_asked.emit(-1), "Alt+Right": lambda: self.step_asked.emit(1),
        }.items():  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
            self._keys[keys] = shortcut

    def _show_acts(self, *, shown: bool) -> None:
        """Offer what can be done with the entry, by letters and Delete too, or leave those to its fields."""
        self._buttons.setVisible(shown)
        for keys in ("Del", "K", "P", "E"):
            self._keys[keys].setEnabled(shown)

    def _escape(self) -> None:
        if self.is_editing:
            self._end_editing()
        else:
            self.left.emit()

    def _stop_editing(self) -> None:
        if self.is_editing and self.shown is not None:
            self.parts[self.shown[0]].stop_editing()
            self._show_acts(shown=True)

    def _end_editing(self) -> None:
        self._stop_editing()
        if self.refresh():  # what was typed and not kept is not shown either
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.only_edits:
            self.left.emit()

    def _change_rest(self) -> None:
        if self.shown is not None:
            self._acts.change(*self.shown)

    def _keep_as_routine(self) -> None:
        if self.shown is not None:
            self._acts.keep_as_routine(self.shown[1])

    def _plan(self) -> None:
        if self.shown is not None and self.shown[0] is What.SESSION:
            self._context.asked_for.emit("plan", f"session:{self.shown[1]}")

    def _export(self) -> None:
        if self.shown is not None:
            exporting.ask_and_write(self._context, self, *self.shown)

    def _copy(self) -> None:
        if self.shown is not None and (copied := self._acts.copy_session(self.shown[1])):
            self.show_entry(f"{What.SESSION}:{copied}")

    def _do_again(self) -> None:
        if self.shown is None:
            return
        what, fact_id = self.shown
        if what is What.SESSION:
            self._acts.repeat(fact_id)
        elif copied := self._acts.copy_run(fact_id):
            self.show_entry(f"{What.RUN}:{copied}")

    def _delete(self) -> None:
        if self.shown is not None and self._acts.delete(*self.shown):
            self.left.emit()


def _made(what: What, context: Context) -> Part:
    if what is What.SESSION:
        from glutetracker.ui.history.session_detail import SessionDetail

        return SessionDetail(context)
    if what is What.VISIT:
        from glutetracker.ui.history.visit_detail import VisitDetail

        return VisitDetail(context)
    from glutetracker.ui.run.run_detail import RunDetail

    return RunDetail(context)
