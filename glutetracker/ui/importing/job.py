"""The two halves of an import, each in a thread: reading files, and taking them in; to be stopped between any two."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from glutetracker import intake
from glutetracker.intake import Foreseen, Hints, Outcome, Preview, Progress
from glutetracker.store import StoreProblem, Table
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.painted import OncePainted

TOLD_MS = 60


class _Job(QObject):
    """Work in a thread, with how far it is.

    Attributes:
        moved_on: It is further than before.
        failed: It is over; the error.
        progress: How far it is.
    """

    moved_on = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.progress = Progress()
        self._started_s = monotonic()
        self._look = QTimer(self, interval=TOLD_MS)
        self._look.timeout.connect(self.moved_on)
        self._look.start()
        self.destroyed.connect(self.progress.stopped.set)

    @property
    def rate(self) -> float:
        """Files a second so far."""
        return self.progress.done / max(0.001, monotonic() - self._started_s)

    @property
    def seconds_left(self) -> float | None:
        """How long it will take at this pace; None before that can be told."""
        rate = self.rate
        return (self.progress.count - self.progress.done) / rate if rate and self.progress.count else None

    def stop(self) -> None:
        """Stop; nothing of the file in hand is kept."""
        self.progress.stopped.set()

    def _fail(self, error: Exception) -> None:
        self._look.stop()
        self.failed.emit(error)


class ReadingJob(_Job):
    """Reads files, and tells what taking them in would do.

    Attributes:
        done: It is read, up to where it was stopped; a Preview.
    """

    done = Signal(object)

    def __init__(self, context: Context, paths: Sequence[Path], hints: Hints) -> None:
        super().__init__(context)
        self._work = partial(intake.foresee, context.store.path, tuple(paths), self.progress, hints)
        OncePainted(self, self._begin, self._fail).start()  # beside a thread, painting waits for Python at each step

    def _begin(self) -> None:
        tasks.run(self, self._work, done=self._on_done, failed=self._fail)

    def _on_done(self, preview: Preview) -> None:
        self._look.stop()
        self.done.emit(preview)


class KeepingJob(_Job):
    """Takes in what was foreseen.

    Pages hear of it once all is in; to look anew again and again would make the window stand still.

    Attributes:
        import_id: Of the import that the files come in with.
        told: What became of a file; an Outcome.
        done: All is in, or it was stopped.
    """

    told = Signal(object)
    done = Signal()

    def __init__(
        self, context: Context, label: str, files: Sequence[Foreseen], hints: Hints, names: Mapping[str, str]
    ) -> None:
        super().__init__(context)
        self._context = context
        self._outcomes: deque[Outcome] = deque()
        self._changed: deque[frozenset[Table]] = deque()
        self._look.timeout.connect(self._tell)
        self._going = intake.start(label)
        self.import_id = self._going.id
        come = intake.bring_in(context.store.path, tuple(files), self._going, self.progress, hints, dict(names))
        work = _emptied(come, self._outcomes.append, self._changed.append)
        tasks.run(self, work, done=self._on_done, failed=self._on_failed)

    def _tell(self) -> None:
        while self._outcomes:
            outcome = self._outcomes.popleft()
            if outcome.fault is not None:
                from glutetracker.faults import report

                report(outcome.fault)
            self.told.emit(outcome)

    def _pass_news_on(self) -> None:
        changed: set[Table] = set()
        while self._changed:
            changed |= self._changed.popleft()
        if changed:
            self._context.hear(frozenset(changed))

    def _on_done(self, _: None) -> None:
        self._end()
        self.done.emit()
        self._tick_off()

    def _tick_off(self) -> None:
        """Tick off the planned runs that came; undo takes back just that."""
        context = self._context
        try:
            done = intake.met(context.store, self._going)
        except StoreProblem as problem:
            context.notices.tell(problem)
            return
        if done:
            label = intake.ticked_words(done, context.preferences)
            context.save(label, partial(intake.tick_off, done=done), undoable=True)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._fail(error)

    def _end(self) -> None:
        self._look.stop()
        self._tell()
        self._pass_news_on()


def let_go(context: Context, files: Iterable[Foreseen]) -> None:
    """Have files taken apart in a thread that nothing here holds any more once this turn is over."""
    rest = list(files)
    if rest:
        work = partial(intake.let_go, rest)
        start = partial(tasks.run, context, work, done=lambda _: None, failed=context.notices.tell)
        QTimer.singleShot(0, context, start)


def _emptied(
    come: Iterable[tuple[Outcome, frozenset[Table]]],
    tell: Callable[[Outcome], None],
    hear: Callable[[frozenset[Table]], None],
) -> Callable[[], None]:
    def work() -> None:
        for outcome, changed in come:
            hear(changed)
            tell(outcome)

    return work
