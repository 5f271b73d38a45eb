"""Time another range on Progress, on ten years, until it is painted.

Run from a checkout: python tests/bench/progress_ranges.py [--folder FOLDER] [--rounds N]. CPU time of the window's
thread; each round is a process of its own and takes half a minute on a quiet machine. The first figure is the choice
until the window is painted with the charts in sight, the second until all of the section stand: those out of sight
follow one a turn, and a year and more is read in threads. The gap is the longest that the window does not look at the
user meanwhile. The floor of a row is what the same questions of the charts in sight cost alone, and a bare line through
their points.
"""

# ruff: noqa: T201 (a table is printed)

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

if TYPE_CHECKING:
    from glutetracker.ui.charts.card.chart_card import ChartCard
    from glutetracker.ui.charts.plotting.plot import ChartPlot

SPANS = ("4w", "1y", "12w", "4w", "all", "12w", "1y")
ROUNDS = 2
MOST_MS = 100

Row = tuple[float, float, float, float]


def measured(journal: Path) -> dict[str, list[Row]]:
    """Choose ranges and sections in turn; give each row's times, their floors and gaps."""
    from _window import FirstPaint, cpu_ms, longest_gap_ms, settle, until, warmed

    from glutetracker.ui import tasks
    from glutetracker.ui.charts import SECTIONS
    from glutetracker.ui.charts.card import turns
    from glutetracker.ui.charts.card.chart_card import LONG_DAYS

    window = warmed(journal)
    page = window.page("progress")
    window.show_page("progress")
    until(lambda: bool(page.cards))
    found: dict[str, list[Row]] = {}

    def stands() -> bool:
        return not (tasks._running or turns._waiting or set(page._due) & set(page.cards))

    for key in SECTIONS:
        page.board.show_section(key)
        until(stands)
        settle()
        for span in SPANS:
            begun_s = time.thread_time()
            seen = [card for card in page.cards if not card.visibleRegion().isEmpty()]
            painted = FirstPaint(window)
            page.ranges.buttons[span].click()
            until(lambda painted=painted: painted.at_s > 0)
            took = (painted.at_s - begun_s) * 1000
            gap = max(took, longest_gap_ms(stands))
            whole = (time.thread_time() - begun_s) * 1000
            asked = [card for card in seen if not card.chart.is_slow and page.question().period.days <= LONG_DAYS]
            floor = cpu_ms(lambda asked=asked: [_read_and_draw(card) for card in asked])
            found.setdefault(f"{key}, {span}", []).append((took, whole, floor, gap))
    return found


def _read_and_draw(card: "ChartCard") -> None:
    """Ask a card's chart what it was asked, and draw a bare line."""
    card.chart.read(card.context.store, card._question)
    bare_line(card.plot)


def bare_line(plot: "ChartPlot") -> None:
    """Draw one line through a plot's points on a picture of its size, and nothing else."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage, QPainter

    picture = QImage(plot.size(), QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        painter.drawPolyline([QPointF(each.at, each.height or 0.0) for each in plot.cursor.points])


def main() -> int:
    """Print a row a section and range."""
    parser = rounds.options(__doc__, ROUNDS)
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    parser.add_argument("--once", type=Path, help="measure one round on this journal")
    chosen = parser.parse_args()
    if chosen.once:
        print(json.dumps(measured(chosen.once)))
        sys.stdout.flush()
        return 0
    kept = journals.ten_years(chosen.folder)
    found: dict[str, list[Row]] = {}
    for _ in range(chosen.rounds):
        with tempfile.TemporaryDirectory() as place:
            journal = journals.copied(kept, Path(place))
            told = json.loads(rounds.process(Path(__file__), "--once", journal).told.splitlines()[-1])
        for name, each in told.items():
            found.setdefault(name, []).extend(map(tuple, each))
    print(f"another range, at most {MOST_MS} ms wanted; the floor is its queries and a bare line through its points")
    for name, each in found.items():
        took, whole, floor, gap = (statistics.median(values) for values in zip(*each, strict=True))
        share = f"x{took / floor:.3g} of {floor:.1f} ms" if floor >= 1 else "read in threads"
        print(f"  {name:<16}{took:8.1f} ms in sight, {whole:8.1f} ms all, gap {gap:6.1f} ms  {share}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
