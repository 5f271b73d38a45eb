"""A page that begins to scroll stays where it is: the bar stands in its margin."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card, ScrollPage


@pytest.mark.parametrize("width", [1072, 836, 500])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_cards_do_not_move_as_the_bar_comes_and_goes(
    look: Look, shown: Callable[[QWidget], QWidget], qtbot: QtBot, width: int, direction: Qt.LayoutDirection
) -> None:
    page, card, tall = ScrollPage(look, "Today"), Card(look, "This week"), QLabel()
    page.setLayoutDirection(direction)
    page.body.addWidget(card)
    page.body.addWidget(tall)
    page.resize(width, 400)
    shown(page)
    bar = page.area.verticalScrollBar()
    before = QRect(card.mapTo(page, QPoint()), card.size())
    assert not bar.isVisible()
    tall.setMinimumHeight(2000)
    qtbot.waitUntil(bar.isVisible)
    assert QRect(card.mapTo(page, QPoint()), card.size()) == before
    tall.setMinimumHeight(0)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert QRect(card.mapTo(page, QPoint()), card.size()) == before
