"""`figures`: every movement as a picture, without a screen."""

from PySide6.QtGui import QImage

from glutetracker.figure import pose_ids


def test_every_movement_is_drawn(command, downloads):
    answer = command("figures", "pictures", "--width", "80")
    assert (answer.status, answer.err) == (0, "")
    assert answer.lines == [f"Wrote pictures/{pose_id}_light.png." for pose_id in pose_ids()]
    drawn = QImage(str(downloads / "pictures" / "glute_bridge_light.png"))
    assert drawn.width() > 6 * 80


def test_one_is_drawn_in_both_themes_by_the_name_of_its_exercise(command, downloads):
    answer = command("figures", ".", "--only", "long_run", "--theme", "both", "--width", "80")
    assert answer.lines == ["Wrote easy_run_light.png.", "Wrote easy_run_dark.png."]


def test_one_that_is_not_drawn_is_told_with_those_that_are(command, downloads):
    answer = command("figures", ".", "--only", "handstand")
    assert answer.status == 2
    assert "No figure of handstand is drawn. There are: " in answer.err


def test_a_folder_that_cannot_be_made_is_told(command, downloads):
    (downloads / "file").write_text("")
    answer = command("figures", "file/pictures")
    assert answer.status == 1
    assert "cannot be made" in answer.err
