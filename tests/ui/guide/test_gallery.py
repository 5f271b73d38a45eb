from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from glutetracker import guides
from glutetracker.domain.clock import today
from glutetracker.ui.guide.cards import CARD

Key = Qt.Key


def shown_ids(page):
    return [each.id for each in page.front.gallery.shown.exercises]


def chip(page, key):
    QTest.mouseClick(page.front.filters.chips[key], Qt.MouseButton.LeftButton)


def test_every_exercise_and_way_of_running_has_a_card(page):
    opened = page()
    assert set(shown_ids(opened)) == set(guides.whole_guide())
    assert str(len(guides.whole_guide())) in opened.front.frame.subtitle.text()


def test_what_was_trained_lately_comes_first_and_then_the_favourites(page, context, log_session, hip_thrust):
    log_session(today() - timedelta(days=3))
    opened = page()
    opened.asked_for("exercise:side_plank")
    QTest.mouseClick(opened.detail.star, Qt.MouseButton.LeftButton)
    opened.go_back()
    assert shown_ids(opened)[:2] == [hip_thrust.id, "side_plank"]
    assert context.preferences.favourites == ("side_plank",)


def test_letters_find_and_enter_twice_opens(page, press):
    opened = page()
    press("RDL", Key.Key_Return, Key.Key_Return)
    assert opened.detail.exercise.id == "romanian_deadlift"


def test_two_swapped_letters_find_all_the_same(page, press):
    opened = page()
    press("clmashell")
    assert shown_ids(opened)[0] == "clamshell"


def test_letters_typed_on_the_cards_go_to_the_search(page, press):
    opened = page()
    press(Key.Key_Down, "plank")
    assert opened.front.filters.line.text() == "plank"
    assert "side_plank" in shown_ids(opened)


def test_arrows_walk_the_grid_and_go_up_to_the_search_again(page, press):
    opened = page()
    gallery = opened.front.gallery
    press(Key.Key_Down)
    assert gallery.hasFocus()
    assert gallery.columns == 4
    press(Key.Key_Right, Key.Key_Down)
    assert gallery.currentIndex().row() == 5
    press(Key.Key_Up, Key.Key_Up)
    assert opened.front.filters.line.hasFocus()


def test_the_page_follows_the_keyboard_down_the_cards(page, press):
    opened = page()
    press(Key.Key_Down, Key.Key_End)
    gallery = opened.front.gallery
    assert gallery.currentIndex().row() == len(guides.whole_guide()) - 1
    place = gallery.visualRect(gallery.currentIndex())
    top = gallery.mapTo(opened.front.frame.area.viewport(), place.topLeft()).y()
    assert 0 <= top <= opened.front.frame.area.viewport().height() - place.height()


def test_the_wheel_over_the_cards_scrolls_the_page(page, qtbot):
    opened = page()
    bar = opened.front.frame.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    at = opened.front.gallery.viewport().mapTo(opened, QPoint(100, 100))
    QTest.wheelEvent(opened.windowHandle(), at, QPoint(0, -240))
    assert bar.value() > 0


def test_a_click_opens_a_card_and_back_is_where_one_was(page, press):
    opened = page()
    gallery = opened.front.gallery
    index = gallery.shown.index(6)
    QTest.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=gallery.visualRect(index).center())
    assert opened.detail.exercise.id == shown_ids(opened)[6]
    press(Key.Key_Escape)
    assert gallery.hasFocus()
    assert gallery.currentIndex().row() == 6


@pytest.mark.parametrize(
    ("key", "has", "has_not"),
    [
        ("glute_max", "hip_thrust_barbell", "clamshell"),
        ("side_hip", "clamshell", "hip_thrust_barbell"),
        ("hamstrings", "romanian_deadlift", "clamshell"),
        ("home", "glute_bridge", "cable_kickback"),
        ("kit", "glute_bridge", "cable_kickback"),
        ("runs", "hill_sprint", "glute_bridge"),
        ("knees", "hip_thrust_barbell", "bulgarian_split_squat"),
    ],
)
def test_a_chip_leaves_what_it_says(page, key, has, has_not):
    opened = page()
    chip(opened, key)
    assert has in shown_ids(opened)
    assert has_not not in shown_ids(opened)
    QTest.mouseClick(opened.front.filters.clear_all, Qt.MouseButton.LeftButton)
    assert len(shown_ids(opened)) == len(guides.whole_guide())


def test_chips_and_lists_go_together_and_nothing_left_says_so(page, press):
    opened = page()
    filters = opened.front.filters
    chip(opened, "runs")
    QTest.mouseClick(filters.more, Qt.MouseButton.LeftButton)
    filters.lists["level"].box.setFocus()
    QTest.keyClicks(filters.lists["level"].box, "adv")
    advanced_runs = shown_ids(opened)
    assert advanced_runs
    assert {guides.whole_guide()[each].pattern for each in advanced_runs} == {"locomotion"}
    filters.line.setFocus()
    press("clamshell")
    assert shown_ids(opened) == []
    assert opened.front.nothing.isVisible()
    QTest.mouseClick(opened.front.nothing.action, Qt.MouseButton.LeftButton)
    assert len(shown_ids(opened)) == len(guides.whole_guide())


def test_a_card_is_heard_with_all_that_it_shows(page, context):
    opened = page()
    model = opened.front.gallery.shown
    row = shown_ids(opened).index("hip_thrust_barbell")
    heard = model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Barbell hip thrust. Gluteus maximus. Intermediate · Barbell, bench, pad"
    assert not model.data(model.index(row), CARD).is_favourite


def test_pictures_come_where_the_body_is_drawn(page, qtbot):
    opened = page()
    gallery = opened.front.gallery
    assert gallery.pictures.has_picture("hip_thrust_barbell")
    size = gallery.itemDelegate().stage_size.toTuple()
    ratio = gallery.devicePixelRatioF()
    qtbot.waitUntil(lambda: gallery.pictures.picture("hip_thrust_barbell", size, ratio) is not None, timeout=20_000)


def test_the_figure_under_the_keyboard_moves_and_rests_when_it_goes(page, press, qtbot):
    opened = page()
    gallery = opened.front.gallery
    press("barbell hip thrust", Key.Key_Down)
    qtbot.waitUntil(lambda: gallery.moving.stage is not None and gallery.moving.stage.is_playing, timeout=20_000)
    assert gallery.moving.stage.isVisible()
    press(Key.Key_Up)
    assert not gallery.moving.stage.isVisible()
    assert not gallery.moving.stage.is_playing


def test_the_questions_before_first_use_are_skipped_once_for_all(page, context):
    opened = page()
    assert opened.front.questions.isVisible()
    QTest.mouseClick(opened.front.questions.skip, Qt.MouseButton.LeftButton)
    assert not opened.front.questions.isVisible()
    assert context.preferences.has_seen_screening
