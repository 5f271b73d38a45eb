"""Let thousands of damaged files of every format through the whole import: looked at, kept, taken back.

Run from a checkout: python tests/bench/import_mutants.py [--count N] [--first SEED]. The files are written here
(tests/intake/own_files.py) and damaged by their seed (tests/damage.py), so a complaint can be had again by its seed
alone: --first SEED --count 1. The status is 1 when there is one.
"""

# ruff: noqa: T201 (a table is printed)

import argparse
import faulthandler
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

COUNT, STEP = 10_000, 400
LONGEST_S = 600
"""After so long over a few hundred files one hangs; where is told."""


def main() -> int:
    """Print what was wrong, and from time to time how far it is."""
    from tests.intake.own_files import every_format
    from tests.intake.whole_import import WholeImports

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--first", type=int, default=0, metavar="SEED")
    chosen = parser.parse_args()
    wrong, last = 0, chosen.first + chosen.count
    with tempfile.TemporaryDirectory() as place:
        imports = WholeImports(Path(place), every_format())
        for first in range(chosen.first, last, STEP):
            faulthandler.dump_traceback_later(LONGEST_S, exit=True)
            for complaint in imports.complaints(range(first, min(first + STEP, last))):
                wrong += 1
                print(complaint, flush=True)
            took_s, name = imports.slowest
            became = ", ".join(f"{count} {what}" for what, count in sorted(imports.became.items()))
            print(f"{min(first + STEP, last):>7}: {became}; slowest {took_s:.2f} s ({name})", flush=True)
    print(f"{wrong} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
