"""The window as a program: puts the parts together, once, and ends cleanly."""

from glutetracker.app.program import run

__all__ = ["run"]
