import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QFileDialog

from glutetracker import guides
from glutetracker.guides.pages import all_pages
from glutetracker.ui.guide import one_page
from glutetracker.words import Problem

A4 = QSizeF(680, 1009)


def told(exercise_id):
    return guides.whole_guide()[exercise_id], all_pages()[exercise_id]


@pytest.mark.parametrize("exercise_id", [*list(guides.whole_guide())[::7], "hip_thrust_barbell", "back_squat"])
def test_an_exercise_fits_on_one_sheet_in_words_that_can_be_read(look, exercise_id):
    sheet = one_page.fitted(*told(exercise_id), A4)
    assert sheet.pageCount() == 1
    assert sheet.defaultFont().pointSizeF() >= 8


def test_the_sheet_has_steps_mistakes_and_cautions(look):
    words = one_page.fitted(*told("hip_thrust_barbell"), A4).toPlainText()
    for each in ("Barbell hip thrust", "1. Sit with", "Put it against a wall", "Krause Neto 2020", "does not rank"):
        assert each in words


def test_the_button_saves_a_pdf_and_says_so(exercise, context, tmp_path, monkeypatch):
    said = []
    context.notices.said.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "thrust.pdf"), ""))
    exercise("hip_thrust_barbell").detail.save.click()
    content = (tmp_path / "thrust.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1
    assert said == ["Saved thrust.pdf."]


def test_a_folder_that_is_not_there_is_told(look, tmp_path):
    with pytest.raises(Problem, match="cannot be written"):
        one_page.save(*told("clamshell"), tmp_path / "nowhere" / "clamshell.pdf")
