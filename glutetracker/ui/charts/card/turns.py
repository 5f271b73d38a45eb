"""One thing a turn of the event loop: the window looks at the user between what several threads found at once."""

from collections import deque
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer

_waiting: deque[tuple[QObject, Callable[[], None]]] = deque()


def take_turn(owner: QObject, act: Callable[[], None]) -> None:
    """Do something in a turn of its own, unless its owner is gone by then."""
    _waiting.append((owner, act))
    if len(_waiting) == 1:
        QTimer.singleShot(0, _next)


def _next() -> None:
    owner, act = _waiting[0]
    try:
        if shiboken6.isValid(owner):
            act()
    finally:
        _waiting.popleft()
        if _waiting:
            QTimer.singleShot(0, _next)
