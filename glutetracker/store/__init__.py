"""The user's one SQLite file; nothing else in the program speaks SQL."""

from glutetracker.store.file.soundness import checked
from glutetracker.store.problems import StoreProblem
from glutetracker.store.store import Store, reading
from glutetracker.store.tables import SESSION_TABLES, Table

__all__ = ["SESSION_TABLES", "Store", "StoreProblem", "Table", "checked", "reading"]
