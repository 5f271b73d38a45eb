"""What became of files, or would, as a model; a row opens to all that is in its file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from glutetracker.intake import Outcome, words
from glutetracker.words import tr, trn

MOST_SHOWN_WARNINGS = 3
Index = QModelIndex | QPersistentModelIndex
Details = Callable[[], Sequence[str]]


class Told(NamedTuple):
    """What became of a file.

    Attributes:
        details: Tells line by line what is in it; None where there is nothing more to tell.
        is_ahead: Nothing has come in yet.
    """

    outcome: Outcome
    details: Details | None = None
    is_ahead: bool = False


class Outcomes(QAbstractListModel):
    """Rows of files; what one says is worked out when it is first shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[Told] = []
        self._said: dict[int, tuple[str, ...]] = {}
        self._opened: set[int] = set()

    def show_all(self, told: Iterable[Told]) -> None:
        """Show these in place of all that were."""
        self.beginResetModel()
        self.told = list(told)
        self._said.clear()
        self._opened.clear()
        self.endResetModel()

    def add(self, told: Told) -> None:
        """Show one more."""
        at = len(self.told)
        self.beginInsertRows(QModelIndex(), at, at)
        self.told.append(told)
        self.endInsertRows()

    def toggle(self, row: int) -> None:
        """Open a row, or close it."""
        self._opened ^= {row}
        self._said.pop(row, None)
        self.dataChanged.emit(self.index(row), self.index(row))

    def is_open(self, row: int) -> bool:
        """Whether a row shows all that is in its file."""
        return row in self._opened

    def said(self, row: int) -> tuple[str, ...]:
        """Tell a row: the file and what became of it, then what is in it and what is odd."""
        if row not in self._said:
            self._said[row] = self._words(row)
        return self._said[row]

    def odd(self, row: int) -> tuple[str, ...]:
        """Tell what is odd about a file, as far as its row shows it."""
        warnings = self.told[row].outcome.warnings
        left = len(warnings) - MOST_SHOWN_WARNINGS
        if left <= 0 or row in self._opened:
            return warnings
        more = trn("… and {count} more; press Enter", "… and {count} more; press Enter", left)
        return (*warnings[:MOST_SHOWN_WARNINGS], more)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many files there are."""
        return 0 if parent is not None and parent.isValid() else len(self.told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Tell a row in words, or where its file lies."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.told[index.row()].outcome.file
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return "\n".join(self.said(index.row()))
        return None

    def _words(self, row: int) -> tuple[str, ...]:
        outcome, details, is_ahead = self.told[row]
        head = words(replace(outcome, file=PurePath(outcome.file).name, reason=""), ahead=is_ahead)
        inside: Sequence[str] = ()
        if details is not None:
            inside = details() if row in self._opened or outcome.facts == 1 else ()
            if row not in self._opened and len(inside) != 1:  # one new fact, perhaps beside many that are here
                inside = (tr("▸ what is in it"),)
        return head, *filter(None, (outcome.reason,)), *inside, *self.odd(row)
