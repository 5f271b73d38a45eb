"""The rest after a set, in the real window: it starts on Enter, is told on every page, and is changed by keys."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
import shiboken6
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, Table, sessions
from glutetracker.ui.context import Context
from glutetracker.ui.log.rest_card import RestCard
from glutetracker.ui.shell.window import Window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LONGER, SHORTER, SKIP = Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0
EVENING = datetime(2026, 3, 6, 18).astimezone()
PRESS = Callable[..., None]


@pytest.fixture(autouse=True)
def evening() -> Iterator[time_machine.Traveller]:
    """A clock that stands still until it is moved; Qt's own goes on."""
    with time_machine.travel(EVENING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The beeps that a loudspeaker would have made."""
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    return heard


@pytest.fixture
def later(evening: time_machine.Traveller, window: Window) -> Callable[[float], None]:
    """Let seconds go by, and the window see it."""

    def go_on(seconds: float) -> None:
        evening.shift(timedelta(seconds=seconds))
        resting = window.context.resting
        said = resting.says
        until(lambda: resting.rest is None or window.windowTitle().startswith(f"{said} "))

    return go_on


@pytest.fixture
def log_set(press: PRESS, type_in: Callable[[str], None]) -> Callable[[], None]:
    """Log the next set, whatever page is shown."""

    def log() -> None:
        press(Qt.Key.Key_N, CTRL)
        type_in("80x8")
        press(Qt.Key.Key_Return)

    return log


@pytest.fixture
def reopened(window: Window) -> Iterator[Callable[[], Window]]:
    """Start again on the same file, with nothing told by the window before."""
    opened: list[Window] = []

    def start() -> Window:
        again = Window(Context(Store.open(window.context.store.path), window.context.look))
        opened.append(again)
        again.show_page("today")
        again.show()
        until(lambda: "resting" in vars(again.context))
        return again

    yield start
    for each in opened:
        store = each.context.store
        shiboken6.delete(each)
        store.close()


def until(holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            return
        QTest.qWait(10)
    raise AssertionError("it did not come about")


def card(window: Window) -> RestCard:
    return window.page("log").session.rest


def begin(window: Window, *exercises: str) -> None:
    for exercise in exercises or ("hip_thrust_barbell",):
        window.context.asked_for.emit("log", f"session:{exercise}")


def test_a_set_starts_the_rest_of_its_exercise_and_the_ring_counts_down(window, log_set, later):
    begin(window)
    assert not card(window).isVisible()
    log_set()
    assert card(window).isVisible()
    assert card(window).told.text() == "of 2:30\nNext: Barbell hip thrust, set 2"
    assert window.windowTitle() == "2:30 · GluteTracker"
    later(66)
    assert window.windowTitle() == "1:24 · GluteTracker"
    assert card(window).ring.accessibleName() == "Rest of 2:30. Next: Barbell hip thrust, set 2"


def test_every_page_tells_it_and_it_goes_on_while_another_is_shown(window, log_set, later, qtbot):
    begin(window)
    log_set()
    window.show_page("progress")
    later(30)
    running = window.side_bar.running
    assert (running.rest.isVisible(), running.rest.text()) == (True, "Rest 2:00")
    window.resize(900, 600)
    qtbot.waitUntil(lambda: running.rest.text() == "2:00")
    window.show_page("log")
    assert card(window).title.text() == "Rest"
    assert window.windowTitle() == "2:00 · GluteTracker"


def test_after_its_end_it_counts_up_and_some_time_later_says_no_more(window, log_set, later):
    begin(window)
    log_set()
    later(150 + 12)
    assert window.windowTitle() == "+0:12 · GluteTracker"
    assert card(window).title.text() == "Rest is over"
    assert window.side_bar.running.rest.text() == "Rest is over +0:12"
    later(15 * 60)
    assert window.windowTitle() == "GluteTracker"
    assert not card(window).isVisible()
    assert not window.side_bar.running.rest.isVisible()


def test_keys_change_this_rest_while_a_number_is_being_typed(window, log_set, press, type_in, later):
    begin(window)
    log_set()
    type_in("8")
    press(LONGER, ALT)
    press(LONGER, ALT)
    assert window.windowTitle() == "3:00 · GluteTracker"
    press(SHORTER, ALT)
    assert window.windowTitle() == "2:45 · GluteTracker"
    type_in("5")
    assert QApplication.focusWidget().text() == "85", "typing went on"
    later(160)
    press(SHORTER, ALT)
    assert window.windowTitle() == "0:00 · GluteTracker"
    press(LONGER, ALT)
    assert window.windowTitle() == "0:15 · GluteTracker", "fifteen seconds from now"


def test_a_changed_rest_is_no_step_of_undo_and_the_next_set_has_its_usual_one(window, log_set, press):
    begin(window)
    log_set()
    press(LONGER, ALT)
    log_set()
    assert window.windowTitle() == "2:30 · GluteTracker"
    press(Qt.Key.Key_Z, CTRL)
    assert window.windowTitle() == "2:45 · GluteTracker", "the set before has its own rest again"


def test_a_skipped_rest_is_over_for_good(window, log_set, press, reopened):
    begin(window)
    log_set()
    press(SKIP, ALT)
    assert window.windowTitle() == "GluteTracker"
    assert not card(window).isVisible()
    press(SKIP, ALT)
    assert window.statusBar().currentMessage() == "No rest is running."
    assert reopened().windowTitle() == "GluteTracker"


def test_a_click_on_a_button_leaves_the_cursor_where_sets_are_typed(window, log_set):
    begin(window)
    log_set()
    cursor = QApplication.focusWidget()
    QTest.mouseClick(card(window).longer, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "2:45 · GluteTracker"
    QTest.mouseClick(card(window).shorter, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "2:30 · GluteTracker"
    assert QApplication.focusWidget() is cursor
    QTest.mouseClick(card(window).skip, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "GluteTracker"


def test_taking_a_set_back_gives_the_rest_before_it_back(window, log_set, press, later):
    begin(window)
    log_set()
    later(40)
    log_set()
    assert window.windowTitle() == "2:30 · GluteTracker"
    later(10)
    press(Qt.Key.Key_Z, CTRL)
    assert window.windowTitle() == "1:40 · GluteTracker"


def test_there_is_none_after_the_last_set_and_none_once_the_session_is_finished(window, log_set, press):
    begin(window)
    for _ in range(2):
        log_set()
    assert window.windowTitle() == "2:30 · GluteTracker"
    log_set()
    assert window.windowTitle() == "GluteTracker", "nothing is left to rest for"
    next(iter(window.page("log").session.cards.values())).add_set()
    assert window.windowTitle() == "2:30 · GluteTracker", "one more set is"
    window.page("log").session.finish_session()
    assert window.windowTitle() == "GluteTracker"


def test_a_superset_rests_after_the_last_of_its_round(window, log_set, press, type_in):
    begin(window, "hip_thrust_barbell", "romanian_deadlift")
    in_turn(window)
    log_set()
    assert window.windowTitle() == "GluteTracker"
    type_in("60x8")
    press(Qt.Key.Key_Return)
    assert window.windowTitle() == "2:30 · GluteTracker"
    assert card(window).told.text() == "of 2:30\nNext: Barbell hip thrust, set 2"


def in_turn(window: Window) -> None:
    """Let the two exercises of the session be done in turn."""
    context = window.context
    logged = sessions.open_session(context.store)
    assert logged is not None
    with context.store.write("In turn") as edit:
        for each in logged.entries:
            edit.put(Table.SESSION_ENTRY, {"id": each.entry.id, "superset": 1})


def test_the_next_start_goes_on_with_the_rest_whatever_happened_to_the_last(window, log_set, press, later, reopened):
    begin(window)
    log_set()
    press(LONGER, ALT)
    later(45)
    again = reopened()
    assert again.windowTitle() == "2:00 · GluteTracker"
    again.show_page("log")
    assert card(again).isVisible()


def test_at_its_end_it_sounds_once(window, log_set, later, beeps):
    begin(window)
    log_set()
    later(149)
    assert beeps == []
    later(2)
    later(5)
    assert beeps == ["beep"]


def test_a_rest_that_ended_while_nobody_looked_makes_no_sound_at_the_next_start(
    window, log_set, evening, beeps, reopened
):
    begin(window)
    log_set()
    shiboken6.delete(window.context.resting)  # it is gone with its window
    evening.shift(timedelta(seconds=170))
    assert reopened().windowTitle() == "+0:20 · GluteTracker"
    QTest.qWait(50)
    assert beeps == []


def test_an_end_made_by_a_key_makes_no_sound_and_neither_does_a_set_taken_back(window, log_set, press, later, beeps):
    begin(window)
    log_set()
    later(160)
    beeps.clear()
    log_set()
    press(Qt.Key.Key_Z, CTRL)
    assert window.windowTitle() == "+0:10 · GluteTracker"
    press(LONGER, ALT)
    press(SHORTER, ALT)
    assert window.windowTitle() == "0:00 · GluteTracker"
    assert beeps == []


def test_sound_and_notice_are_switched_off_in_settings(window, log_set, later, beeps):
    window.show_page("settings")
    for tick in window.page("settings").rests.ticks.values():
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert window.context.preferences == Preferences(rest_chimes=False, rest_notifies=False)
    begin(window)
    log_set()
    in_front = another_window_in_front(window)
    later(151)
    assert beeps == []
    assert "Rest is over" not in window.statusBar().currentMessage()
    in_front.close()


def test_without_a_tray_the_window_itself_says_that_it_is_over(window, log_set, later, beeps):
    assert not QSystemTrayIcon.isSystemTrayAvailable(), "no screen, no tray"
    begin(window)
    log_set()
    in_front = another_window_in_front(window)
    later(151)
    assert window.sayings.toast.words.text() == "Rest is over. Next: Barbell hip thrust, set 2"
    assert beeps == ["beep"]
    in_front.close()


def another_window_in_front(window: Window) -> QWidget:
    other = QWidget()
    other.show()
    other.activateWindow()
    until(lambda: not window.isActiveWindow())
    return other


def test_lengths_chosen_in_settings_hold_for_the_rest_that_runs(window, log_set):
    begin(window)
    log_set()
    window.show_page("settings")
    line = window.page("settings").rests.lengths["rest_heavy_s"].edit
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "3 min")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "3:00"
    assert window.windowTitle() == "3:00 · GluteTracker"


def test_help_and_the_palette_know_the_keys(window, press, type_in, log_set):
    begin(window)
    log_set()
    press(Qt.Key.Key_K, CTRL)
    type_in("skip rest")
    press(Qt.Key.Key_Return)
    assert window.windowTitle() == "GluteTracker"
    shown = {each.title: each.shown_keys for each in window.overlays.commands if each.group == "Rest"}
    assert shown == {"Rest 15 s more": "Alt+=", "Rest 15 s less": "Alt+-", "Skip the rest": "Alt+0"}
