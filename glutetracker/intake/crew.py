"""Many files read at once, by processes beside this one, while this one keeps them.

Reading is most of an import's work and holds Python's lock, which a window
needs; so a large import is read elsewhere. Starting takes half a second each,
so a small one is read here. A file that ends its reader is refused, and the
others go on; when nothing can be started, all is read here.
"""

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from pathlib import Path

import glutetracker
from glutetracker import importers
from glutetracker.importers import Hints
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake.files import Candidate
from glutetracker.intake.planning import Plan, plan
from glutetracker.words import tr

FEWEST_BYTES = 12 * 2**20
"""From so many bytes on it pays; to start takes as long as to read so many (tests/bench/import_runs.py)."""
MOST_WORKERS = 4
KEPT_BYTES = 8 * 2**20
"""So much of what one file took stays with the program for the next one."""
_AHEAD = 4
_ENDING_S = 5.0

Planned = tuple[Candidate, Plan]


def planned(
    candidates: Iterable[Candidate],
    hints: Hints = NO_HINTS,
    *,
    fewest_bytes: int = FEWEST_BYTES,
    worker_count: int | None = None,
) -> Generator[Planned, None, None]:
    """Plan files, in their order; only a few more than were asked for, so that memory stays bounded.

    Close it to stop: what is being read is let go of.

    Args:
        candidates: The files.
        hints: What the person said.
        fewest_bytes: How much there must be until others help.
        worker_count: How many help; by default one for each core but one.
    """
    keep_memory()
    waiting = iter(candidates)
    count = _worker_count() if worker_count is None else worker_count
    first = list(_until(waiting, fewest_bytes)) if count else []
    after = next(waiting, None) if count else None
    if after is None:
        yield from ((each, plan(each, hints)) for each in chain(first, waiting))
        return
    crew = Crew(count)
    try:
        yield from crew.planned(chain(first, (after,), waiting), hints)
    finally:
        crew.dismiss()


def keep_memory() -> None:
    """Let the C library keep what a file frees for the next one, instead of giving it back page by page.

    glibc does so once it has seen so large a block freed: of 48 page faults a file none is left. Others do as ever.
    """
    block = bytes(KEPT_BYTES)
    del block


def _worker_count() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores - 1, MOST_WORKERS)


def _until(candidates: Iterator[Candidate], most_bytes: int) -> Iterator[Candidate]:
    """Give files until there are so many bytes; a zip counts whole with the first that lies in it."""
    seen: set[Path] = set()
    found_bytes = 0
    for each in candidates:
        if each.path not in seen:
            seen.add(each.path)
            with contextlib.suppress(OSError):
                found_bytes += each.path.stat().st_size
        yield each
        if found_bytes >= most_bytes:
            return


class Crew:
    """Processes that read files.

    Attributes:
        processes: Those that were started, also for one that came to an end.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="reading")
        self._own = threading.local()
        self.processes: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()
        self._is_over = False
        self._is_useless = False

    def planned(self, candidates: Iterable[Candidate], hints: Hints) -> Generator[Planned, None, None]:
        """Plan files, in their order."""
        begun: deque[tuple[Candidate, Callable[[], Plan]]] = deque()
        for each in candidates:
            begun.append((each, self._begin(each, hints)))
            if len(begun) > self._count + _AHEAD:
                candidate, result = begun.popleft()
                yield candidate, result()
        while begun:
            candidate, result = begun.popleft()
            yield candidate, result()

    def dismiss(self) -> None:
        """End every process, whatever it is doing."""
        with self._lock:
            self._is_over = True
            for each in self.processes:
                each.kill()
        self._threads.shutdown(cancel_futures=True)
        for each in self.processes:
            _close(each)

    def _begin(self, candidate: Candidate, hints: Hints) -> Callable[[], Plan]:
        """Give what waits for a plan; an export of ours is read here, for it is as large as what is in it."""
        if candidate.is_own:
            return lambda: plan(candidate, hints)
        found: Future[Plan | None] = self._threads.submit(self._ask, candidate, hints)
        return lambda: found.result() or plan(candidate, hints)

    def _ask(self, candidate: Candidate, hints: Hints) -> Plan | None:
        """Let a process plan a file; None where it should be done here."""
        process = None if self._is_useless else self._process()
        if process is None or process.stdin is None or process.stdout is None:
            return None
        try:
            pickle.dump((candidate, hints), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            answer: Plan | None = pickle.load(process.stdout)  # noqa: S301 (our own process wrote it)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._own.process = None
            _close(process)
            refusal = tr("Reading this file stopped half-way or took too long. Nothing of it was kept.")
            return Plan(file=candidate.file, name=importers.shown(candidate.name), refusal=refusal)
        return answer

    def _process(self) -> "subprocess.Popen[bytes] | None":
        """Give this thread's process, started when there is none; None when none can be."""
        from glutetracker.intake.worker import READY

        process: subprocess.Popen[bytes] | None = getattr(self._own, "process", None)
        if process is None:
            with self._lock:
                process = None if self._is_over else _started()
                self.processes += [process] if process else []
            if process is None or process.stdout is None or process.stdout.readline() != READY:
                self._is_useless = True
                return None
            self._own.process = process
        return process


def _started() -> "subprocess.Popen[bytes] | None":
    places = (str(Path(glutetracker.__file__).parents[1]), *filter(None, sys.path))
    surroundings = {
        **os.environ, "PYTHONPATH": os.pathsep.join(places), "OPENBLAS_NUM_THREADS": "1", "PYTHONNOUSERSITE": "1",
    }  # fmt: skip
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "glutetracker.intake.worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except (OSError, ValueError):
        return None


def _close(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # what it did not read yet
                pipe.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_ENDING_S)
