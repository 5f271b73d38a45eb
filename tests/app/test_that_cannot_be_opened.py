"""A journal that cannot be opened: said in a window, with a way on for each kind of trouble."""

import sqlite3
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.app.trouble import Trouble
from glutetracker.store import Store, StoreProblem, runs
from glutetracker.store.file import backup


@pytest.fixture
def trouble(look, qtbot):
    """Opens the window that tells why a journal cannot be opened."""
    made: list[Trouble] = []

    def tell(journal: Path) -> Trouble:
        with pytest.raises(StoreProblem) as problem:
            Store.open(journal)
        window = Trouble(journal, look)
        window.tell(problem.value)
        with qtbot.waitExposed(window):
            window.show()
        made.append(window)
        return window

    yield tell
    for window in made:
        if window.store is not None:
            window.store.close()
        shiboken6.delete(window)


@pytest.fixture
def emptied(store, journal_path, log_run):
    """A journal with a run and a backup, whose file then lost all its bytes."""
    log_run()
    backup.make(journal_path)
    store.close()
    journal_path.write_bytes(b"")
    return journal_path


def press(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_damaged_journal_comes_back_from_a_backup_in_two_clicks(trouble, emptied):
    window = trouble(emptied)
    assert "damaged" in window.words.text()
    assert window.backups.isVisible()
    press(window.backups.rows[0].restore)
    press(window.backups.panel.restore)
    assert runs.first_day(window.store) is not None
    assert not window.isVisible()


def test_another_programs_file_is_named_and_not_touched(trouble, tmp_path):
    foreign = tmp_path / "bookmarks.sqlite"
    with sqlite3.connect(foreign) as connection:
        connection.execute("create table bookmark (url text)")
    connection.close()
    before = foreign.read_bytes()
    window = trouble(foreign)
    assert "belongs to another program" in window.words.text()
    assert not window.backups.isVisible()
    press(window.again)
    assert window.isVisible(), "it is still another program's"
    assert foreign.read_bytes() == before


def test_a_place_that_cannot_even_be_looked_at_is_told(trouble, tmp_path):
    window = trouble(tmp_path / f"{'a' * 300}.sqlite")
    assert "cannot be opened: its name is too long. Choose a shorter one." in window.words.text()
    assert window.other.isVisible()


def test_trying_again_opens_what_is_whole_by_then(trouble, journal_path):
    journal_path.parent.mkdir(parents=True)
    journal_path.write_text("no journal at all, but text that somebody put there by mistake")
    window = trouble(journal_path)
    journal_path.unlink()
    press(window.again)
    assert window.store is not None


def test_leaving_opens_nothing(trouble, emptied):
    window = trouble(emptied)
    press(window.leave)
    assert window.store is None
    assert emptied.read_bytes() == b""
