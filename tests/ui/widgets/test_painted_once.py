"""How often what lies on a page is painted."""

from collections.abc import Callable

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Label, PageStack, ScrollPage


class Counted(Label):
    """A text that counts its paintings."""

    paintings = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        self.paintings += 1
        super().paintEvent(event)


def test_a_page_that_is_turned_to_is_painted_once(look: Look, shown: Callable[..., QWidget], qtbot: QtBot) -> None:
    stack, texts = PageStack(), [Counted(look, "first"), Counted(look, "second")]
    for text in texts:
        page = ScrollPage(look, "Title")
        page.body.addWidget(text)
        stack.addWidget(page)
    shown(stack)
    for text in reversed(texts):
        text.paintings = 0
        stack.setCurrentWidget(stack.widget(texts.index(text)))
        qtbot.waitUntil(lambda text=text: text.paintings > 0)
        qtbot.wait(0)
        assert text.paintings == 1
