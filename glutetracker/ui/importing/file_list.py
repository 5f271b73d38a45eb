"""Files of an import, each with what becomes of it; a row opens to all that is in it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from glutetracker.intake import Outcome, Status, words
from glutetracker.ui.theme import Look, icons
from glutetracker.words import tr, trn

SIGNS = {
    Status.ADDED: ("check", "ok"),
    Status.ALREADY_THERE: ("repeat", "text2"),
    Status.NOTHING_FOR_US: ("minus", "text2"),
    Status.REFUSED: ("error", "danger"),
}
MOST_SHOWN_WARNINGS = 3
ICON = 18
Details = Callable[[], Sequence[str]]


class FileList(QListWidget):
    """Shows outcomes; Enter, Space or a click opens a row that has more to tell."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows: list[tuple[str, tuple[str, ...], Details | None]] = []
        self._opened: set[int] = set()
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._toggle)
        self.itemClicked.connect(self._toggle)
        self._dress()
        look.changed.connect(self._dress)

    def empty(self) -> None:
        """Take all rows out."""
        self.clear()
        self._rows.clear()
        self._opened.clear()

    def add(self, outcome: Outcome, details: Details | None = None, *, ahead: bool = False) -> None:
        """Show what became of a file, or would; details are asked for when its row is opened."""
        icon, role = SIGNS[outcome.status]
        if outcome.status is Status.ADDED and ahead:
            icon, role = ("plus", "ok")
        told = words(replace(outcome, file=PurePath(outcome.file).name), ahead=ahead)
        item = QListWidgetItem(icons.icon(self._look.theme, icon, role), "")
        item.setToolTip(outcome.file)
        self._rows.append((told, outcome.warnings, details))
        self.addItem(item)
        self._write(self.count() - 1)

    def _toggle(self, item: QListWidgetItem) -> None:
        at = self.row(item)
        self._opened ^= {at}
        self._write(at)

    def _write(self, at: int) -> None:
        told, warnings, details = self._rows[at]
        shown, left = warnings[:MOST_SHOWN_WARNINGS], len(warnings) - MOST_SHOWN_WARNINGS
        lines = [told, *shown]
        if at in self._opened:
            lines = [told, *warnings, *(details() if details else ())]
        elif left > 0:
            lines.append(trn("… and {count} more; press Enter", "… and {count} more; press Enter", left))
        elif details:
            lines.append(tr("▸ what is in it"))
        self.item(at).setText("\n".join(lines))

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("small"))
        self.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
        self.setSpacing(theme.px(3))
