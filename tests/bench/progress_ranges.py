"""Time another range and another section on Progress, on ten years, until it is painted.

Run from a checkout: python tests/bench/progress_ranges.py [--folder FOLDER] [--rounds N]. CPU time of the window's
thread; each round is a process of its own. The floor of a row is what its queries alone cost on the same journal.
Ranges over two years are read in a thread: their row is what the window's own thread does for them.
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

REPEATS = 2
MOST_MS = 100

Times = dict[str, tuple[float, float]]


def measured(journal: Path) -> Times:
    """Choose ranges and sections in turn; give each row's time and its floor."""
    from _window import cpu_ms, settle, until, warmed

    from glutetracker.ui import tasks
    from glutetracker.ui.charts import SECTIONS

    window = warmed(journal)
    page = window.page("progress")
    window.show_page("progress")
    until(lambda: bool(page.cards))
    found: dict[str, list[tuple[float, float]]] = {}
    for key in SECTIONS:
        page.board.show_section(key)
        tasks.wait_for_all()
        settle()
        for span in ("4w", "1y", "12w", "all") * REPEATS:
            took = cpu_ms(lambda span=span: page.ranges.buttons[span].click())
            question = page.question()
            charts = [chart for chart in SECTIONS[key] if span != "all" and not chart.is_slow]
            floor = cpu_ms(
                lambda charts=charts, question=question: [c.read(page.context.store, question) for c in charts]
            )
            found.setdefault(f"{key}, {span}", []).append((took, floor))
            tasks.wait_for_all()
            settle()
    return {
        name: (statistics.median(took for took, _ in each[1:]), statistics.median(floor for _, floor in each[1:]))
        for name, each in found.items()
    }


def main() -> int:
    """Print a row a section and range."""
    parser = rounds.options(__doc__)
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    parser.add_argument("--once", type=Path, help="measure one round on this journal")
    chosen = parser.parse_args()
    if chosen.once:
        print(json.dumps(measured(chosen.once)))
        sys.stdout.flush()
        return 0
    kept = journals.ten_years(chosen.folder)
    found: dict[str, list[tuple[float, float]]] = {}
    for _ in range(chosen.rounds):
        with tempfile.TemporaryDirectory() as place:
            journal = journals.copied(kept, Path(place))
            told = json.loads(rounds.process(Path(__file__), "--once", journal).told.splitlines()[-1])
        for name, each in told.items():
            found.setdefault(name, []).append(tuple(each))
    print(f"another range, at most {MOST_MS} ms wanted; the floor is its queries alone")
    for name, each in found.items():
        took, floor = (statistics.median(values) for values in zip(*each, strict=True))
        share = f"x{took / floor:.3g} of {floor:.1f} ms" if floor >= 1 else "read in a thread"
        print(f"  {name:<16}{took:8.1f} ms  {share}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
