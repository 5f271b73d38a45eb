"""An exercise made up for a test, in a folder of its own beside the real ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glutetracker.guides import BrokenExerciseError


def write(folder: Path, text: str, name: str = "step_dance.toml") -> None:
    (folder / name).write_text(text, "utf-8")


def assert_told(folder: Path, text: str, read: Callable[[Path], object], *words: str) -> None:
    """What is wrong with the file is told with its name and these words."""
    write(folder, text)
    with pytest.raises(BrokenExerciseError) as told:
        read(folder)
    for each in ("“step_dance.toml”", *words):
        assert each in str(told.value)
