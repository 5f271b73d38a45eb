"""The imports that were made, and the way back from each, any time later."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import clock
from glutetracker.store import Table
from glutetracker.store.incoming.import_list import PastImport, past_imports
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.importing.watch_row import WatchRow
from glutetracker.ui.live import LiveWidget
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr, trn
from glutetracker.words.breaking import may_break
from glutetracker.words.durations import near_day

if TYPE_CHECKING:
    from glutetracker.store.incoming.undoing_imports import Undone

FEW = 5


class PastImports(LiveWidget):
    """Lists imports, the latest first, each with an undo that can itself be undone.

    Attributes:
        card: What it is shown on.
        rows: One for each import that is shown.
        older: Shows the rest.
        choose: Asks for files to import.
        watch: The folder that is looked at for new ones.
    """

    reads: ClassVar[frozenset[Table]] = frozenset(
        {Table.IMPORT_ENTRY, Table.IMPORTED_FILE, Table.RUN, Table.SESSION, Table.MEASURE}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        look = context.look
        self._shows_all = False
        self.rows: list[ImportRow] = []
        self.card = Card(look, tr("Imports"))
        about = tr("Files of watches and other apps may also be dropped anywhere on the window.")
        self.about = Label(look, about, "small", "body2", wraps=True)
        self.choose = Button(look, tr("Import files…"), icon="import")
        self.choose.setObjectName("importFiles")
        self.choose.clicked.connect(self._choose)
        self.older = Button(look, "", kind="ghost")
        self.older.setObjectName("olderImports")
        self.older.clicked.connect(self._show_older)
        self.watch = WatchRow(look, context.watch)
        self.card.body.addWidget(self.about)
        self.card.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        self.card.body.addWidget(self.watch)
        self.card.body.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeading)
        self.watch.wanted.connect(self._look_at)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card)

    def refresh(self) -> None:
        """Show the imports as they are in the file now."""
        found = past_imports(self.context.store)
        shown = found if self._shows_all else found[:FEW]
        if shown != [row.past for row in self.rows]:
            for row in self.rows:
                self.card.body.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [self._row(each) for each in shown]
            at = self.card.body.indexOf(self.older)
            for place, row in enumerate(self.rows):
                self.card.body.insertWidget(at + place, row)
        self.older.setVisible(len(shown) < len(found))
        self.older.setText(tr("Show {count} older", count=len(found) - len(shown)))

    def _row(self, past: PastImport) -> "ImportRow":
        row = ImportRow(self.context.look, past)
        row.undo.clicked.connect(lambda: self._take_back(row))
        return row

    def _take_back(self, row: "ImportRow") -> None:
        from glutetracker.intake import taking_back

        row.undo.set_busy(busy=True)
        journal, past = self.context.store.path, row.past

        def done(result: "tuple[Undone, frozenset[Table]]") -> None:
            undone, changed = result
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            self.context.hear(changed)
            self.context.notices.undoable.emit(taking_back.words(undone))

        def failed(error: Exception) -> None:
            row.undo.set_busy(busy=False)
            self.context.notices.tell(error)

        tasks.run(row, lambda: taking_back.take_back(journal, past), done=done, failed=failed)

    def _choose(self) -> None:
        self.context.asked_for.emit("import", "")

    def _look_at(self, files: list[Path]) -> None:
        self.context.asked_for.emit("import", "\n".join(map(str, files)))

    def _show_older(self) -> None:
        self._shows_all = True
        first_new = len(self.rows)
        self.refresh()
        if first_new < len(self.rows):
            self.rows[first_new].undo.setFocus(Qt.FocusReason.OtherFocusReason)


class ImportRow(QWidget):
    """One import: what was pointed at, when, what came of it.

    Attributes:
        undo: Takes it back.
    """

    def __init__(self, look: Look, past: PastImport) -> None:
        super().__init__()
        self.past = past
        about = _about(past)
        self.undo = Button(look, tr("Undo"), icon="undo", kind="ghost")
        self.undo.setAccessibleName(tr("Undo the import of {name}, {about}", name=past.label, about=about))
        self.undo.setObjectName(f"undoImport.{past.id}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(look, may_break(past.label), "strong", "title", wraps=True))
        words.addWidget(Label(look, about, "small", "body2", wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.undo)


def _about(past: PastImport) -> str:
    made = past.made_at.astimezone()
    when = tr("{day}, {time}", day=near_day(made.date(), clock.today()), time=f"{made:%H:%M}")
    counts = (
        trn("{count} run", "{count} runs", past.runs) if past.runs else "",
        trn("{count} session", "{count} sessions", past.sessions) if past.sessions else "",
        trn("{count} measure", "{count} measures", past.measures) if past.measures else "",
    )
    return " · ".join(each for each in (when, *counts) if each)
