"""The form of an own exercise: a new one, one like another, or one of the user's to be changed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.guides import all_exercises
from glutetracker.guides.suggesting import like_one, suggested
from glutetracker.store.drafts import Texts
from glutetracker.store.lifting import own_exercises
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.guide.own_fields import FIELDS, NOTHING, OwnFields
from glutetracker.ui.log.draft import Draft
from glutetracker.ui.widgets import Button, Card, Flow, Label, ReflowColumns, ScrollPage
from glutetracker.words import tr

SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")
LIKE = "like:"
SUGGESTS_FROM = 3


class OwnForm(QWidget):
    """Writes an own exercise; what its name says of it is filled in until the user says otherwise.

    Attributes:
        left: Back to where one came from; what is half written is kept.
        opened: Another page of the guide is to be shown; the form leads to none.
        kept: It is in the file; its id.
        fields: What is written.
        save: Keeps it.
        discard: Puts the form back to what it began with.
    """

    left = Signal()
    opened = Signal(str)
    kept = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, look = context, context.look
        self._exercise = suggested("")
        self._first: Texts = {}
        self._follows_name = False
        self.frame = ScrollPage(look, "", "")
        self.back = Button(look, tr("Guide"), icon="arrow-left", kind="ghost")
        self.save = Button(look, tr("Save"), icon="check", kind="primary")
        self.discard = Button(look, tr("Discard"), icon="undo", kind="ghost")
        self.fields = OwnFields(look)
        self.columns = ReflowColumns(look, shares=(1, 1))
        self._how, self._flags, self._foot = Flow(), Flow(), Flow()
        self._draft = Draft(context, self, "", self._texts)
        self._lay_out()
        self._wire()
        self._space()

    def say_back(self, name: str) -> None:
        """Say where the way back leads."""
        self.back.setText(name)
        self.back.setAccessibleName(tr("Back to {place}", place=name))

    def take_keyboard(self) -> None:
        """Begin at the name."""
        self.fields.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def can_show(self, named: str) -> bool:
        """Tell whether there is such an exercise: nothing for a new one, like:ID, or the id of one of the user's."""
        catalogue = self._context.catalogue
        if named.startswith(LIKE):
            return named.removeprefix(LIKE) in catalogue.exercises
        return not named or named in catalogue.own

    def show_exercise(self, named: str) -> None:
        """Show a new exercise, one like another, or one of the user's; with what was half written of it."""
        self._exercise = self._begun(named)
        self.fields.show_exercise(self._exercise)
        self._first = self.fields.texts()
        self._follows_name = not named
        self._draft.name = f"own_exercise.{named}"
        texts = self._draft.given_back(FIELDS, dates=False)
        if texts.keys() >= set(FIELDS):
            self.fields.show_texts(texts)
            self._follows_name = False
        is_there = self._exercise.id in self._context.catalogue.own
        title = tr("Change your exercise") if is_there else tr("Your own exercise")
        self.frame.say(title, tr("It is logged, counted and found as those of the guide are."))
        self._show_whether_changed()
        self.frame.area.verticalScrollBar().setValue(0)

    def keep(self) -> None:
        """Save it; what is wrong is said under its field, and all of it stays."""
        made = self.fields.checked(self._exercise, self._context.catalogue)
        if made is None:
            return

        def write(edit: Edit) -> None:
            own_exercises.save(edit, made)
            self._draft.forget(edit)

        if self._context.save(tr("{name} saved", name=made.name), write):
            self._first = self.fields.texts()
            self.kept.emit(made.id)

    def begin_anew(self) -> None:
        """Put the form back to what it began with."""
        self.fields.show_texts(self._first)
        self._draft.keep()
        self._show_whether_changed()
        self.take_keyboard()

    def _begun(self, named: str) -> Exercise:
        catalogue = self._context.catalogue
        if not named.startswith(LIKE):
            return catalogue.own[named] if named else suggested("")
        based = catalogue.exercises[named.removeprefix(LIKE)]
        return like_one(based, tr("{exercise}, my way", exercise=based.name))

    def _on_named(self) -> None:
        if self._follows_name:
            self._suggest()
        self._draft.touch()
        self._show_whether_changed()

    def _on_changed(self) -> None:
        self._follows_name = False
        self._draft.touch()
        self._show_whether_changed()

    def _suggest(self) -> None:
        name = self.fields.name.text()
        found = suggested(name if len(name) >= SUGGESTS_FROM else "")
        self.fields.show_likeness(found)
        like = all_exercises().get(found.based_on)
        told = tr("Filled in from {exercise}; change what differs.", exercise=like.name) if like else ""
        self.fields.name.explain(told)

    def _on_liked(self, exercise_id: str) -> None:
        if exercise_id != NOTHING:
            based = like_one(all_exercises()[exercise_id], "")
            self.fields.show_likeness(replace(based, id=self._exercise.id))
        self._on_changed()

    def _texts(self) -> Texts:
        texts = self.fields.texts()
        return {} if texts == self._first else texts

    def _show_whether_changed(self) -> None:
        self.discard.setVisible(bool(self._texts()))

    def _lay_out(self) -> None:
        look, fields = self._context.look, self.fields
        self.frame.buttons.addWidget(self.back)
        what, how, cues, muscles = (
            Card(look, title) for title in (tr("What it is"), tr("How it is done"), "", tr("Muscles"))
        )
        for widget in (fields.name, fields.names, fields.like):
            what.body.addWidget(widget)
        self._how.addWidget(fields.pattern)
        self._how.addWidget(fields.load)
        for chip in fields.flags.values():
            self._flags.addWidget(chip)
        how.body.addLayout(self._how)
        how.body.addLayout(self._flags)
        how.body.addWidget(fields.range)
        cues.body.addWidget(fields.cues)
        about = tr("What part of a set each is credited with: 1 where it is trained directly, about ½ where it helps.")
        muscles.body.addWidget(Label(look, about, "small", "body2", wraps=True))
        muscles.body.addWidget(fields.shares)
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.discard)
        for card in (what, how):
            self.columns.first.addWidget(card)
        for card in (muscles, cues):
            self.columns.second.addWidget(card)
        self.frame.body.addWidget(self.columns)
        self.frame.body.addLayout(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)

    def _wire(self) -> None:
        names = ((self.back, "back"), (self.save, "saveOwn"), (self.discard, "discardOwn"))
        for button, name in names:
            button.setObjectName(name)
        self.save.setToolTip(tr("Keep the exercise (Ctrl+Enter)"))
        self.back.clicked.connect(self.left)
        self.save.clicked.connect(self.keep)
        self.discard.clicked.connect(self.begin_anew)
        self.fields.named.connect(self._on_named)
        self.fields.changed.connect(self._on_changed)
        self.fields.liked.connect(self._on_liked)
        for field in (self.fields.name, self.fields.names, self.fields.range):
            field.edit.returnPressed.connect(self.keep)
        for keys in SAVE_KEYS:
            QShortcut(QKeySequence(keys), self, self.keep, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._context.look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._context.look.theme.px
        for row, gap in ((self._how, 12), (self._flags, 8), (self._foot, 8)):
            row.setSpacing(px(gap))
