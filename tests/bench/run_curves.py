"""Time a four hours' run of 14,400 points: opened whole, its curves panned, zoomed and gone along by the cursor.

Run from a checkout: python tests/bench/run_curves.py [--rounds N]. CPU time of the window's thread until the curves are
painted; each round is a process of its own. The floor is the same number of lines, one point a column of pixels, drawn
by QPainter onto a picture of the same size.
"""

# ruff: noqa: T201 (a table is printed)

import json
import statistics
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

POINTS, STEPS, FRAME_MS = 14_400, 60, 1000 / 60
FLOOR = "bare lines"

Times = dict[str, list[float]]


def logged(journal: Path) -> str:
    """Log such a run, and give its name."""
    import numpy as np

    from glutetracker.domain.running import Run, RunKind
    from glutetracker.store import Store, runs
    from glutetracker.tracks import Track, pack

    noise, t = np.random.default_rng(7), np.arange(float(POINTS))
    distance = np.cumsum(2.8 + 0.4 * np.sin(t / 300) + noise.normal(0, 0.3, POINTS))
    turn = distance / distance[-1] * 6 * np.pi
    track = Track(
        t_s=t, lat_deg=46.9 + 0.05 * np.sin(turn), lon_deg=7.4 + 0.07 * np.cos(turn / 2), distance_m=distance,
        altitude_m=500 + 80 * np.sin(t / 900) + noise.normal(0, 0.4, POINTS),
        hr_bpm=np.round(145 + 15 * np.sin(t / 700) + noise.normal(0, 2, POINTS)),
        cadence_spm=np.round(168 + noise.normal(0, 2, POINTS)),
    )  # fmt: skip
    run = Run(kind=RunKind.LONG, local_day=date(2026, 3, 1), started_at=datetime(2026, 3, 1, 8, tzinfo=UTC),
              distance_m=float(distance[-1]), duration_s=float(POINTS))  # fmt: skip
    store = Store.open(journal)
    with store.write("Run") as edit:
        runs.save(edit, run)
        runs.save_parts(edit, run, (), pack(track), len(track))
    store.close()
    return f"run:{run.id}"


def measured(journal: Path) -> Times:
    """Open the run, then move through its curves."""
    import numpy as np
    from _window import cpu_ms, settle, warmed
    from PySide6.QtCore import QLineF
    from PySide6.QtGui import QPainter, QPixmap

    named = logged(journal)
    window = warmed(journal)
    page = window.page("history")
    window.show_page("history")
    settle()
    times: Times = {"opened": [cpu_ms(lambda: page.open_entry(named)) for _ in range(3)]}
    curves = page.detail.parts["run"].curves
    page.detail.frame.area.ensureWidgetVisible(curves)
    settle()
    curves._show(0, 20_000)
    times["panned"] = [cpu_ms(lambda: curves._pan(100)) for _ in range(STEPS)]
    times["zoomed"] = [cpu_ms(lambda at=at: curves._zoom(0.9 if at % 2 else 1 / 0.9, 15_000)) for at in range(STEPS)]
    times["cursor"] = [cpu_ms(lambda: curves._step(1)) for _ in range(STEPS)]
    picture = QPixmap(curves.size())
    x = np.arange(curves.width())
    lines = [QLineF(a, 50 + a % 7, a + 1, 50 + (a + 1) % 7) for a in x[:-1].tolist()]

    def bare() -> None:
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for _ in range(5):
                painter.drawLines(lines)

    times[FLOOR] = [cpu_ms(bare) for _ in range(STEPS)]
    return times


def main() -> int:
    """Print a row an act."""
    parser = rounds.options(__doc__, rounds=5)
    parser.add_argument("--once", type=Path, help="measure one round on this journal")
    chosen = parser.parse_args()
    if chosen.once:
        print(json.dumps(measured(chosen.once)))
        sys.stdout.flush()
        return 0
    found: Times = {}
    for _ in range(chosen.rounds):
        with tempfile.TemporaryDirectory() as place:
            told = json.loads(
                rounds.process(Path(__file__), "--once", journals.empty(Path(place))).told.splitlines()[-1]
            )
        for act, times in told.items():
            found.setdefault(act, []).extend(times)
    floor_ms = statistics.median(found.pop(FLOOR))
    print(f"{POINTS} points, {FRAME_MS:.1f} ms a frame wanted; {FLOOR}: {floor_ms:.2f} ms")
    for act, times in found.items():
        middle = statistics.median(times)
        print(f"  {act:<12}{middle:8.1f} ms  x{middle / floor_ms:.3g} of the floor, worst {max(times):.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
