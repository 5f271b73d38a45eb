"""A chart asked over a real journal, and its plot to look at."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glutetracker import demo
from glutetracker.domain.clock import today
from glutetracker.domain.period import week_start
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store
from glutetracker.ui.charts.chart import Chart, Question, period_of
from glutetracker.ui.charts.plotting.drawing import show
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.theme import Theme


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year of an invented life, to be read and not written."""
    path = tmp_path_factory.mktemp("year") / "journal.sqlite"
    demo.write(path, years=1, seed=7)
    return path


@pytest.fixture
def the_year(year: Path) -> Iterator[Store]:
    """That year, open."""
    with closing(Store.open(year, read_only=True)) as opened:
        yield opened


@pytest.fixture
def last_year() -> Question:
    """Every chart's question for it."""
    return Question(period_of("1y", None, 0), Preferences())


@pytest.fixture
def weeks_ago() -> Callable[..., date]:
    """A day so many weeks before the running one: weeks_ago(2) is its Monday, weeks_ago(2, 3) its Thursday."""

    def find(weeks: int, days: int = 0) -> date:
        return week_start(today()) - timedelta(weeks=weeks) + timedelta(days=days)

    return find


@pytest.fixture
def asking() -> Callable[..., Question]:
    """A question: asking("4w", choice="back_squat", weekly_glute_sets=12)."""

    def ask(key: str = "12w", *, choice: str = "", first_day: date | None = None, **chosen: Any) -> Question:
        preferences = Preferences(**chosen)
        return Question(period_of(key, first_day, preferences.first_weekday), preferences, choice)

    return ask


@pytest.fixture
def drawn(qtbot: QtBot, qapp: QApplication, store: Store) -> Callable[..., ChartPlot]:
    """Draws a chart of the journal on a plot that is shown: drawn(chart, question)."""

    def draw(chart: Chart[Any, Any], question: Question, theme: Theme | None = None) -> ChartPlot:
        plot = ChartPlot(chart.title)
        qtbot.addWidget(plot)
        plot.resize(480, 240)
        show(plot, theme or Theme(), chart, chart.answer(store, question), question)
        with qtbot.waitExposed(plot):
            plot.show()
        return plot

    return draw
