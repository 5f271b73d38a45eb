"""What lies in a zip comes in as if it lay in a folder; nothing is unpacked to the disk."""

import zipfile

import pytest

from glutetracker.intake import Status


@pytest.fixture
def packed(downloads):
    """Pack files: packed("all.zip", {"runs/morning.gpx": path})."""

    def pack(name, members):
        with zipfile.ZipFile(downloads / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return downloads / name

    return pack


def test_each_member_is_told_by_its_place_in_the_zip(take_in, packed, gpx):
    path = packed("strava.zip", {"activities/1.gpx": gpx().read_bytes(), "photo.jpg": b"\xff\xd8"})
    told = take_in(path)
    assert [(each.file, each.status) for each in told] == [
        (f"{path}/activities/1.gpx", Status.ADDED),
        (f"{path}/photo.jpg", Status.NOTHING_FOR_US),
    ]


def test_a_member_and_the_same_file_beside_it_are_one(take_in, packed, gpx):
    path = gpx()
    zipped = packed("copy.zip", {"a.gpx": path.read_bytes()})
    assert [each.status for each in take_in(path, zipped)] == [Status.ADDED, Status.ALREADY_THERE]


def test_a_zip_in_a_folder_is_gone_through_too(take_in, packed, gpx, downloads):
    packed("more.zip", {"late.gpx": gpx("late.gpx", later_s=36000).read_bytes()})
    (downloads / "late.gpx").unlink()
    assert [each.runs for each in take_in(downloads)] == [1]


def test_shadows_of_another_system_are_passed_over(take_in, packed, gpx):
    path = packed("mac.zip", {"a.gpx": gpx().read_bytes(), "__MACOSX/._a.gpx": b"\x00\x05\x16\x07"})
    assert [each.status for each in take_in(path)] == [Status.ADDED]


def test_a_member_that_blows_up_is_refused_and_the_others_are_in(take_in, packed, gpx):
    path = packed("bomb.zip", {"bomb.gpx": b" " * 30_000_000, "run.gpx": gpx().read_bytes()})
    bomb, run = take_in(path)
    assert (bomb.status, run.status) == (Status.REFUSED, Status.ADDED)
    assert "far more than is plausible" in bomb.reason


def test_a_damaged_member_is_refused_and_the_others_are_in(take_in, packed, gpx):
    path = packed("half.zip", {"a.gpx": gpx().read_bytes(), "b.gpx": gpx("b.gpx", later_s=36000).read_bytes()})
    content = bytearray(path.read_bytes())
    content[60] ^= 0xFF
    path.write_bytes(content)
    assert [each.status for each in take_in(path)] == [Status.REFUSED, Status.ADDED]


def test_a_name_that_leads_out_of_the_zip_writes_nothing_there(take_in, packed, gpx, downloads):
    before = set(downloads.parent.rglob("*.gpx"))
    path = packed("evil.zip", {"../../evil.gpx": gpx().read_bytes()})
    assert take_in(path)[0].status is Status.ADDED
    assert set(downloads.parent.rglob("*.gpx")) - before == {downloads / "morning.gpx"}
