"""Costs that can be compared: candidates take turns in shuffled rounds, and ratios are taken round by round.

Whatever else the machine does falls on all of a round alike. A candidate is a process of its own, so that its
CPU time and its memory are its own too.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FEWEST_ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a candidate took.

    Attributes:
        cpu_s: User and system time; of the whole process, or of the part that it timed itself.
        peak_mib: Most memory that the process held at a time.
        told: What it printed.
    """

    cpu_s: float
    peak_mib: float
    told: str = ""


Costs = Mapping[str, Sequence[Cost]]


def options(description: str | None, rounds: int = FEWEST_ROUNDS) -> argparse.ArgumentParser:
    """Start the parser of a bench's command line."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=rounds, help=f"how often each is run ({rounds})")
    return parser


def process(script: Path, *words: object, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a script to its end and count the whole process.

    Raises:
        RuntimeError: It failed.
    """
    command = [sys.executable, "-P", str(script), *map(str, words)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # people's starts find bytecode; the first round writes it
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        told = running.stdout.read()
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise RuntimeError(f"{script.name} ended with {running.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, told)


def timed_inside(cost: Cost) -> Cost:
    """Count only the seconds that the process printed on its last line."""
    return Cost(float(cost.told.split()[-1]), cost.peak_mib, cost.told)


def in_turns(candidates: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, list[Cost]]:
    """Run all candidates once a round in shuffled order; a first round warms the disk's cache and is not counted."""
    found: dict[str, list[Cost]] = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name in random.sample(list(candidates), len(candidates)):
            cost = candidates[name]()
            if number:
                found[name].append(cost)
    return found


def ratio(costs: Costs, name: str, floor: str, of: Callable[[Cost], float] = lambda cost: cost.cpu_s) -> str:
    """Tell how many times the floor a candidate takes: the median of the rounds, and the middle half of them."""
    each = [of(one) / of(other) for one, other in zip(costs[name], costs[floor], strict=True)]
    low, middle, high = statistics.quantiles(each, n=4) if len(each) > 1 else (each[0],) * 3
    return f"x{middle:.3g} ({low:.3g} to {high:.3g})"


def table(costs: Costs, floor: str) -> str:
    """Write a row a candidate: CPU time and its ratio to the floor, memory and its ratio."""
    rows = [f"{'':<34}{'CPU ms':>9}  {'of the floor':<24}{'MiB':>7}  of the floor"]
    for name, runs in costs.items():
        cpu_ms = statistics.median(each.cpu_s for each in runs) * 1000
        peak_mib = statistics.median(each.peak_mib for each in runs)
        rows.append(
            f"{name:<34}{cpu_ms:9.1f}  {ratio(costs, name, floor):<24}{peak_mib:7.1f}  "
            + ratio(costs, name, floor, lambda cost: cost.peak_mib)
        )
    return "\n".join(rows)
