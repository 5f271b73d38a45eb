"""A journal that cannot be opened: why, and what helps."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from glutetracker.app.opening import readable
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store, StoreProblem
from glutetracker.store.file import backup
from glutetracker.store.file.backup import Backup
from glutetracker.store.problems import DamagedError
from glutetracker.ui.settings.backup_list import BackupList
from glutetracker.ui.theme import Look, icons
from glutetracker.ui.widgets import Button, Label, Medallion
from glutetracker.words import tr

WIDTH, HEIGHT = 720, 480


def helped(journal: Path, problem: StoreProblem, look: Look) -> Store | None:
    """Show what is wrong until a journal is open or the user gives up."""
    look.choose(ThemeChoice.SYSTEM)
    QApplication.setWindowIcon(icons.app_icon())
    window = Trouble(journal, look)
    window.tell(problem)
    window.show()
    window.loop.exec()
    window.deleteLater()
    return window.store


class Trouble(QWidget):
    """Says why a journal cannot be opened, and offers what helps.

    Attributes:
        store: The journal, once one is open.
        again: Tries the same file again.
        backups: The ways back, shown for a damaged file that has one.
        other: Chooses another file.
        leave: Ends the program.
    """

    def __init__(self, journal: Path, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("GluteTracker"))
        self._journal = journal
        self.store: Store | None = None
        self.loop = QEventLoop(self)
        self.title = Label(look, tr("Your file cannot be opened"), "title", "title", wraps=True)
        self.words = Label(look, "", "body", wraps=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.backups = BackupList(look)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.backups)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.hide()
        self.again = Button(look, tr("Try again"), icon="repeat")
        self.other = Button(look, tr("Choose another file"), icon="folder")
        self.leave = Button(look, tr("Quit"), kind="ghost")
        self.again.clicked.connect(lambda: self._open(self._journal))
        self.other.clicked.connect(self._choose)
        self.backups.confirmed.connect(self._restore)
        self.leave.clicked.connect(self.close)
        self._lay_out(look)

    def tell(self, problem: StoreProblem) -> None:
        """Say what is wrong."""
        self.words.setText(str(problem))
        self.setAccessibleName(str(problem))
        is_damaged = isinstance(problem, DamagedError)
        if is_damaged:  # else its folder may be one that cannot be looked at
            self.backups.show_backups(self._journal)
        self._scroll.setVisible(is_damaged and bool(self.backups.rows))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Give up."""
        self.loop.quit()
        super().closeEvent(event)

    def _open(self, journal: Path) -> None:
        try:
            self.store = readable(journal)
        except StoreProblem as problem:
            self.tell(problem)
            return
        self.close()

    def _choose(self) -> None:
        kinds = tr("GluteTracker files (*.sqlite);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose another file"), str(self._journal.parent), kinds)
        if name:
            self._open(Path(name))

    def _restore(self, chosen: Backup) -> None:
        try:
            backup.restore(self._journal, chosen.path)
        except StoreProblem as problem:
            self.words.setText(str(problem))
            return
        self._open(self._journal)

    def _lay_out(self, look: Look) -> None:
        px = look.theme.px
        buttons = QHBoxLayout()
        for button in (self.again, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(32), px(32), px(32))
        column.setSpacing(px(16))
        column.addWidget(Medallion(look, "error", ground="danger_soft", ink="danger", side=64))
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addWidget(self._scroll, 3)
        column.addStretch(1)
        column.addLayout(buttons)
        self.resize(px(WIDTH), px(HEIGHT))
