"""The invented journal of `--demo`: made while the user waits, gone with the window."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal
from PySide6.QtWidgets import QProgressDialog

from glutetracker.ui import tasks
from glutetracker.words import tr


class _Progress(QObject):
    """Carries how far it is from the thread that writes."""

    told = Signal(float)


@contextlib.contextmanager
def invented() -> Iterator[Path | None]:
    """Write an invented year into a temporary file; None when the user would not wait."""
    with tempfile.TemporaryDirectory(prefix="glutetracker-demo-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "demo.sqlite"
        yield path if _written(path) else None


def _written(path: Path) -> bool:
    from glutetracker import demo

    waiting, loop, progress = (
        QProgressDialog(tr("Making up a year of training…"), tr("Cancel"), 0, 100),
        QEventLoop(),
        _Progress(),
    )
    waiting.setMinimumDuration(0)
    waiting.setWindowTitle(tr("GluteTracker"))
    failures: list[Exception] = []
    written: list[None] = []
    progress.told.connect(lambda part: waiting.setValue(min(99, round(100 * part))))
    waiting.canceled.connect(loop.quit)

    def fail(error: Exception) -> None:
        failures.append(error)
        loop.quit()

    def finish(_: object) -> None:
        written.append(None)
        loop.quit()

    tasks.run(waiting, lambda: demo.write(path, progress=progress.told.emit), done=finish, failed=fail)
    waiting.show()
    loop.exec()  # left early by Cancel, or when the end is asked for
    waiting.close()
    if failures:
        raise failures[0]
    if not written:
        tasks.end()
    return bool(written)
