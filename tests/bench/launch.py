"""Compare a launch to the first painted page with a bare window of Qt in the same Python.

Run from a checkout: python tests/bench/launch.py [--folder FOLDER] [--rounds N]. CPU time and most memory of the whole
process, without a screen and, where DISPLAY is set, on it. The journal of ten years is written once into FOLDER.
The floor is a bare window of PySide as its wheel comes; ours, with its support files laid out, has one beside it. The
least windows are plain PySide, started as lean as ours, with our font, icons and one card: how near one could come.
"""

# ruff: noqa: T201 (a table is printed)

import os
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

if TYPE_CHECKING:
    from collections.abc import Callable

BARE, LAID_OUT = "bare window", "bare window, support laid out"
LEAST = {1: "least window: our font", 2: "and a side bar's icons", 3: "and a card, by a style sheet"}
EMPTY, TEN_YEARS = "Today, empty file", "Today, ten years"


def start(script: str, journal: Path | None, environment: dict[str, str]) -> rounds.Cost:
    """Start once, on a lock that nobody holds."""
    if journal is None:
        return rounds.process(rounds.HERE / script, environment=environment)
    cost = rounds.process(rounds.HERE / script, journal, environment=environment)
    journal.with_name(journal.name + ".lock").unlink(missing_ok=True)
    return cost


def as_shipped(folder: Path) -> str:
    """Give the search path of a PySide that unpacks and compiles its support files at each start, as its wheel does."""
    import shiboken6

    ours = Path(shiboken6.__file__).parent
    shutil.copytree(ours, folder / "shipped" / ours.name, ignore=shutil.ignore_patterns("files.dir"))
    return os.pathsep.join((str(folder / "shipped"), str(rounds.ROOT)))


def main() -> int:
    """Print a table a platform."""
    parser = rounds.options(__doc__)
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    chosen = parser.parse_args()
    ten_years = journals.ten_years(chosen.folder)
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        filled, empty = journals.copied(ten_years, home), journals.empty(home)
        shipped = as_shipped(home)
        for platform in ["offscreen"] + ["xcb"] * ("DISPLAY" in os.environ):
            environment = {
                "QT_QPA_PLATFORM": platform,
                "QT_LOGGING_RULES": "qt.qpa.plugin=false",
                "HOME": place,
                "XDG_CONFIG_HOME": place,
            }
            candidates: dict[str, Callable[[], rounds.Cost]] = {
                BARE: partial(start, "_bare_window.py", None, {**environment, "PYTHONPATH": shipped}),
                LAID_OUT: partial(start, "_bare_window.py", None, environment),
                **{
                    name: partial(rounds.process, rounds.HERE / "_least_window.py", level, environment=environment)
                    for level, name in LEAST.items()
                },
                EMPTY: partial(start, "_first_paint.py", empty, environment),
                TEN_YEARS: partial(start, "_first_paint.py", filled, environment),
            }
            costs = rounds.in_turns(candidates, chosen.rounds)
            print(f"{platform}, medians of {chosen.rounds} rounds; wanted: at most x1.25 CPU, x1.2 memory")
            print(rounds.table(costs, BARE))
            print(f"ten years of an empty file, at most x1.05: {rounds.ratio(costs, TEN_YEARS, EMPTY)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
