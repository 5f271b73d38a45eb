"""The program as a process of its own, without a screen."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import reading
from glutetracker.ui.theme import Look

PATIENCE_S = 30


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    made = Look(qapp, has_style=True)  # by `qapp_args`
    made.choose(ThemeChoice.LIGHT)
    yield made
    made.deleteLater()


class Running:
    """A program that runs: what it wrote, how it ended."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def end(self) -> int:
        """Ask it to end, and wait for it."""
        self.process.terminate()
        return self.wait()

    def wait(self) -> int:
        return self.process.wait(PATIENCE_S)

    @property
    def said(self) -> str:
        return self.process.communicate(timeout=PATIENCE_S)[0]


@pytest.fixture
def start(home: Path) -> Iterator[Callable[..., Running]]:
    """Start the program: start("--file", path); with brings_in somebody presses that when it is shown."""
    running: list[Running] = []

    def started(*words: object, brings_in: bool = False) -> Running:
        program = [str(Path(__file__).with_name("bringing_in.py"))] if brings_in else ["-m", "glutetracker"]
        command = [sys.executable, *program, *map(str, words)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        made = Running(
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        )
        running.append(made)
        return made

    yield started
    for each in running:
        if each.process.poll() is None:
            each.process.kill()
        each.process.communicate()


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Wait until something holds; it is looked at again and again."""
    return wait_until


@pytest.fixture
def run_count() -> Callable[[Path], int]:
    """How many runs a journal has, which a window may have open."""
    return count_runs


def wait_until(holds: Callable[[], bool]) -> None:
    last = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < last, "it did not come about"
        time.sleep(0.05)


def count_runs(journal: Path) -> int:
    if not journal.exists() or not journal.stat().st_size:
        return 0
    with reading(journal) as store:
        return int(store.rows("select count(*) from run where deleted_at is null")[0][0])
