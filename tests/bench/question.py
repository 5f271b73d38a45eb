"""Time The question: 156 weeks of runs, glute work, hips and weight, from what is logged to the whole answer.

Run from a checkout: python tests/bench/question.py [--rounds N]. CPU time of the process that works it out, the first
time and the next ones; the floor is the same number of bare matrix products that its filter needs.
"""

# ruff: noqa: T201 (a table is printed)

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[2])]

import _rounds as rounds  # noqa: E402

WEEKS, MOST_MS = 156, 500.0
QUANTITIES, POINTS, ROUNDS = 14, 192, 3


def cpu_ms(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def floor() -> Callable[[], object]:
    """Give as many products of state and row as three rounds over all readings take."""
    import numpy as np

    covariance = np.ones((QUANTITIES, QUANTITIES, POINTS))
    row = np.ones((QUANTITIES, POINTS))

    def products() -> None:
        for _ in range(2 * WEEKS * ROUNDS):
            np.einsum("ijp,jp->ip", covariance, row)

    return products


def main() -> int:
    options = rounds.options(__doc__).parse_args()
    from glutetracker.analysis.question import answer
    from tests.simulated_users.worlds import World, person

    who = person(World(weeks=WEEKS, has_hard_running=True), 1)
    first = cpu_ms(lambda: answer(who.logged, assumed=who.assumed))
    bare, whole = floor(), []
    ratios = []
    for _ in range(options.rounds):
        below = cpu_ms(bare)
        whole.append(cpu_ms(lambda: answer(who.logged, assumed=who.assumed)))
        ratios.append(whole[-1] / below)
    middle = statistics.median(whole)
    print(f"{WEEKS} weeks, the first time   {first:7.0f} ms of CPU")
    print(f"{WEEKS} weeks, middle of {options.rounds:3}   {middle:7.0f} ms of CPU  (most {max(whole):.0f})")
    print(f"times the floor            {statistics.median(ratios):7.1f}")
    print(f"wanted                     {MOST_MS:7.0f} ms at most: {'yes' if middle <= MOST_MS else 'NO'}")
    return 0 if middle <= MOST_MS else 1


if __name__ == "__main__":
    sys.exit(main())
