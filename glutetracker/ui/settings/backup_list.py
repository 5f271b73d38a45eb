"""The backups of a journal, and the way back to one: asked for, explained, then confirmed."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import clock
from glutetracker.store.file.backup import Backup, backups
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Flow, Label
from glutetracker.ui.widgets.fields import into_sight
from glutetracker.words import tr
from glutetracker.words.durations import near_day, short_day
from glutetracker.words.numbers import byte_size

FEW = 6


class BackupList(QWidget):
    """Lists backups, newest first; needs no open journal.

    Attributes:
        confirmed: This backup is to be restored.
        rows: One for each backup that is shown.
        older: Shows the rest.
        panel: Says what restoring does; shown under the row that asked.
    """

    confirmed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._journal: Path | None = None
        self._shows_all = False
        self.rows: list[BackupRow] = []
        self.nothing = Label(look, tr("No backup yet. One is made each day that you log something."), wraps=True)
        self.panel = RestorePanel(look)
        self.older = Button(look, "", kind="ghost")
        self.older.setObjectName("olderBackups")
        self.older.clicked.connect(self._show_older)
        self.panel.confirmed.connect(self._confirm)
        self.panel.left.connect(self._leave)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.panel)
        self._column.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._space()
        look.changed.connect(self._space)

    def show_backups(self, journal: Path) -> None:
        """Show the backups of a journal as they lie there now."""
        self._journal = journal
        found = backups(journal)
        shown = found if self._shows_all else found[:FEW]
        if shown != [row.backup for row in self.rows]:
            self._show_rows(shown)
        self.nothing.setVisible(not found)
        self.older.setVisible(len(shown) < len(found))
        self.older.setText(tr("Show {count} older", count=len(found) - len(shown)))

    def ask(self, backup: Backup) -> None:
        """Say under its row what restoring this backup does."""
        at = next((at for at, row in enumerate(self.rows) if row.backup == backup), None)
        if at is None:
            return
        self._column.removeWidget(self.panel)
        self._column.insertWidget(at + 1, self.panel)
        self.panel.show_backup(backup)
        self.panel.show()
        QWidget.setTabOrder(self.rows[at].restore, self.panel.keep)
        QWidget.setTabOrder(self.panel.keep, self.panel.restore)
        self.panel.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.panel, self._show_panel)  # once it has its place

    def _show_panel(self) -> None:
        into_sight(self.panel, self._look.theme.px(8))

    def _show_rows(self, shown: Sequence[Backup]) -> None:
        self.panel.hide()
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(backup) for backup in shown]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
        stops = [self.older, *(row.restore for row in self.rows), self.older]  # from where the list has its place
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _row(self, backup: Backup) -> "BackupRow":
        row = BackupRow(self._look, backup)
        row.restore.clicked.connect(lambda: self.ask(backup))
        return row

    def _confirm(self, backup: Backup) -> None:
        self.panel.hide()
        self.confirmed.emit(backup)

    def _leave(self, backup: Backup) -> None:
        self.panel.hide()
        for row in self.rows:
            if row.backup == backup:
                row.restore.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_older(self) -> None:
        self._shows_all = True
        first_new = len(self.rows)
        if self._journal is not None:
            self.show_backups(self._journal)
        if first_new < len(self.rows):
            self.rows[first_new].restore.setFocus(Qt.FocusReason.OtherFocusReason)

    def _space(self) -> None:
        self._column.setSpacing(self._look.theme.px(6))


class BackupRow(QWidget):
    """One backup: when, why, how large, and the way back to it.

    Attributes:
        restore: Asks to restore it.
    """

    def __init__(self, look: Look, backup: Backup) -> None:
        super().__init__()
        self.backup = backup
        when = made(backup)
        about = f"{reason(backup)} · {byte_size(backup.byte_count)}"
        self.restore = Button(look, tr("Restore…"), kind="ghost")
        self.restore.setAccessibleName(
            tr("Restore the backup of {when}, {about}", when=made(backup, within=True), about=about)
        )
        self.restore.setObjectName(f"restore.{backup.path.stem}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(look, when, "strong", "title", wraps=True))
        words.addWidget(Label(look, about, "small", "body2", wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.restore)


class RestorePanel(QFrame):
    """Says what restoring a backup does, before it is done.

    Attributes:
        confirmed: Restore this backup.
        left: Nothing is to be done.
        words: What will happen.
        restore: Confirms.
        keep: Leaves everything as it is.
    """

    confirmed = Signal(object)
    left = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("stage")
        self._look = look
        self._backup: Backup | None = None
        self.words = Label(look, "", "body", wraps=True)
        self.keep = Button(look, tr("Keep things as they are"))
        self.restore = Button(look, tr("Restore this backup"), icon="restore", kind="danger")
        self.keep.setObjectName("keepAsIs")
        self.restore.setObjectName("confirmRestore")
        self.keep.clicked.connect(lambda: self.left.emit(self._backup))
        self.restore.clicked.connect(lambda: self.confirmed.emit(self._backup))
        buttons = QWidget()
        self._flow = Flow(buttons)
        self._flow.addWidget(self.keep)
        self._flow.addWidget(self.restore)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addWidget(buttons)
        self.hide()
        self._space()
        look.changed.connect(self._space)

    def show_backup(self, backup: Backup) -> None:
        """Say what restoring this one does."""
        self._backup = backup
        self.words.setText(
            tr(
                "Everything goes back to how it was {when}. What you have now is kept as a backup first, "
                "so you can come back to it the same way.",
                when=made(backup, within=True),
            )
        )

    def _space(self) -> None:
        px = self._look.theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(10))
        self._flow.setSpacing(px(8))


def made(backup: Backup, *, within: bool = False) -> str:
    """Write when a backup was made, by this machine's clock: Today, 18:05; small within a sentence."""
    at = backup.made_at.astimezone()
    today = clock.today()
    is_near = (today - at.date()).days < 2
    day = near_day(at.date(), today, within=within) if is_near else short_day(at.date(), with_year=True)
    return tr("{day}, {time}", day=day, time=f"{at:%H:%M}")


def reason(backup: Backup) -> str:
    """Say why a backup was made."""
    reasons = {
        "daily": tr("Daily"),
        "asked": tr("Asked for"),
        "before-update": tr("Before an update"),
        "before-restore": tr("Before a restore"),
        "before-import": tr("Before an import"),
    }
    return reasons.get(backup.reason, backup.reason)
