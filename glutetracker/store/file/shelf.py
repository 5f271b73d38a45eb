"""The shelf of backups: which lie there, and which may go."""

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from glutetracker.store.file.durable import make_private_file

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 7, 8, 12
_STAMP = "%Y%m%dT%H%M%SZ"


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


def originals_folder(journal: Path) -> Path:
    """The folder within the backups that holds one copy of every original."""
    return folder(journal) / "files"


def backups(journal: Path) -> list[Backup]:
    """List the backups of a journal, newest first; what somebody else put there is no backup."""
    found = [backup_at(path) for path in folder(journal).glob("*.sqlite")]
    return sorted(filter(None, found), key=lambda each: (each.made_at, each.path.name), reverse=True)


def backup_at(path: Path) -> Backup | None:
    """Tell of a backup by its file's name; None when the name is none of ours."""
    stamp, _, reason = path.stem.partition("-")
    try:
        made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        return Backup(path, made_at, reason, path.stat().st_size)
    except (ValueError, FileNotFoundError):
        return None


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


def reserve(journal: Path, reason: str) -> Path:
    """Choose a name that no other backup has or is being made under, a second later if need be.

    An empty file of that name, but ending in ".part", holds the place.
    """
    made_at = datetime.now(UTC)
    while True:
        target = folder(journal) / f"{made_at.strftime(_STAMP)}-{reason}.sqlite"
        with contextlib.suppress(FileExistsError):
            make_private_file(target.with_suffix(".part"))
            if not target.exists():
                return target
            target.with_suffix(".part").unlink()
        made_at += timedelta(seconds=1)
