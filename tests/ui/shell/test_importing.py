"""Files are dropped anywhere, come in beside other work, and each is told of in words."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.period import Period
from glutetracker.store import Store, runs
from glutetracker.store.problems import BusyError
from glutetracker.ui.importing.panel import ImportPanel
from glutetracker.ui.shell.drop_hint import DropHint

MONTH = Period(date(2026, 3, 1), date(2026, 4, 1))


def drop(window, *paths: Path) -> None:
    """Let files fall on the window, as a file browser does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in paths])
    about = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), *about))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *about))


def test_files_held_over_the_window_are_told_that_they_may_fall(window, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "run.fit"))])
    about = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), *about))
    hint = window.findChild(DropHint)
    assert hint.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not hint.isVisible()


def wait_for_preview(window, qtbot) -> ImportPanel:
    """Wait until the files are read; nothing has come in by then."""
    panel = window.findChild(ImportPanel)
    qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    return panel


def wait_for_end(window, qtbot) -> ImportPanel:
    """Bring in what is shown, and wait for the end."""
    panel = wait_for_preview(window, qtbot)
    if panel.bring_in.isVisible():
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    return panel


def lines(panel: ImportPanel) -> list[str]:
    return ["\n".join(panel.listed.outcomes.said(at)) for at in range(panel.listed.count())]


def test_dropped_files_come_in_and_each_is_told_of(window, qtbot, gpx, downloads):
    morning, ride = gpx("morning.gpx"), gpx("ride.gpx", sport="cycling", later_s=9000)
    (downloads / "broken.tcx").write_text("no activity")
    drop(window, morning, ride, downloads / "broken.tcx")
    panel = wait_for_end(window, qtbot)
    told = sorted(lines(panel))
    assert told[0].startswith("broken.tcx: refused\n")
    assert told[1].startswith("morning.gpx: added 1 run")
    assert told[2].startswith("ride.gpx: nothing for us\ncycling")
    assert "1 file added" in panel.title.text()
    assert len(runs.between(window.context.store, MONTH)) == 1


def test_the_same_file_again_is_already_there(window, qtbot, gpx):
    morning = gpx("morning.gpx")
    drop(window, morning)
    wait_for_end(window, qtbot)
    drop(window, morning)
    panel = wait_for_preview(window, qtbot)
    assert lines(panel)[0].startswith("morning.gpx: already there")
    assert len(runs.between(window.context.store, MONTH)) == 1


def test_a_folder_comes_in_in_the_order_of_its_names(window, qtbot, gpx, downloads):
    names = [f"run-{at:02}.gpx" for at in range(12)]
    for at, name in enumerate(names):
        gpx(name, later_s=at * 86_400)
    (downloads / "notes.txt").write_text("buy tape")
    drop(window, downloads)
    panel = wait_for_end(window, qtbot)
    assert panel.title.text() == "12 files added, 1 with nothing for us"
    assert [line.partition(":")[0] for line in lines(panel)] == ["notes.txt", *names]


def test_a_folder_comes_in_whole_and_a_stop_keeps_what_is_in(window, qtbot, gpx, downloads):
    for at in range(12):
        gpx(f"run-{at:02}.gpx", later_s=at * 86_400)
    drop(window, downloads)
    panel = wait_for_preview(window, qtbot)
    panel.bring_in.click()
    qtbot.waitUntil(lambda: panel.listed.count() >= 2, timeout=20_000)
    QTest.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    kept = len(runs.between(window.context.store, MONTH))
    assert kept == panel.listed.count()
    assert ("Stopped" in panel.title.text()) == (kept < 12)


def test_files_dropped_meanwhile_join_those_that_are_shown(window, qtbot, gpx):
    drop(window, gpx("morning.gpx"))
    drop(window, gpx("evening.gpx", later_s=86_400))
    panel = wait_for_preview(window, qtbot)
    assert panel.bring_in.text() == "Bring in 2 files"
    wait_for_end(window, qtbot)
    assert len(runs.between(window.context.store, MONTH)) == 2


def test_nothing_comes_in_before_it_is_wanted(window, qtbot, gpx):
    drop(window, gpx("morning.gpx"))
    panel = wait_for_preview(window, qtbot)
    assert panel.about.text() == "1 run"
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert runs.between(window.context.store, MONTH) == []


def test_closed_the_import_goes_on_and_its_end_is_said(window, qtbot, gpx, downloads):
    for at in range(3):
        gpx(f"run-{at}.gpx", later_s=at * 86_400)
    drop(window, downloads)
    panel = wait_for_preview(window, qtbot)
    panel.bring_in.click()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: "3 files added" in window.statusBar().currentMessage(), timeout=20_000)


def test_a_busy_journal_is_waited_for(window, qtbot, gpx, journal_path):
    window.context.store.check_trust()
    other = Store.open(journal_path)
    with pytest.raises(BusyError), window.context.store.write("x"), other.write("y"):
        pass
    drop(window, gpx("morning.gpx"))
    panel = wait_for_preview(window, qtbot)
    holding = other.write("held")
    holding.__enter__()
    panel.bring_in.click()
    qtbot.wait(600)
    assert panel.listed.count() == 0
    holding.__exit__(None, None, None)
    qtbot.waitUntil(lambda: panel.listed.count() == 1, timeout=20_000)
    assert lines(panel)[0].startswith("morning.gpx: added")
    other.close()


def test_live_pages_hear_of_what_came_in(window, qtbot, gpx):
    heard = []
    window.context.changed.connect(heard.append)
    drop(window, gpx("morning.gpx"))
    wait_for_end(window, qtbot)
    qtbot.waitUntil(lambda: any("run" in changed for changed in heard), timeout=5000)


def test_an_import_undone_under_its_summary_is_said_to_be_and_redo_tells_it_again(window, qtbot, gpx):
    drop(window, gpx("morning.gpx"), gpx("evening.gpx", later_s=9000))
    panel = wait_for_end(window, qtbot)
    told = panel.title.text()
    assert told == "2 files added"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.title.text() == f"Partly undone: {told}"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.title.text() == f"Undone: {told}"
    assert runs.between(window.context.store, MONTH) == []
    assert "Nothing of it is here" in panel.left.words.text()
    for _ in range(2):
        window.context.redo()
    assert panel.title.text() == told
    assert panel.left.words.text() == "It can be undone in Settings."
