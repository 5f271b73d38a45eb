"""What a disk refuses is told by what is wrong and what helps."""

import errno
import os

import pytest

from glutetracker.outgo.target import ExportError, written
from glutetracker.words.disk import refusal

HELPS = {
    errno.ENOSPC: "Make some room", errno.EACCES: "Change them", errno.EROFS: "Choose another place",
    errno.ENOENT: "Make it", errno.EISDIR: "Choose another name", errno.ENAMETOOLONG: "Choose a shorter one",
}  # fmt: skip


@pytest.mark.parametrize(("number", "helps"), HELPS.items())
def test_what_helps_is_said_in_our_own_words(number, helps):
    told = refusal(OSError(number, os.strerror(number)))
    assert helps in told
    assert os.strerror(number) not in told


def test_what_we_do_not_know_is_told_as_the_system_says_it():
    assert "“Input/output error”" in refusal(OSError(errno.EIO, "Input/output error"))


def test_the_ways_of_a_real_disk_have_words(tmp_path):
    (tmp_path / "file").write_text("no folder")
    for target, told in {
        tmp_path / "nowhere" / "a.zip": "there is no such folder",
        tmp_path / "file" / "a.zip": "is a file",
        tmp_path / f"{'a' * 300}.zip": "its name is too long",
    }.items():
        with pytest.raises(ExportError, match=told), written(target, overwrites=True):
            pass
