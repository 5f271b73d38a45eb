"""Compare an import of FIT runs with what cannot be saved of it, and with the same import on another decoder.

Run from a checkout: python tests/bench/import_runs.py [--files N] [--rounds N].

The floor reads each file, decodes it with its check sums, packs its points, deflates its bytes and makes one durable
commit of both. The other floor does so too, but has the bytes last as a file of their own, as a journal of ours has
them: that costs more, and was decided for reasons of its own (docs/data.md). Files are hours of running at 1 Hz with
noise as sensors have it, and the totals that a watch writes. Import and floors are processes that take turns every few
files on one core, so that whatever else the machine does falls on all; the making of their journals is counted, their
start is not. Then the same import may use all cores, and what this process and those that read for it took is told.
"""

# ruff: noqa: T201 (a table is printed)

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import _imported_runs as imported  # noqa: E402 (the paths come first)
import _rounds as rounds  # noqa: E402

FILES, COMPARED_FILES, ROUNDS = 200, 20, 7
A_TURN = 16
"""So many files are a turn: short beside what disturbs, long beside the clock's ticks, and whole batches of ours."""
ON_ALL = " on all cores"
HIGHEST_OVER_FLOOR, LOWEST_UNDER_OTHER = 1.3, 25


def in_turns(folder: Path, count: int) -> dict[str, list[float]]:
    """Let all candidates take turns, in another order each time; the seconds of CPU of each in each turn."""
    took: dict[str, list[float]] = {name: [] for name in TURNS}
    with ExitStack() as stack:
        going = {name: stack.enter_context(_asked(name, folder, count)) for name in TURNS}
        for each in going.values():
            each()  # until it is warm
        for _ in range(0, count + A_TURN, A_TURN):  # the last turn closes the journals
            for name in random.sample(list(TURNS), len(TURNS)):
                took[name].append(going[name]())
    return took


@contextmanager
def _asked(name: str, folder: Path, count: int) -> Iterator[Callable[[], float]]:
    """Start a candidate; asked, it takes its next turn, and tells its seconds of CPU."""
    command = [sys.executable, "-P", __file__, "--turns", name, str(folder), str(count)]
    surroundings = {**os.environ, "PYTHONPATH": str(rounds.ROOT)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=surroundings
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        ask, told = running.stdin, running.stdout

        def take_turn() -> float:
            ask.write("\n")
            return float(told.readline())

        yield take_turn


def take_turns(name: str, folder: Path, count: int) -> int:
    """Warm up when first asked, then do the next few files each time."""
    files = sorted(folder.iterdir())[:count]
    hold_to_one_core()
    with tempfile.TemporaryDirectory() as warm, tempfile.TemporaryDirectory(dir=folder.parent) as place:
        sys.stdin.readline()
        print(sum(1 for _ in TURNS[name](files[:2], Path(warm) / "journal.sqlite")), flush=True)
        going = TURNS[name](files, Path(place) / "journal.sqlite")
        for _ in sys.stdin:
            begun_s = time.process_time()
            for _ in islice(going, A_TURN):
                pass
            print(time.process_time() - begun_s, flush=True)
    return 0


def against_the_floor(folder: Path, count: int, chosen_rounds: int) -> str:
    """Tell what each candidate took, and the ratio of import and floor, of whole rounds and of turns."""
    found = [in_turns(folder, count) for _ in range(chosen_rounds)]
    each_ms = {name: [sum(took[name]) / count * 1000 for took in found] for name in TURNS}
    lines = [
        f"{name:<24}{min(costs):7.2f} ms of CPU a file at best, {statistics.median(costs):.2f} in the middle"
        for name, costs in each_ms.items()
    ]
    return "\n".join([*lines, *(_of(floor, found) for floor in TURNS if floor != "import")])


def _of(floor: str, found: list[dict[str, list[float]]]) -> str:
    pairs = [(took["import"], took[floor]) for took in found]
    whole = sorted(sum(ours) / sum(floor) for ours, floor in pairs)
    turns = [one / other for ours, floor in pairs for one, other in zip(ours[:-1], floor[:-1], strict=True)]
    return (
        f"of the {floor}: x{statistics.median(whole):.3f} ({whole[0]:.3f} to {whole[-1]:.3f}) in whole rounds, "
        f"x{statistics.median(turns):.3f} in turns of {A_TURN} files"
    )


TURNS: dict[str, Callable[[list[Path], Path], Iterator[None]]] = {
    "import": imported.imports,
    "floor": imported.floors,
    "floor with files": imported.floors_with_files,
}
WORK: dict[str, Callable[[list[Path], Path], None]] = {
    "import": imported.import_all,
    "fitdecode": imported.import_all_decoded_elsewhere,
}


def hold_to_one_core() -> None:
    """Let this process use one core alone, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def work(chosen: str, folder: Path, count: int) -> int:
    """Do one of them on a journal of its own, and print what it took: seconds, and of CPU of readers and its own."""
    files = sorted(folder.iterdir())[:count]
    name = chosen.removesuffix(ON_ALL)
    if name == chosen:
        hold_to_one_core()
    with tempfile.TemporaryDirectory() as warm, tempfile.TemporaryDirectory(dir=folder.parent) as place:
        WORK[name](files[:1], Path(warm) / "journal.sqlite")
        begun_s, begun_cpu_s, readers_s = time.monotonic(), time.process_time(), os.times().children_user
        WORK[name](files, Path(place) / "journal.sqlite")
        took_s, cpu_s = time.monotonic() - begun_s, time.process_time() - begun_cpu_s
        print(took_s, os.times().children_user - readers_s, cpu_s)
    return 0


def by_the_clock(name: str, folder: Path, count: int, chosen_rounds: int) -> str:
    """Tell how long an import takes by the clock, and who worked; the shortest of the rounds."""
    work = ("--work", name, folder, count)
    told = [rounds.process(Path(__file__), *work).told for _ in range(chosen_rounds)]
    took_s, readers_s, own_s = min(tuple(map(float, each.split())) for each in told)
    return (
        f"{name:<22}{took_s:7.2f} s by the clock, {count / took_s:.0f} files a second; "
        f"CPU of those that read {readers_s:.2f} s, of the one that keeps {own_s:.2f} s"
    )


def points_a_second(files: list[Path], place: Path, chosen_rounds: int) -> str:
    """Import the same runs as FIT, GPX and TCX, and tell how many points come in each second of CPU."""
    lines = []
    for suffix in (".fit", ".gpx", ".tcx"):
        folder = place / suffix[1:]
        imported.written_as(suffix, files, folder)
        work = ("--work", "import", folder, len(files))
        costs = [rounds.timed_inside(rounds.process(Path(__file__), *work)) for _ in range(chosen_rounds)]
        middle_s = statistics.median(each.cpu_s for each in costs)
        lines.append(f"{suffix[1:].upper():<4}{len(files) * imported.POINTS / middle_s:12,.0f} points a second")
    return "\n".join(lines)


def main() -> int:
    """Print both comparisons, and the speed of each format."""
    parser = rounds.options(__doc__, ROUNDS)
    parser.add_argument("--files", type=int, default=FILES, help=f"how many ({FILES})")
    parser.add_argument("--work", nargs=3, metavar=("NAME", "FOLDER", "COUNT"), help="do one of them, once")
    parser.add_argument("--turns", nargs=3, metavar=("NAME", "FOLDER", "COUNT"), help="do one of them, in turns")
    chosen = parser.parse_args()
    if chosen.turns:
        return take_turns(chosen.turns[0], Path(chosen.turns[1]), int(chosen.turns[2]))
    if chosen.work:
        return work(chosen.work[0], Path(chosen.work[1]), int(chosen.work[2]))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "files"
        folder.mkdir()
        imported.written(folder, chosen.files)

        def once(name: str, count: int) -> rounds.Cost:
            return rounds.timed_inside(rounds.process(Path(__file__), "--work", name, folder, count))

        print(f"{chosen.files} runs of an hour, at most x{HIGHEST_OVER_FLOOR} of the floor is wanted")
        print(against_the_floor(folder, chosen.files, chosen.rounds))
        for name in ("import", "import" + ON_ALL):
            print(by_the_clock(name, folder, chosen.files, min(chosen.rounds, 3)))
        few = sorted(folder.iterdir())[:COMPARED_FILES]
        print(f"\n{len(few)} of them in each format, through the whole import")
        print(points_a_second(few, Path(place), min(chosen.rounds, 3)))
        if find_spec("fitdecode") is None:
            print("fitdecode is not installed; there is no other decoder to compare with.")
            return 0
        both = ("import", "fitdecode")
        costs = rounds.in_turns({name: partial(once, name, COMPARED_FILES) for name in both}, chosen.rounds)
        print(f"\n{COMPARED_FILES} of them; fitdecode at x{LOWEST_UNDER_OTHER} or more is wanted")
        print(rounds.table(costs, "import"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
