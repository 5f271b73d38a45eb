"""The window as a program: puts the parts together, once, and ends cleanly."""

from glutetracker import ui as ui  # first of all: it says how PySide is loaded
from glutetracker.app.program import run

__all__ = ["run"]
