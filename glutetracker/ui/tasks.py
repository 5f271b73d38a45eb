"""Slow work, off the window's thread; threads carry values, never connections."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from glutetracker import garbage
from glutetracker.ui.qt_classes import QtClasses

T = TypeVar("T")

_running: set["_Job"] = set()
_classes = QtClasses()


def run(
    owner: QObject, work: Callable[[], T], *, done: Callable[[T], None], failed: Callable[[Exception], None]
) -> None:
    """Do work in a thread, then answer in the window's thread.

    Work takes and gives plain values; neither widgets nor the window's store
    are touched inside it. When the owner is gone by the end, nobody is told.
    The first of all begins a moment later, once Qt's classes are made. No
    garbage is looked for meanwhile.
    """
    job = _Job(owner, done, failed)
    _running.add(job)
    garbage.look_no_more()
    _classes.once_made(lambda: QThreadPool.globalInstance().start(lambda: job.work(work)))


def are_due() -> bool:
    """Tell whether something works in a thread, or was found there and not told yet."""
    return bool(_running)


def wait_for_all() -> None:
    """Wait until every thread is done."""
    _classes.make_all()
    QThreadPool.globalInstance().waitForDone()


def end() -> None:
    """Begin nothing more, and wait until every thread is done."""
    _classes.forget()
    QThreadPool.globalInstance().waitForDone()


class _Job(QObject):
    finished = Signal(object, object)

    def __init__(self, owner: QObject, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._owner, self._done, self._failed = owner, done, failed
        self.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def work(self, work: Callable[[], object]) -> None:
        result: object = None
        failure: Exception | None = None
        try:
            result = work()
        except Exception as error:
            failure = error
        with suppress(RuntimeError):  # the program ended meanwhile, Qt took this away, and nobody is left to be told
            self.finished.emit(result, failure)

    @Slot(object, object)
    def _deliver(self, result: object, error: Exception | None) -> None:
        _running.discard(self)
        if not _running:
            garbage.look_again()
        if not shiboken6.isValid(self._owner):
            return
        if error is None:
            self._done(result)
        else:
            self._failed(error)
