import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from glutetracker.figure import movement_named
from glutetracker.ui.guide.phase_bar import STEP_MS, PhaseBar

Key = Qt.Key
DARK = 150


@pytest.fixture
def player(exercise):
    return exercise("hip_thrust_barbell").detail.player


def test_the_figure_plays_and_pauses(player):
    assert player.stage.is_playing
    assert player.play.text() == "Pause"
    QTest.mouseClick(player.play, Qt.MouseButton.LeftButton)
    assert not player.stage.is_playing
    assert player.play.text() == "Play"


def test_arrow_keys_on_the_bar_scrub(player):
    player.phases.setFocus()
    player.stage.scrub(1.0)
    QTest.keyClick(player.phases, Key.Key_Right)
    assert player.stage.seconds == pytest.approx(1.0 + STEP_MS / 1000)
    assert not player.stage.is_playing


def test_a_press_on_the_bar_goes_there(player):
    QTest.mouseClick(player.phases, Qt.MouseButton.LeftButton, pos=QPoint(player.phases.width() // 2, 12))
    assert player.stage.seconds == pytest.approx(player.stage.movement.seconds / 2, abs=0.1)


def test_the_bar_is_heard_with_its_phases(player):
    assert player.phases.accessibleDescription().startswith("Drive up 1 s, Squeeze 1 s, Lower 2 s")


def test_keys_choose_the_view_and_the_chip_that_is_on_says_which(player):
    player.stage.setFocus()
    QTest.keyClick(player.stage, Key.Key_2)
    assert player.stage.view == (90.0, 8.0)
    assert [name for name, chip in player.views.items() if chip.isChecked()] == ["front"]
    QTest.keyClick(player.stage, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [name for name, chip in player.views.items() if chip.isChecked()] == []


def test_muscles_and_half_speed_have_keys(player):
    player.stage.setFocus()
    QTest.keyClick(player.stage, Key.Key_M)
    assert not player.stage.has_muscles
    QTest.keyClick(player.stage, Key.Key_H)
    assert player.half.isChecked()


def test_where_things_should_not_move_the_button_goes_on_by_a_phase(player, look):
    look.theme = look.theme._replace(has_motion=False)
    look.changed.emit()
    assert player.play.text() == "Next phase"
    player.stage.scrub(0.0)
    QTest.mouseClick(player.play, Qt.MouseButton.LeftButton)
    assert player.stage.phase == 1
    assert not player.stage.is_playing


def test_the_figure_rests_when_the_page_is_left(exercise, press):
    opened = exercise("hip_thrust_barbell")
    opened.go_back()
    assert not opened.detail.player.stage.is_playing


def test_the_phase_that_is_now_is_told_however_short_it_is(look):
    bar = PhaseBar(look)
    bar.resize(240, bar.sizeHint().height())
    bar.show_phases(movement_named("hip_airplane"))
    top = bar.height() - bar.fontMetrics().height()
    for seconds, words in ((0.1, "Open 1.5 s"), (4.0, "Close 1.5 s"), (8.7, "Back 1.4 s")):
        bar.show_seconds(seconds)
        picture = bar.grab().toImage()
        rows = range(int(top * picture.devicePixelRatio()), picture.height())
        inked = [x for x in range(picture.width()) if any(picture.pixelColor(x, y).lightness() < DARK for y in rows)]
        wide = QFontMetrics(look.theme.font("label")).horizontalAdvance(words) * picture.devicePixelRatio()
        assert inked[-1] - inked[0] == pytest.approx(wide, rel=0.1), words
