"""Tell how long the window stands still while an import is read and kept, and how long it works without a look.

Run from a checkout: python tests/bench/import_gaps.py [--folder FOLDER] [PATH ...]. A timer of 10 ms notes when it is
late; its own work is CPU time of its thread, which tells on a busy machine too. Without paths: an export of ten years,
and 200 runs of an hour. Each import is a process of its own, on an empty journal; give the machine nothing else to do,
for whatever else runs counts too.
"""

# ruff: noqa: T201 (a table is printed)

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import _journals as journals
import _rounds as rounds

if TYPE_CHECKING:
    from glutetracker.ui.importing.panel import ImportPanel

MOST_MS, TICK_MS = 100, 10
FILES = 200


class Gaps:
    """Notes how late a timer comes."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.late_ms: list[float] = []
        self._last_s = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now_s = time.perf_counter()
        self.late_ms.append((now_s - self._last_s) * 1000 - TICK_MS)
        self._last_s = now_s

    def take(self) -> list[float]:
        """Give the longest gaps since the last look, in milliseconds, the longest first."""
        found, self.late_ms = sorted(self.late_ms, reverse=True), []
        return found[:4]


def watched(journal: Path, paths: list[Path]) -> None:
    """Import in the window, and print the gaps of both halves."""
    from _window import warmed
    from PySide6.QtCore import QObject

    window, gaps = warmed(journal), Gaps()
    _told("beforehand", gaps, 0, _until(lambda: len(gaps.late_ms) > 20))
    begun_s = time.perf_counter()
    window.overlays.take_in(paths)
    panel = next(each for each in window.findChildren(QObject) if type(each).__name__ == "ImportPanel")
    own_ms = _until(lambda: not panel.stop.isVisible())
    _told("reading", gaps, time.perf_counter() - begun_s, own_ms)
    for part in _parts(panel):
        begun_s = time.perf_counter()
        panel.preview.show_part(part)
        _told(f"  {part}", gaps, time.perf_counter() - begun_s, _until(lambda: len(gaps.late_ms) > 20))
    begun_s = time.perf_counter()
    panel.bring_in.click()
    own_ms = _until(lambda: not panel.stop.isVisible())
    _told("keeping", gaps, time.perf_counter() - begun_s, own_ms)
    print(f"  {panel.title.text()}")
    sys.stdout.flush()


def _parts(panel: "ImportPanel") -> list[str]:
    """Name what the preview can show, as its chips do."""
    return list(getattr(panel.preview.parts, "buttons", ()))


def _until(holds: Callable[[], bool]) -> float:
    """Let events come, as a window does that has nothing to do: asleep in between; the most work at once, in ms."""
    from PySide6.QtCore import QEventLoop

    loop, most_s = QEventLoop(), 0.0
    while not holds():
        begun_s = time.thread_time()
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        most_s = max(most_s, time.thread_time() - begun_s)
    return most_s * 1000


def _told(what: str, gaps: Gaps, took_s: float, own_ms: float) -> None:
    late = ", ".join(f"{each:.0f}" for each in gaps.take())
    print(f"  {what:<12}{took_s:7.1f} s  longest gaps {late} ms; most work at once {own_ms:.0f} ms")


def main() -> int:
    """Print the longest gaps of each import."""
    parser = rounds.options(__doc__)
    parser.add_argument("paths", type=Path, nargs="*", help="what to import")
    parser.add_argument("--folder", type=Path, default=journals.KEPT, help="where the journal of ten years is kept")
    parser.add_argument("--once", type=Path, help="import the paths into this journal")
    chosen = parser.parse_args()
    if chosen.once:
        watched(chosen.once, chosen.paths)
        return 0
    print(f"at most {MOST_MS} ms wanted")
    with tempfile.TemporaryDirectory() as place:
        for name, paths in _cases(Path(place), chosen.folder, chosen.paths):
            with tempfile.TemporaryDirectory() as empty:
                cost = rounds.process(Path(__file__), "--once", journals.empty(Path(empty)), *paths)
            print(f"{name}: {cost.peak_mib:.0f} MiB at most\n{cost.told.rstrip()}")
    return 0


def _cases(place: Path, folder: Path, paths: list[Path]) -> list[tuple[str, list[Path]]]:
    if paths:
        return [(str(each), [each]) for each in paths]
    import _imported_runs

    from glutetracker.outgo import write_archive

    runs, whole = place / "runs", place / "journal.zip"
    runs.mkdir()
    _imported_runs.written(runs, FILES)
    write_archive(journals.ten_years(folder), whole)
    return [("an export of ten years", [whole]), (f"{FILES} runs of an hour", [runs])]


if __name__ == "__main__":
    sys.exit(main())
