"""How often what lies on a page is painted, and that it is what stands there now."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Chip, Label, PageStack, ScrollPage


class Counted(Label):
    """A text that counts its paintings."""

    paintings = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        self.paintings += 1
        super().paintEvent(event)


@pytest.fixture
def texts(look: Look) -> list[Counted]:
    return [Counted(look, "first"), Counted(look, "second")]


@pytest.fixture(params=[True, False], ids=["hides late", "hides at once"])
def stack(request: pytest.FixtureRequest, look: Look, texts: list[Counted], shown: Callable[..., QWidget]) -> PageStack:
    stack = PageStack(hides_late=request.param)
    for text in texts:
        page = ScrollPage(look, "Title")
        page.body.addWidget(text)
        stack.addWidget(page)
    shown(stack)
    return stack


def test_a_page_that_is_turned_to_is_painted_once(stack: PageStack, texts: list[Counted], qtbot: QtBot) -> None:
    for text in reversed(texts):
        for each in texts:
            each.paintings = 0
        stack.setCurrentWidget(stack.widget(texts.index(text)))
        qtbot.waitUntil(lambda text=text: text.paintings > 0)
        qtbot.wait(0)
        qtbot.wait(0)
        assert [each.paintings for each in texts] == [int(each is text) for each in texts]


@pytest.mark.parametrize("stack", [True], indirect=True)
def test_the_page_before_is_let_go_once_the_next_is_painted(
    stack: PageStack, texts: list[Counted], qtbot: QtBot
) -> None:
    first, second = texts
    stack.setCurrentWidget(stack.widget(1))
    assert first.isVisible(), "hiding it was waited for"
    qtbot.waitUntil(lambda: not first.isVisible())
    assert second.paintings == 1, "it was hidden first"


def test_a_page_that_is_turned_back_to_at_once_stays(stack: PageStack, texts: list[Counted], qtbot: QtBot) -> None:
    first, second = texts
    for at in (1, 0):
        stack.setCurrentWidget(stack.widget(at))
    qtbot.waitUntil(lambda: not second.isVisible())
    assert first.isVisible()


def test_a_control_shows_what_it_is_now_and_not_what_was_drawn_before(
    look: Look, shown: Callable[..., QWidget]
) -> None:
    chip = Chip(look, "first")
    shown(chip)
    seen = [chip.grab().toImage()]
    for change in (
        lambda: chip.setText("other"),
        lambda: chip.setChecked(True),
        lambda: chip.setEnabled(False),
        lambda: look.choose(ThemeChoice.DARK),
        lambda: chip.setText("first"),
    ):
        change()
        seen.append(chip.grab().toImage())
    assert all(one != other for one, other in combinations(seen, 2))
