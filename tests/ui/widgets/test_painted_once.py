"""How often what lies on a page is painted, and that it is what stands there now."""

from collections.abc import Callable
from itertools import combinations

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
