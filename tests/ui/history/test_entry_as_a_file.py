"""A run or a session goes out of its page as a file that other programs read."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.running import Run
from glutetracker.ui.context import Context
from glutetracker.ui.pages.history import HistoryPage

Page = Callable[..., HistoryPage]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, str], None]:
    """The desktop's own dialog answers with this file and this kind."""

    def with_file(path: Path, kind: str = "") -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))

    return with_file


@pytest.fixture
def said(context: Context) -> list[str]:
    """What the window said, and what went wrong."""
    heard: list[str] = []
    context.notices.said.connect(heard.append)
    context.notices.went_wrong.connect(lambda text, *_: heard.append(text))
    return heard


def test_a_run_with_its_way_is_written_as_the_chosen_kind(
    page: Page, record_run: Callable[..., Run], answer: Callable[..., None], said: list[str], tmp_path: Path
) -> None:
    run = record_run()
    opened = page()
    opened.open_entry(f"run:{run.id}")
    answer(tmp_path / "way", "GPX, the way (*.gpx)")
    opened.detail.more.setFocus()
    QTest.keyClick(opened.detail.more, Qt.Key.Key_Space)
    QTest.keyClick(opened.detail.menu, Qt.Key.Key_Down)
    QTest.keyClick(opened.detail.menu, Qt.Key.Key_Return)
    assert (tmp_path / "way.gpx").read_text(encoding="utf-8").count("<trkpt") > 500
    assert said == ["Saved way.gpx."]


def test_a_session_is_written_for_watches(
    page: Page, log_session: Callable[..., Session], answer: Callable[..., None], tmp_path: Path
) -> None:
    session = log_session(started_at=datetime(2026, 3, 2, 18, tzinfo=UTC), elapsed_s=1800.0)
    opened = page()
    opened.open_entry(f"session:{session.id}")
    answer(tmp_path / "session.fit")
    opened.detail.menu.export.trigger()
    assert (tmp_path / "session.fit").read_bytes()[8:12] == b".FIT"


def test_what_cannot_be_written_says_why_and_leaves_no_file(
    page: Page, log_run: Callable[..., Run], answer: Callable[..., None], said: list[str], tmp_path: Path
) -> None:
    opened = page()
    opened.open_entry(f"run:{log_run().id}")
    answer(tmp_path / "run.gpx")
    opened.detail.menu.export.trigger()
    assert len(said) == 1
    assert not (tmp_path / "run.gpx").exists()


def test_a_visit_has_no_such_file(page: Page, log_visit: Callable[..., list]) -> None:
    visit_id = log_visit()[0].visit_id
    opened = page()
    opened.open_entry(f"measure:{visit_id}")
    assert not opened.detail.menu.export.isVisible()
