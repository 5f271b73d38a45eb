"""What a chart is asked, found in a thread and told in a turn of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from glutetracker.store import Store
from glutetracker.store.store import reading
from glutetracker.ui import tasks
from glutetracker.ui.charts.card.turns import take_turn

T = TypeVar("T")


def find(
    owner: QObject, path: Path, of: Callable[[Store], T], take: Callable[[T], None],
    failed: Callable[[Exception], None], *, is_wanted: Callable[[], bool],
) -> None:  # fmt: skip
    """Find something in a journal, by a connection of the thread's own, unless it is wanted no more by then."""

    def work() -> tuple[T, ...]:
        if not is_wanted():
            return ()
        with reading(path) as store:
            return (of(store),)

    def tell(found: tuple[T, ...]) -> None:
        if found and is_wanted():
            take(found[0])

    tasks.run(owner, work, done=lambda found: take_turn(owner, lambda: tell(found)), failed=failed)
