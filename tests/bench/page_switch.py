"""Time a switch to each page on ten years: the first one after the idle warm-up, and those after it.

Run from a checkout: python tests/bench/page_switch.py [--folder FOLDER] [--rounds N]. CPU time of the window's thread
until the page is painted and nothing more is due; each round is a process of its own. Two floors: a switch between two
pages of one word, and, page by page, bare SQL plus bare drawing: every statement that the switch made, read again by
sqlite3 alone, and a switch to the page's own picture.
"""

# ruff: noqa: T201 (a table is printed)

import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

if TYPE_CHECKING:
    from glutetracker.ui.shell.window import Window

REPEATS = 5
FIRST_MS, AGAIN_MS = 100, 16
BARE, OWN = "page of one word", "its own picture: "

Times = dict[str, list[float]]


def measured(journal: Path) -> dict[str, Times]:
    """Switch to every page in shuffled order, over and over, in turns with a bare window."""
    from _window import Painted, bare, cpu_ms, warmed

    from glutetracker.ui import tasks
    from glutetracker.ui.pages import PAGES

    window, (_, stack) = warmed(journal), bare()
    asked = list[str]()
    window.context.store._connection.set_trace_callback(asked.append)
    keys = [place.key for place in PAGES if place.key != "today"]
    seen = {place.key: Painted(window.page(place.key)) for place in PAGES}
    times: dict[str, Times] = {"first": {}, "again": {}}

    def switch(key: str, when: str) -> None:
        seen[key].take()
        asked.clear()
        times[when].setdefault(key, []).append(cpu_ms(lambda: window.show_page(key)))
        assert seen[key].take(), f"{key} was not painted"
        times[when].setdefault(OWN + key, []).append(_read_ms(journal, asked))

    for number in range(REPEATS + 1):
        when = "again" if number else "first"
        for key in random.sample([*keys, BARE], len(keys) + 1):
            if key == BARE:
                took = cpu_ms(lambda: stack.setCurrentIndex(1 - stack.currentIndex()))
                times[when].setdefault(key, []).append(took)
                continue
            switch(key, when)
            if number:
                switch("today", when)
            else:
                window.show_page("today")
            cpu_ms(lambda: None)
    _add_drawing(window, [place.key for place in PAGES], times)
    tasks.end()
    return times


def _read_ms(journal: Path, asked: list[str]) -> float:
    """Time the statements of a switch by sqlite3 alone."""
    with closing(sqlite3.connect(journal)) as bare:
        begun_s = time.thread_time()
        for sql in asked:
            if sql.lstrip().lower().startswith(("select", "with")):
                bare.execute(sql).fetchall()
        return (time.thread_time() - begun_s) * 1000


def _add_drawing(window: "Window", keys: list[str], times: dict[str, Times]) -> None:
    """Add to each page's reading what a switch to its picture takes."""
    from _window import bare, cpu_ms

    pictures = []
    for key in keys:
        window.show_page(key)
        cpu_ms(lambda: None)
        pictures.append(window.middle.grab())
    _, stack = bare(*pictures)
    for at, key in enumerate(keys):
        for each in times.values():
            for number, read_ms in enumerate(each.get(OWN + key, [])):
                cpu_ms(lambda at=at: stack.setCurrentIndex((at + 1) % len(keys)))
                each[OWN + key][number] = read_ms + cpu_ms(lambda at=at: stack.setCurrentIndex(at))


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
        print(f"{when}, at most {most_ms} ms wanted; {BARE}: {floor_ms:.2f} ms; SQL and drawing are of the same page")
        for key in sorted(each for each in found[when] if not each.startswith(OWN)):
            each, own_ms = found[when][key], statistics.median(found[when][OWN + key])
            middle = statistics.median(each)
            print(
                f"  {key:<12}{middle:8.1f} ms, least {min(each):.1f}, worst {max(each):.1f}; x{middle / floor_ms:.3g} "
                f"of one word, x{middle / own_ms:.3g} of SQL and drawing ({own_ms:.2f} ms)"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
