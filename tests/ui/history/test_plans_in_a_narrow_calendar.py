"""What is planned, beside the calendar."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from glutetracker.domain.clock import today
from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.running import RunKind
from glutetracker.store import Store, plans
from glutetracker.ui.pages.history import HistoryPage
from glutetracker.ui.widgets import Label


def test_the_buttons_of_a_plan_go_below_its_words_where_there_is_little_room(
    page: Callable[..., HistoryPage], store: Store, qtbot: QtBot
) -> None:
    plan = PlannedRun(day=today() + timedelta(days=1), kind=RunKind.EASY, distance_m=5000.0, note="by the river")
    with store.write("Plan") as edit:
        plans.save(edit, plan)
    for size, below in (((1072, 800), False), ((836, 600), True)):
        (row,) = page(size).calendar.plans.rows
        first, name, day = row.findChildren(QToolButton)[0], *row.findChildren(Label)
        qtbot.waitUntil(lambda: (first.y() > day.geometry().bottom()) is below)  # noqa: B023 (asked within the turn)
        assert name.height() < 2 * day.height()  # in one line
