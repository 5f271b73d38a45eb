"""Print how every real sample file is read: right, said why not, silently different, crash.

Run from a checkout: python tests/bench/samples_table.py
"""

# ruff: noqa: T201 (a table is printed)

import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "importers")]

from test_samples import judged, rows  # noqa: E402 (the paths come first)

COUNTED = ("right", "said", "silent", "crash")


def main() -> int:
    """Print a row a file and the sums; the status is 1 when something differs silently or crashes."""
    counts: dict[str, Counter[str]] = {}
    for row in rows():
        begun = time.perf_counter()
        verdict = judged(row)
        spent_ms = (time.perf_counter() - begun) * 1000
        kind = row["file"].split("/")[0]
        counts.setdefault(kind, Counter())[verdict.outcome] += 1
        print(f"{verdict.outcome:<7}{spent_ms:6.1f} ms  {row['file']}")
        for line in (*verdict.differences, *verdict.said):
            print(f"                 {line}")
    print(f"\n{'':16}" + "".join(f"{outcome:>8}" for outcome in COUNTED))
    for kind, counted in counts.items():
        print(f"{kind:<16}" + "".join(f"{counted[outcome]:>8}" for outcome in COUNTED))
    every = sum(counts.values(), Counter())
    print(f"{'all':<16}" + "".join(f"{every[outcome]:>8}" for outcome in COUNTED))
    return 1 if every["silent"] or every["crash"] else 0


if __name__ == "__main__":
    sys.exit(main())
