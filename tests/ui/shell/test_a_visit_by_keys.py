"""A weekly visit in few keys, from any page, and what is read out on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.store.body import measures
from glutetracker.ui.shell.window import Window

MOST_KEYS = 30
READINGS = ("98.4", "98,6", "71.2", "71.5", "63.2")


@pytest.mark.parametrize("page", ["today", "log", "progress", "settings"])
def test_weight_hip_and_waist_twice_are_at_most_thirty_keys_from_any_page(window: Window, page: str) -> None:
    window.show_page(page)
    keys = 1
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    for number, typed in enumerate(READINGS):
        if number:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            keys += 1
        QTest.keyClicks(QApplication.focusWidget(), typed)
        keys += len(typed)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    keys += 1
    visit = measures.latest_visit(window.context.store)
    assert [(each.site.value, each.reading, each.value) for each in visit] == [
        ("hip", 1, 98.4),
        ("hip", 2, 98.6),
        ("waist", 1, 71.2),
        ("waist", 2, 71.5),
        ("weight", 1, 63.2),
    ]
    assert keys <= MOST_KEYS
