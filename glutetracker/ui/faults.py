"""Faults that reach the event loop: told, never shown raw."""

import sys
from collections.abc import Callable
from types import TracebackType


def catch_all(tell: Callable[[Exception], None]) -> None:
    """Tell of exceptions that reach the event loop instead of printing them."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            tell(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = told
