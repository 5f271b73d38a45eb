"""One import: files are read in a thread, kept in the window's, and can be stopped between any two."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from glutetracker import intake
from glutetracker.intake import Candidate, Outcome, Plan
from glutetracker.store import StoreProblem
from glutetracker.store.problems import BusyError
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.words import trn

RETRY_MS = 400
NEWS_MS = 500


class ImportJob(QObject):
    """Takes files in, one after the other.

    Attributes:
        told: What became of a file (an Outcome).
        ended: It is over: all done, stopped, or the journal could not be written.
        count: How many files there are; 0 until they are found.
        done: How many were told of.
    """

    told = Signal(object)
    ended = Signal()

    def __init__(self, context: Context, paths: Sequence[Path]) -> None:
        super().__init__(context)
        self.context, self.count, self.done = context, 0, 0
        self.is_running = True
        self._started_s = monotonic()
        label = paths[0].name if len(paths) == 1 else trn("{count} path", "{count} paths", len(paths))
        self._going = intake.start(label)
        self._waiting: deque[Candidate] = deque()
        self._ready: deque[Plan] = deque()
        self._is_reading = False
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self._keep)
        self._news = QTimer(self, interval=NEWS_MS)
        self._news.timeout.connect(context.tell_gathered)
        context.gather()
        self._news.start()
        tasks.run(self, lambda: list(intake.candidates(paths)), done=self._begin, failed=self._fail)

    @property
    def seconds_left(self) -> float | None:
        """How long it will take at this pace; None before that can be told."""
        if not self.done or not self.count:
            return None
        return (monotonic() - self._started_s) / self.done * (self.count - self.done)

    def stop(self) -> None:
        """Stop; files that are in stay in, whole, and nothing of the one in hand is kept."""
        self._waiting.clear()
        self._ready.clear()
        self._end()

    def _begin(self, found: list[Candidate]) -> None:
        if self.is_running:
            self._waiting.extend(found)
            self.count = len(found)
            self._keep()

    def _read_next(self) -> None:
        """Read one more file, while the one before is kept; never more than that ahead."""
        if self._is_reading or not self._waiting or len(self._ready) > 1:
            return
        candidate, journal, going = self._waiting.popleft(), self.context.store.path, self._going
        self._is_reading = True

        def read() -> Plan:
            planned = intake.plan(candidate)
            intake.prepare(planned, journal, going)
            return planned

        tasks.run(self, read, done=self._on_read, failed=self._fail)

    def _on_read(self, planned: Plan) -> None:
        self._is_reading = False
        if self.is_running:
            self._ready.append(planned)
            self._read_next()
            self._keep()

    def _keep(self) -> None:
        """Keep what is ready, in order; a busy journal is asked again."""
        while self._ready and self.is_running:
            try:
                outcome = intake.keep(self.context.store, self._ready[0], self._going)
            except BusyError:
                self._again.start()
                return
            except StoreProblem as problem:
                self._fail(problem)
                return
            self._ready.popleft()
            self._tell(outcome)
        self._read_next()
        if not self._is_reading and not self._ready:
            self._end()

    def _tell(self, outcome: Outcome) -> None:
        self.done += 1
        if outcome.fault is not None:
            from glutetracker.faults import report

            report(outcome.fault)
        self.told.emit(outcome)

    def _fail(self, error: Exception) -> None:
        if self.is_running:
            self.context.notices.tell(error)
            self.stop()

    def _end(self) -> None:
        if not self.is_running:
            return
        self.is_running = False
        self._news.stop()
        self.context.stop_gathering()
        self.ended.emit()
