"""The stage as a person uses it: by keys, by mouse, seen and unseen, in both themes and without motion."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from glutetracker.figure import movement_named, pose_ids
from glutetracker.figure.framing import key_time_s
from glutetracker.ui.figure import moving_figure as stages
from glutetracker.ui.figure.stage import Stage
from glutetracker.ui.theme import Theme

SIZE = (344, 216)


@pytest.fixture
def stage(look, shown):
    page, made = QWidget(), Stage(look)
    QVBoxLayout(page).addWidget(made)
    made.show_movement(movement_named("glute_bridge"))
    shown(page, SIZE)
    made.setFocus(Qt.FocusReason.MouseFocusReason)
    return made


@pytest.fixture
def still(look):
    """A look in which things should not move."""
    look.theme = look.theme._replace(has_motion=False)
    return look


def picture(widget):
    return widget.grab().toImage()


def drag(stage, by):
    start = QPointF(150, 100)
    for kind, at, buttons in (
        (QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, start + QPointF(*by), Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, start + QPointF(*by), Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, at, at, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(stage, event)


def test_it_rests_at_the_most_telling_moment_until_it_is_asked_to_play(stage):
    assert not stage.is_playing
    assert stage.seconds == pytest.approx(key_time_s(stage.movement))


def test_space_plays_and_rests(stage, qtbot):
    before = picture(stage)
    QTest.keyClick(stage, Qt.Key.Key_Space)
    assert stage.is_playing
    start = stage.seconds
    qtbot.waitUntil(lambda: abs(stage.seconds - start) > 0.2 and picture(stage) != before)
    QTest.keyClick(stage, Qt.Key.Key_Space)
    assert not stage.is_playing
    at = stage.seconds
    qtbot.wait(120)
    assert stage.seconds == at


def test_it_rests_at_the_most_telling_moment_after_its_loops(stage, qtbot):
    stage.show_movement(movement_named("hill_sprint"))
    stage.set_speed(8.0)
    stage.play(loops=1)
    qtbot.waitUntil(lambda: not stage.is_playing)
    assert stage.seconds == pytest.approx(key_time_s(stage.movement), abs=1e-3)


def test_it_spends_nothing_while_it_is_not_seen(stage, qtbot):
    stage.play()
    with qtbot.waitSignal(stage.played, check_params_cb=lambda runs: not runs):
        stage.hide()
    at = stage.seconds
    qtbot.wait(120)
    assert stage.seconds == at
    with qtbot.waitSignal(stage.played, check_params_cb=lambda runs: runs):
        stage.show()


def test_arrows_go_back_and_on_by_a_tenth_of_a_second(stage):
    at = stage.seconds
    QTest.keyClick(stage, Qt.Key.Key_Left)
    assert stage.seconds == pytest.approx(at - 0.1)
    QTest.keyClick(stage, Qt.Key.Key_Right)
    QTest.keyClick(stage, Qt.Key.Key_Right)
    assert stage.seconds == pytest.approx(at + 0.1)


def test_shift_and_arrows_turn_it_and_home_puts_it_back(stage):
    own = stage.movement.view
    QTest.keyClick(stage, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(stage, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert stage.view == (own[0] + 8, own[1] + 8)
    QTest.keyClick(stage, Qt.Key.Key_Home)
    assert stage.view == own


def test_dragging_turns_it_but_never_under_the_floor_and_a_double_click_puts_it_back(stage):
    own = stage.movement.view
    drag(stage, (-50, -400))
    assert stage.view == (own[0] + 20, 0)
    drag(stage, (0, 4000))
    assert stage.view[1] == 35
    QTest.mouseDClick(stage, Qt.MouseButton.LeftButton)
    assert stage.view == own


@pytest.mark.parametrize("name", [stages.SIDE, stages.FRONT, stages.BACK])
def test_each_view_is_another_picture(stage, name):
    before = picture(stage)
    stage.look_from(name)
    assert stage.view == stages.VIEWS[name]
    assert picture(stage) != before


def test_muscles_can_be_left_unlit(stage):
    before = picture(stage)
    stage.show_muscles(shown=False)
    assert picture(stage) != before


def test_one_that_plays_when_asked_rests_until_mouse_or_keys_come(look, shown):
    page, elsewhere, made = QWidget(), QLineEdit(), Stage(look, plays_when_asked=True)
    column = QVBoxLayout(page)
    column.addWidget(elsewhere)
    column.addWidget(made)
    made.show_movement(movement_named("glute_bridge"))
    shown(page, SIZE)
    elsewhere.setFocus()
    assert not made.is_playing
    at = QPointF(5, 5)
    QApplication.sendEvent(made, QEnterEvent(at, at, at))
    assert made.is_playing
    QApplication.sendEvent(made, QEvent(QEvent.Type.Leave))
    assert not made.is_playing
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert made.is_playing
    elsewhere.setFocus()
    assert not made.is_playing


def test_where_things_should_not_move_it_goes_phase_by_phase(still, shown):
    made = Stage(still)
    made.show_movement(movement_named("glute_bridge"))
    shown(made, SIZE)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert not made.is_playing
    seen = []
    for _ in made.movement.phases:
        QTest.keyClick(made, Qt.Key.Key_Right)
        seen.append(made.phase)
    assert sorted(seen) == list(range(len(made.movement.phases)))


def test_it_says_in_words_what_it_shows(stage):
    assert stage.accessibleName() == "Figure: Glute bridge"
    told = stage.accessibleDescription()
    assert "Lift 1 s, Squeeze 1.5 s, Lower 2 s, Rest 0.3 s" in told
    assert "Works hardest: glutes." in told
    assert "Ribs" in told or "ribs" in told


def test_a_cue_is_pinned_in_its_own_phase_only(stage, qtbot):
    pinned = picture(stage)
    stage.has_cues = False
    stage.update()
    assert picture(stage) != pinned
    stage.scrub(stage.movement.seconds - 0.1)  # the rest has no cue
    bare = picture(stage)
    stage.has_cues = True
    stage.update()
    assert picture(stage) == bare


def test_the_same_moment_is_drawn_once(stage, monkeypatch):
    drawn = []
    whole = stages.draw_shot
    monkeypatch.setattr(stages, "draw_shot", lambda shot: drawn.append(shot) or whole(shot))
    stage.scrub(0.5)
    picture(stage)
    picture(stage)
    assert len(drawn) == 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("pose_id", pose_ids())
def test_every_movement_fits_on_its_stage_from_every_side(pose_id):
    movement = movement_named(pose_id)
    theme = Theme("dark")
    ground = theme.colour("sunken")
    for view in (movement.view, *stages.VIEWS.values()):
        shot = stages.Shot(movement, key_time_s(movement), view, theme, (160, 110))
        image = stages.draw_shot(shot).toImage()
        inked = sum(image.pixelColor(x, y) != ground for x in range(4, 156, 4) for y in range(4, 106, 4))
        assert inked > 60
        edge = [image.pixelColor(x, 1) for x in range(20, 140, 4)]
        assert all(colour == ground for colour in edge)
