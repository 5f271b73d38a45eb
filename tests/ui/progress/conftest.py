"""The Progress page, open over a journal, and six weeks of everything in it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.clock import today
from glutetracker.domain.period import week_start
from glutetracker.ui.pages.progress import ProgressPage


@pytest.fixture
def page(qtbot, context, shown):
    """Opens the page: page((836, 600))."""

    def open_page(size=(1072, 800)):
        made = ProgressPage(context)
        shown(made, size)
        qtbot.waitUntil(lambda: bool(made.cards), timeout=20_000)
        return made

    return open_page


@pytest.fixture
def logged(log_session, log_run, log_visit):
    """Six weeks of everything, to this week's Monday."""
    for ago in range(6):
        day = week_start(today()) - timedelta(weeks=ago)
        log_session(day, {"reps": 6, "load_kg": 80.0 - ago})
        log_run(day)
        log_visit(day)


@pytest.fixture
def press():
    """Gives a widget the keyboard and presses a key on it."""

    def press(widget, key=Qt.Key.Key_Space, modifier=Qt.KeyboardModifier.NoModifier):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, key, modifier)

    return press
