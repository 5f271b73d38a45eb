"""The first page is painted before anything else, so it loads and reads little, however long the journal."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import now
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store
from glutetracker.ui.today import facts, lower

HEAVY = ("numpy", "pyqtgraph", "click", "sqlite_utils", "tomllib", "zoneinfo")


def test_it_loads_nothing_heavy() -> None:
    code = f"import sys, glutetracker.ui.pages.today; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_query_walks_through_all_sets_runs_or_measures(
    store: Store,
    log_session: Callable[..., object],
    log_run: Callable[..., object],
    log_visit: Callable[..., object],
) -> None:
    for ago in range(3):
        day = date(2026, 3, 2) - timedelta(days=ago)
        log_session(day)
        log_run(day)
        log_visit(day, Site.HIP, 98.4)
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    read = facts.read(store, now(), Preferences())
    asked_first = len(asked)
    lower.rhythm(store, read.today, Preferences().first_weekday)
    lower.girth(store, read.visit, read.today)
    store._connection.set_trace_callback(None)
    steps = [row["detail"] for sql in asked for row in store.rows(f"explain query plan {sql}")]
    assert 5 < asked_first <= 14
    assert asked_first < len(asked) <= 19
    assert [step for step in steps if step in {"SCAN s", "SCAN e", "SCAN run", "SCAN measure"}] == []
