"""A window with the Log page in it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from log_driver import LAST_WEEK, Logger
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from glutetracker.domain.lifting.strength import Session, SetKind
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store
from glutetracker.ui.context import Context
from glutetracker.ui.pages.log import LogPage
from glutetracker.ui.theme import Look


@pytest.fixture
def open_logger(look: Look, qtbot: QtBot) -> Iterator[Callable[..., Logger]]:
    """Opens the page over a store, in a window of a size; it is closed before the store is."""
    windows: list[QMainWindow] = []

    def open_logger(store: Store, size: tuple[int, int] = (1100, 800), scale: float = 1.0) -> Logger:
        look.choose(ThemeChoice.LIGHT, scale)
        context = Context(store, look)
        window = QMainWindow()
        page = LogPage(context)
        window.setCentralWidget(page)
        QShortcut(QKeySequence.StandardKey.Undo, window, context.undo)
        logger = Logger(page, window, context)
        context.notices.saved.connect(logger.saved.append)
        context.notices.said.connect(logger.said.append)
        context.notices.went_wrong.connect(logger.wrong.append)
        window.resize(*size)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return logger

    yield open_logger
    for window in windows:
        window.close()


@pytest.fixture
def logger(store: Store, open_logger: Callable[..., Logger]) -> Logger:
    """The page over a fresh journal."""
    return open_logger(store)


@pytest.fixture
def log_thrusts(log_session: Callable[..., Session]) -> Callable[[], Session]:
    """Logs a session of hip thrusts a week ago: a warm-up and two sets."""
    sets = (
        {"reps": 10, "load_kg": 40.0, "kind": SetKind.WARMUP},
        {"reps": 8, "load_kg": 80.0, "rir": 2.0},
        {"reps": 8, "load_kg": 80.0, "rir": 1.0},
    )
    return lambda: log_session(LAST_WEEK, *sets, title="Glutes A")


@pytest.fixture
def trained(store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger]) -> Logger:
    """The page over a journal with hip thrusts a week ago."""
    log_thrusts()
    return open_logger(store)


@pytest.fixture
def reopened(journal_path: Path, open_logger: Callable[..., Logger]) -> Iterator[Callable[[], Logger]]:
    """Opens the journal anew, as the next start does."""
    opened: list[Logger] = []

    def again() -> Logger:
        opened.append(open_logger(Store.open(journal_path)))
        return opened[-1]

    yield again
    for logger in opened:
        logger.window.close()
        logger.context.store.close()


@pytest.fixture
def typed_until_killed(journal_path: Path) -> Callable[..., list[str]]:
    """Types into the Log page in a process of its own, and kills it a moment later; what it said to be saved."""
    program = Path(__file__).with_name("log_until_killed.py")
    root = program.parents[3]
    environment = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}

    def typed(what: str, place: str, keys: str) -> list[str]:
        command = [sys.executable, str(program), str(journal_path), what, place, keys]
        said = []
        with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as logging:
            assert logging.stdout is not None
            while (line := logging.stdout.readline().strip()) != "typed":
                assert line, "it ended by itself"
                said.append(line)
            logging.kill()
        return said

    return typed
