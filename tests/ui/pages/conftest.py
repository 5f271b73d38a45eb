"""The Progress page, open over a journal."""

from datetime import timedelta

import pytest

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
