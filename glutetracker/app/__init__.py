"""The window as a program: puts the parts together, once, and ends cleanly."""

from glutetracker.app import unread  # noqa: F401 (first: what is imported after it starts sooner)
from glutetracker.app.program import run

__all__ = ["run"]
