"""Runs by keys in the real window, counted key by key; and runs of the past, found and changed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER
from glutetracker.domain.running import RunKind
from glutetracker.store import runs
from glutetracker.ui.log.run.panel import RunPanel
from glutetracker.ui.shell.fact_sheet import FactSheet

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MOST_KEYS = 20
PAGES = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4]


@pytest.fixture
def keys(press, type_in):
    """Press these keys one after the other, texts letter by letter; gives how many they were."""

    def pressed(*told) -> int:
        for each in told:
            if isinstance(each, str):
                type_in(each)
            elif isinstance(each, tuple):
                press(*each)
            else:
                press(each)
        return sum(len(each) if isinstance(each, str) else 1 for each in told)

    return pressed


@pytest.mark.parametrize("page", PAGES)
def test_an_easy_run_takes_at_most_twenty_keys_from_any_page(window, keys, page):
    keys((page, CTRL))
    count = keys((Qt.Key.Key_R, CTRL), "5.2", Qt.Key.Key_Tab, "28:40", Qt.Key.Key_Return)
    run = runs.between(window.context.store, EVER)[0]
    assert (run.kind, run.distance_m, run.duration_s, run.local_day) == (RunKind.EASY, 5200.0, 1720.0, today())
    assert count <= MOST_KEYS


@pytest.mark.parametrize("page", PAGES)
def test_the_same_run_in_one_line_takes_at_most_twenty_keys_from_any_page(window, keys, page):
    keys((page, CTRL))
    count = keys((Qt.Key.Key_2, CTRL), "easy 5.2 km 28:40", Qt.Key.Key_Return)
    assert runs.between(window.context.store, EVER)[0].distance_m == 5200.0
    assert count <= MOST_KEYS


def test_hills_are_called_so_and_sprints_added_by_one_key_each(window, keys):
    store = window.context.store
    keys((Qt.Key.Key_R, CTRL), "5.2")
    assert keys((Qt.Key.Key_S, ALT)) == 1
    keys((Qt.Key.Key_Return, CTRL))
    assert runs.between(store, EVER)[0].work_s == 20.0
    keys(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)  # over time and kind to More
    panel = window.findChild(RunPanel)
    panel.form.climb.edit.setFocus()
    keys("210")
    panel.form.distance.edit.setFocus()
    keys("6")
    assert keys((Qt.Key.Key_K, ALT)) == 1
    keys((Qt.Key.Key_Return, CTRL))
    assert {run.kind for run in runs.between(store, EVER)} == {RunKind.EASY, RunKind.HILL}


def test_a_run_that_was_found_is_changed(window, keys, log_run):
    run = log_run(date(2026, 3, 2), kind=RunKind.LONG, distance_m=18_000.0, duration_s=6_000.0, shoes="Nimbus")
    keys((Qt.Key.Key_F, CTRL), "long 2026-03", Qt.Key.Key_Return)
    sheet = window.findChild(FactSheet)
    assert ("", "shoes: Nimbus") in sheet.told
    QTest.mouseClick(sheet.change, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    keys("windy", Qt.Key.Key_Return)
    changed = runs.load(window.context.store, run.id)
    assert changed is not None
    assert (changed.distance_m, changed.duration_s, changed.shoes, changed.note) == (
        18_000.0,
        6_000.0,
        "Nimbus",
        "windy",
    )
    assert window.key == "today", "search was opened there"
    keys((Qt.Key.Key_Z, CTRL))
    assert runs.load(window.context.store, run.id) == run


def test_escape_leaves_a_run_as_it_was(window, keys, log_run):
    run = log_run(date(2026, 3, 2))
    window.context.asked_for.emit("log", f"run:{run.id}")
    panel = window.findChild(RunPanel)
    keys((Qt.Key.Key_A, CTRL), "18.4", Qt.Key.Key_Escape)
    assert not panel.bar.isVisible()
    assert panel.form.distance.text() == ""
    assert runs.load(window.context.store, run.id) == run
