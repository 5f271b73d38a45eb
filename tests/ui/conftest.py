"""What tests of the window start from: the look, the context over a fresh journal, and how a page is judged."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool, QTimer
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store
from glutetracker.ui.context import Context
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import ElidedLabel

MOST_MS = 10_000


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else the windows of the test before are dressed too
    made = Look(qapp, has_style=True)  # by `qapp_args`
    made.choose(ThemeChoice.LIGHT)
    yield made
    made.deleteLater()  # or it would hear of the desktop's changes in every later test


@pytest.fixture
def context(look: Look, store: Store) -> Iterator[Context]:
    """The window's world over a fresh journal; whichever journal is open at the end is closed."""
    made = Context(store, look)
    yield made
    _end(made)
    made.store.close()


@pytest.fixture
def asked(context: Context) -> list[tuple[str, str]]:
    """What the pages asked the window for."""
    heard: list[tuple[str, str]] = []
    context.asked_for.connect(lambda page, what: heard.append((page, what)))
    return heard


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    """Shows a widget, at a size if one is given, and gives it the keyboard."""

    kept: list[QWidget] = []

    def show(widget: QWidget, size: tuple[int, int] = (1072, 800)) -> QWidget:
        qtbot.addWidget(widget)
        kept.append(widget)
        widget.resize(*size)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def press() -> Callable[..., None]:
    """Press keys where the keyboard is: press("thr", Qt.Key.Key_Down)."""

    def pressed(*keys: str | Qt.Key) -> None:
        for key in keys:
            at = QApplication.focusWidget()
            assert at is not None
            if isinstance(key, str):
                QTest.keyClicks(at, key)
            else:
                QTest.keyClick(at, key)

    return pressed


@pytest.fixture
def tab_stops() -> Callable[[QWidget], list[QWidget]]:
    """Where Tab goes, once round."""

    def walk(page: QWidget) -> list[QWidget]:
        page.setFocus()
        found: list[QWidget] = []
        for _ in range(300):
            QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
            at = QApplication.focusWidget()
            assert at is not None
            if at in found:
                return found
            found.append(at)
        raise AssertionError("Tab comes to no end")

    return walk


@pytest.fixture
def cut() -> Callable[[QWidget], list[str]]:
    """Words that do not fit where they stand; those that give way on purpose have a tooltip instead."""

    def find(page: QWidget) -> list[str]:
        labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page) and _is_cut(label)]
        buttons = [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
        return [label.text() for label in labels] + [
            each.text() for each in buttons if each.text() and each.width() < each.sizeHint().width()
        ]

    return find


@pytest.fixture
def nameless() -> Callable[[list[QWidget]], list[str]]:
    """Controls without a name to hear."""

    def find(controls: list[QWidget]) -> list[str]:
        found = []
        for control in controls:
            heard = QAccessible.queryAccessibleInterface(control)
            has_buddy = any(True for _ in heard.relations(QAccessible.RelationFlag.Label))
            if not heard.text(QAccessible.Text.Name) and not has_buddy:
                found.append(control.metaObject().className())
        return found

    return find


def _end(context: Context) -> None:
    """Let nothing of a test that is over come later: its widgets live on until the next has the turn."""
    its_own = [each for each in QApplication.topLevelWidgets() if getattr(each, "context", None) is context]
    for each in (context, *its_own):
        for timer in each.findChildren(QTimer):
            timer.stop()
    QApplication.processEvents()  # noqa: TID251 (what was due at once finds the journal still open)
    QThreadPool.globalInstance().waitForDone(MOST_MS)  # what reads in a thread has a connection of its own


def _is_cut(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel) or not label.text():
        return False
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    needed = QFontMetrics(label.font()).boundingRect(0, 0, room.width(), 10_000, flags, label.text())
    return needed.width() > room.width() + 1 or needed.height() > room.height() + 1
