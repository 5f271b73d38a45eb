"""Time The question: 156 weeks of runs, glute work, hips and weight, from what is logged to the whole answer.

Run from a checkout: python tests/bench/question.py [--rounds N]. CPU time of the process that works it out, the first
time and the next ones; the floor is the same number of bare matrix products that its filter needs. Then the page: the
answer of last time, kept beside the journal, from the page being asked for to its paint, while a fresh one is worked
out; CPU time of the window's thread, the least of the rounds.
"""

# ruff: noqa: T201 (a table is printed)

import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[2])]

import _rounds as rounds  # noqa: E402

if TYPE_CHECKING:
    from tests.simulated_users.worlds import Person

WEEKS, MOST_MS, MOST_SHOWN_MS = 156, 500.0, 50.0
PAGE_ROUNDS, TURNS = 5, 30
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


class Shown(NamedTuple):
    """Times of a page in ms: never made and made ready, to its verdict's paint, and its longest turn after that."""

    never_made: float
    made_ready: float
    longest_turn: float


def shown(who: "Person") -> Shown:
    """Open the window on a journal whose answer is of yesterday, then ask for the page."""
    from _window import FirstPaint, longest_gap_ms
    from PySide6.QtWidgets import QApplication

    import glutetracker.ui.charts.card.chart_card  # noqa: F401 (the window loads it while it idles)
    from glutetracker.analysis.question import answer
    from glutetracker.domain.clock import today
    from glutetracker.store import Store
    from glutetracker.store.question import assumptions, last_answers, question_data
    from glutetracker.ui import tasks
    from glutetracker.ui.context import Context
    from glutetracker.ui.shell.window import Window
    from glutetracker.ui.theme import Look
    from tests.simulated_users.journals import keep

    application, rounds_of = QApplication.instance() or QApplication([]), []
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "journal.sqlite")
        keep(store, who, today())
        found = answer(question_data.read(store, today()), assumed=assumptions.load(store))
        for _ in range(PAGE_ROUNDS):
            took = []
            for is_ready in (False, True):
                last_answers.keep(last_answers.place(store), last_answers.Kept(found, "yesterday", today()))
                window = Window(Context(store, Look(application)))
                window.resize(1280, 800)
                window.show()
                window.show_page("today")
                application.processEvents()
                if is_ready:
                    deque(window.preparing("question"), maxlen=0)
                    for _ in range(TURNS):
                        application.processEvents()
                painted, begun_s = FirstPaint(window), time.thread_time()
                window.show_page("question")
                application.processEvents()
                took.append(1000 * (painted.at_s - begun_s))
                page = window.page("question")
                assert page.front.cards.verdict.verdict.text(), "nothing is said"
                if not is_ready:
                    took.append(longest_gap_ms(lambda page=page: page.front.is_whole and not tasks._running))
                tasks.wait_for_all()
                application.processEvents()
                window.close()
            rounds_of.append(Shown(took[0], took[2], took[1]))
        store.close()
    return Shown(*map(min, zip(*rounds_of, strict=True)))


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
    page = shown(who)
    print(f"shown from last time       {page.never_made:7.0f} ms of CPU where it was never made")
    print(f"the same, made ready       {page.made_ready:7.0f} ms of CPU  (wanted {MOST_SHOWN_MS:.0f} at most)")
    print(f"longest turn after that    {page.longest_turn:7.0f} ms of CPU")
    return 0 if middle <= MOST_MS and max(page.never_made, page.made_ready) <= MOST_SHOWN_MS else 1


if __name__ == "__main__":
    sys.exit(main())
