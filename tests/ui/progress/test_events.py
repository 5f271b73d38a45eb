"""Events are pinned, changed, deleted and taken back; every chart shows them; what is half typed outlives a crash."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.clock import today
from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import EVER
from glutetracker.store import drafts, events
from glutetracker.ui.charts.plotting.flags import Flags
from glutetracker.ui.pages.progress import ProgressPage
from glutetracker.ui.widgets import IconButton
from glutetracker.words.durations import short_day


def flags_of(card):
    marks = [item for item in card.plot.plotItem.items if isinstance(item, Flags) and item.isVisible()]
    return [flag.word for mark in marks for flag in mark.flags]


def kept(context):
    return [(each.kind, each.first_day, each.last_day, each.name) for each in events.between(context.store, EVER)]


def opened_form(page, press):
    made = page()
    press(made.events)
    press(made.board.events.new)
    return made, made.board.events.form


def test_an_event_is_pinned_by_keys_and_stands_on_every_chart(page, context, logged, press):
    made, form = opened_form(page, press)
    press(form.kind.buttons["race"], Qt.Key.Key_Right)
    press(form.kind.buttons["illness"], Qt.Key.Key_Right)
    press(form.kind.buttons["injury"], Qt.Key.Key_Right)
    form.first.edit.setText("yesterday")
    QTest.keyClicks(form.words.edit, "Light ones")
    QTest.keyClick(form.words.edit, Qt.Key.Key_Return)
    assert kept(context) == [(EventKind.SHOES, today() - timedelta(days=1), None, "Light ones")]
    assert not form.isVisible()
    shown = [card for card in made.cards if card.has_answer]
    assert len(shown) == 6
    assert all(flags_of(card) == ["Light ones"] for card in shown)


def test_pinning_is_taken_back(page, context, logged, press):
    made, form = opened_form(page, press)
    press(form.keep)
    assert flags_of(made.cards[1]) == ["Race"]
    context.undo()
    assert kept(context) == []
    assert flags_of(made.cards[1]) == []
    assert made.board.events.rows == []


def test_escape_leaves_the_form_and_then_the_events_for_where_one_came_from(page, context, logged, press):
    made, form = opened_form(page, press)
    card = made.board.events
    press(form.words.edit, Qt.Key.Key_Escape)
    assert (form.isVisible(), card.isVisible(), made.focusWidget()) == (False, True, card.new)
    press(card.new, Qt.Key.Key_Escape)
    assert (card.isVisible(), made.focusWidget()) == (False, made.events)
    press(made.events)
    press(card.close_button)
    assert (card.isVisible(), made.focusWidget()) == (False, made.events)


def test_an_event_is_changed_and_deleted_in_the_list(page, context, store, logged, press):
    day = today() - timedelta(days=4)
    with store.write("Event") as edit:
        events.save(edit, Event(kind=EventKind.ILLNESS, first_day=day))
    made = page()
    press(made.events)
    card = made.board.events
    change, delete = card.rows[0].findChildren(IconButton)
    assert change.accessibleName() == f"Change Illness, {short_day(day, with_year=True)}"
    press(change)
    card.form.last.edit.setText((day + timedelta(days=2)).isoformat())
    press(card.form.keep)
    assert kept(context) == [(EventKind.ILLNESS, day, day + timedelta(days=2), "Illness")]
    press(card.rows[0].findChildren(IconButton)[1])
    assert kept(context) == []
    assert delete is not None


def test_what_cannot_have_been_is_said_and_not_kept(page, context, logged, press):
    _, form = opened_form(page, press)
    form.last.edit.setText((today() - timedelta(days=3)).isoformat())
    press(form.keep)
    assert form.words.below.text().startswith("The last day is before the first.")
    assert kept(context) == []


def test_a_double_click_on_a_whole_chart_pins_to_its_day(page, context, logged, press):
    made = page()
    press(made.cards[2].plot, Qt.Key.Key_Return)
    plot = made.board.whole.plot
    day = today() - timedelta(days=20)
    QTest.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.point_at(day.toordinal() + 0.5, 1).toPoint())
    assert made.board.events.form.isVisible()
    assert made.board.events.form.first.day() == day


def test_what_was_half_typed_stands_there_again_at_the_next_start(page, context, logged, press, qtbot, shown):
    _, form = opened_form(page, press)
    QTest.keyClicks(form.words.edit, "City half")
    qtbot.waitUntil(lambda: drafts.load(context.store, "event").texts.get("words") == "City half")
    again = ProgressPage(context)
    shown(again)
    qtbot.waitUntil(lambda: bool(again.cards), timeout=20_000)
    assert again.board.events.form.isVisible()
    assert again.board.events.form.words.text() == "City half"
    press(again.board.events.form.leave)
    assert drafts.load(context.store, "event").texts == {}


def test_every_control_of_it_is_reached_and_named(page, logged, press, tab_stops, nameless):
    made, form = opened_form(page, press)
    stops = tab_stops(made)
    assert {form.first.edit, form.last.edit, form.words.edit, form.keep, form.leave} <= set(stops)
    assert nameless(stops) == []


def test_no_word_of_the_form_is_cut_at_twice_the_size(page, look, logged, press, cut, qtbot):
    from glutetracker.domain.preferences import ThemeChoice

    look.choose(ThemeChoice.LIGHT, 2.0)
    made, _ = opened_form(page, press)
    made.resize(576, 600)
    qtbot.waitUntil(lambda: cut(made.board.events) == [] and made.frame.area.horizontalScrollBar().maximum() == 0)
