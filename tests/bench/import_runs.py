"""Compare an import of FIT runs with what cannot be saved of it, and with the same import on another decoder.

Run from a checkout: python tests/bench/import_runs.py [--files N] [--rounds N].

The floor reads each file, decodes it with its check sums, packs its points, deflates its bytes and makes one durable
commit. Files are hours of running at 1 Hz with noise as sensors have it, and the totals that a watch writes.
The process times itself from the first file to the last; its start is not counted. Costs are those on one core, to
which it is held; then the same import may use all, and what this process and those that read for it took is told.
"""

# ruff: noqa: T201 (a table is printed)

import os
import sqlite3
import statistics
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import _rounds as rounds  # noqa: E402 (the paths come first)

if TYPE_CHECKING:
    from glutetracker.importers import Contents, Hints

FILES, COMPARED_FILES = 200, 20
POINTS, BEGUN_S, DAY_S = 3600, 1.70e9, 86_400
ON_ALL = " on all cores"
HIGHEST_OVER_FLOOR, LOWEST_UNDER_OTHER = 1.3, 25


def written(folder: Path, count: int) -> None:
    """Write that many runs of an hour."""
    import numpy as np

    from glutetracker import fit

    rng = np.random.default_rng(7)
    t = np.arange(float(POINTS))
    for number in range(count):
        speed = np.clip(2.778 + 0.2 * np.cumsum(rng.normal(0, 0.01, len(t))), 1, 6)
        distance = np.cumsum(speed)
        record = {
            "timestamp": BEGUN_S + number * DAY_S + t,
            "position_lat": 52 + distance / 111_195 + rng.normal(0, 1e-5, len(t)),
            "position_long": 13 + np.cumsum(rng.normal(0, 1e-5, len(t))),
            "altitude": 50 + np.cumsum(rng.normal(0, 0.2, len(t))),
            "distance": distance,
            "speed": speed,
            "heart_rate": np.round(140 + 10 * np.sin(t / 300) + rng.normal(0, 1, len(t))),
            "cadence": np.round(85 + rng.normal(0, 1, len(t))),
            "power": np.round(240 + rng.normal(0, 9, len(t))),
        }
        totals = {
            "sport": 1, "total_distance": float(distance[-1]), "total_ascent": 40, "total_calories": 640,
            "avg_heart_rate": 140, "max_heart_rate": 155, "avg_cadence": 85,
        }  # fmt: skip
        (folder / f"{number:04}.fit").write_bytes(fit.activity(record, totals, offset_s=3600))


def written_as(suffix: str, files: list[Path], folder: Path) -> None:
    """Write runs again in another format."""
    from glutetracker import importers
    from glutetracker.exporters.run_points import ToldRun
    from glutetracker.outgo.one_run import RUN_FORMATS

    folder.mkdir()
    for path in files:
        (found,) = importers.read(path).activities
        told = ToldRun(run=found.run, laps=tuple(found.laps), track=found.track)
        (folder / path.with_suffix(suffix).name).write_bytes(RUN_FORMATS[suffix](told))


def import_all(files: list[Path], journal: Path) -> None:
    """Import as the command does."""
    from glutetracker import intake
    from glutetracker.store import Store

    store = Store.open(journal)
    outcomes = list(intake.take_in(store, intake.candidates(files), intake.start("bench")))
    store.close()
    assert sum(each.runs for each in outcomes) == len(files), outcomes[0]


def import_all_decoded_elsewhere(files: list[Path], journal: Path) -> None:
    """Import in the same way, but decode with fitdecode."""
    from glutetracker import importers
    from glutetracker.importers import fit
    from glutetracker.importers.importer import Importer

    def read(name: str, content: bytes, hints: "Hints") -> "Contents":
        return fit.contents(name, _theirs(content), (), hints)

    importers.IMPORTERS = (Importer(name="FIT", suffixes=(".fit",), recognises=lambda _: True, read=read),)
    import_all(files, journal)


def _theirs(content: bytes) -> dict[str, dict[str, Any]]:
    """Read messages with fitdecode into columns of our names and units."""
    import io

    import fitdecode

    from glutetracker.fit.profile import KINDS

    names = {kind.name: {field.name for field in kind.fields} for kind in KINDS.values()}
    degrees = 180 / 2**31
    found: dict[str, list[dict[str, float]]] = {}
    with fitdecode.FitReader(io.BytesIO(content)) as reader:
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name in names:
                row: dict[str, float] = {}
                for field in frame.fields:
                    name = field.name.removeprefix("enhanced_")
                    if name in names[frame.name]:
                        value = field.raw_value if isinstance(field.value, str) else field.value
                        value = value.timestamp() if hasattr(value, "timestamp") else value
                        row[name] = value * degrees if name.startswith("position_") and value is not None else value
                found.setdefault(frame.name, []).append(row)
    return {kind: _columns(rows) for kind, rows in found.items()}


def _columns(rows: list[dict[str, float]]) -> dict[str, Any]:
    import numpy as np

    names = dict.fromkeys(name for row in rows for name in row)
    return {name: np.array([row.get(name) for row in rows], np.float64) for name in names}


def floor(files: list[Path], journal: Path) -> None:
    """Do only what must be done."""
    from glutetracker import fit
    from glutetracker.importers.fit import COLUMNS
    from glutetracker.tracks import Track, pack

    connection = sqlite3.connect(journal, isolation_level=None)
    connection.executescript("pragma journal_mode = truncate; pragma synchronous = full; create table kept (t, f);")
    for path in files:
        content = path.read_bytes()
        record = fit.read(content).messages["record"]
        columns = {ours: record[theirs] for ours, theirs in COLUMNS.items()}
        track = Track(t_s=record["timestamp"] - record["timestamp"][0], **columns)
        connection.execute("begin immediate")
        connection.execute("insert into kept values (?, ?)", (pack(track), zlib.compress(content, 1)))
        connection.execute("commit")
    connection.close()


WORK: dict[str, Callable[[list[Path], Path], None]] = {
    "import": import_all,
    "fitdecode": import_all_decoded_elsewhere,
    "floor": floor,
}


def work(chosen: str, folder: Path, count: int) -> int:
    """Do one of them on a journal of its own, and print what it took: seconds, and of CPU of readers and its own."""
    files = sorted(folder.iterdir())[:count]
    name = chosen.removesuffix(ON_ALL)
    if name == chosen and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
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
        written_as(suffix, files, folder)
        work = ("--work", "import", folder, len(files))
        costs = [rounds.timed_inside(rounds.process(Path(__file__), *work)) for _ in range(chosen_rounds)]
        middle_s = statistics.median(each.cpu_s for each in costs)
        lines.append(f"{suffix[1:].upper():<4}{len(files) * POINTS / middle_s:12,.0f} points a second")
    return "\n".join(lines)


def main() -> int:
    """Print both comparisons, and the speed of each format."""
    parser = rounds.options(__doc__)
    parser.add_argument("--files", type=int, default=FILES, help=f"how many ({FILES})")
    parser.add_argument("--work", nargs=3, metavar=("NAME", "FOLDER", "COUNT"), help="do one of them, once")
    chosen = parser.parse_args()
    if chosen.work:
        return work(chosen.work[0], Path(chosen.work[1]), int(chosen.work[2]))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "files"
        folder.mkdir()
        written(folder, chosen.files)

        def once(name: str, count: int) -> rounds.Cost:
            return rounds.timed_inside(rounds.process(Path(__file__), "--work", name, folder, count))

        both = ("import", "floor")
        costs = rounds.in_turns({name: partial(once, name, chosen.files) for name in both}, chosen.rounds)
        print(f"{chosen.files} runs of an hour, at most x{HIGHEST_OVER_FLOOR} of the floor is wanted")
        print(rounds.table(costs, "floor"))
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
