"""The user's one SQLite file; nothing else in the program speaks SQL."""

from glutetracker.store.problems import StoreProblem
from glutetracker.store.store import Store, Table

__all__ = ["Store", "StoreProblem", "Table"]
