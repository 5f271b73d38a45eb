"""Choosing files: a dialog begins where the last one ended, and what is saved is the kind that was chosen."""

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetracker.ui.notices import Notices
from glutetracker.words import Problem, tr

Place = QStandardPaths.StandardLocation
SAVED = "Files/saved"


def to_open(parent: QWidget, title: str, kinds: str, among: Place = Place.DownloadLocation) -> list[Path]:
    """Ask for files; none when it is called off."""
    key, short = f"Files/{among.name}", QFileDialog.Option.HideNameFilterDetails
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(_begin(key, among)), kinds, "", short)
    if names:
        QSettings().setValue(key, str(Path(names[0]).parent))
    return [Path(name) for name in names]


def to_save(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Ask where to save a file; None when it is called off.

    Who chose another kind and left the name's ending means that kind. A name that is completed here was not asked
    about, so it writes over nothing.
    """
    start = _begin(SAVED, Place.DocumentsLocation) / suggested
    name, kind = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    if not name:
        return None
    path, usual = Path(name), start.suffix
    QSettings().setValue(SAVED, str(path.parent))
    ending = re.search(r"\*(\.\w+)", kind)
    wanted = ending[1] if ending else usual
    if path.suffix not in {"", usual} or path.suffix == wanted:
        return path
    return _free(path.with_suffix(wanted))


def ask_and_save(
    parent: QWidget, title: str, suggested: str, kinds: str, save: Callable[[Path], None], notices: Notices
) -> None:
    """Ask where to save a file, save it there, and say so or what went wrong."""
    target = to_save(parent, title, suggested, kinds)
    if target is None:
        return
    try:
        save(target)
    except Problem as problem:
        notices.tell(problem)
    else:
        notices.said.emit(tr("Saved {file}.", file=target.name))


def folder_to_save(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder to save files in; None when it is called off."""
    name = QFileDialog.getExistingDirectory(parent, title, str(_begin(SAVED, Place.DocumentsLocation)))
    if not name:
        return None
    QSettings().setValue(SAVED, name)
    return Path(name)


def _begin(key: str, else_among: Place) -> Path:
    """Find the folder of last time, else the desktop's own for such files, else the home folder."""
    kept = str(QSettings().value(key, ""))
    folders = (Path(each) for each in (kept, QStandardPaths.writableLocation(else_among)) if each)
    return next((each for each in folders if each.is_dir()), Path.home())


def _free(path: Path) -> Path:
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return path if not path.exists() else next(each for each in numbered if not each.exists())
