"""A routine as it is written, over the page."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from glutetracker.domain.lifting.routine import Routine, asked_at_first
from glutetracker.domain.lifting.routine_words import minutes_in_words
from glutetracker.store.lifting import routines
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.exercise_picker import ExercisePicker
from glutetracker.ui.log.routine.draft import RoutineDraft
from glutetracker.ui.log.routine.rows import RoutineRows
from glutetracker.ui.log.routine.steps import opened
from glutetracker.ui.widgets import Button, Field, Label, Overlay
from glutetracker.words import tr

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class RoutineEditor(Overlay):
    """Writes a routine: a new one, one of the user's own, a copy of one that ships, or one like a session.

    Attributes:
        title: Which of these it is.
        sources: What the doses of one that ships stand on.
        name: The routine's name.
        note: A word about it.
        rows: Its exercises.
        picker: Adds one.
        problem: What is wrong with the whole.
        save: Keeps it.
        draft: What is written and not saved yet.
    """

    WIDTH = 760

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, parent, tr("Routine"))
        look = context.look
        self.context = context
        self._routine: Routine | None = None
        self._kept_texts: tuple[str, ...] = ()
        self._was_warned = False
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.about = Label(look, "", "small", "body2", wraps=True)
        self.sources = Label(look, "", "caption", "caption", wraps=True)
        self.name = Field(look, tr("Name"), placeholder=tr("Mondays, hips and glutes…"))
        self.name.edit.setObjectName("routineName")
        self.note = Field(look, tr("Note"))
        self.rows = RoutineRows(context)
        self.picker = ExercisePicker(context)
        self.area, self._inner = QScrollArea(), QWidget()
        self.length = Label(look, "", "small", "body2", wraps=True)
        self.problem = Label(look, "", "small", "fieldError", wraps=True)
        self.problem.hide()
        self.save = Button(look, tr("Save"), icon="check", kind="primary")
        self.save.setToolTip(tr("Keep the routine (Ctrl+Enter)"))
        self.leave = Button(look, tr("Close"))
        self._lay_out()
        for field in (self.name, self.note):
            field.edit.textEdited.connect(self._on_changed)
            field.edit.returnPressed.connect(self.keep)
        self.draft = RoutineDraft(context, self)
        self.rows.changed.connect(self._on_changed)
        self.rows.grown.connect(self._fit)
        self.rows.entered.connect(self.picker.begin)
        self.picker.chosen.connect(self.add)
        self.save.clicked.connect(self.keep)
        self.leave.clicked.connect(self.give_up)
        for keys in SAVE_KEYS:
            QShortcut(QKeySequence(keys), self, self.keep, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def is_changed(self) -> bool:
        """Whether something stands here that is not kept yet."""
        return self.isVisible() and self.differs

    @property
    def differs(self) -> bool:
        """Whether it says something else than what is kept, seen or not."""
        return self._texts() != self._kept_texts

    def show_routine(self, named: str) -> None:
        """Open a routine by its id, one like a session ("session:ID"), or with nothing named a new one."""
        if self.is_changed:
            self._warn()
            return
        found = opened(self.context, named)
        if found is None:
            self.context.notices.said.emit(tr("It is no longer there."))
            return
        self._routine = found.routine
        self.title.setText(found.title)
        for label, words in ((self.about, found.about), (self.sources, found.sources)):
            label.setText(words)
            label.setVisible(bool(words))
        self.name.set_text(self._routine.name if named else "")
        self.note.set_text(self._routine.note)
        self.note.edit.setCursorPosition(0)
        self.rows.show_entries(self._routine.entries)
        self._kept_texts = self._texts()
        self.draft.give_back(named)
        self._on_changed()
        self.open()
        self.area.verticalScrollBar().setValue(0)
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.edit.selectAll()

    def add(self, exercise_id: str) -> None:
        """Add an exercise at the end, and put the cursor into its sets."""
        self.rows.add(asked_at_first(self.context.exercise(exercise_id))).begin()

    def keep(self) -> None:
        """Save the routine; what is wrong with it is said, and all of it stays."""
        routine = self._gathered()
        if routine is None:
            return
        label = tr("{name} saved", name=routine.name)

        def write(edit: Edit) -> None:
            routines.save(edit, routine, self.context.exercise)
            self.draft.forget(edit)

        if self.context.save(label, write):
            self._kept_texts = self._texts()
            self.close_up()

    def close_up(self) -> None:
        """Close it where all is kept; else it stays, whatever opens over it."""
        if self.is_changed:
            self._warn()
        else:
            super().close_up()

    def give_up(self) -> None:
        """Close it; what is not kept yet is asked about once."""
        if self._was_warned:
            self._kept_texts = self._texts()
            self.draft.keep()
        self.close_up()
        self._was_warned = self.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def stops(self) -> list[QWidget]:
        """Where Tab goes: the exercises as they stand now, then one more."""
        return [self.name.edit, self.note.edit, *self.rows.stops(), self.picker.edit, self.save, self.leave]

    def wanted_height(self, width: int) -> int:
        """Room for all of it, as far as the window has it."""
        inner = width - self.body.contentsMargins().left() - self.body.contentsMargins().right()
        room = inner - self.look.theme.px(16)
        content = max(self._column.totalHeightForWidth(room), self._column.totalSizeHint().height())
        others = (self.title, self.problem)
        words = sum(each.heightForWidth(inner) + self.body.spacing() for each in others if not each.isHidden())
        return words + content + self.save.sizeHint().height() + self.look.theme.px(56)

    def _gathered(self) -> Routine | None:
        """Give what was written; None where something is wrong, which is said."""
        self._say("")
        entries = self.rows.entries()
        if entries is None or self._routine is None:
            return None
        if not self.name.text():
            self.name.tell(tr("A routine needs a name."))
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if not entries:
            self._say(tr("Add an exercise first."))
            self.picker.begin()
            return None
        return replace(self._routine, name=self.name.text(), note=self.note.text(), entries=entries)

    def _texts(self) -> tuple[str, ...]:
        return (self.name.text(), self.note.text(), *self.rows.texts())

    def _warn(self) -> None:
        self._say(tr("Not saved yet: Ctrl+Enter saves it, Esc leaves it as it was."))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _on_changed(self) -> None:
        self._was_warned = False
        self._say("")
        self.name.tell("")
        entries = self.rows.entries_so_far()
        minutes = minutes_in_words(Routine(name="-", entries=entries), self.context.exercise)
        keys = tr("Alt+↑ ↓ moves an exercise") if len(entries) > 1 else ""
        self.length.setText(" · ".join(part for part in (minutes, keys) if part))

    def _fit(self) -> None:
        if self.isVisible():
            self._place()

    def _follow(self) -> None:
        """Take the room that a longer list needs, and keep in view where the cursor is."""
        self._fit()
        at = QApplication.focusWidget()
        if at is not None and self._inner.isAncestorOf(at):
            wanted = self.picker if at is self.picker.edit else at
            self.area.ensureWidgetVisible(wanted, 0, self.look.theme.px(24))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._inner)
        for widget in (self.about, self.name, self.note, self.rows, self.picker, self.sources):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.area.setWidget(self._inner)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.verticalScrollBar().rangeChanged.connect(self._follow)
        foot = QHBoxLayout()
        foot.addWidget(self.length, 1)
        foot.addWidget(self.save)
        foot.addWidget(self.leave)
        self.body.addWidget(self.title)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.problem)
        self.body.addLayout(foot)
        self._space_column()
        self.look.changed.connect(self._space_column)

    def _space_column(self) -> None:
        px = self.look.theme.px
        self._column.setContentsMargins(0, 0, px(8), 0)
        self._column.setSpacing(px(12))
