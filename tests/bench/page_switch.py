"""Time a switch to each page on ten years: the first one after the idle warm-up, and those after it.

Run from a checkout: python tests/bench/page_switch.py [--folder FOLDER] [--rounds N]. CPU time of the window's thread
until the page is painted; each round is a process of its own. The floor is a switch between two pages of one word.
"""

# ruff: noqa: T201 (a table is printed)

import json
import random
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

REPEATS = 5
FIRST_MS, AGAIN_MS = 100, 16
BARE = "page of one word"

Times = dict[str, list[float]]


def measured(journal: Path) -> dict[str, Times]:
    """Switch to every page in shuffled order, over and over, in turns with a bare window."""
    from _window import Painted, bare, cpu_ms, warmed

    from glutetracker.ui import tasks
    from glutetracker.ui.pages import PAGES

    window, (_, stack) = warmed(journal), bare()
    keys = [place.key for place in PAGES if place.key != "today"]
    seen = {place.key: Painted(window.page(place.key)) for place in PAGES}
    times: dict[str, Times] = {"first": {}, "again": {}}
    for number in range(REPEATS + 1):
        for key in random.sample([*keys, BARE], len(keys) + 1):
            window.show_page("today")
            cpu_ms(lambda: None)
            if key == BARE:
                took = cpu_ms(lambda: stack.setCurrentIndex(1 - stack.currentIndex()))
            else:
                seen[key].take()
                took = cpu_ms(lambda key=key: window.show_page(key))
                assert seen[key].take(), f"{key} was not painted"
            times["again" if number else "first"].setdefault(key, []).append(took)
            if key != BARE and number:
                times["again"].setdefault("today", []).append(cpu_ms(lambda: window.show_page("today")))
    tasks.end()
    return times


def main() -> int:
    """Print a row a page."""
    parser = rounds.options(__doc__)
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    parser.add_argument("--once", type=Path, help="measure one round on this journal")
    chosen = parser.parse_args()
    if chosen.once:
        print(json.dumps(measured(chosen.once)))
        sys.stdout.flush()
        return 0
    kept = journals.ten_years(chosen.folder)
    found: dict[str, Times] = {"first": {}, "again": {}}
    for _ in range(chosen.rounds):
        with tempfile.TemporaryDirectory() as place:
            journal = journals.copied(kept, Path(place))
            told = json.loads(rounds.process(Path(__file__), "--once", journal).told.splitlines()[-1])
        for when, times in told.items():
            for key, each in times.items():
                found[when].setdefault(key, []).extend(each)
    for when, most_ms in (("first", FIRST_MS), ("again", AGAIN_MS)):
        floor_ms = statistics.median(found[when].pop(BARE))
        print(f"{when}, at most {most_ms} ms wanted; {BARE}: {floor_ms:.2f} ms")
        for key, each in sorted(found[when].items()):
            middle = statistics.median(each)
            print(f"  {key:<12}{middle:8.1f} ms  x{middle / floor_ms:.3g} of the floor, worst {max(each):.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
