"""The real window under random keys and clicks: python soaking_window.py JOURNAL SEED SECONDS.

It ends with 0 when nothing was raised, warned of or told as a fault meanwhile; the last line is how many events there
were and by how many MB the process grew from the first third to the end.
"""

import contextlib
import faulthandler
import os
import random
import sys
import time
import traceback
import warnings
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QWidget

from glutetracker.app.idle import Idle
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store
from glutetracker.store.problems import StoreProblem
from glutetracker.ui.context import Context
from glutetracker.ui.pages import PAGES
from glutetracker.ui.shell.window import Window
from glutetracker.ui.theme import Look
from glutetracker.words import Problem

LINES = (
    "hip thrust 82.5x8@2, 82.5x8@1", "easy 5.2 km 28:40", "hips 98.4 98.6", "rdl 70x8", "hill 8x20s/90s 5 km 31:00",
    "clam b2 15", "weight 63.2", "walk 3 km", "@@", "1e9", "82,5x8", "", "é 走る", "hip thrust > 80 kg", "run > 10 km",
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_F1,
)  # fmt: skip
CHORDS = "ZYKFNRM=-0"
NEVER = frozenset({"openFolder", "restore", "Quit"})
SIZES = ((1280, 800), (900, 600), (640, 480), (1600, 1000))
wrong: list[str] = []


class Soak:
    """Presses what a hand could press, by a seed."""

    def __init__(self, window: Window, context: Context, seed: int) -> None:
        self.window, self.context, self.random = window, context, random.Random(seed)
        self.count = 0

    def act(self) -> None:
        """Do one thing."""
        does = (
            self.press,
            self.press,
            self.click,
            self.click,
            self.type,
            self.turn,
            self.chord,
            self.dress,
            self.hover,
        )
        self.random.choice(does)()
        self.count += 1

    def turn(self) -> None:
        self.window.show_page(self.random.choice(PAGES).key)

    def press(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, self.random.choice(KEYS))

    def chord(self) -> None:
        key = getattr(
            Qt.Key, {"=": "Key_Equal", "-": "Key_Minus"}.get(name := self.random.choice(CHORDS), f"Key_{name}")
        )
        QTest.keyClick(QApplication.focusWidget() or self.window, key, Qt.KeyboardModifier.ControlModifier)

    def type(self) -> None:
        edits = [each for each in self.window.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()]
        if edits:
            edit = self.random.choice(edits)
            edit.setFocus()
            enter(edit, self.random.choice(LINES))
            if self.random.random() < 0.6 and QApplication.focusWidget() is edit:
                QTest.keyClick(edit, Qt.Key.Key_Return)

    def click(self) -> None:
        buttons = [each for each in self.window.findChildren(QAbstractButton) if self._is_safe(each)]
        if buttons:
            button = self.random.choice(buttons)
            sys.stderr.write(f"{self.count} {button.text() or button.accessibleName()}\n")  # for one that hangs
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def hover(self) -> None:
        inside = self.window.rect()
        place = QPoint(self.random.randrange(inside.width()), self.random.randrange(inside.height()))
        target: QWidget | None = self.window.childAt(place)
        if target is not None:
            QTest.mouseMove(target, target.mapFrom(self.window, place))

    def dress(self) -> None:
        if self.random.random() < 0.5:
            self.window.resize(*self.random.choice(SIZES))
        else:
            chosen = self.random.choice((ThemeChoice.LIGHT, ThemeChoice.DARK))
            self.context.look.choose(chosen, self.random.choice((0.8, 1.0, 1.4, 2.0)))

    @staticmethod
    def _is_safe(button: QAbstractButton) -> bool:
        """Whether it can be pressed unwatched: it is to be seen, and asks the desktop for no file."""
        words = (button.text() or button.accessibleName()).casefold()
        asks = ("file", "folder", "export", "picture", "photo", "save as", "pdf", "restore", "import")
        return button.isVisible() and button.isEnabled() and not any(each in words for each in asks)


def enter(edit: QLineEdit, words: str) -> None:
    """Type by keys; letters that QTest has no key for, and would abort at, come as an input method writes them."""
    if words.isascii():
        QTest.keyClicks(edit, words)
    else:
        written = QInputMethodEvent()
        written.setCommitString(words)
        QApplication.sendEvent(edit, written)


def memory_mb() -> float:
    """What the process holds, in MB; 0 where that is not told."""
    with contextlib.suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
    return 0.0


def on_qt(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    """Take what Qt warns of as wrong, but what its offscreen platform says of itself."""
    if not text.startswith("This plugin does not support") and kind is not QtMsgType.QtDebugMsg:
        wrong.append(f"Qt: {text}")


def on_told(error: Exception) -> None:
    """Take what is told as a fault as wrong; what is the user's world is not."""
    if not isinstance(error, (Problem, StoreProblem)):
        wrong.append(f"told: {''.join(traceback.format_exception(error))}")


def on_raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Take what is raised into Qt as wrong, with where."""
    wrong.append(f"raised: {''.join(traceback.format_exception(kind, error, trace))}")


def close_what_asks() -> None:
    """Close what stands in the way of the window, as menus and dialogs."""
    for each in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if each is not None and not isinstance(each, QComboBox):
            each.close()


def main() -> int:
    """Soak for so many seconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    faulthandler.enable()
    warnings.simplefilter("error")
    path, seed, seconds = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    faulthandler.dump_traceback_later(seconds + 60, exit=True)
    qInstallMessageHandler(on_qt)
    sys.excepthook = on_raised
    application = QApplication([])
    QFileDialog.getOpenFileName = QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: ("", ""))  # type: ignore
    look = Look(application)
    look.choose(ThemeChoice.LIGHT)
    context = Context(Store.open(path), look)
    context.notices.tell, before = lambda error: (on_told(error), before(error)), context.notices.tell  # type: ignore
    window = Window(context)
    Idle(window, context, [])
    window.resize(*SIZES[0])
    window.show_page("today")
    window.show()
    closer = QTimer(interval=200)
    closer.timeout.connect(close_what_asks)
    closer.start()
    soak, began, early = Soak(window, context, seed), time.monotonic(), 0.0
    while (spent := time.monotonic() - began) < seconds and not wrong:
        early = early or (memory_mb() if spent > seconds / 3 else 0.0)
        soak.act()
        QTest.qWait(5)
    sys.stdout.write("\n".join([*wrong, f"{soak.count} events, {memory_mb() - early:.0f} MB more"]) + "\n")
    window.close()
    context.store.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
