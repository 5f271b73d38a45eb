"""Bringing an older file up to date: backed up first, each step whole, checked after."""

from pathlib import Path

from sqlite_utils import Database, Migrations

from glutetracker.store import backup, opening
from glutetracker.store.problems import damaged
from glutetracker.store.schema import STEPS, VERSION
from glutetracker.store.schema.views import DROP_VIEWS, VIEWS


def bring_up(path: Path, steps: tuple[tuple[str, str], ...] = STEPS) -> None:
    """Apply the steps that a file lacks, after a verified backup of it.

    Raises:
        StoreProblem: The backup or a step failed; the file is as it was.
    """
    backup.make(path, reason="before-update")
    connection = opening.connect(path, read_only=False, busy_timeout_ms=5000)
    try:
        connection.execute("pragma foreign_keys = off")
        database = Database(connection)
        _migrations(steps).apply(database)
        if connection.execute("pragma foreign_key_check").fetchall():
            raise damaged(path, "foreign keys")
    finally:
        connection.close()


def _migrations(steps: tuple[tuple[str, str], ...]) -> Migrations:
    migrations = Migrations("glutetracker")
    for number, (name, sql) in enumerate(steps, start=1):
        migrations(name=name)(_step(sql, number))
    return migrations


def _step(sql: str, number: int):  # type: ignore[no-untyped-def]
    def apply(database: Database) -> None:
        last = [DROP_VIEWS, sql, VIEWS] if number == VERSION else [DROP_VIEWS, sql]
        for script in last:
            for statement in _statements(script):
                database.execute(statement)
        database.execute(f"pragma user_version = {number}")

    return apply


def _statements(script: str) -> list[str]:
    return [statement for statement in script.split(";") if statement.strip()]
