"""A draft: what is half typed is in the file while it is typed, and stands there again at the next start."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from glutetracker.domain.clock import today
from glutetracker.store import StoreProblem, drafts
from glutetracker.store.drafts import Texts
from glutetracker.store.tables import Edit
from glutetracker.ui.context import RETRY_MS, Context

DRAFT_MS = 250


class Draft(QObject):
    """Keeps what stands half typed in a form, a moment after the first letter and not only when typing pauses.

    Attributes:
        name: What it is called in the file.
    """

    def __init__(self, context: Context, form: QWidget, name: str, read: Callable[[], Texts]) -> None:
        super().__init__(form)
        self.name = name
        self._context, self._form, self._read = context, form, read
        self._wait = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._wait.timeout.connect(self.keep)
        self._is_strange = False
        form.installEventFilter(self)

    def touch(self) -> None:
        """Something else stands in the form: keep it soon; nobody types into one that is not seen."""
        if self._form.isVisible() and not self._wait.isActive():
            self._wait.start(DRAFT_MS)

    def keep(self) -> None:
        """Keep what stands in the form now; a busy file is asked again."""
        if self._context.store.read_only is None and not self._context.keep_draft(self._write):
            self._wait.start(RETRY_MS)

    def forget(self, edit: Edit) -> None:
        """Let it go with the save that makes a fact of it."""
        drafts.keep(edit, self.name, {})

    def given_back(self, fields: Collection[str], *, dates: bool = True) -> dict[str, str]:
        """Give back what was half typed in these fields; what cannot be read is set aside.

        Where it dates a new fact, a day that was not said was the day of typing; it is said from the next day on.
        """
        try:
            kept = drafts.load(self._context.store, self.name)
            said = dict(kept.texts)
            self._is_strange = not set(said) <= set(fields)
        except drafts.UnreadError:
            self._is_strange = True
        except StoreProblem:
            return {}  # the pages that cannot be read say why
        if self._is_strange:
            self.keep()
            return {}
        if said and not said.get("day", "" if dates else "-") and kept.local_day != today():
            said["day"] = kept.local_day.isoformat()
        return said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep what is half typed before the form goes out of sight."""
        if event.type() is QEvent.Type.Hide and self._wait.isActive():
            self._wait.stop()
            self.keep()
        return super().eventFilter(watched, event)

    def _write(self, edit: Edit) -> None:
        if self._is_strange:
            drafts.set_aside(edit, self.name)
        drafts.keep(edit, self.name, self._read())
        self._is_strange = False
