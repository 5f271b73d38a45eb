"""The list of what happened, newest first; ten years scroll like one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from glutetracker.domain.happenings import Happening
from glutetracker.domain.period import Period
from glutetracker.ui.context import Context
from glutetracker.ui.history.entries import Entries
from glutetracker.ui.history.entry_rows import EntryRows
from glutetracker.ui.widgets.painting import ringed_after
from glutetracker.words import tr

OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
LEAST_HEIGHT = 220


class EntryList(QListView):
    """Shows entries by month; Enter opens one, Delete deletes it, K gives a run another kind.

    Attributes:
        opened: An entry is to be shown whole; its name, as run:ID.
        delete_asked: An entry is to be deleted.
        kind_asked: A run is to be of another kind.
        entries: What is listed.
    """

    opened = Signal(str)
    delete_asked = Signal(str)
    kind_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(tr("What you logged, newest first"))
        self._look = context.look
        self.entries = Entries(context, self)
        self._rows = EntryRows(context.look, self.entries, self)
        self.setModel(self.entries)
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self._dress()
        context.look.changed.connect(self._dress)

    @property
    def entry(self) -> Happening | None:
        """The entry that the keyboard is at."""
        return self.entries.entry(self.currentIndex().row())

    def show_entries(self, found: Sequence[Happening]) -> None:
        """Show other lines; mark and place stay as they were, if the marked entry is still there."""
        before, bar = self.entry, self.verticalScrollBar()
        scrolled_to = bar.value()
        self.entries.show_entries(found)
        if before is not None and self.go_to(before.named):
            bar.setValue(scrolled_to)
        else:
            self.go_to_first()

    def show_from(self, period: Period) -> None:
        """Scroll to the newest entry of these days or before."""
        row = self.entries.row_before(period.after)
        if row >= 0:
            self.scrollTo(self.entries.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyboardSearch(self, _: str) -> None:  # noqa: N802 (Qt's name)
        """Letters are keys here; the line above searches."""

    def go_to(self, named: str) -> bool:
        """Put the keyboard's mark on an entry; False when it is not listed."""
        return self._go_to_row(self.entries.row_of(named))

    def go_to_first(self) -> None:
        """Put the mark on the newest entry."""
        self._go_to_row(self.entries.beside(-1, 1))

    def step(self, by: int) -> str:
        """Go to the next entry in a direction and give its name; empty at the end."""
        row = self.entries.beside(self.currentIndex().row(), by)
        entry = self.entries.entry(row)
        self._go_to_row(row)
        return entry.named if entry else ""

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step over the heads of months."""
        found = super().moveCursor(action, modifiers)
        if not found.isValid() or self.entries.entry(found.row()) is not None:
            return found
        is_back = found.row() < self.currentIndex().row()
        for step in (-1, 1) if is_back else (1, -1):
            row = self.entries.beside(found.row(), step)
            if row >= 0:
                return self.entries.index(row)
        return QModelIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open, delete, or change the kind of the entry that the mark is on."""
        asked = {**dict.fromkeys(OPENS, self.opened), Qt.Key.Key_Delete: self.delete_asked,
                 Qt.Key.Key_K: self.kind_asked}.get(Qt.Key(event.key()))  # fmt: skip
        if asked is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif (entry := self.entry) is not None:
            asked.emit(entry.named)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._rows.is_ringed = ringed_after(event, is_ringed=self._rows.is_ringed)
        super().focusInEvent(event)
        if self.entry is None:
            self.go_to_first()

    def _go_to_row(self, row: int) -> bool:
        if row < 0:
            return False
        index = self.entries.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        entry = self.entries.entry(index.row())
        if entry is not None:
            self.opened.emit(entry.named)

    def _dress(self) -> None:
        self.setMinimumHeight(self._look.theme.px(LEAST_HEIGHT))
        self.scheduleDelayedItemsLayout()
