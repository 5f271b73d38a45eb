"""The shape of the file, step by step; a shipped step is never edited.

A new file is made by sqlite3 alone (`sql_of_new_file`); an older one is brought
up by sqlite-utils' Migrations (`glutetracker.store.file.migrating`), which keeps the
same record in `_sqlite_migrations`.
"""

from datetime import UTC, datetime

from glutetracker.store.schema import (
    m001_first,
    m002_logger,
    m003_drafts,
    m004_own_exercises,
    m005_events,
    m006_undone_imports,
    m007_experiments,
    m008_planned_sessions,
    m009_plans,
)
from glutetracker.store.schema.views import VIEWS

APPLICATION_ID = 0x474C5554  # "GLUT"
STEPS: tuple[tuple[str, str], ...] = (
    ("m001_first", m001_first.SQL),
    ("m002_logger", m002_logger.SQL),
    ("m003_drafts", m003_drafts.SQL),
    ("m004_own_exercises", m004_own_exercises.SQL),
    ("m005_events", m005_events.SQL),
    ("m006_undone_imports", m006_undone_imports.SQL),
    ("m007_experiments", m007_experiments.SQL),
    ("m008_planned_sessions", m008_planned_sessions.SQL),
    ("m009_plans", m009_plans.SQL),
)
VERSION = len(STEPS)

_RECORD = """
create table "_sqlite_migrations" ("id" integer primary key, "migration_set" text, "name" text, "applied_at" text);
create unique index "idx__sqlite_migrations_migration_set_name" on "_sqlite_migrations" ("migration_set", "name");
"""


def sql_of_new_file() -> str:
    """Write the whole schema as one script, record of its steps included."""
    applied_at = datetime.now(UTC)
    recorded = "".join(
        f"insert into _sqlite_migrations (migration_set, name, applied_at) "
        f"values ('glutetracker', '{name}', '{applied_at}');\n"
        for name, _ in STEPS
    )
    steps = "".join(sql for _, sql in STEPS)
    marks = f"pragma application_id = {APPLICATION_ID}; pragma user_version = {VERSION};"
    return f"begin immediate; {_RECORD} {steps} {VIEWS} {recorded} {marks} commit;"
