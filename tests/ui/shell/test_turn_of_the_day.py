"""A window that stays open over midnight."""

from datetime import timedelta

import time_machine

from glutetracker.app.idle import Idle
from glutetracker.ui.context import Context
from glutetracker.ui.pages.history import HistoryPage
from glutetracker.ui.pages.log import LogPage
from glutetracker.ui.shell.window import Window
from glutetracker.ui.widgets import DateField, Label


def told(window: Window) -> list[str]:
    """What Today says of the day."""
    return [each.text() for each in window.page("today").findChildren(Label) if "March" in each.text()]


def test_over_midnight_all_shows_the_new_day(evening: time_machine.Traveller, window: Window, context: Context) -> None:
    idle = Idle(window, context, [])
    window.show_page("log")
    log = window.page("log")
    assert isinstance(log, LogPage)
    days = log.findChildren(DateField)
    before = {each.below.text() for each in days}
    window.show_page("history")
    history = window.page("history")
    assert isinstance(history, HistoryPage)
    foot = history.calendar.told
    assert foot.text() == "Fri 6 Mar 2026 · nothing logged"
    window.show_page("today")
    assert told(window) == ["Friday 6 March"]
    evening.shift(timedelta(hours=7))
    idle._clock.timeout.emit()
    assert told(window) == ["Saturday 7 March"]
    assert (before, {each.below.text() for each in days}) == ({"Fri 6 Mar 2026"}, {"Sat 7 Mar 2026"})
    window.show_page("history")
    assert foot.text() == "Sat 7 Mar 2026 · nothing logged"
