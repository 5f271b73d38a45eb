"""A chart on a page of its own: opened by keys, its days moved and stretched, and left again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from glutetracker import guides
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period, week_start
from glutetracker.domain.preferences import RunSum, ThemeChoice
from glutetracker.store import preferences

SHIFT = Qt.KeyboardModifier.ShiftModifier


def opened(page, press, key):
    made = page()
    card = next(card for card in made.cards if card.chart.key == key)
    press(card.plot, Qt.Key.Key_Return)
    return made, card, made.board.whole


def test_enter_on_a_chart_shows_it_with_its_table_and_its_method(page, logged, press):
    made, card, whole = opened(page, press, "run-distance")
    assert made.cards == [whole]
    assert not card.isVisible()
    for part in (whole.plot, whole.table, whole.method, whole.keys):
        assert part.isVisible()
    assert whole.plot.hasFocus()
    assert whole.table.model().rowCount() == 12


def test_escape_goes_back_to_where_it_was_opened(page, logged, press):
    made, card, whole = opened(page, press, "run-distance")
    press(whole.plot, Qt.Key.Key_Escape)
    assert made.board.whole is None
    assert card.isVisible()
    assert card.open_button.hasFocus()


def test_it_begins_at_the_top_and_leads_back_to_where_the_page_stood(page, logged, press, qtbot):
    made = page()
    card, bar = next(card for card in made.cards if card.chart.key == "hip-girth"), made.frame.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400 and card.has_answer)
    bar.setValue(400)
    press(card.open_button)
    qtbot.waitUntil(lambda: bar.value() == 0)
    press(made.board.whole.plot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bar.value() == 400)


@pytest.mark.parametrize(
    ("pct", "size"), [(100, (1072, 800)), (100, (836, 600)), (200, (1072, 800)), (200, (836, 600))]
)
def test_it_is_seen_at_once_whatever_the_size_of_text(page, logged, press, context, qtbot, pct, size):
    context.look.choose(ThemeChoice.LIGHT, pct / 100)
    made = page(size)
    press(made.cards[1].open_button)
    area, plot = made.frame.area, made.board.whole.plot

    def seen_share():
        top = plot.mapTo(area.viewport(), QPoint()).y()
        high = area.viewport().height()
        return (min(top + plot.height(), high) - max(top, 0)) / min(plot.height(), high)

    qtbot.waitUntil(lambda: seen_share() > 0.95)


def test_a_click_opens_it_too_and_the_button_leads_back(page, logged, press):
    made = page()
    QTest.mouseClick(made.cards[1].plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 60))
    assert made.board.whole.chart.key == "glute-sets"
    press(made.board.back)
    assert made.board.whole is None


def test_keys_stretch_and_move_the_days_and_0_brings_them_back(page, logged, log_run, press):
    log_run(today() - timedelta(days=400))
    made, _, whole = opened(page, press, "run-distance")
    first = whole.plot.period
    press(whole.plot, Qt.Key.Key_Plus)
    closer = whole.plot.period
    assert closer.days == round(first.days * 0.8)
    assert made.ranges.key == "free"
    press(whole.plot, Qt.Key.Key_Left, SHIFT)
    assert whole.plot.period == Period(
        closer.first - timedelta(days=round(closer.days / 4)), closer.after - timedelta(days=round(closer.days / 4))
    )
    press(whole.plot, Qt.Key.Key_0)
    assert (whole.plot.period, made.ranges.key) == (first, "12w")


def test_the_days_never_go_beyond_what_there_is(page, logged, log_run, press):
    for ago in range(0, 101, 5):
        log_run(today() - timedelta(days=ago))
    _, _, whole = opened(page, press, "run-distance")
    for _ in range(6):
        press(whole.plot, Qt.Key.Key_Minus)
    assert whole.plot.period == Period(today() - timedelta(days=100), week_start(today()) + timedelta(days=7))
    press(whole.plot, Qt.Key.Key_Right, SHIFT)
    assert whole.plot.period.after == week_start(today()) + timedelta(days=7)
    for _ in range(20):
        press(whole.plot, Qt.Key.Key_Plus)
    assert whole.plot.period.days == 14


def test_days_without_anything_are_left_by_keys_too(page, logged, log_run, press):
    log_run(today() - timedelta(days=400))
    _, _, whole = opened(page, press, "run-distance")
    for _ in range(8):
        press(whole.plot if whole.has_answer else whole.empty.action, Qt.Key.Key_Left, SHIFT)
    assert not whole.has_answer
    press(whole.empty.action, Qt.Key.Key_0)
    assert whole.has_answer
    assert whole.plot.isVisible()


def test_dragging_moves_the_days(page, logged, log_run, press):
    log_run(today() - timedelta(days=400))
    _, _, whole = opened(page, press, "run-distance")
    before, view = whole.plot.period, whole.plot.viewport()
    across = round(whole.plot.width_of_days() / 4)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    QTest.mouseMove(view, QPoint(300 + across, 100))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(300 + across, 100))
    moved = (before.first - whole.plot.period.first).days
    assert abs(moved - before.days / 4) <= 1
    assert whole.plot.period.days == before.days


def test_what_was_chosen_large_is_chosen_on_the_card(page, log_session, logged, press):
    log_session(today(), {"reps": 1, "load_kg": 70.0}, exercise=guides.all_exercises()["back_squat"])
    _, card, whole = opened(page, press, "one-rep-max")
    press(whole.choice.box, Qt.Key.Key_Down)
    assert whole.figure.value.text() == "70"
    press(whole.plot, Qt.Key.Key_Escape)
    assert (card.choice.key, card.figure.value.text()) == ("back_squat", "70")


def test_minutes_instead_of_a_way_are_remembered_and_shown_wherever_weeks_of_runs_are(page, context, logged, press):
    made, card, whole = opened(page, press, "run-distance")
    press(whole.choice.box, Qt.Key.Key_Down)
    assert (whole.figure.value.text(), whole.figure.unit.text()) == ("30", "min so far this week")
    press(whole.plot, Qt.Key.Key_Escape)
    assert (card.choice.key, card.figure.value.text()) == ("time", "30")
    assert made.cards[0].plot.canvas.placed[1].strip.title == "Runs, min"
    assert preferences.load(context.store).run_sum is RunSum.TIME


def test_what_is_logged_meanwhile_appears(page, logged, log_run, press):
    _, card, whole = opened(page, press, "run-distance")
    log_run(today(), distance_m=2345.0)
    assert whole.figure.value.text() == "7.3"
    press(whole.plot, Qt.Key.Key_Escape)
    assert card.figure.value.text() == whole.figure.value.text()


def test_days_are_typed_and_what_cannot_be_is_said(page, logged, press, qtbot):
    made = page()
    QTest.mouseClick(made.ranges.buttons["free"], Qt.MouseButton.LeftButton)
    first, last = made.span.first.edit, made.span.last.edit
    assert first.isVisible()
    last.setText((today() - timedelta(days=7)).isoformat())
    first.setText((today() - timedelta(days=20)).isoformat())
    expected = Period(today() - timedelta(days=20), today() - timedelta(days=6))
    qtbot.waitUntil(lambda: made.cards[1].plot.period == expected)
    first.setText((today() - timedelta(days=3)).isoformat())
    qtbot.waitUntil(lambda: made.span.last.below.text() == "That is before the first day.")
    assert made.cards[1].plot.period == expected
    press(made.ranges.buttons["free"], Qt.Key.Key_Left)
    assert not first.isVisible()


def test_a_section_is_chosen_by_keys_and_asked_for_by_name(page, logged, press):
    made = page()
    press(made.board.chips.buttons["overview"], Qt.Key.Key_Right)
    assert [card.chart.key for card in made.cards] == [
        "muscles", "glute-sets", "lift-volume", "one-rep-max", "side-gap",
    ]  # fmt: skip
    assert made.cards[1].figure.value.text()
    made.asked_for("load-balance")
    assert made.board.whole.chart.key == "load-balance"


def test_hiding_the_body_leaves_its_section_and_its_open_chart(page, context, logged, press):
    made = page()
    made.asked_for("hip-girth")
    assert made.board.whole.chart.key == "hip-girth"
    context.choose(replace(context.preferences, shows_body=False))
    assert made.board.whole is None
    assert not made.board.chips.buttons["body"].isVisible()
    assert "hip-girth" not in [card.chart.key for card in made.cards if card.isVisible()]
    assert made.cards[0].plot.canvas.placed[-1].strip.title == "Runs, km"
    context.choose(replace(context.preferences, shows_body=True))
    assert made.board.chips.buttons["body"].isVisible()


@pytest.mark.deep
def test_no_word_of_any_section_is_cut_at_twice_the_size(page, logged, cut, look, qtbot):
    look.choose(ThemeChoice.LIGHT, 2.0)
    made = page((576, 600))
    for key in ("glutes", "runs", "body", "years"):
        made.board.show_section(key)
        qtbot.waitUntil(
            lambda: cut(made) == [] and made.frame.area.horizontalScrollBar().maximum() == 0, timeout=10_000
        )
