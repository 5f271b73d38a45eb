"""Backups: made whole and checked, and the way back."""

import contextlib
import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from glutetracker.store.file import opening, originals
from glutetracker.store.file.copying import copy_journal
from glutetracker.store.file.durable import copy_durably, make_private_file, make_private_folder, sync_folder
from glutetracker.store.file.shelf import Backup, backup_at, backups, folder, originals_folder, reserve, thinned
from glutetracker.store.file.soundness import make_sure_sound
from glutetracker.store.problems import SQLITE_TROUBLE, BusyError, DiskFullError, StoreProblem, refused, unreadable
from glutetracker.words import tr

__all__ = [
    "Backup", "Restoring", "backups", "begin_restoring", "finish_restoring", "folder", "make", "make_when_due",
    "restore", "thinned",
]  # fmt: skip

LEAST_FREE_BYTES = 200_000_000
UNFINISHED_FOR_S = 3600
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite may have left beside a journal; it must never meet another file of that name."""


def make(journal: Path, *, reason: str = "asked") -> Backup:
    """Copy a journal whole into its backup folder, check the copy, thin the old ones; originals are copied once.

    Works beside a window that is writing; safe to call from a worker thread.

    Raises:
        StoreProblem: No backup was made; what was there is untouched.
    """
    where = folder(journal)
    try:
        make_private_folder(where)
        _make_room(journal)
        target = reserve(journal, reason)
        made = _made(journal, target)
        originals.copy_missing(originals.folder(journal), originals_folder(journal))
    except SQLITE_TROUBLE as error:
        raise unreadable(error, journal) from error
    except OSError as error:
        why = refused(error)
        raise StoreProblem(tr("The backup in {folder} is not whole: {why}.", folder=where, why=why)) from error
    for old in thinned(backups(journal)):
        if old.path != made.path:
            old.path.unlink(missing_ok=True)
    return made


def make_when_due(journal: Path) -> Backup | None:
    """Make the day's backup when the journal changed since the last one; None when nothing is due.

    It goes by the calendar: by hours, who logs a little earlier than the evening before would miss a day. A backup
    from the future, made while the clock was wrong, is no excuse.

    Raises:
        StoreProblem: As for make.
    """
    now = datetime.now(UTC)
    latest = next((each for each in backups(journal) if each.made_at <= now), None)
    if latest is not None:
        changed_at = datetime.fromtimestamp(journal.stat().st_mtime, UTC)
        is_of_today = latest.made_at.astimezone().date() == now.astimezone().date()
        if changed_at < latest.made_at or is_of_today:
            return None
    return make(journal, reason="daily")


@dataclass(frozen=True, slots=True)
class Restoring:
    """A backup that is ready to take its journal's place.

    Attributes:
        ready: The copy that will be the journal.
        kept: The backup of what is there now; None when nothing is, or it was set aside.
    """

    journal: Path
    ready: Path
    kept: Backup | None


def restore(journal: Path, backup: Path) -> Backup | None:
    """Put a backup in the place of a journal, which is itself kept as a backup first.

    No window may have the journal open. A journal too damaged to copy is set
    aside byte for byte instead. Originals that went missing are put back.

    Returns:
        The backup of what was there; None when nothing was, or it was set aside.

    Raises:
        StoreProblem: Nothing was restored and the journal is as it was, or only imported files are still missing.
    """
    return finish_restoring(begin_restoring(journal, backup))


def begin_restoring(journal: Path, backup: Path) -> Restoring:
    """Do the slow part of restoring, in any thread: check the backup, copy it, keep what is there now.

    Nothing may write to the journal until it is finished; a window may go on reading.

    Raises:
        StoreProblem: Nothing will be restored and the journal is as it was.
    """
    journal = journal.resolve()
    make_sure_sound(backup)
    ready = journal.with_name(journal.name + ".restoring")
    try:
        make_private_folder(journal.parent)
        ready.unlink(missing_ok=True)
        make_private_file(ready)
        copy_journal(backup, ready)
        return Restoring(journal, ready, _keep_present(journal) if journal.exists() else None)
    except BaseException as error:
        ready.unlink(missing_ok=True)
        if isinstance(error, (OSError, *SQLITE_TROUBLE)):
            raise _nothing_restored(error) from error
        raise


def finish_restoring(restoring: Restoring) -> Backup | None:
    """Put in place what is ready; no connection to the journal may be open.

    Returns:
        The backup of what was there; None when nothing was, or it was set aside.

    Raises:
        StoreProblem: Nothing was restored and the journal is as it was, or only imported files are still missing.
    """
    journal = restoring.journal
    try:
        _replace(journal, restoring.ready)
    except OSError as error:
        raise _nothing_restored(error) from error
    finally:
        with contextlib.suppress(OSError):
            restoring.ready.unlink()
    try:
        originals.copy_missing(originals_folder(journal), originals.folder(journal))
    except OSError as error:
        raise StoreProblem(
            tr("Restored, but some imported files are still missing: {why}.", why=refused(error))
        ) from error
    return restoring.kept


def _nothing_restored(error: Exception) -> StoreProblem:
    return StoreProblem(tr("Nothing was restored: {why}. The file is as it was.", why=refused(error)))


def _made(journal: Path, target: Path) -> Backup:
    unfinished = target.with_suffix(".part")
    try:
        opening.look_and_mend(journal)
        copy_journal(journal, unfinished)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    made = backup_at(target)
    assert made is not None
    return made


def _make_room(journal: Path) -> None:
    where = folder(journal)
    for unfinished in where.glob("*.part"):
        if time.time() - unfinished.stat().st_mtime > UNFINISHED_FOR_S:
            unfinished.unlink(missing_ok=True)
    if shutil.disk_usage(where).free < journal.stat().st_size + LEAST_FREE_BYTES:
        raise DiskFullError(
            tr("No backup was made in {folder}: the disk is nearly full. Make some room.", folder=where)
        )


def _keep_present(journal: Path) -> Backup | None:
    aside = _set_aside(journal) if opening.has_hot_journal(journal) else []  # before SQLite gets to mend it
    try:
        made = make(journal, reason="before-restore")
    except BusyError:
        raise
    except StoreProblem:
        if not aside:
            _set_aside(journal)
        return None
    for each in aside:
        each.unlink()
    return made


def _set_aside(journal: Path) -> list[Path]:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    make_private_folder(folder(journal))
    aside = []
    for ending in ("", *BESIDE):
        present = journal.with_name(journal.name + ending)
        if present.exists():
            aside.append(folder(journal) / f"{stamp}-damaged.aside{ending}")
            copy_durably(present, aside[-1])
    return aside


def _replace(journal: Path, restored: Path) -> None:
    # A note of an unfinished save left by the old file would be rolled back into the new one: away with it first.
    for ending in BESIDE:
        journal.with_name(journal.name + ending).unlink(missing_ok=True)
    sync_folder(journal.parent)
    restored.replace(journal)
    sync_folder(journal.parent)
