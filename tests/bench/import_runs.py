"""Compare an import of FIT runs with what cannot be saved of it, and with the same import on another decoder.

Run from a checkout: python tests/bench/import_runs.py [--files N] [--rounds N].

The floor reads each file, decodes it with its check sums, packs its points, deflates its bytes and makes one durable
commit. Files are hours of running at 1 Hz with noise as sensors have it, and the totals that a watch writes.
Import and floor take turns every few files in one process on one core, each on a journal of its own, so that whatever
else the machine does falls on both; the journals' making is counted, the process' start is not. Then the same import
may use all cores, and what this process and those that read for it took is told.
"""

# ruff: noqa: T201 (a table is printed)

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import _imported_runs as imported  # noqa: E402 (the paths come first)
import _rounds as rounds  # noqa: E402

FILES, COMPARED_FILES, ROUNDS = 200, 20, 7
A_TURN = 10
"""So many files are a turn: short beside what disturbs, long beside the clock's ticks."""
ON_ALL = " on all cores"
HIGHEST_OVER_FLOOR, LOWEST_UNDER_OTHER = 1.3, 25


def in_turns(files: list[Path], place: Path) -> tuple[float, float, list[float]]:
    """Import and do the floor in turns; the seconds of CPU of each, and their ratio in each turn."""
    took = {"import": [0.0], "floor": [0.0]}
    going = {
        "import": imported.imports(files, place / "journal.sqlite"),
        "floor": imported.floors(files, place / "floor.sqlite"),
    }
    for begin in range(0, len(files), A_TURN):
        for name in sorted(going, reverse=begin // A_TURN % 2 == 0):
            begun_s = time.process_time()
            for _ in files[begin : begin + A_TURN]:
                next(going[name])
            took[name].append(time.process_time() - begun_s)
    for name, each in going.items():
        begun_s = time.process_time()
        assert next(each, "over") == "over"
        took[name][0] = time.process_time() - begun_s
    ratios = [one / other for one, other in zip(took["import"][1:], took["floor"][1:], strict=True)]
    return sum(took["import"]), sum(took["floor"]), ratios


def against_the_floor(folder: Path, count: int, chosen_rounds: int) -> int:
    """Print what import and floor took in turns; a first round warms up and is not counted."""
    hold_to_one_core()
    files = sorted(folder.iterdir())[:count]
    found = []
    for number in range(chosen_rounds + 1):
        with tempfile.TemporaryDirectory(dir=folder.parent) as place:
            costs = in_turns(files if number else files[:A_TURN], Path(place))
        found += [costs] if number else []
    for name, place_of in (("import", 0), ("floor", 1)):
        each_ms = [round_[place_of] / count * 1000 for round_ in found]
        print(f"{name:<8}{min(each_ms):7.2f} ms of CPU a file at best, {statistics.median(each_ms):.2f} in the middle")
    whole = sorted(one / other for one, other, _ in found)
    turns = sorted(ratio for _, _, ratios in found for ratio in ratios)
    print(f"whole rounds: x{statistics.median(whole):.3f} of the floor ({whole[0]:.3f} to {whole[-1]:.3f})")
    low, middle, high = statistics.quantiles(turns, n=4)
    print(f"turns of {A_TURN} files: x{middle:.3f} ({low:.3f} to {high:.3f}, the middle half)")
    return 0


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
    parser.add_argument("--turns", nargs=3, metavar=("FOLDER", "COUNT", "ROUNDS"), help="import and the floor in turns")
    chosen = parser.parse_args()
    if chosen.turns:
        return against_the_floor(Path(chosen.turns[0]), int(chosen.turns[1]), int(chosen.turns[2]))
    if chosen.work:
        return work(chosen.work[0], Path(chosen.work[1]), int(chosen.work[2]))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "files"
        folder.mkdir()
        imported.written(folder, chosen.files)

        def once(name: str, count: int) -> rounds.Cost:
            return rounds.timed_inside(rounds.process(Path(__file__), "--work", name, folder, count))

        print(f"{chosen.files} runs of an hour, at most x{HIGHEST_OVER_FLOOR} of the floor is wanted")
        print(rounds.process(Path(__file__), "--turns", folder, chosen.files, chosen.rounds).told.rstrip())
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
