"""Where the window says that something is saved, undone or went wrong."""

from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from glutetracker.domain.clock import now
from glutetracker.ui.context import Context
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.widgets import Toast
from glutetracker.words import tr


class Sayings(QObject):
    """Says what is saved at the foot of the window, and the rest in a line over it."""

    def __init__(self, context: Context, window: QMainWindow, over: QWidget) -> None:
        super().__init__(window)
        self._context, self._foot, self._over = context, window.statusBar(), over
        self._saved_words = ""
        self._soon = OncePainted(self, self._say_saved, context.notices.tell)
        notices = context.notices
        notices.saved.connect(self._saved)
        notices.undoable.connect(self._undoable)
        notices.went_wrong.connect(self._went_wrong)
        notices.said.connect(self._said)

    @cached_property
    def toast(self) -> Toast:
        """The line over it, made when there is first something to say."""
        return Toast(self._context.look, self._over)

    def _saved(self, label: str) -> None:
        self._saved_words = tr("Saved {time} · {what}", time=f"{now():%H:%M}", what=label)
        self._soon.start()  # what was saved is seen first
        if "toast" in vars(self) and self.toast.action.text():
            self.toast.hide()  # its button would take back this step, not the one that it names

    def _say_saved(self) -> None:
        self._foot.showMessage(self._saved_words)
        if self.toast.property("tone") == "error":
            self.toast.hide()

    def _undoable(self, label: str) -> None:
        self.toast.say(label, action=tr("Undo"), act=self._context.undo)

    def _said(self, words: str) -> None:
        self._soon.stop()
        self._foot.showMessage(words)
        self.toast.say(words)

    def _went_wrong(self, words: str) -> None:
        self._soon.stop()
        self._foot.showMessage(words)
        self.toast.say(words, tone="error")
