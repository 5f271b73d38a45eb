import gzip
import hashlib
import os
import zlib

import pytest

from glutetracker.importers import IMPORTERS, UnreadableFileError, read, read_bytes, shown


def refused(path):
    with pytest.raises(UnreadableFileError) as caught:
        read(path)
    assert str(caught.value).startswith(shown(path.name) + ": ")
    return caught.value.reason


def test_a_file_is_told_by_its_content_not_by_its_name(tmp_path, gpx, tcx):
    for name, content, told in (("a.fit", gpx(), "GPX"), ("b", tcx(), "TCX"), ("c.gz", gpx(), "GPX")):
        (tmp_path / name).write_bytes(content)
        assert read(tmp_path / name).format == told


def test_packed_and_unpacked_are_the_same_file(gpx):
    plain, packed = read_bytes("run.gpx", gpx()), read_bytes("run.gpx.gz", gzip.compress(gpx()))
    assert plain.sha256 == packed.sha256 == hashlib.sha256(gpx()).hexdigest()
    assert packed.content == gpx()


def test_gzip_in_several_parts_and_with_rubbish_behind_is_read(gpx):
    whole = gpx()
    packed = gzip.compress(whole[:1000]) + gzip.compress(whole[1000:]) + b"rubbish"
    assert read_bytes("run.gpx.gz", packed).content == whole


def test_missing_folders_pipes_and_loops_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.fit")
    (tmp_path / "loop.fit").symlink_to("loop.fit")
    (tmp_path / "endless.fit").symlink_to("/dev/zero")
    assert "no such file" in refused(tmp_path / "none.fit")
    assert "folder" in refused(tmp_path)
    assert "regular file" in refused(tmp_path / "pipe.fit")
    assert "regular file" in refused(tmp_path / "endless.fit")
    assert "cannot be opened" in refused(tmp_path / "loop.fit")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_closed_to_us_is_refused_with_advice(tmp_path, gpx):
    (tmp_path / "mine.gpx").write_bytes(gpx())
    (tmp_path / "mine.gpx").chmod(0)
    assert "may not read" in refused(tmp_path / "mine.gpx")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (gzip.compress(b""), "empty"),
        (b"\0" * 5000, "only zeros"),
        (b"PK\x03\x04" + b"x" * 50, "zip archive"),
        (b"SQLite format 3\0" + b"\0" * 100, "SQLite"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "picture"),
        (b"\x00\x05\x16\x07" + b"\0" * 100, "shadow file"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "web page"),
        (b"\n\n<HTML><title>Sign in</title></HTML>", "web page"),
        (b"<?xml version='1.0'?><kml/>", "neither GPX nor TCX"),
        (b"Payee,Amount\nGym,29.90\n", "Its columns are: Payee, Amount"),
        (b"\xde\xad\xbe\xef" * 50, "not a FIT, GPX or TCX"),
        (gzip.compress(gzip.compress(b"x")), "packed twice"),
        (gzip.compress(bytes(range(256)))[:200], "cut off"),
        (gzip.compress(b"a" * 50)[:-8] + b"\xff" * 8, "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_activity_is_refused_by_what_it_is(tmp_path, content, reason):
    (tmp_path / "odd.fit").write_bytes(content)
    assert reason in refused(tmp_path / "odd.fit")


def test_a_file_over_64_megabytes_is_refused(tmp_path):
    with (tmp_path / "big.gpx").open("wb") as file:
        file.truncate(65 * 2**20)
    assert "more than 64 MB" in refused(tmp_path / "big.gpx")


def test_a_packed_bomb_stops_at_the_limit():
    deflater = zlib.compressobj(9, wbits=31)
    bomb = b"".join(deflater.compress(bytes(2**20)) for _ in range(300)) + deflater.flush()
    with pytest.raises(UnreadableFileError, match="more than 64 MB"):
        read_bytes("bomb.fit.gz", bomb)


def test_names_are_shown_in_one_plain_line():
    assert shown("\u202egpj.<b>100%s {x}\n.fit") == " gpj.<b>100%s {x} .fit"
    assert shown("\udcff\udcfe.fit") == "??.fit"
    assert len(shown("n" * 400 + ".fit")) == 121


def test_a_name_with_braces_does_not_break_the_sentence(tmp_path):
    (tmp_path / "{x} 100%s.gpx").write_bytes(b"")
    assert refused(tmp_path / "{x} 100%s.gpx").startswith("This file is empty")


def test_every_importer_has_a_name_and_suffixes():
    assert len({each.name for each in IMPORTERS}) == len(IMPORTERS)
    assert all(suffix.startswith(".") for each in IMPORTERS for suffix in each.suffixes)
