"""The page of The question, open over a journal of some weeks."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.clock import today
from glutetracker.domain.ids import new_id
from glutetracker.domain.period import week_start
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import Store, runs
from glutetracker.store.body import measures
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages.question import QuestionPage

WOBBLE = (0.2, -0.3, 0.1, 0.4, -0.2, 0.0, -0.4, 0.3)


@pytest.fixture
def weeks(store: Store) -> Callable[..., None]:
    """Log weeks up to the last whole one, each with a run and a visit: weeks(8, loses_kg=0.9)."""

    def log(count: int, *, loses_kg: float = 0.0) -> None:
        first = week_start(today()) - timedelta(weeks=count)
        with store.write("Weeks") as edit:
            for week in range(count):
                day = first + timedelta(weeks=week, days=1)
                km = (5.0, 30.0)[week // 3 % 2]
                runs.save(edit, Run(local_day=day, kind=RunKind.EASY, distance_m=1000 * km, duration_s=360 * km))
                girth, weight = 98.0 + WOBBLE[week % 8], 70.0 - loses_kg * week + WOBBLE[(week + 3) % 8]
                for site, values in ((Site.HIP, (girth, girth + 0.3)), (Site.WEIGHT, (weight,))):
                    visit = new_id()
                    measures.save(edit, [Measure(visit_id=visit, site=site, value=value, local_day=day, reading=reading)
                                         for reading, value in enumerate(values, start=1)])  # fmt: skip

    return log


@pytest.fixture
def page(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> Iterator[Callable[..., QuestionPage]]:
    """Opens the page and waits for its answer: page((836, 600))."""

    def open_page(size: tuple[int, int] = (1072, 800)) -> QuestionPage:
        made = QuestionPage(context)
        shown(made, size)
        qtbot.waitUntil(lambda: is_answered(made), timeout=20_000)
        made.take_keyboard()
        return made

    yield open_page
    tasks.wait_for_all()


def is_answered(page: QuestionPage) -> bool:
    """Whether a fresh answer to what is asked is shown, all of it."""
    front = page.front
    is_shown = front is not None and front.cards.isVisibleTo(front) and front.is_whole
    return is_shown and not page.answers.is_working(front.asked)


@pytest.fixture
def answered(qtbot: QtBot) -> Callable[[QuestionPage], None]:
    """Waits until what is asked now is answered from all that is logged."""
    return lambda page: qtbot.waitUntil(lambda: is_answered(page), timeout=20_000)


@pytest.fixture
def told() -> Callable[[QWidget], str]:
    """All that can be read of a widget now."""

    def read(widget: QWidget) -> str:
        labels = (label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
        return "\n".join(label.text().replace("\u00a0", " ") for label in labels)

    return read
