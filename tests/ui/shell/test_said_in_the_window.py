"""The window says what is saved, what went wrong, and why nothing can be saved."""

import sqlite3
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.clock import today
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import Store, runs
from glutetracker.ui.context import Context
from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def save_run(window: Window, made) -> bool:
    return window.context.save("Easy run", lambda edit: runs.save(edit, made))


@pytest.fixture
def a_run():
    return Run(kind=RunKind.EASY, local_day=date(2026, 3, 2), distance_m=5000.0, duration_s=1800.0)


def test_what_is_saved_is_said_at_the_foot_with_its_name(window, a_run, qtbot):
    assert save_run(window, a_run)
    qtbot.waitUntil(lambda: window.statusBar().currentMessage().startswith("Saved "))
    assert "Easy run" in window.statusBar().currentMessage()


def test_undo_and_redo_say_what_they_did(window, a_run):
    save_run(window, a_run)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    QTest.qWait(1)
    assert "Undone: Easy run" in window.statusBar().currentMessage(), "and no late word that it is saved"
    assert runs.first_day(window.context.store) is None
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "Done again: Easy run" in window.statusBar().currentMessage()
    assert runs.first_day(window.context.store) == date(2026, 3, 2)


def test_an_undo_button_goes_once_something_else_is_saved_for_it_would_take_that_back(window, a_run):
    window.context.save("Easy run", lambda edit: runs.save(edit, a_run), undoable=True)
    assert window.sayings.toast.action.isVisible()
    save_run(window, a_run)
    assert window.sayings.toast.isHidden()


def test_a_file_moved_away_is_told_and_nothing_is_called_saved(window, a_run, journal_path):
    window.context.store.check_trust()
    journal_path.rename(journal_path.with_name("elsewhere.sqlite"))
    assert not save_run(window, a_run)
    assert "Saved" not in window.statusBar().currentMessage()
    assert "moved" in window.sayings.toast.words.text()
    assert window.sayings.toast.close_button.isVisible(), "it stays until it is read"


def test_a_guarded_journal_is_shown_with_the_reason_over_the_pages(window, journal_path):
    reading = Store.open(journal_path, read_only=True)
    shown = Window(Context(reading, window.context.look))
    shown.show_page("today")
    shown.show()
    assert shown.banner.isVisible()
    assert "reading only" in shown.banner.words.text()
    assert not shown.banner.restore.isVisible()
    shiboken6.delete(shown)
    reading.close()


def test_a_journal_found_damaged_offers_its_backups(window):
    window.context.store.distrust("page 3 is torn")
    window.banner.look_again()
    assert "page 3 is torn" in window.banner.words.text()
    QTest.mouseClick(window.banner.restore, Qt.MouseButton.LeftButton)
    assert window.key == "settings"


def test_what_another_program_wrote_is_shown_when_the_window_is_looked_at(window, journal_path, a_run, qtbot):
    heard = []
    window.context.changed.connect(heard.append)
    other = Store.open(journal_path)
    with other.write("From elsewhere") as edit:
        runs.save(edit, a_run)
    other.close()
    window._look_outside()
    assert heard, "every page looks again"


def test_a_journal_held_by_another_program_is_told_and_shown_once_it_is_let_go(qtbot, look, log_run, journal_path):
    log_run(today())
    held = sqlite3.connect(journal_path, isolation_level=None)
    opened = Store.open(journal_path)
    shown = Window(Context(opened, look))
    held.execute("begin exclusive")
    shown.show_page("today")
    with qtbot.waitExposed(shown):
        shown.show()
    assert "Another program is writing" in shown.sayings.toast.words.text()
    held.execute("rollback")
    held.close()
    page = shown.page("today")
    qtbot.waitUntil(lambda: "done today: easy run" in page.frame.subtitle.text() and page.latest.rows[0].isVisible())
    shiboken6.delete(shown)
    opened.close()
