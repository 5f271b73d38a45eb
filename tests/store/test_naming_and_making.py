"""Journals of any name, made by several programs at once, on any disk."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from glutetracker.store import Store
from glutetracker.store.file import opening
from glutetracker.store.file.opening import Found, look

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX file modes")


NAMES = [
    "with space.sqlite", "100%.sqlite", "what?.sqlite", "#1.sqlite", "a%20b.sqlite", "file:x?mode=memory",
    "Übung 🍑.sqlite", "quote'\".sqlite", ":memory:", "semi;colon", "new\nline", "-dash", "back\\slash",
]  # fmt: skip


@posix
@pytest.mark.parametrize("name", NAMES)
def test_a_journal_may_have_any_name(tmp_path, name):
    from glutetracker.store.file import backup

    path = tmp_path / "here" / name
    for _ in range(2):
        with closing(Store.open(path)) as store, store.write("Theme", undoable=False) as edit:
            edit.put("setting", {"id": "theme", "value": '"dark"'})
    made = backup.make(path)
    backup.restore(path, made.path)
    with closing(Store.open(path, read_only=True)) as store:
        assert store.rows("select value from setting")[0][0] == '"dark"'
    assert {each.name for each in path.parent.iterdir()} == {name, name + ".backups"}


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text exist on Linux")
def test_a_journal_may_have_a_name_that_is_no_text(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.sqlite")
    Store.open(path).close()
    Store.open(path).close()
    assert "caf\udce9.sqlite" in {each.name for each in tmp_path.iterdir()}


def test_a_relative_path_stays_the_same_file_when_the_folder_changes(tmp_path, monkeypatch, hip_thrust):
    monkeypatch.chdir(tmp_path)
    with closing(Store.open(Path("journal.sqlite"))) as store:
        monkeypatch.chdir("/")
        with store.write("Theme", undoable=False) as edit:
            edit.put("setting", {"id": "theme", "value": '"dark"'})
    assert (tmp_path / "journal.sqlite").stat().st_size > 4096


def test_windows_shares_and_drives_have_an_address_too():
    from pathlib import PureWindowsPath

    class Windows(PureWindowsPath):
        def absolute(self):
            return self

    assert opening.uri_of(Windows(r"C:\Users\x y\100%.sqlite")) == "file:///C:/Users/x y/100%25.sqlite"
    assert opening.uri_of(Windows(r"\\server\share\j.sqlite")) == "file:////server/share/j.sqlite"


MAKE = """
import sys
from pathlib import Path
from glutetracker.store import Store
sys.stdin.readline()
store = Store.open(Path(sys.argv[1]), busy_timeout_ms=5000)
with store.write("Mine", undoable=False) as edit:
    edit.put("setting", {"id": sys.argv[2], "value": "1"})
store.close()
"""


def test_eight_programs_that_make_the_journal_at_once_share_one(journal_path):
    root = Path(__file__).parents[2]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(journal_path), str(number)], stdin=subprocess.PIPE, cwd=root, text=True
        )
        for number in range(8)
    ]
    for each in started:
        each.stdin.write("go\n")
        each.stdin.flush()
    for each in started:
        each.communicate(timeout=60)
    assert [each.returncode for each in started] == [0] * 8
    with closing(Store.open(journal_path)) as store:
        assert len(store.rows("select * from setting")) == 8
    assert not list(journal_path.parent.glob("*.part"))


def test_a_disk_without_hard_links_can_hold_a_journal(journal_path, monkeypatch):
    def no_links(self, target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    Store.open(journal_path).close()
    assert look(journal_path) is Found.CURRENT
    assert [each.name for each in journal_path.parent.iterdir()] == [journal_path.name]


def test_opening_imports_nothing_but_the_standard_library():
    code = (
        "import sys, tempfile, pathlib; from glutetracker.store import Store;"
        "known = {*sys.stdlib_module_names, 'glutetracker', '__main__', 'sitecustomize'};"  # the last is Debian's
        "p = pathlib.Path(tempfile.mkdtemp()) / 'j.sqlite'; Store.open(p).close(); Store.open(p).close();"
        "print([m for m in sys.modules if m.split('.')[0] not in known"
        " and not m.startswith('_')])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
