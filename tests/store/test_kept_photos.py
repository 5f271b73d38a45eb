"""Photos beside the journal: for their owner alone, in backups, checked, and gone for good a day after deletion."""

import os
from datetime import date, timedelta

import pytest

from glutetracker.domain.body.photos import Photo, Pose
from glutetracker.domain.clock import today
from glutetracker.store import StoreProblem, Table
from glutetracker.store.body import photos
from glutetracker.store.file import backup, check, originals
from glutetracker.store.file.shelf import originals_folder

PICTURE = b"\xff\xd8 a picture"


def kept(store, picture=PICTURE, day=date(2026, 3, 2)):
    photo = Photo(local_day=day, pose=Pose.SIDE, sha256=photos.keep_picture(store, picture), byte_count=len(picture))
    with store.write("Photo") as edit:
        photos.save(edit, photo)
    return photo


def deleted(store, photo):
    with store.write("Deleted") as edit:
        edit.remove(Table.PHOTO, photo.id)


def places(store, photo):
    return [folder / photo.sha256 for folder in (originals.folder(store.path), originals_folder(store.path))]


def test_photos_come_back_in_the_order_of_their_days(store):
    late, early = kept(store, day=date(2026, 3, 9)), kept(store, b"another")
    assert photos.every(store) == [early, late]
    assert photos.picture(store, late) == PICTURE


@pytest.mark.skipif(os.name == "nt", reason="no such modes there")
def test_only_their_owner_can_read_them(store):
    place = places(store, kept(store))[0]
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700


def test_a_check_finds_a_picture_that_is_missing(store):
    photo = kept(store)
    assert not [each for each in check.check(store.path, deep=True) if "original" in each.sentence]
    places(store, photo)[0].unlink()
    with pytest.raises(StoreProblem, match="missing or damaged"):
        photos.picture(store, photo)
    (finding,) = [each for each in check.check(store.path, deep=True) if "original" in each.sentence]
    assert "2026-03-02" in finding.sentence


def test_a_deleted_photo_stays_today_and_is_off_the_disk_tomorrow_backups_too(store):
    photo, other = kept(store), kept(store, b"another")
    backup.make(store.path)
    deleted(store, photo)
    assert photos.sweep(store, today()) == 0
    store.undo()
    assert photos.picture(store, photo) == PICTURE
    deleted(store, photo)
    assert photos.sweep(store, today() + timedelta(days=1)) == 2
    assert not any(place.exists() for place in places(store, photo))
    assert all(place.exists() for place in places(store, other))
    assert not [each for each in check.check(store.path, deep=True) if each.severity is not check.Severity.NOTE]


def test_a_picture_that_another_photo_shows_stays(store):
    photo, twin = kept(store), kept(store)
    deleted(store, photo)
    assert photos.sweep(store, today() + timedelta(days=1)) == 0
    assert photos.picture(store, twin) == PICTURE
