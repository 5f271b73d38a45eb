"""What can be done with an exercise's page: make an own one of it, change or delete an own one."""

from PySide6.QtCore import QObject, Signal

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.store.lifting import own_exercises
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button
from glutetracker.words import tr


class OwnActs(QObject):
    """Buttons of an exercise's page.

    Attributes:
        opened: A form is to be shown, by its name in the guide.
        clone: Makes an own exercise that is like this one.
        change: Changes an own one.
        delete: Deletes an own one; what was done of it stays.
        buttons: All of them, as they stand.
    """

    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, look = context, context.look
        self._exercise: Exercise | None = None
        self.change = Button(look, tr("Change"), icon="edit", kind="ghost")
        self.clone = Button(look, tr("Clone and change"), icon="copy", kind="ghost")
        self.delete = Button(look, tr("Delete"), icon="trash", kind="ghost")
        self.buttons = (self.change, self.clone, self.delete)
        for button, name in zip(self.buttons, ("changeOwn", "cloneExercise", "deleteOwn"), strict=True):
            button.setObjectName(name)
        self.change.clicked.connect(lambda: self._open("own:{id}"))
        self.clone.clicked.connect(lambda: self._open("own:like:{id}"))
        self.delete.clicked.connect(self._delete)

    def show_exercise(self, exercise: Exercise) -> None:
        """Offer what can be done with an exercise; a way of running has no clone."""
        self._exercise = exercise
        self.change.setHidden(not exercise.is_own)
        self.delete.setHidden(not exercise.is_own)
        self.clone.setHidden(exercise.run_kind is not None)

    def _open(self, form: str) -> None:
        if self._exercise is not None:
            self.opened.emit(form.format(id=self._exercise.id))

    def _delete(self) -> None:
        if self._exercise is not None:
            gone = self._exercise
            label = tr("{name} deleted", name=gone.name)
            self._context.save(label, lambda edit: own_exercises.delete(edit, gone.id), undoable=True)
