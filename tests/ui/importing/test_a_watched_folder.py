"""A folder is looked at for new files; they are offered, never taken."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from glutetracker.ui.importing.past_card import PastImports
from glutetracker.ui.importing.watching import FolderWatch


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder of a watch, with one run and one picture."""
    made = tmp_path / "watch"
    made.mkdir()
    (made / "morning.gpx").write_text("<gpx/>")
    (made / "photo.jpg").write_bytes(b"\xff\xd8")
    return made


@pytest.fixture(autouse=True)
def nothing_kept(qapp):
    """No folder of another test."""
    QSettings().clear()
    yield
    QSettings().clear()


def test_what_is_in_a_folder_is_offered_once(context, folder, qtbot):
    watch = context.watch
    watch.choose(folder)
    qtbot.waitUntil(lambda: watch.files == (folder / "morning.gpx",))
    assert watch.take() == [folder / "morning.gpx"]
    watch.look()
    qtbot.wait(100)
    assert watch.files == ()


def test_a_new_file_and_a_changed_one_are_offered_and_said(context, folder, qtbot):
    watch = context.watch
    watch.choose(folder)
    qtbot.waitUntil(lambda: len(watch.files) == 1)
    watch.take()
    said = []
    context.notices.said.connect(said.append)
    (folder / "evening.fit").write_bytes(b"x")
    (folder / "morning.gpx").write_text("<gpx>more</gpx>")
    watch.look()
    qtbot.waitUntil(lambda: len(watch.files) == 2)
    assert said == ["2 new files in watch. Look at them in Settings, Imports."]


def test_the_folder_is_known_at_the_next_start(context, folder, qtbot):
    context.watch.choose(folder)
    qtbot.waitUntil(lambda: len(context.watch.files) == 1)
    context.watch.take()
    again = FolderWatch(context, context.notices)
    assert again.folder == folder
    again.look()
    qtbot.wait(100)
    assert again.files == ()


def test_a_folder_that_is_gone_has_nothing_new(context, folder, qtbot):
    context.watch.choose(folder)
    qtbot.waitUntil(lambda: len(context.watch.files) == 1)
    for path in folder.iterdir():
        path.unlink()
    os.rmdir(folder)  # noqa: PTH106
    context.watch.look()
    qtbot.waitUntil(lambda: context.watch.files == ())


def test_new_files_are_looked_at_by_a_key_in_settings(context, folder, qtbot, shown, asked):
    listed = shown(PastImports(context), (520, 600))
    assert not listed.watch.offer.isVisible()
    context.watch.choose(folder)
    qtbot.waitUntil(listed.watch.offer.isVisible)
    listed.watch.offer.setFocus()
    QTest.keyClick(listed.watch.offer, Qt.Key.Key_Space)
    assert asked == [("import", str(folder / "morning.gpx"))]
    assert not listed.watch.offer.isVisible()


def test_watching_none_looks_no_more(context, folder, qtbot, shown):
    context.watch.choose(folder)
    listed = shown(PastImports(context), (520, 600))
    listed.watch.leave.click()
    assert context.watch.folder is None
    assert not listed.watch.leave.isVisible()
