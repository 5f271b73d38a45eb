"""The one line of Log, when it tells of a day to come: it plans."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from log_driver import Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.planned import Planned, name_of
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, plans, runs


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 27, 12).astimezone()):
        yield


def planned(store: Store) -> list[tuple[str, int]]:
    found: list[Planned] = plans.ahead(store, Period(today(), today() + timedelta(days=400)), today())
    return [(name_of(each, Preferences()), (each.day - today()).days) for each in found]


def logged(store: Store) -> list[tuple[float | None, int]]:
    ever = Period(today() - timedelta(days=400), today() + timedelta(days=400))
    return [(each.distance_m, (each.local_day - today()).days) for each in runs.between(store, ever)]


@pytest.mark.parametrize(
    ("line", "name", "days"),
    [
        ("sat gym A", "Gym A: thrust and squat", 1),
        ("tomorrow easy 5 km", "Easy run, 5.0 km", 1),
        ("+3 hill 8x20s/90s", "Hills, 8x20s/90s", 3),
        ("2026-12-01 easy 40 min", "Easy run, 40:00", 4),
    ],
)
def test_what_is_of_a_day_to_come_is_planned_by_enter_and_undone(
    logger: Logger, store: Store, line: str, name: str, days: int
) -> None:
    typed = logger.page.line
    logger.into(typed.edit, line)
    assert typed.below.text().startswith(f"Still to come: {name} · ")
    assert "Enter plans it" in typed.below.text()
    logger.enter()
    assert (planned(store), logged(store), typed.text()) == ([(name, days)], [], "")
    assert logger.saved[0].startswith(f"{name} planned for ")
    logger.undo()
    assert planned(store) == []


def test_a_run_of_a_saturday_is_logged_by_enter_as_told_and_planned_by_the_button(logger: Logger, store: Store) -> None:
    typed = logger.page.line
    logger.into(typed.edit, "sat easy 5 km")
    assert "Sat 21 Nov" in typed.below.text()
    assert typed.instead.isVisible()
    assert typed.instead.text() == "Plan it for Sat 28 Nov"
    QTest.mouseClick(typed.instead, Qt.MouseButton.LeftButton)
    assert (planned(store), logged(store), typed.text()) == ([("Easy run, 5.0 km", 1)], [], "")
    assert not typed.instead.isVisible()
    logger.into(typed.edit, "sat easy 5 km")
    logger.enter()
    assert logged(store) == [(5000.0, -6)]


@pytest.mark.parametrize("line", ["sat easy 5 km 28:40", "easy 5 km", "today easy 5 km", "31 Oct easy 5 km"])
def test_what_was_done_is_offered_no_plan(logger: Logger, line: str) -> None:
    logger.into(logger.page.line.edit, line)
    assert "Enter logs it" in logger.page.line.below.text()
    assert not logger.page.line.instead.isVisible()


def test_a_run_with_its_time_on_a_day_to_come_is_said_to_lie_ahead_and_planned_by_the_button_alone(
    logger: Logger, store: Store
) -> None:
    typed = logger.page.line
    logger.into(typed.edit, "2026-11-28 easy 5 km 28:40")
    logger.enter()
    assert "lies ahead" in typed.below.text()
    assert (planned(store), logged(store)) == ([], [])
    QTest.mouseClick(typed.instead, Qt.MouseButton.LeftButton)
    assert planned(store) == [("Easy run, 5.0 km, 28:40", 1)]


@pytest.mark.parametrize("line", ["gym A", "2026-11-28 hip thrust 80x8", "2026-11-28 hips 98.4", "sat fluffy"])
def test_what_names_no_day_or_cannot_be_planned_is_told_as_ever(logger: Logger, store: Store, line: str) -> None:
    typed = logger.page.line
    logger.into(typed.edit, line)
    logger.enter()
    assert typed.edit.property("wrong")
    assert typed.text() == line
    assert (planned(store), typed.instead.isVisible()) == ([], False)


def test_what_is_planned_for_that_day_already_is_said_and_the_line_stays(logger: Logger, store: Store) -> None:
    for _ in range(2):
        logger.into(logger.page.line.edit, "tomorrow easy 5 km")
        logger.enter()
    assert logger.page.line.below.text() == "It is planned for that day already."
    assert len(planned(store)) == 1
