"""Drives the Log page in its window by keys."""

from dataclasses import dataclass, field
from datetime import timedelta

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QWidget

from glutetracker.domain.clock import today
from glutetracker.store import Store
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.card import EntryCard
from glutetracker.ui.pages.log import LogPage

LAST_WEEK = today() - timedelta(days=7)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
HIP_THRUST = "session:hip_thrust_barbell"


@dataclass
class Logger:
    """The page in its window, and what the window was told."""

    page: LogPage
    window: QMainWindow
    context: Context
    saved: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    presses: int = 0

    @property
    def cards(self) -> list[EntryCard]:
        return list(self.page.session.cards.values())

    @property
    def cursor(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self.cursor, key, modifier)

    def enter(self) -> None:
        self.press(ENTER)

    def save(self) -> None:
        """Save what is typed into a form, wherever the cursor is."""
        self.press(ENTER, CONTROL)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    def type(self, text: str) -> None:
        self.presses += len(text)
        QTest.keyClicks(self.cursor, text)

    def into(self, edit: QLineEdit, text: str) -> None:
        """As a person does: click, mark all, type."""
        QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
        QTest.keyClick(edit, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(edit, text)

    def look(self) -> None:
        """See what follows: it is shown a turn after the sets themselves."""
        for _ in range(2):
            QEventLoop().processEvents()

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CONTROL)


def offers(menu: QMenu) -> dict[str, QAction]:
    """What a menu offers once it is open, its further menus too, by its words."""
    menu.aboutToShow.emit()
    found = {}
    for action in menu.actions():
        inner = action.menu()
        found |= offers(inner) if isinstance(inner, QMenu) else {action.text().partition("\t")[0]: action}
    return found


def sets_of(logger: Logger) -> list[tuple[float | None, int | None, float | None, bool]]:
    logged = sessions.open_session(logger.context.store)
    assert logged is not None
    return [(s.load_kg, s.reps, s.rir, s.is_done) for entry in logged.entries for s in entry.sets]


def finished_sets(store: Store) -> list[tuple[float | None, int | None, float | None]]:
    rows = store.rows("select id from session where is_open = 0 and deleted_at is null order by id desc limit 1")
    logged = sessions.load(store, rows[0]["id"])
    assert logged is not None
    return [(s.load_kg, s.reps, s.rir) for entry in logged.entries for s in entry.sets]
