"""Bringing an older file up to date: backed up first, all steps or none, checked before it counts."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from glutetracker.store.file import backup, opening
from glutetracker.store.problems import damaged, explain
from glutetracker.store.schema import STEPS
from glutetracker.store.schema.views import VIEWS

Steps = tuple[tuple[str, str], ...]


def bring_up(path: Path, steps: Steps = STEPS, views: str = VIEWS) -> None:
    """Apply the steps that a file lacks and make its views anew, after a verified backup of it.

    Raises:
        StoreProblem: The backup or a step failed; the file is as it was.
    """
    backup.make(path, reason="before-update")
    try:
        with contextlib.closing(opening.connect(path, read_only=False, busy_timeout_ms=5000)) as connection:
            _bring_up(connection, path, steps, views)
    except sqlite3.Error as error:
        raise explain(error, path) from error


def migrations(steps: Steps = STEPS) -> Migrations:
    """Name the steps as sqlite-utils knows them."""
    known = Migrations("glutetracker")
    for name, sql in steps:
        known(name=name)(_step(sql))
    return known


def statements(script: str) -> Iterator[str]:
    """Part a script into its statements; a semicolon in a text, comment or trigger parts nothing.

    Raises:
        ValueError: The script ends within a statement.
    """
    begun = ""
    *pieces, end = script.split(";")
    for piece in pieces:
        begun += piece + ";"
        if sqlite3.complete_statement(begun):
            if begun.strip(" \n;"):
                yield begun.strip()
            begun = ""
    if (begun + end).strip(" \n;"):
        raise ValueError(f"The script ends within a statement: {(begun + end).strip()[:60]}")


def _bring_up(connection: sqlite3.Connection, path: Path, steps: Steps, views: str) -> None:
    connection.execute("pragma foreign_keys = off")  # a table made anew must not take its children along
    connection.execute("begin immediate")
    try:
        of_others = _take_down_views(connection)
        migrations(steps).apply(Database(connection))
        _run(connection, views + of_others)
        connection.execute("update step set state = 'dropped' where state <> 'dropped'")  # undo speaks of old columns
        connection.execute(f"pragma user_version = {len(steps)}")
        if connection.execute("pragma foreign_key_check").fetchall():
            raise damaged(path, "foreign keys")
        connection.execute("commit")
    finally:
        if connection.in_transaction:
            connection.execute("rollback")


def _take_down_views(connection: sqlite3.Connection) -> str:
    """Drop every view, for a table cannot change its name under one; the script that makes those of others again."""
    there = connection.execute("select name, sql from sqlite_master where type = 'view'").fetchall()
    for name, _ in there:
        connection.execute(f'drop view "{name.replace(chr(34), chr(34) * 2)}"')
    return "".join(f"{sql};" for name, sql in there if not name.startswith("v_"))


def _run(connection: sqlite3.Connection, script: str) -> None:
    for statement in statements(script):
        connection.execute(statement)


def _step(sql: str) -> Callable[[Database], None]:
    def apply(database: Database) -> None:
        _run(database.conn, sql)

    return apply
