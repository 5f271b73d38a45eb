"""The word to get up from the desk."""

from dataclasses import replace
from datetime import date, datetime

import pytest
import time_machine

from glutetracker.domain.lifting.strength import Session
from glutetracker.store.lifting import sessions
from glutetracker.ui.shell.desk_breaks import DeskBreaks


@pytest.fixture
def told(window, monkeypatch):
    """Looks at an hour of Monday; what the window said, and what the desktop would have shown."""
    breaks, said, shown = DeskBreaks(window, window.context), [], []
    window.context.notices.said.connect(said.append)
    monkeypatch.setattr(breaks.tray, "show_words", lambda _: None)
    monkeypatch.setattr(breaks.tray, "notify", lambda _, words: shown.append(words))

    def look(hour, minute=0):
        said.clear()
        shown.clear()
        with time_machine.travel(datetime(2026, 3, 2, hour, minute).astimezone(), tick=False):
            breaks.look()
        return list(said), list(shown)

    look.breaks = breaks
    return look


def choose(window, **chosen):
    window.context.choose(replace(window.context.preferences, **chosen))


def test_it_is_off_at_first_and_on_from_the_settings(window, told):
    assert told(11) == ([], [])
    window.context.asked_for.emit("settings", "")
    window.page("settings").breaks.offers["break_every_min"].buttons["60"].click()
    assert told(11)[0] == ["A short break from sitting, if you like: Standing glute squeeze."]


def test_each_break_is_told_once_and_offers_another_exercise(window, told):
    choose(window, break_every_min=60)
    assert "glute squeeze" in told(10)[0][0]
    assert told(10, 1) == ([], [])
    assert "Sit-to-stand" in told(11)[0][0]


def test_the_desktop_tells_it_where_another_window_is_in_front(window, told, qtbot, monkeypatch):
    choose(window, break_every_min=60)
    assert told(10)[1] == []
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    said, shown = told(11)
    assert shown == said
    told.breaks.tray.pressed.emit()
    assert window.key == "guide"
    assert window.page("guide").reading.frame.title.text() == "Desk breaks"


def test_who_trains_is_left_alone(window, told, store, qtbot):
    choose(window, break_every_min=60)
    with store.write("Begun") as edit:
        sessions.save_session(edit, Session(local_day=date(2026, 3, 2), is_open=True))
    qtbot.waitUntil(lambda: window.context.resting.has_session)
    assert told(11) == ([], [])
