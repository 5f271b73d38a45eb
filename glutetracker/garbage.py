"""When Python looks for garbage, and when not.

What it finds it takes apart on the spot. So it must not look while a thread works: Qt's objects may be taken apart in
the window's thread alone, elsewhere that ends the program.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000


def look_no_more() -> None:
    """Look for no garbage from now on."""
    gc.disable()


def look_again() -> None:
    """Look for garbage where it piles up, as ever.

    The rows that a long work left, such as those of a preview, are never looked through: that would take a third of
    a second. Nothing in them holds itself, so they go when nobody needs them.
    """
    if gc.get_count()[0] > _MANY:
        gc.freeze()
    gc.enable()


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look for no garbage: beside a journal's rows each look takes a third of a second."""
    was_on = gc.isenabled()
    look_no_more()
    try:
        yield
    finally:
        if was_on:
            look_again()
