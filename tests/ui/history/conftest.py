"""The History page, open over a journal."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.running import Lap, Run, RunKind
from glutetracker.store import Store, runs
from glutetracker.tracks import Track, pack
from glutetracker.ui.context import Context
from glutetracker.ui.pages.history import HistoryPage

DAY = date(2026, 3, 2)


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> Callable[..., HistoryPage]:
    """Opens the page with the keyboard where work begins: page((836, 600))."""

    def open_page(size: tuple[int, int] = (1072, 800)) -> HistoryPage:
        made = HistoryPage(context)
        shown(made, size)
        made.take_keyboard()
        return made

    return open_page


@pytest.fixture
def titles() -> Callable[[HistoryPage], list[str]]:
    """What the list says, row by row, as it is heard."""

    def read(page: HistoryPage) -> list[str]:
        entries = page.list.entries
        return [entries.words(row).heard for row in range(entries.rowCount()) if entries.entry(row) is not None]

    return read


@pytest.fixture
def record_run(store: Store) -> Callable[..., Run]:
    """Log a run with a track of ten minutes: round a hill, twenty seconds of rest in it."""

    def record(day: date = DAY, *, has_positions: bool = True, **about: object) -> Run:
        t = np.arange(601.0)
        speed = np.where((t > 300) & (t <= 320), 0.0, 3.0)
        distance = np.cumsum(speed) - speed[0]
        turn = distance / distance[-1] * 2 * np.pi
        track = Track(
            t_s=t,
            lat_deg=46.9 + 0.003 * np.sin(turn) if has_positions else None,
            lon_deg=7.4 + 0.004 * np.cos(turn) if has_positions else None,
            altitude_m=500 + 30 * np.sin(turn),
            distance_m=distance,
            hr_bpm=np.round(130 + t / 20),
            cadence_spm=np.full(601, 168.0),
        )
        told = {"kind": RunKind.EASY, "distance_m": float(distance[-1]), "duration_s": 600.0, **about}
        run = Run(local_day=day, started_at=datetime(day.year, day.month, day.day, 7, tzinfo=UTC), **told)
        laps = [
            Lap(position=1, start_s=0, duration_s=300, distance_m=897.0),
            Lap(position=2, start_s=300, duration_s=300),
        ]
        with store.write("Run") as edit:
            runs.save(edit, run)
            runs.save_parts(edit, run, laps, pack(track), len(track))
        return run

    return record


@pytest.fixture
def a_march(log_session, log_run, log_visit) -> Session:
    """A session, two runs and a visit in March, a run in February."""
    session = log_session(DAY, {"reps": 8, "load_kg": 82.5}, note="calm")
    log_run(date(2026, 3, 3), kind=RunKind.LONG, distance_m=12_000.0, duration_s=4000.0, note="by the lake")
    log_run(date(2026, 3, 4), distance_m=5000.0, duration_s=1500.0)
    log_visit(date(2026, 3, 5), Site.HIP, 97.0, 97.4)
    log_run(date(2026, 2, 1), kind=RunKind.HILL)
    return session
