"""Time another range on Progress, on ten years, until it is painted.

Run from a checkout: python tests/bench/progress_ranges.py [--folder FOLDER] [--rounds N]. CPU time of the window's
thread; each round is a process of its own and takes half a minute on a quiet machine. The floor of a row is what its
queries alone cost on the same journal. A year and more is read in threads: then the first figure is what the choice
itself takes, and the gap the longest that the window does not look at the user while answers come and are painted.
"""

# ruff: noqa: T201 (a table is printed)

import json
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

SPANS = ("4w", "1y", "12w", "4w", "all", "12w", "1y")
ROUNDS = 2
MOST_MS = 100

Row = tuple[float, float, float]


def measured(journal: Path) -> dict[str, list[Row]]:
    """Choose ranges and sections in turn; give each row's times, their floors and gaps."""
    from _window import cpu_ms, longest_gap_ms, settle, until, warmed

    from glutetracker.ui import tasks
    from glutetracker.ui.charts import SECTIONS
    from glutetracker.ui.charts.chart_card import LONG_DAYS

    window = warmed(journal)
    page = window.page("progress")
    window.show_page("progress")
    until(lambda: bool(page.cards))
    found: dict[str, list[Row]] = {}
    for key in SECTIONS:
        page.board.show_section(key)
        until(lambda: not tasks._running)
        settle()
        for span in SPANS:
            took = cpu_ms(lambda span=span: page.ranges.buttons[span].click())
            gap = longest_gap_ms(lambda: not tasks._running)
            question = page.question()
            charts = [c for c in SECTIONS[key] if question.period.days <= LONG_DAYS and not c.is_slow]
            floor = cpu_ms(
                lambda charts=charts, question=question: [c.read(page.context.store, question) for c in charts]
            )
            found.setdefault(f"{key}, {span}", []).append((took, floor, gap))
    return found


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
    print(f"another range, at most {MOST_MS} ms wanted; the floor is its queries alone")
    for name, each in found.items():
        took, floor, gap = (statistics.median(values) for values in zip(*each, strict=True))
        share = f"x{took / floor:.3g} of {floor:.1f} ms" if floor >= 1 else "read in threads"
        print(f"  {name:<16}{took:8.1f} ms, gap {gap:6.1f} ms  {share}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
