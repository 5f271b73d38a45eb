"""Everything about the body is hidden by one switch; what was measured stays."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.store.body import measures
from glutetracker.ui.shell.palette import Palette
from glutetracker.ui.shell.shortcuts import ShortcutHelp
from glutetracker.ui.shell.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PRESS = Callable[..., None]


def hide_body(window: Window, *, hidden: bool = True) -> None:
    window.context.choose(replace(window.context.preferences, shows_body=not hidden))


@pytest.fixture
def measured(window: Window, log_visit: Callable[..., object], log_run: Callable[..., object]) -> Window:
    """A hip and a run were logged."""
    log_visit(today(), Site.HIP, 98.4, 98.6)
    log_run(today())
    return window


def test_today_shows_no_measure_until_it_is_shown_again(measured: Window) -> None:
    card = measured.page("today").measure
    assert card.isVisible()
    hide_body(measured)
    assert not card.isVisible()
    hide_body(measured, hidden=False)
    assert card.isVisible()
    assert card.value.isVisible()


def test_the_first_steps_of_an_empty_file_are_two(window: Window) -> None:
    steps = window.page("today").first_steps.steps
    hide_body(window)
    assert [what for what, step in steps.items() if step.isVisible()] == ["session", "run"]


def test_the_log_page_offers_sessions_and_runs(measured: Window) -> None:
    measured.show_page("log", "measure")
    page = measured.page("log")
    hide_body(measured)
    assert not page.chips.buttons["measure"].isVisible()
    assert page.chips.key == "session"
    assert not page.parts["measure"].isVisible()
    assert "hips" not in page.line.edit.placeholderText()
    hide_body(measured, hidden=False)
    assert page.chips.buttons["measure"].isVisible()
    assert "hips" in page.line.edit.placeholderText()


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_M, CTRL), (Qt.Key.Key_3, ALT)])
def test_the_keys_say_that_it_is_hidden(measured: Window, press: PRESS, key: Qt.Key, modifier) -> None:
    measured.show_page("log")
    hide_body(measured)
    press(key, modifier)
    assert measured.page("log").chips.key == "session"
    assert "hidden" in measured.statusBar().currentMessage()


def test_the_line_still_keeps_a_measure_and_says_that_it_is_hidden(measured: Window, press: PRESS) -> None:
    measured.show_page("log")
    hide_body(measured)
    line = measured.page("log").line.edit
    line.setFocus()
    QTest.keyClicks(line, "hips 97.5")
    press(Qt.Key.Key_Return)
    assert [each.value for each in measures.latest_visit(measured.context.store)] == [97.5]
    assert "Kept, and hidden" in measured.statusBar().currentMessage()
    assert measured.page("log").chips.key == "session"


def test_neither_palette_nor_help_speak_of_measures(measured: Window, press: PRESS, type_in) -> None:
    for hidden in (True, False):
        hide_body(measured, hidden=hidden)
        press(Qt.Key.Key_K, CTRL)
        type_in("take a measure")
        palette = measured.findChild(Palette)
        assert (getattr(palette.found.hit, "title", "") == "Take a measure") is not hidden
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_F1)
        told = [each.text() for each in measured.findChild(ShortcutHelp).findChildren(QWidget) if _is_told(each)]
        assert ("Take a measure" in told) is not hidden
        press(Qt.Key.Key_Escape)


def _is_told(widget: QWidget) -> bool:
    return hasattr(widget, "text") and widget.isVisible()


def test_the_chart_of_the_hip_gives_its_place_away(measured: Window, qtbot: QtBot) -> None:
    hide_body(measured)
    measured.show_page("progress")
    page = measured.page("progress")
    qtbot.waitUntil(lambda: bool(page.cards), timeout=20_000)
    [hip] = [card for card in page.cards if card.chart.key == "hip-girth"]
    others = [card for card in page.cards if card is not hip]
    qtbot.waitUntil(lambda: all(card.isVisible() for card in others))
    assert not hip.isVisible()
    hide_body(measured, hidden=False)
    qtbot.waitUntil(hip.isVisible)


def test_the_page_of_the_body_is_gone_from_the_side_bar_and_its_keys_say_so(measured: Window, press: PRESS) -> None:
    press(Qt.Key.Key_6, CTRL)
    assert measured.key == "body"
    hide_body(measured)
    assert measured.key == "today"
    assert not measured.side_bar.buttons["body"].isVisible()
    press(Qt.Key.Key_6, CTRL)
    assert measured.key == "today"
    assert "hidden" in measured.statusBar().currentMessage()
    hide_body(measured, hidden=False)
    assert measured.side_bar.buttons["body"].isVisible()
