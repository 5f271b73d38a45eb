"""The run's form in little room and in reading order."""

from collections.abc import Callable

import pytest
from log_driver import Logger
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from test_a_run import panel
from test_run_form import form_of

from glutetracker.domain.clock import today
from glutetracker.store import Store


def test_tab_goes_through_the_form_in_reading_order(
    logger: Logger, tab_stops: Callable[[QWidget], list[QWidget]]
) -> None:
    form = form_of(logger)
    logger.into(form.climb.edit, "210")
    logger.into(form.distance.edit, "6")
    stops = [stop for stop in tab_stops(logger.page) if form.isAncestorOf(stop)]
    first = stops.index(form.distance.edit)
    places = [stop.mapTo(form, stop.rect().center()) for stop in (*stops[first:], *stops[:first])]
    rows = [(at.y() // 12, at.x()) for at in places]
    assert len(rows) == 16
    assert rows == sorted(rows)


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1072, 800)), (1.0, (576, 480)), (2.0, (836, 600))])
def test_all_that_the_form_can_say_is_read_whole(
    store: Store, open_logger: Callable[..., Logger], cut: Callable[[QWidget], list[str]], qtbot: QtBot, log_run,
    scale: float, size: tuple[int, int],
) -> None:  # fmt: skip
    log_run(today(), distance_m=4000.0)
    run = log_run(today(), distance_m=5000.0)
    logger = open_logger(store, size, scale)
    form = form_of(logger)
    logger.into(form.distance.edit, "14")
    logger.into(form.time.edit, "1:30:00")
    logger.enter()
    logger.into(form.climb.edit, "400")
    logger.into(form.highest.edit, "91")
    logger.into(form.pulse.edit, "171")
    logger.into(form.distance.edit, "6")
    logger.into(form.time.edit, "36:00")
    said = (panel(logger).after, form.told, form.hint)
    assert all(each.isVisible() for each in said)
    qtbot.waitUntil(lambda: cut(logger.page) == [])
    panel(logger).begin(run.id)
    qtbot.waitUntil(lambda: cut(logger.page) == [])
    assert logger.page.frame.area.horizontalScrollBar().maximum() == 0
