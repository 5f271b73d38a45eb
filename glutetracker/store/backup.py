"""Backups: whole, checked, thinned; and the way back."""

import os
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from glutetracker.store.originals import sync_folder
from glutetracker.store.problems import StoreProblem, explain
from glutetracker.words import tr

_STAMP = "%Y%m%dT%H%M%SZ"
KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 7, 8, 12
LEAST_FREE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup on disk.

    Attributes:
        made_at: When, in UTC.
        reason: Why: "daily", "asked", "before-update", "before-restore", "before-import".
    """

    path: Path
    made_at: datetime
    reason: str
    byte_count: int


def folder(journal: Path) -> Path:
    """The folder beside a journal that holds its backups."""
    return journal.with_name(journal.name + ".backups")


def backups(journal: Path) -> list[Backup]:
    """List the backups of a journal, newest first."""
    found = []
    for path in folder(journal).glob("*.sqlite"):
        stamp, _, reason = path.stem.partition("-")
        try:
            made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # a file that somebody put there; not ours to list or thin
        found.append(Backup(path, made_at, reason, path.stat().st_size))
    return sorted(found, key=lambda each: (each.made_at, each.path.name), reverse=True)


def make(journal: Path, *, reason: str = "asked") -> Backup:
    """Copy a journal whole into its backup folder, check the copy, thin the old ones.

    Works beside a window that is writing; safe to call from a worker thread.

    Raises:
        StoreProblem: No backup was made; what was there is untouched.
    """
    made_at = datetime.now(UTC).replace(microsecond=0)
    target = folder(journal) / f"{made_at.strftime(_STAMP)}-{reason}.sqlite"
    unfinished = target.with_suffix(".part")
    try:
        _make_room(journal)
        unfinished.unlink(missing_ok=True)
        _copy(journal, unfinished)
        check_sound(unfinished)
        unfinished.replace(target)
        sync_folder(target.parent)
    except sqlite3.Error as error:
        unfinished.unlink(missing_ok=True)
        raise explain(error, journal) from error
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise StoreProblem(tr("No backup was made in {folder}: {why}.", folder=target.parent, why=error)) from error
    _thin(journal)
    return Backup(target, made_at, reason, target.stat().st_size)


def make_when_due(journal: Path) -> Backup | None:
    """Make the day's backup when the journal changed since the last one; None when nothing is due."""
    latest = next(iter(backups(journal)), None)
    changed_at = datetime.fromtimestamp(journal.stat().st_mtime, UTC)
    if latest and (changed_at <= latest.made_at or datetime.now(UTC) - latest.made_at < timedelta(days=1)):
        return None
    return make(journal, reason="daily")


def restore(journal: Path, backup: Path) -> Backup | None:
    """Put a backup in the place of a journal, which is itself kept as a backup first.

    The journal must not be open. A journal too damaged to copy is set aside
    byte for byte instead.

    Returns:
        The backup of what was there; None when nothing was, or it was set aside.

    Raises:
        StoreProblem: Nothing was restored; the journal is as it was.
    """
    check_sound(backup)
    kept = None
    unfinished = journal.with_name(journal.name + ".restoring")
    try:
        if journal.exists():
            kept = _keep_present(journal)
        unfinished.unlink(missing_ok=True)
        _copy(backup, unfinished)
        check_sound(unfinished)
        journal.with_name(journal.name + "-journal").unlink(missing_ok=True)
        unfinished.replace(journal)
        sync_folder(journal.parent)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise StoreProblem(tr("Nothing was restored: {why}. The file is as it was.", why=error)) from error
    return kept


def check_sound(path: Path) -> None:
    """Make sure that a file is a sound journal.

    Raises:
        StoreProblem: It is not; the sentence says why.
    """
    from glutetracker.store.opening import Found, connect, look
    from glutetracker.store.store import soundness

    if not path.is_file() or look(path) is Found.NOTHING:
        raise StoreProblem(tr("{file} is not there or empty.", file=path))
    connection = connect(path, read_only=True, busy_timeout_ms=5000)
    try:
        complaint = soundness(connection)
    finally:
        connection.close()
    if complaint:
        raise StoreProblem(tr("{file} is damaged ({why}).", file=path, why=complaint))


def _keep_present(journal: Path) -> Backup | None:
    try:
        return make(journal, reason="before-restore")
    except StoreProblem:
        aside = folder(journal) / f"{datetime.now(UTC).strftime(_STAMP)}-damaged.aside"
        aside.parent.mkdir(mode=0o700, exist_ok=True)
        aside.write_bytes(journal.read_bytes())
        aside.chmod(0o600)
        return None


def _copy(source: Path, target: Path) -> None:
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=5, isolation_level=None)
    try:
        connection.execute("vacuum into ?", (str(target),))
    finally:
        connection.close()
    descriptor = os.open(target, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_room(journal: Path) -> None:
    where = folder(journal)
    where.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "statvfs"):
        free = os.statvfs(where)
        if free.f_bavail * free.f_frsize < journal.stat().st_size + LEAST_FREE_BYTES:
            raise OSError(tr("the disk is nearly full"))


def _thin(journal: Path) -> None:
    for old in thinned(backups(journal)):
        old.path.unlink()


def thinned(newest_first: list[Backup]) -> list[Backup]:
    """Choose the backups to let go: the newest of 7 days, 8 weeks and 12 months stay, and so do all of the last day."""
    if not newest_first:
        return []
    keep = {each.path for each in newest_first if newest_first[0].made_at - each.made_at < timedelta(days=1)}
    for count, span in ((KEPT_DAYS, "%Y-%j"), (KEPT_WEEKS, "%G-%V"), (KEPT_MONTHS, "%Y-%m")):
        newest_of: dict[str, Path] = {}
        for each in newest_first:
            newest_of.setdefault(each.made_at.strftime(span), each.path)
        keep.update(list(newest_of.values())[:count])
    return [each for each in newest_first if each.path not in keep]
