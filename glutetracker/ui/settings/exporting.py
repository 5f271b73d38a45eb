"""One export: written in a thread, told how far it is, stopped when asked."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from glutetracker.ui import tasks

if TYPE_CHECKING:
    from glutetracker.outgo import Wanted

NEWS_MS = 100


class ExportJob(QObject):
    """Writes a journal out.

    Attributes:
        moved_on: The part that is written, 0 to 1.
        done: It is written; sentences about what could not go out.
        failed: It is not, or was stopped; the error.
    """

    moved_on = Signal(float)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, journal: Path, target: Path, wanted: "Wanted") -> None:
        super().__init__(parent)
        self._part = 0.0
        self._is_stopped = Event()
        self._news = QTimer(self, interval=NEWS_MS)
        self._news.timeout.connect(self._tell)
        self._news.start()
        self.destroyed.connect(self._is_stopped.set)
        work = _work(journal, target, wanted, self._is_stopped, self._on_part)
        tasks.run(self, work, done=self._on_done, failed=self._on_failed)

    def stop(self) -> None:
        """Stop; what was there before stays."""
        self._is_stopped.set()

    def _on_part(self, part: float) -> None:
        self._part = part  # in the thread: a value, no signal

    def _tell(self) -> None:
        self.moved_on.emit(self._part)

    def _on_done(self, left_out: tuple[str, ...]) -> None:
        self._news.stop()
        self.done.emit(left_out)

    def _on_failed(self, error: Exception) -> None:
        self._news.stop()
        self.failed.emit(error)


def _work(
    journal: Path, target: Path, wanted: "Wanted", is_stopped: Event, tell: Callable[[float], None]
) -> Callable[[], tuple[str, ...]]:
    def told(part: float) -> None:
        from glutetracker.outgo import StoppedError

        if is_stopped.is_set():
            raise StoppedError
        tell(part)

    def work() -> tuple[str, ...]:
        from glutetracker import outgo  # loads numpy, for the tracks

        return outgo.write_archive(journal, target, wanted, overwrites=True, told=told)

    return work
