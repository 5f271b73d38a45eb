"""A reminder to measure, on the day that the user chose."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

import pytest
import time_machine
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.ui.shell.reminding import TOLD_ON, Reminding
from glutetracker.ui.shell.window import Window

FRIDAY, SATURDAY = 4, 5


@pytest.fixture(autouse=True)
def friday_morning() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(datetime(2026, 3, 6, 9).astimezone(), tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def nothing_told() -> Iterator[None]:
    QSettings().remove(TOLD_ON)
    yield
    QSettings().remove(TOLD_ON)


@pytest.fixture
def told(window: Window, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Looks whether to remind; what the desktop, which tests have none of, would have shown."""
    reminding, words = Reminding(window, window.context), []
    monkeypatch.setattr(reminding.tray, "show_words", lambda _: None)
    monkeypatch.setattr(reminding.tray, "notify", lambda _, told: words.append(told))

    def look() -> list[str]:
        words.clear()
        reminding.look()
        return list(words)

    return look


def choose(window: Window, **chosen: object) -> None:
    window.context.choose(replace(window.context.preferences, **chosen))


def test_today_says_it_in_a_line_that_begins_a_visit(window: Window) -> None:
    page = window.page("today")
    assert page.reminder is None
    choose(window, measure_weekday=FRIDAY)
    assert page.reminder.isVisible()
    QTest.mouseClick(page.reminder.measure, Qt.MouseButton.LeftButton)
    assert window.key == "log"
    assert window.page("log").chips.key == "measure"


def test_the_line_goes_once_something_was_measured(window: Window, log_visit: Callable[..., object]) -> None:
    choose(window, measure_weekday=FRIDAY)
    log_visit(today(), Site.WEIGHT, 63.0)
    assert not window.page("today").reminder.isVisible()


@pytest.mark.parametrize("chosen", [{"measure_weekday": SATURDAY}, {"measure_weekday": FRIDAY, "shows_body": False}])
def test_on_other_days_and_while_hidden_there_is_none(window: Window, told, chosen: dict[str, object]) -> None:
    choose(window, measure_weekday=FRIDAY)
    choose(window, **chosen)
    assert not window.page("today").reminder.isVisible()
    assert told() == []


def test_the_desktop_says_it_once_that_day(window: Window, told, friday_morning: time_machine.Traveller) -> None:
    assert told() == []
    choose(window, measure_weekday=FRIDAY)
    assert told() == ["Your day to measure, if you like."]
    assert told() == []
    friday_morning.move_to(datetime(2026, 3, 13, 9).astimezone())
    assert len(told()) == 1


def test_the_desktop_is_quiet_before_the_morning(window: Window, told, friday_morning: time_machine.Traveller) -> None:
    choose(window, measure_weekday=FRIDAY)
    friday_morning.move_to(datetime(2026, 3, 6, 7, 59).astimezone())
    assert told() == []
    friday_morning.move_to(datetime(2026, 3, 6, 8).astimezone())
    assert len(told()) == 1


def test_who_measured_already_is_not_reminded(window: Window, told, log_visit: Callable[..., object]) -> None:
    choose(window, measure_weekday=FRIDAY)
    log_visit(today(), Site.HIP, 98.0)
    assert told() == []
