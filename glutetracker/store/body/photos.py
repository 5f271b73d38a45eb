"""Photos: their rows in the journal, their pictures in the folder beside it."""

import contextlib
import hashlib
import sqlite3
from datetime import date, time

from glutetracker.domain.body.photos import Photo, Pose
from glutetracker.domain.clock import moment_at
from glutetracker.store.file import originals
from glutetracker.store.file.shelf import originals_folder
from glutetracker.store.moments import day_of
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, utc_text


def keep_picture(store: Store, picture: bytes) -> str:
    """Keep a picture beside the journal, for its owner alone; its digest is its name.

    Raises:
        StoreProblem: It cannot be written.
    """
    store.check_trust()
    sha256 = hashlib.sha256(picture).hexdigest()
    originals.keep(store.path, picture, sha256)
    return sha256


def picture(store: Store, photo: Photo) -> bytes:
    """Give a photo's picture.

    Raises:
        StoreProblem: It is missing or not what it was.
    """
    return originals.read(store.path, photo.sha256)


def save(edit: Edit, photo: Photo) -> None:
    """Keep what is known of a photo; its picture is kept before."""
    edit.put(
        Table.PHOTO,
        {
            "id": photo.id,
            "taken_at": None,
            "utc_offset_min": None,
            "local_day": photo.local_day.isoformat(),
            "pose": photo.pose.value,
            "sha256": photo.sha256,
            "byte_count": photo.byte_count,
            "note": photo.note,
        },
    )


def every(store: Store) -> list[Photo]:
    """Read all photos, oldest first."""
    rows = store.rows("select * from photo where deleted_at is null order by local_day, id")
    return [_photo(row) for row in rows]


def sweep(store: Store, today: date) -> int:
    """Take off the disk the pictures of photos deleted before today, which undo cannot bring back any more.

    Their copies among the backups go too.

    Returns:
        How many pictures went.
    """
    before = utc_text(moment_at(today, time.min))
    rows = store.rows(
        "select distinct sha256 from photo where deleted_at < ? and sha256 not in (select sha256 from photo "
        "where deleted_at is null or deleted_at >= ? union select sha256 from imported_file)",
        (before, before),
    )
    gone = 0
    for row in rows:
        for folder in (originals.folder(store.path), originals_folder(store.path)):
            with contextlib.suppress(OSError):
                (folder / row["sha256"]).unlink()
                gone += 1
    return gone


def _photo(row: sqlite3.Row) -> Photo:
    return Photo(
        id=row["id"],
        local_day=day_of(row),
        pose=Pose(row["pose"]),
        sha256=row["sha256"],
        byte_count=row["byte_count"],
        note=row["note"],
    )
