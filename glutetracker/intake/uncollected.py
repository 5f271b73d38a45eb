"""A time in which Python looks for no garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000


@contextmanager
def uncollected() -> Iterator[None]:
    """Let Python look for no garbage: beside a journal's rows each look takes a third of a second, and no window moves.

    Rows that are still there at the end, such as those of a preview, are never looked through: nothing in them
    holds itself, so they go when nobody needs them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
