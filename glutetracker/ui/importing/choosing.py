"""Choosing files to import."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from glutetracker.ui import choosing_files
from glutetracker.words import tr


def ask(parent: QWidget) -> list[Path]:
    """Ask for files; none when it is called off."""
    from glutetracker.importers import IMPORTERS

    suffixes = dict.fromkeys(suffix for each in IMPORTERS for suffix in each.suffixes)
    endings = [f"*{suffix}{packed}" for suffix in suffixes for packed in ("", ".gz")]
    known = dict.fromkeys((*endings, "*.zip", "*.json"))
    activities = tr("Activities and exports ({endings})", endings=" ".join(known))
    kinds = activities + ";;" + tr("All files (*)")
    return choosing_files.to_open(parent, tr("Import files of a watch or another app"), kinds)
