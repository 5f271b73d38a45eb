"""Charts are taken away as pictures: all at once into a folder, or one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from glutetracker.domain.clock import today
from glutetracker.ui.charts import SECTIONS


def press(widget, key=Qt.Key.Key_Space):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, key)


@pytest.mark.parametrize("kind", ["PNG", "CSV"])
def test_all_charts_are_exported_into_a_folder(page, context, logged, tmp_path, monkeypatch, kind):
    made = page()
    said = []
    context.notices.said.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    [action] = [each for each in made.export.menu().actions() if kind in each.text()]
    action.trigger()
    files = sorted(path.name for path in tmp_path.glob(f"*.{kind.lower()}"))
    assert files == sorted(f"{chart.key}.{kind.lower()}" for chart in SECTIONS["overview"])
    assert said == [f"Saved 6 files in {tmp_path}."]


def test_what_shows_nothing_is_not_exported(page, context, log_run, tmp_path):
    log_run(today())
    made = page()
    said = []
    context.notices.said.connect(said.append)
    made.export.save(tmp_path, ".png")
    assert sorted(path.name for path in tmp_path.glob("*.png")) == ["run-distance.png", "together.png"]
    assert said == [f"Saved 2 files in {tmp_path}."]


def test_a_folder_that_takes_nothing_is_told_once(page, context, logged, tmp_path):
    made = page()
    wrong = []
    context.notices.went_wrong.connect(wrong.append)
    made.export.save(tmp_path / "nowhere", ".png")
    assert len(wrong) == 1
    assert "together.png cannot be written" in wrong[0]


def test_one_chart_is_saved_as_it_is_shown(page, context, logged, tmp_path, monkeypatch):
    made = page()
    said = []
    context.notices.said.connect(said.append)
    path = tmp_path / "lift.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(made.cards[3].picture_button)
    assert "<title>Estimated 1RM: Barbell hip thrust</title>" in path.read_text("utf-8")
    assert said == ["Saved lift.svg."]


def test_a_name_of_no_picture_is_told(page, context, logged, tmp_path, monkeypatch):
    made = page()
    wrong = []
    context.notices.went_wrong.connect(wrong.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "lift.bmp"), ""))
    press(made.cards[3].picture_button)
    assert wrong == [f"{tmp_path / 'lift.bmp'}: name the picture .png, .svg or .pdf, or the table .csv."]


def test_nothing_is_saved_where_no_place_was_chosen(page, context, logged, tmp_path, monkeypatch):
    made = page()
    told_of = []
    context.notices.said.connect(told_of.append)
    context.notices.went_wrong.connect(told_of.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(made.cards[0].picture_button)
    assert told_of == []
