"""No garbage is taken apart in a thread: Qt's objects may be taken apart in the window's thread alone."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from glutetracker.ui import tasks


@pytest.fixture
def looked_in() -> Iterator[set[int]]:
    """The threads in which Python looked for garbage."""
    threads: set[int] = set()

    def note(_phase: str, _told: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def much(heard: list[int]) -> Callable[[], list[list[int]]]:
    """Work that makes so much that Python would look for garbage many times."""

    def work() -> list[list[int]]:
        heard.append(threading.get_ident())
        return [[each] for each in range(20_000)]

    return work


def test_garbage_is_looked_for_once_all_threads_are_done_and_in_none_of_them(
    qapp: QObject, qtbot: QtBot, looked_in: set[int]
) -> None:
    worked_in: list[int] = []
    done: list[object] = []
    for _ in range(2):
        tasks.run(qapp, much(worked_in), done=done.append, failed=done.append)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: len(done) == 2, timeout=20_000)
    assert [len(each) for each in done if isinstance(each, list)] == [20_000, 20_000]
    assert looked_in.isdisjoint(worked_in)
    assert gc.isenabled()
