"""Your file: where it lies, how large it is, and its backups."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from glutetracker.store.file import backup
from glutetracker.store.file.backup import Backup
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.settings import restoring
from glutetracker.ui.settings.backup_list import BackupList, made
from glutetracker.ui.widgets import Button, Card, Field, Flow, Label
from glutetracker.words import tr
from glutetracker.words.numbers import byte_size


class FileCard(Card):
    """Shows the journal's file and keeps copies of it.

    Attributes:
        path: Where it lies, to be read and copied.
        byte_size: How large it is.
        open_folder: Opens its folder in the desktop's file browser.
        back_up: Makes a backup now.
        backups: Those that are there.
        told: How the last restore went.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Your file"))
        self._context = context
        self.path = Field(look, tr("Everything you log is in this one file"))
        self.path.edit.setReadOnly(True)
        self.byte_size = Label(look, "", "small", "body2", wraps=True)
        self.open_folder = Button(look, tr("Open folder"), icon="folder")
        self.back_up = Button(look, tr("Back up now"), icon="backup")
        self.told = Label(look, "", "body", wraps=True)
        self.backups = BackupList(look)
        self.path.setObjectName("filePath")
        self.open_folder.setObjectName("openFolder")
        self.back_up.setObjectName("backUpNow")
        self.open_folder.clicked.connect(self._open_folder)
        self.back_up.clicked.connect(self._back_up)
        self.backups.confirmed.connect(self.restore)
        self.told.hide()
        self._lay_out()

    def show_file(self) -> None:
        """Show the file and its backups as they lie there now."""
        journal = self._context.store.path
        if self.path.edit.text() != str(journal):
            self.path.edit.setText(str(journal))
            self.path.edit.setCursorPosition(0)
        self.byte_size.setText(_size(journal))
        self.backups.show_backups(journal)

    def restore(self, chosen: Backup) -> None:
        """Go back to a backup, and say how it went and how to come back."""
        self.backups.setEnabled(False)
        self.back_up.set_busy(busy=True)
        restoring.restore(
            self, self._context, chosen, done=lambda kept: self._restored(chosen, kept), failed=self._failed
        )

    def _restored(self, chosen: Backup, kept: Backup | None) -> None:
        self._rest()
        when = made(chosen, within=True)
        if kept is None:
            told = tr("Restored the backup of {when}. What was here was too damaged to copy; it is set aside beside "
                      "the backups.", when=when)  # fmt: skip
        else:
            told = tr("Restored the backup of {when}. To undo that, restore “Before a restore” of {kept}.",
                      when=when, kept=made(kept, within=True))  # fmt: skip
        self.told.setText(told)
        self.told.show()
        self._context.notices.said.emit(told)

    def _back_up(self) -> None:
        self.back_up.set_busy(busy=True)
        journal = self._context.store.path
        tasks.run(self, lambda: backup.make(journal), done=self._backed_up, failed=self._failed)

    def _backed_up(self, done: Backup) -> None:
        self._rest()
        self._context.notices.said.emit(
            tr("Backed up and checked: {when}, {size}.", when=made(done, within=True), size=byte_size(done.byte_count))
        )

    def _failed(self, error: Exception) -> None:
        self._rest()
        self._context.notices.tell(error)

    def _rest(self) -> None:
        self.backups.setEnabled(True)
        self.back_up.set_busy(busy=False)
        self.show_file()

    def _open_folder(self) -> None:
        folder = self._context.store.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._context.notices.said.emit(tr("No file browser opened. The folder is {folder}.", folder=folder))

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = Flow(buttons)
        flow.setSpacing(self.look.theme.px(8))
        flow.addWidget(self.open_folder)
        flow.addWidget(self.back_up)
        heading = Label(self.look, tr("Backups"), "h3", "title", wraps=True)
        about = tr("One a day, checked, in a folder beside the file. The newest of 7 days, 8 weeks and 12 months stay.")
        kept = Label(self.look, about, "small", "body2", wraps=True)
        for widget in (self.path, self.byte_size, buttons, heading, kept, self.told, self.backups):
            self.body.addWidget(widget)


def _size(journal: Path) -> str:
    try:
        return byte_size(journal.stat().st_size)
    except OSError:
        return tr("The file is not there.")
