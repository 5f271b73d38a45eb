"""A report from the window."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from glutetracker.domain.clock import today
from glutetracker.ui.pages.settings import SettingsPage


def test_the_days_that_are_chosen_are_saved_as_a_pdf(
    page: Callable[..., SettingsPage], log_run: Callable[..., object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log_run(today() - timedelta(days=100))
    opened = page()
    said: list[str] = []
    opened.context.notices.said.connect(said.append)
    opened.context.notices.went_wrong.connect(lambda text, *_: said.append(text))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "report"), ""))
    opened.asked_for("report")
    QTest.keyClick(opened.report.save, Qt.Key.Key_Space)
    assert said[0].startswith("Nothing was logged from")
    QTest.mouseClick(opened.report.span.chips.buttons["all"], Qt.MouseButton.LeftButton)
    QTest.keyClick(opened.report.save, Qt.Key.Key_Space)
    assert said[1] == "Saved report.pdf."
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
