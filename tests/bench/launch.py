"""Compare a launch to the first painted page with a bare window of Qt in the same Python.

Run from a checkout: python tests/bench/launch.py [--folder FOLDER] [--rounds N]. CPU time and most memory of the whole
process, without a screen and, where DISPLAY is set, on it. The journal of ten years is written once into FOLDER.
"""

# ruff: noqa: T201 (a table is printed)

import os
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

BARE, EMPTY, TEN_YEARS = "bare window", "Today, empty file", "Today, ten years"


def start(script: str, journal: Path | None, environment: dict[str, str]) -> rounds.Cost:
    """Start once, on a lock that nobody holds."""
    if journal is None:
        return rounds.process(rounds.HERE / script, environment=environment)
    cost = rounds.process(rounds.HERE / script, journal, environment=environment)
    journal.with_name(journal.name + ".lock").unlink(missing_ok=True)
    return cost


def main() -> int:
    """Print a table a platform."""
    parser = rounds.options(__doc__)
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    chosen = parser.parse_args()
    ten_years = journals.ten_years(chosen.folder)
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        filled, empty = journals.copied(ten_years, home), journals.empty(home)
        for platform in ["offscreen"] + ["xcb"] * ("DISPLAY" in os.environ):
            environment = {
                "QT_QPA_PLATFORM": platform,
                "QT_LOGGING_RULES": "qt.qpa.plugin=false",
                "HOME": place,
                "XDG_CONFIG_HOME": place,
            }
            candidates: dict[str, Callable[[], rounds.Cost]] = {
                BARE: partial(start, "_bare_window.py", None, environment),
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
