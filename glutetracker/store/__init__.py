"""The user's one SQLite file; nothing else in the program speaks SQL."""

from glutetracker.store.file.soundness import checked
from glutetracker.store.problems import StoreProblem
from glutetracker.store.store import Store, reading
from glutetracker.store.tables import Table

__all__ = ["Store", "StoreProblem", "Table", "checked", "reading"]
