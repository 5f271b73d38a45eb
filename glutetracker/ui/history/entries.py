"""The history as a model: months and what happened in them, told in words only where they are seen."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from glutetracker.domain import wording
from glutetracker.domain.happenings import Happening, What
from glutetracker.domain.preferences import Preferences
from glutetracker.store import history_list
from glutetracker.store.history_list import SessionAbout, SetFound
from glutetracker.ui.context import Context
from glutetracker.ui.history.row_words import RowWords, words_of
from glutetracker.words import tr, trn
from glutetracker.words.durations import month_name

READ_AHEAD = 64
NOT_KNOWN = SessionAbout()


class Month(NamedTuple):
    """The head over a month's lines.

    Attributes:
        first: A day of the month.
        begin: The row of its first entry.
        end: The row after its last.
    """

    first: date
    begin: int
    end: int


class MonthWords(NamedTuple):
    """A month and what it came to."""

    title: str
    about: str


Row = Month | Happening
Index = QModelIndex | QPersistentModelIndex


class Entries(QAbstractListModel):
    """Rows of the history's list; what a session's line says is read for a screenful at a time.

    Attributes:
        sets_found: Gives the sets that were searched for, by session, of those that it is given.
    """

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Row] = []
        self.sets_found: Callable[[Sequence[str]], dict[str, SetFound]] = lambda _: {}
        self._about: dict[str, SessionAbout] = {}
        self._sets: dict[str, SetFound] = {}
        self._words: dict[str, RowWords] = {}
        self._months: dict[int, MonthWords] = {}

    def show_entries(self, found: Sequence[Happening]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.forget()
        self._rows = []
        for _, month in groupby(found, key=lambda each: each.day[:7]):
            of_month = list(month)
            begin = len(self._rows) + 1
            self._rows.append(Month(of_month[0].local_day, begin, begin + len(of_month)))
            self._rows += of_month
        self.endResetModel()

    def forget(self) -> None:
        """Read again what the lines say when they are next seen."""
        self._about.clear()
        self._sets.clear()
        self._words.clear()
        self._months.clear()

    def entry(self, row: int) -> Happening | None:
        """Give what a row stands for; None for the head of a month and outside of the list."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Happening) else None

    def month(self, row: int) -> MonthWords | None:
        """Tell the month whose head stands at a row; None where there is none."""
        found = self._rows[row]
        if not isinstance(found, Month):
            return None
        if row not in self._months:
            done = [each for each in self._rows[found.begin : found.end] if isinstance(each, Happening)]
            self._months[row] = _summed(found.first, done, self._context.preferences)
        return self._months[row]

    def row_of(self, named: str) -> int:
        """Find the row of an entry by its name; −1 when it is not listed."""
        what, _, fact_id = named.partition(":")
        return next(
            (at for at, row in enumerate(self._rows)
             if isinstance(row, Happening) and row.id == fact_id and row.what == what), -1
        )  # fmt: skip

    def row_before(self, day: date) -> int:
        """Find the head of the newest month before a day, or of the first there is; −1 in an empty list."""
        heads = [(at, row.first.replace(day=1)) for at, row in enumerate(self._rows) if isinstance(row, Month)]
        last = heads[-1][0] if heads else -1
        return next((at for at, first in heads if first < day), last)

    def beside(self, row: int, step: int) -> int:
        """Find the next entry's row in a direction; −1 at the end."""
        at = row + step
        while 0 <= at < len(self._rows):
            if isinstance(self._rows[at], Happening):
                return at
            at += step
        return -1

    def words(self, row: int) -> RowWords:
        """Tell an entry in words."""
        done = self._rows[row]
        assert isinstance(done, Happening)
        if done.id not in self._words:
            if done.what is What.SESSION and done.id not in self._about:
                self._read_about(row)
            about, found = self._about.get(done.id, NOT_KNOWN), self._sets.get(done.id)
            self._words[done.id] = words_of(done, about, self._context.preferences, found)
        return self._words[done.id]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Tell a row in words."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        month = self.month(index.row())
        if month is not None:
            return f"{month.title}, {month.about}"
        words = self.words(index.row())
        return words.title if role == Qt.ItemDataRole.DisplayRole else words.heard

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads of months are read, not chosen."""
        if index.isValid() and self.entry(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _read_about(self, row: int) -> None:
        near = self._rows[max(0, row - READ_AHEAD // 2) : row + READ_AHEAD]
        wanted = [
            each.id
            for each in near
            if isinstance(each, Happening) and each.what is What.SESSION and each.id not in self._about
        ]
        self._sets |= self.sets_found(wanted)
        self._about |= dict.fromkeys(wanted, NOT_KNOWN) | history_list.about_sessions(self._context.store, wanted)


def _summed(first: date, done: Sequence[Happening], preferences: Preferences) -> MonthWords:
    """Sum a month up: 8 sessions · 42.1 km run · measured 4 times."""
    count = Counter(each.what for each in done)
    run_m = sum(each.distance_m or 0.0 for each in done if each.kind is not None and each.kind.is_run)
    parts = [
        trn("{count} session", "{count} sessions", count[What.SESSION]) if count[What.SESSION] else "",
        tr("{way} run", way=wording.distance(run_m, preferences)) if run_m else "",
        trn("measured once", "measured {count} times", count[What.VISIT]) if count[What.VISIT] else "",
    ]
    title = tr("{month} {year}", month=month_name(first.month), year=first.year)
    return MonthWords(title, " · ".join(part for part in parts if part))
