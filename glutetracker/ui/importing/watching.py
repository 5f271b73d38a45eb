"""A folder that is looked at while the window idles: what is new in it is offered, never taken."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from glutetracker.ui import tasks
from glutetracker.ui.notices import Notices
from glutetracker.words import trn

FOLDER, SEEN = "Import/watchedFolder", "Import/seenFiles"
"""Kept beside the window's place: a path means something on this computer alone."""
MOST_FILES = 5000


class FolderWatch(QObject):
    """Knows which files of a folder were not offered yet.

    Attributes:
        changed: Another folder is looked at, or other files are new.
        folder: What is looked at; None for none.
        files: What is new in it, by name.
    """

    changed = Signal()

    def __init__(self, parent: QObject, notices: Notices) -> None:
        super().__init__(parent)
        self._notices = notices
        kept = QSettings().value(FOLDER)
        self.folder = Path(str(kept)) if kept else None
        self.files: tuple[Path, ...] = ()
        self._is_looking = False

    def choose(self, folder: Path | None) -> None:
        """Look at another folder from now on, or at none; all that is in it is new."""
        self.folder, self.files = folder, ()
        settings = QSettings()
        settings.setValue(FOLDER, str(folder) if folder else "")
        settings.setValue(SEEN, [])
        self.changed.emit()
        self.look()

    def look(self) -> None:
        """Look for what is new, in a thread; a folder that is not there now has nothing new."""
        if self.folder is None or self._is_looking:
            return
        self._is_looking = True
        folder = self.folder
        tasks.run(
            self, lambda: _marks(folder), done=lambda found: self._on_found(folder, found), failed=self._on_failed
        )

    def take(self) -> list[Path]:
        """Give what is new; from now on it is not."""
        taken, self.files = list(self.files), ()
        seen = _seen()
        QSettings().setValue(SEEN, sorted(seen | set(map(_mark, taken))))
        self.changed.emit()
        return taken

    def _on_failed(self, error: Exception) -> None:
        self._is_looking = False
        self._notices.tell(error)

    def _on_found(self, folder: Path, found: dict[str, Path]) -> None:
        self._is_looking = False
        if folder != self.folder:
            self.look()
            return
        seen = _seen()
        new = tuple(path for mark, path in found.items() if mark not in seen)
        if new == self.files:
            return
        if len(new) > len(self.files):
            self._notices.said.emit(
                trn(
                    "{count} new file in {folder}. Look at it in Settings, Imports.",
                    "{count} new files in {folder}. Look at them in Settings, Imports.",
                    len(new),
                    folder=folder.name,
                )
            )
        self.files = new
        self.changed.emit()


def _seen() -> set[str]:
    kept = QSettings().value(SEEN)
    return {str(each) for each in kept} if isinstance(kept, list) else {str(kept)} if kept else set()


def _marks(folder: Path) -> dict[str, Path]:
    """Find the files worth opening, each under what tells it from a changed one."""
    from glutetracker.intake.files import is_activity_name

    found: dict[str, Path] = {}
    for where, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(where, name)
            if is_activity_name(name) and (mark := _mark(path)):
                found[mark] = path
        if len(found) > MOST_FILES:
            break
    return found


def _mark(path: Path) -> str:
    try:
        about = path.stat()
    except OSError:
        return ""
    return f"{path}|{about.st_size}|{about.st_mtime_ns}"
