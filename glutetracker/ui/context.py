"""What every page is given: the store, the news, the look, and a way to speak."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, StoreProblem, Table, preferences
from glutetracker.store.problems import BusyError
from glutetracker.store.tables import Edit
from glutetracker.ui.notices import Notices
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.recall import Recall
from glutetracker.ui.theme import Look
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.domain.lifting.exercise import Exercise
    from glutetracker.guides import Catalogue
    from glutetracker.ui.importing.watching import FolderWatch
    from glutetracker.ui.question.answers import Answers
    from glutetracker.ui.resting import Resting

RETRY_MS = 400


class Context(QObject):
    """The window's world, made once.

    Attributes:
        changed: After each commit, the tables that changed (a frozenset of Table).
        asked_for: A page is wanted: its key, and what for ("run", "measure", or empty). "import" asks for
            files to bring in, or names them, one a line; "fact" for a session or run to be shown whole
            ("run:ID"), "plan" for something to be planned for a day ("routine:ID", "session:ID", "plan:ID" to
            move one, "day:DAY" or nothing to be asked in a line), "routine" for one to be written ("ID",
            "session:ID" for one like a session, or nothing for a new one).
        asked_back: A page is wanted as it was left, with the keyboard where it was; its key.
        preferences: The user's choices as they are now.
        recall: What many ask for, read once for all of them.
        waits: What was to be saved last waits for a busy file, and is tried again.
    """

    changed = Signal(frozenset)
    asked_for = Signal(str, str)
    asked_back = Signal(str)

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__()
        self.store = store
        self.look = look
        self.notices = Notices()
        self._late: set[Table] = set()
        self._is_late = False
        self._once_painted = OncePainted(self, self.tell_late, self.notices.tell)
        self.waits = False
        self._told_of_drafts = ""
        self.recall = Recall(store)
        self.preferences = preferences.load(store)
        store.on_change = self._on_change

    def replace_store(self, store: Store) -> None:
        """Go on with another open file; everything shown is read anew."""
        self.store = self.recall.store = store
        store.on_change = self._on_change
        store.announce_all()

    def hear(self, changed: frozenset[Table]) -> None:
        """Take the news of what was saved in a thread, over a connection of its own."""
        with suppress(StoreProblem):  # busy with the next save already; then it is told once more, later
            self.store.changed_outside()
        self._on_change(changed)

    @contextmanager
    def late_news(self) -> Iterator[None]:
        """Let the news of what is saved within wait until what shows it is painted: half a hundred hear of it."""
        self._is_late = True
        try:
            yield
        finally:
            self._is_late = False

    def tell_late(self) -> None:
        """Tell the news that waits to be painted, for who must be true now."""
        if self._late:
            self._tell(frozenset())

    def save(self, label: str, write: Callable[[Edit], None], *, undoable: bool = False, goes_on: bool = False) -> bool:
        """Save in one step and say so; what keeps it from being saved is said too.

        While another program holds the file the same step is tried again until
        it goes through.

        Returns:
            True once it is in the file.
        """
        self.waits = False
        try:
            with self.store.write(label, goes_on=goes_on) as edit:
                write(edit)
        except BusyError as problem:
            self.notices.tell(problem)
            self.waits = True
            again = partial(self.save, label, write, undoable=undoable, goes_on=goes_on)
            QTimer.singleShot(RETRY_MS, self, again)
            return False
        except StoreProblem as problem:
            self.notices.tell(problem)
            return False
        self.notices.saved.emit(label)
        if undoable:
            self.notices.undoable.emit(label)
        return True

    def keep_draft(self, write: Callable[[Edit], None]) -> bool:
        """Keep what is being typed; a busy file is left for the next pause.

        What keeps drafts out of the file is told once, not at every letter.

        Returns:
            False where the file was busy.
        """
        try:
            with self.store.write(tr("Draft"), undoable=False) as edit:
                write(edit)
        except BusyError:
            return False
        except StoreProblem as problem:
            if str(problem) != self._told_of_drafts:
                self.notices.tell(problem)
            self._told_of_drafts = str(problem)
        else:
            if edit.changed:
                self._told_of_drafts = ""
        return True

    def undo(self) -> None:
        """Take back the last step done today, and say which."""
        self._travel(self.store.undo, tr("Undone: {step}"), tr("Nothing to undo today."))

    def redo(self) -> None:
        """Do again the step last taken back, and say which."""
        self._travel(self.store.redo, tr("Done again: {step}"), tr("Nothing to redo."))

    @cached_property
    def resting(self) -> "Resting":
        """The rest of the session that is open, looked for from the first time it is asked for."""
        from glutetracker.ui.resting import Resting

        return Resting(self)

    @cached_property
    def answers(self) -> "Answers":
        """The answers to The question, worked out once for all who show them."""
        from glutetracker.ui.question.answers import Answers

        return Answers(self, self)

    @cached_property
    def watch(self) -> "FolderWatch":
        """The folder that is looked at for files to import, from the first time it is asked for."""
        from glutetracker.ui.importing.watching import FolderWatch

        return FolderWatch(self, self.notices)

    @property
    def catalogue(self) -> "Catalogue":
        """All exercises that there are: the guide's and the user's own."""
        return self.recall.catalogue()

    def exercise(self, exercise_id: str, name: str = "") -> "Exercise":
        """Look an exercise up in the catalogue; one that it lacks is known by its name alone."""
        return self.catalogue.exercise(exercise_id, name)

    def _travel(self, move: Callable[[], str | None], words: str, nothing: str) -> None:
        try:
            step = move()
        except StoreProblem as problem:
            self.notices.tell(problem)
            return
        self.notices.said.emit(words.format(step=step) if step else nothing)

    def choose(self, chosen: Preferences) -> None:
        """Keep the user's choices."""
        try:
            preferences.save(self.store, chosen)
        except StoreProblem as problem:
            self.notices.tell(problem)

    def _on_change(self, changed: frozenset[Table]) -> None:
        self.recall.forget(changed)
        if Table.SETTING in changed:
            self.preferences = preferences.load(self.store)
        if self._is_late:
            self._late |= changed
            self._once_painted.start()
        else:
            self._tell(changed)

    def _tell(self, changed: frozenset[Table]) -> None:
        news, self._late = changed | self._late, set()
        self._once_painted.stop()
        self.changed.emit(news)
