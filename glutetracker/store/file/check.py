"""What `glutetracker check` finds out about a journal."""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from glutetracker.store.file import opening, originals
from glutetracker.store.file.checksums import COLUMN, checksum
from glutetracker.store.file.opening import Found
from glutetracker.store.file.shelf import backups, folder, originals_folder
from glutetracker.store.file.soundness import make_sure_sound, soundness
from glutetracker.store.problems import SQLITE_TROUBLE, StoreProblem, unreadable
from glutetracker.store.schema.views import VIEWS
from glutetracker.store.tables import Table
from glutetracker.words import tr, trn

ROWS_A_SLICE, TRACKS_A_SLICE = 2000, 100
WITH_UNDO = frozenset(Table) - {Table.LAP, Table.TRACK, Table.RUN_TWIN}


class Severity(StrEnum):
    """How bad a finding is."""

    WRONG = "wrong"
    """Something is damaged or lost."""
    RISK = "risk"
    """All is there, but less safe than it should be."""
    NOTE = "note"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, in a sentence."""

    severity: Severity
    sentence: str


def check(path: Path, *, deep: bool = False) -> list[Finding]:
    """Look a journal over; nothing is written, and an empty list is a clean bill.

    Args:
        path: The journal; no other program needs to close it.
        deep: Read every row, original and backup too.
    """
    try:
        found = opening.look(path)
        if found is Found.NOTHING:
            return [Finding(Severity.WRONG, tr("{file} is not there or empty.", file=path))]
        return [*_about_file(path, found), *_about_content(path, found, deep=deep), *_about_backups(path, deep=deep)]
    except StoreProblem as problem:
        return [Finding(Severity.WRONG, str(problem))]


def _about_file(path: Path, found: Found) -> Iterator[Finding]:
    if found is Found.NEWER:
        yield Finding(Severity.NOTE, tr("{file} was written by a newer GluteTracker.", file=path))
    if found is Found.OLDER:
        yield Finding(Severity.NOTE, tr("{file} will be brought up to date when it is next opened.", file=path))
    if opening.has_hot_journal(path):
        yield Finding(Severity.NOTE, tr("A save of {file} is under way or was cut short.", file=path))
    if opening.is_guarded(path):
        yield Finding(Severity.RISK, tr("{file} or its folder cannot be written.", file=path))
    ours = [path, folder(path), originals.folder(path), *(each.path for each in backups(path))]
    for each in ours if os.name != "nt" else ():
        if each.exists() and each.stat().st_mode & 0o077:
            yield Finding(Severity.RISK, tr("{file} can be read by others on this machine.", file=each))


def _about_content(path: Path, found: Found, *, deep: bool) -> Iterator[Finding]:
    try:
        with contextlib.closing(opening.connect(path, read_only=True, busy_timeout_ms=5000)) as connection:
            complaint = soundness(connection, whole=deep)
            if complaint:
                yield Finding(Severity.WRONG, tr("{file} is damaged: {why}.", file=path, why=complaint))
            elif deep and found is Found.CURRENT:
                yield from _about_views(connection)
                yield from _about_rows(connection)
                yield from _about_tracks(connection)
                yield from _about_originals(path, connection)
    except SQLITE_TROUBLE as error:
        yield Finding(Severity.WRONG, str(unreadable(error, path)))


def _about_views(connection: sqlite3.Connection) -> Iterator[Finding]:
    with contextlib.closing(sqlite3.connect(":memory:")) as pattern:
        pattern.executescript(VIEWS)
        made = dict(pattern.execute("select name, sql from sqlite_master"))
    there = dict(connection.execute("select name, sql from sqlite_master where type = 'view'").fetchall())
    for name, sql in made.items():
        if there.get(name) != sql:
            yield Finding(Severity.WRONG, tr("The view {name} is not as it was made. Restore a backup.", name=name))
            continue
        try:
            connection.execute(f"select * from {name} limit 0")
        except sqlite3.OperationalError:  # a column of a table has another name
            words = tr("The view {name} misses a column that it shows. Restore a backup.", name=name)
            yield Finding(Severity.WRONG, words)


def _about_rows(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table in Table:
        wrong = sum(row[COLUMN] not in {None, checksum(row)} for row in _slices(connection, table))
        if wrong:
            yield Finding(
                Severity.WRONG,
                trn(
                    "{count} row of {table} is not as it was written. Restore a backup.",
                    "{count} rows of {table} are not as they were written. Restore a backup.",
                    wrong, table=table,
                ),
            )  # fmt: skip
        lost = _lost(connection, table) if table in WITH_UNDO else 0
        if lost:
            yield Finding(
                Severity.WRONG,
                trn(
                    "{count} row of {table} is gone. Restore a backup.",
                    "{count} rows of {table} are gone. Restore a backup.",
                    lost, table=table,
                ),
            )  # fmt: skip


def _lost(connection: sqlite3.Connection, table: Table) -> int:
    """Count the rows that the change log tells of and the table lacks: no row is ever taken out."""
    sql = f"select count(distinct row_id) from change where table_name = ? and row_id not in (select id from {table})"
    return int(connection.execute(sql, (table,)).fetchone()[0])


def _about_tracks(connection: sqlite3.Connection) -> Iterator[Finding]:
    wrong = sum(hashlib.sha256(row["packed"]).hexdigest() != row["sha256"] for row in _slices(connection, Table.TRACK))
    if wrong:
        yield Finding(
            Severity.WRONG,
            trn(
                "The track of {count} run is damaged. Restore a backup.",
                "The tracks of {count} runs are damaged. Restore a backup.",
                wrong,
            ),
        )


def _about_originals(path: Path, connection: sqlite3.Connection) -> Iterator[Finding]:
    kept = connection.execute(
        "select distinct sha256, name from imported_file where deleted_at is null and byte_count > 0 "
        "union select sha256, local_day from photo where deleted_at is null order by name"
    )
    for row in kept.fetchall():
        try:
            originals.read(path, row["sha256"])
        except StoreProblem:
            copy = originals_folder(path) / row["sha256"]
            more = tr("A copy lies at {copy}.", copy=copy) if copy.exists() else tr("Its facts are in the journal.")
            words = tr("The original of {name} is missing or damaged. {more}", name=row["name"], more=more)
            yield Finding(Severity.RISK, words)


def _about_backups(path: Path, *, deep: bool) -> Iterator[Finding]:
    kept = backups(path)
    if not kept:
        yield Finding(Severity.NOTE, tr("There is no backup of {file} yet.", file=path))
    for each in kept if deep else ():
        try:
            make_sure_sound(each.path)
        except StoreProblem as problem:
            yield Finding(Severity.RISK, str(problem))


def _slices(connection: sqlite3.Connection, table: Table) -> Iterator[dict[str, Any]]:
    """Read a table whole, but never hold the file for long."""
    last, count = -1, TRACKS_A_SLICE if table is Table.TRACK else ROWS_A_SLICE
    sql = f"select rowid as place, * from {table} where rowid > ? order by rowid limit {count}"
    while rows := connection.execute(sql, (last,)).fetchall():
        last = rows[-1]["place"]
        yield from ({name: row[name] for name in row.keys() if name != "place"} for row in rows)  # noqa: SIM118
