from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from glutetracker.ui.shell.palette import Palette

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def test_the_palette_opens_the_page_of_an_exercise(window, press, type_in):
    press(Key.Key_K, CTRL)
    type_in("guide clamshell")
    palette = window.findChild(Palette)
    titles = [palette.found.item(row).text() for row in range(palette.found.count())]
    assert "Guide: Clamshell" in titles
    palette.found.setCurrentRow(titles.index("Guide: Clamshell"))
    press(Key.Key_Return)
    assert window.key == "guide"
    assert window.page("guide").detail.exercise.id == "clamshell"


def test_the_palette_knows_ways_of_running_by_their_page(window, press, type_in):
    press(Key.Key_K, CTRL)
    type_in("hill sprint")
    palette = window.findChild(Palette)
    assert "Guide: Hill sprint" in [palette.found.item(row).text() for row in range(palette.found.count())]


def test_an_exercise_goes_from_its_page_into_a_session(window, press):
    window.context.asked_for.emit("guide", "exercise:clamshell")
    window.page("guide").detail.log.setFocus()
    press(Key.Key_Return)
    assert window.key == "log"
    session = window.page("log").session
    assert [each.entry.exercise for each in session.logged.entries] == ["clamshell"]


def test_a_way_of_running_is_logged_as_its_kind(window, press):
    window.context.asked_for.emit("guide", "exercise:hill_sprint")
    window.page("guide").detail.log.setFocus()
    press(Key.Key_Return)
    run = window.page("log").part("run")
    assert run.isVisible()
    assert run.form.kind.key == "hill"
    assert QApplication.focusWidget() is run.form.distance.edit


def test_the_cues_beside_the_sets_lead_to_the_page(window, press):
    window.context.asked_for.emit("log", "session:clamshell")
    window.page("log").session.cues.guide.setFocus()
    press(Key.Key_Return)
    assert window.key == "guide"
    assert window.page("guide").detail.exercise.id == "clamshell"


def test_a_page_that_was_left_is_still_open_when_one_comes_back(window, press):
    window.context.asked_for.emit("guide", "exercise:clamshell")
    press(Key.Key_1, CTRL)
    press(Key.Key_5, CTRL)
    guide = window.page("guide")
    assert guide.stack.currentWidget() is guide.detail
    assert guide.detail.back.hasFocus()
