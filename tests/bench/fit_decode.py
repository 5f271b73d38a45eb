"""Compare the time that our FIT reader takes with fitdecode's, over a folder of FIT files.

Run from a checkout: python tests/bench/fit_decode.py [FOLDER]. CPU time, medians of interleaved rounds, check sums
included; both give the records as numpy columns and the fields of laps and sessions.
"""

# ruff: noqa: T201 (a table is printed)

import io
import random
import statistics
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from glutetracker import fit  # noqa: E402 (the path comes first)

SAMPLES = ROOT.parent / "shared" / "samples" / "fit" / "run"
ROUNDS = 5
RECORD_FIELDS = (
    "timestamp", "position_lat", "position_long", "enhanced_altitude", "distance", "enhanced_speed", "heart_rate",
    "cadence", "power",
)  # fmt: skip


def generated() -> dict[str, bytes]:
    """Write runs of an hour and of four hours."""
    files = {}
    for hours in (1, 4):
        t = np.arange(hours * 3600.0)
        record = {
            "timestamp": 1.76e9 + t,
            "position_lat": 52 + t * 2.5e-5,
            "position_long": 13 + t * 1e-6,
            "altitude": 50 + 5 * np.sin(t / 300),
            "distance": t * 2.778,
            "speed": np.full(len(t), 2.778),
            "heart_rate": 140 + t % 20,
            "cadence": np.full(len(t), 85.0),
            "power": 240 + t % 9,
        }
        files[f"generated {hours} h"] = fit.activity(record, {"sport": 1, "total_distance": float(t[-1] * 2.778)})
    return files


def ours(data: bytes) -> int:
    """Read with our reader."""
    return len(fit.read(data).messages["record"]["timestamp"])


def theirs(data: bytes) -> int:
    """Read with fitdecode, as its documentation shows."""
    import fitdecode

    columns: dict[str, list[Any]] = {name: [] for name in RECORD_FIELDS}
    totals = []
    with fitdecode.FitReader(io.BytesIO(data)) as reader:
        try:
            for frame in reader:
                if frame.frame_type != fitdecode.FIT_FRAME_DATA:
                    continue
                if frame.name == "record":
                    for name, column in columns.items():
                        value = frame.get_value(name, fallback=None)
                        column.append(value.timestamp() if hasattr(value, "timestamp") else value)
                elif frame.name in {"lap", "session"}:
                    totals.append({field.name: field.value for field in frame.fields})
        except fitdecode.FitError:
            pass
    arrays = [np.array(column, np.float64) for column in columns.values()]
    return len(arrays[0])


def cpu_s(read: Callable[[bytes], int], data: bytes) -> float:
    """Time one reading."""
    begun = time.process_time()
    read(data)
    return time.process_time() - begun


def main() -> int:
    """Print a row a file and the ratio of the sums."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    found = sorted(each for each in folder.glob("*") if each.suffix.lower() == ".fit")
    files = {each.name: each.read_bytes() for each in found} or generated()
    readers: dict[str, Callable[[bytes], int]] = {"ours": ours}
    if find_spec("fitdecode") is None:
        print("fitdecode is not installed; there is nothing to compare with.")
    else:
        readers["theirs"] = theirs
    spent: dict[tuple[str, str], list[float]] = {(name, who): [] for name in files for who in readers}
    ours(next(iter(files.values())))
    for _ in range(ROUNDS):
        for name, who in random.sample(list(spent), len(spent)):
            spent[name, who].append(cpu_s(readers[who], files[name]))
    medians = {key: statistics.median(each) for key, each in spent.items()}
    for name, data in files.items():
        row = [medians[name, who] * 1000 for who in readers]
        ratio = f"  x{row[1] / row[0]:.0f}" if len(row) > 1 else ""
        print(f"{name[:56]:<58}{ours(data):>7} points" + "".join(f"{each:>10.2f} ms" for each in row) + ratio)
    sums = [sum(medians[name, who] for name in files) for who in readers]
    ratio = f"  x{sums[1] / sums[0]:.0f}" if len(sums) > 1 else ""
    print(f"{'all':<72}" + "".join(f"{each * 1000:>10.2f} ms" for each in sums) + ratio)
    return 0


if __name__ == "__main__":
    sys.exit(main())
