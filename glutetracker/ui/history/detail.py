"""One entry of the history, whole, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.happenings import What
from glutetracker.domain.running import RunKind
from glutetracker.ui.context import Context
from glutetracker.ui.history import exporting
from glutetracker.ui.history.acts import EntryActs
from glutetracker.ui.history.parts import Part
from glutetracker.ui.widgets import Button, Flow, IconButton, ScrollPage
from glutetracker.words import tr


class Detail(QWidget):
    """Shows an entry over the list; Esc goes back, Alt+← and Alt+→ go to the entries beside it.

    Attributes:
        left: Back to the list.
        step_asked: The entry above (−1) or below (1) is wanted.
        shown: What is shown, and its id.
        parts: How sessions, runs and visits are shown; each made when first wanted.
    """

    left = Signal()
    step_asked = Signal(int)

    def __init__(self, context: Context, acts: EntryActs) -> None:
        super().__init__()
        self._context, self._acts, look = context, acts, context.look
        self.shown: tuple[What, str] | None = None
        self.parts: dict[What, Part] = {}
        self.frame = ScrollPage(look, "", " ")
        self.back = Button(look, tr("History"), icon="arrow-left", kind="ghost")
        self.newer = IconButton(look, "chevron-up", tr("The one above in the list"))
        self.older = IconButton(look, "chevron-down", tr("The one below in the list"))
        self.change = Button(look, tr("Edit"), icon="edit", kind="primary")
        self.again = Button(look, tr("Do it again"), icon="repeat")
        self.copy = Button(look, tr("Copy to today"), icon="copy")
        self.copy.setObjectName("copySession")
        self.plan = Button(look, tr("Plan for a day"), icon="calendar")
        self.plan.setObjectName("planSession")
        self.routine = Button(look, tr("Save as routine"), icon="plan")
        self.kind = Button(look, tr("Kind"), icon="swap")
        self.export = Button(look, tr("Save as file"), icon="export")
        self.export.setObjectName("exportEntry")
        self.delete = Button(look, tr("Delete"), icon="trash", kind="danger")
        self._buttons = QWidget()
        row = Flow(self._buttons)
        row.setSpacing(look.theme.px(8))
        for button in (
            self.change, self.again, self.copy, self.plan, self.routine, self.kind, self.export, self.delete,
        ):  # fmt: skip
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
        if not part.show_fact(fact_id):
            return False
        self.shown = what, fact_id
        for each, other in self.parts.items():
            other.setVisible(each is what)
        self.frame.say(part.title, part.about)
        self.again.setVisible(what is not What.VISIT)
        self.again.setText(tr("Log it again today") if what is What.RUN else tr("Do it again"))
        for button in (self.copy, self.plan, self.routine):
            button.setVisible(what is What.SESSION)
        self.kind.setVisible(what is What.RUN)
        self.export.setVisible(what is not What.VISIT)
        return True

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
            below = self.kind.mapToGlobal(QPoint(0, self.kind.height()))
            run_id = self.shown[1]
            kinds_menu(self, lambda kind: self._acts.give_kind(run_id, kind)).popup(below)

    def _part(self, what: What) -> Part:
        if what not in self.parts:
            self.parts[what] = _made(what)(self._context)
            self.frame.body.addWidget(self.parts[what])
        return self.parts[what]

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.newer.clicked.connect(lambda: self.step_asked.emit(-1))
        self.older.clicked.connect(lambda: self.step_asked.emit(1))
        self.change.clicked.connect(self._change)
        self.again.clicked.connect(self._do_again)
        self.copy.clicked.connect(self._copy)
        self.plan.clicked.connect(self._plan)
        self.routine.clicked.connect(self._keep_as_routine)
        self.kind.clicked.connect(self.ask_kind)
        self.export.clicked.connect(self._export)
        self.delete.clicked.connect(self._delete)
        # Shortcuts, not keys that come up from the buttons: those take arrows for themselves, and tables take letters.
        for keys, act in {
            "Esc": self.left.emit, "Del": self._delete, "K": self.ask_kind, "P": self._plan,
            "Alt+Left": lambda: self.step_asked.emit(-1), "Alt+Right": lambda: self.step_asked.emit(1),
        }.items():  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _change(self) -> None:
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
        if self.shown is not None:
            self._acts.delete(*self.shown)


def kinds_menu(parent: QWidget, give: Callable[[RunKind], None]) -> QMenu:
    """Make a menu of the kinds of runs; a letter goes to the kinds that begin with it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for kind in RunKind:
        menu.addAction(f"&{wording.run_kind_title(kind)}").triggered.connect(lambda _=False, kind=kind: give(kind))
    return menu


def _made(what: What) -> type[Part]:
    if what is What.SESSION:
        from glutetracker.ui.history.session_detail import SessionDetail

        return SessionDetail
    if what is What.VISIT:
        from glutetracker.ui.history.visit_detail import VisitDetail

        return VisitDetail
    from glutetracker.ui.run.run_detail import RunDetail

    return RunDetail
