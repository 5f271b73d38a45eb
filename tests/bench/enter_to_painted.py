"""Time a set from Enter in the logger to the painted rows, what follows, and on to the painted charts, on ten years.

A session of six exercises with four sets each is planned first, so that a next row is there to be painted. The rows
are painted when the one shows the set as done, after the commit, and the next as the one to be done. The last set of
an exercise goes on to the next exercise, and the page moves after that: those are told by themselves.

Run from a checkout: python tests/bench/enter_to_painted.py [--folder FOLDER] [--rounds N]. CPU time of the window's
thread; each round is a process of its own. The charts are asked for a hand's time later, in which they were drawn out
of sight, and every other time in the same moment, which no hand can: that is told from Enter on. The floor is a durable
commit of one bare row of a set, and a bare window painted anew, after a rest as long as before Enter. What charts on
another page cost at the least stands beside it: the same commit, one read of twelve weeks, and a turn to three bare
plots.
"""

# ruff: noqa: T201 (a table is printed)

import json
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
    from glutetracker.ui.log.entry.set_row import SetRow
    from glutetracker.ui.log.session.panel import SessionPanel
    from glutetracker.ui.shell.window import Window

SETS = 10
MOST_OF_FLOOR = 3
EXERCISES = ("hip_thrust_barbell", "back_squat", "romanian_deadlift", "step_up", "split_squat", "sumo_squat")
SETS_EACH = 4
TYPED, STILL_S = "82.5x8@2", 0.4
ROWS, CROSSING, AFTER = "Enter to the painted rows", "on to the next exercise", "all that follows"
CHARTS, LEAVING, AT_ONCE = "on to the painted charts", "the log is let go", "Enter to charts at once"
FLOOR, BARE_CHARTS = "bare commit and repaint", "bare commit and charts"
HAND_S = 0.3
"""From Enter to the keys of another page."""
CLOCK_S = 0.0005
"""Between two readings of the clock."""


def measured(journal: Path, other: Path) -> dict[str, list[tuple[float, float]]]:
    """Log sets one after the other, look at the charts after each; give times in ms, each with its floor."""
    from _bare_charts import BareCharts
    from _bare_journal import BareJournal
    from _window import bare, cpu_ms, settle, to_paint_ms, warmed
    from PySide6.QtTest import QTest

    window, (plain, _), plots = warmed(journal), bare(), BareCharts()
    window.activateWindow()
    plan(window)
    times: dict[str, list[tuple[float, float]]] = {}
    with closing(BareJournal(other)) as bare_journal:
        for number in range(2 * SETS + 1):
            session, has_hand = window.page("log").session, number % 2 == 1
            before, row, following = logged(window), *next_rows(session)
            row.load.setFocus()
            rest(session)
            floor = cpu_ms(lambda: (bare_journal.commit(), plain.repaint()))
            rest(session)
            least, _ = to_paint_ms(plots, lambda: (bare_journal.commit(), plots.turn(bare_journal.hard_sets())))
            plots.turn_back()
            QTest.keyClicks(row.load, TYPED)
            rest(session)
            told = a_hand_apart(window, row, following) if has_hand else {AT_ONCE: turned(window, row)[0]}
            assert logged(window) == before + 1, "the set was not kept"
            told[BARE_CHARTS] = least
            for name, each in told.items() if number else ():  # the first makes what is kept from then on
                times.setdefault(name, []).append((each, floor))
            window.show_page("log")
            settle()
    return times


def a_hand_apart(window: "Window", row: "SetRow", following: "SetRow") -> dict[str, float]:
    """Press Enter in a row, and turn to the charts when a hand could; times of both, and of what follows each."""
    took, follows = entered(window, row, following)
    rest(window.page("log").session, HAND_S)
    on, left = turned(window)
    is_crossing = row.parentWidget() is not following.parentWidget()
    rows = {CROSSING: took} if is_crossing else {ROWS: took, AFTER: follows}
    return rows | {CHARTS: on, LEAVING: left}


def plan(window: "Window") -> None:
    """Open a session of six exercises, four sets each: there is a next row after every set that is measured."""
    from _window import settle

    for exercise in EXERCISES:
        window.show_page("log", f"session:{exercise}")
        settle()
        card = list(window.page("log").session.cards.values())[-1]
        while len(card.rows) > SETS_EACH:
            card.remove_set()
        while len(card.rows) < SETS_EACH:
            card.add_set()
        settle()


def logged(window: "Window") -> int:
    """Count the sets that are kept as done."""
    rows = window.context.store.rows("select count(*) from strength_set where is_done = 1 and deleted_at is null")
    return int(rows[0][0])


def next_rows(session: "SessionPanel") -> "tuple[SetRow, SetRow]":
    """Give the row of the set that comes next, and the one after it."""
    one, other, *_ = (row for card in session.cards.values() for row in card.rows if not row.is_done)
    return one, other


def turned(window: "Window", enters: "SetRow | None" = None) -> tuple[float, float]:
    """Turn to the charts, in the very moment of Enter in a row; time this thread's work to their paint, and after."""
    from _window import to_paint_ms

    def turn() -> None:
        if enters is not None:
            press_enter(enters)
        window.show_page("progress")

    return to_paint_ms(window, turn)


def press_enter(row: "SetRow") -> None:
    """Press Enter in a row's load."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(row.load, Qt.Key.Key_Return)


def rest(session: "SessionPanel", for_s: float = STILL_S) -> None:
    """Let go by what people take between sets, until nothing moves any more."""
    from _window import settle, until

    still_s, figure = time.monotonic() + for_s, session.cues.figure
    until(lambda: time.monotonic() > still_s and not (figure.stage and figure.stage.is_playing))
    settle()


def entered(window: "Window", row: "SetRow", following: "SetRow") -> tuple[float, float]:
    """Press Enter in a row; time this thread's work until the rows are painted, and what it does after."""
    from _window import to_paint_ms

    done, following_now = painted_as(row, "done"), painted_as(following, "now")
    begun_s = time.thread_time()
    took_ms, follows_ms = to_paint_ms(window, lambda: press_enter(row))
    rows_s = [*done[:1], *following_now[:1]]
    assert len(rows_s) == len((row, following)), "a row was not painted"
    assert max(rows_s) < begun_s + took_ms / 1000 + CLOCK_S, "a row was painted later"
    return took_ms, follows_ms


def painted_as(row: "SetRow", state: str) -> list[float]:
    """Note from now on when a row is painted in a state, by this thread's clock."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
            if event.type() is QEvent.Type.Paint and row.state == state:
                seen.append(time.thread_time())
            return False

    seen: list[float] = []
    row.installEventFilter(Watch(row))
    return seen


def main() -> int:
    """Print medians and worst, and each as a ratio to the floor."""
    parser = rounds.options(__doc__, rounds=2 * SETS)
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    parser.add_argument("--once", nargs=2, type=Path, metavar="JOURNAL", help="measure one round on two copies")
    chosen = parser.parse_args()
    if chosen.once:
        print(json.dumps(measured(*chosen.once)), flush=True)
        return 0
    kept = journals.ten_years(chosen.folder)
    found: dict[str, list[tuple[float, float]]] = {}
    for _ in range(chosen.rounds):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            copies = [journals.copied(kept, Path(each)) for each in (one, two)]
            told = json.loads(rounds.process(Path(__file__), "--once", *copies).told.splitlines()[-1])
        for name, each in told.items():
            found.setdefault(name, []).extend(each)
    found[FLOOR] = [(floor, floor) for _, floor in found[ROWS]]
    for name, each in found.items():
        times, ratios = [one for one, _ in each], [one / floor for one, floor in each]
        print(
            f"{name:<26}{statistics.median(times):8.2f} ms, worst of {len(each)} {max(times):.1f}  "
            f"x{statistics.median(ratios):.3g} of the floor"
        )
    print(f"at most x{MOST_OF_FLOOR} is wanted of the painted rows and charts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
