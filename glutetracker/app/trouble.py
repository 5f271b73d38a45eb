"""A journal that cannot be opened: why, and what helps."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store, StoreProblem, backup
from glutetracker.store.problems import DamagedError
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Label, Medallion
from glutetracker.words import tr
from glutetracker.words.durations import short_day

WIDTH = 560


def helped(journal: Path, problem: StoreProblem, look: Look) -> Store | None:
    """Show what is wrong until a journal is open or the user gives up."""
    look.choose(ThemeChoice.SYSTEM)
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
        restore: Puts the newest sound backup in its place; shown for a damaged file that has one.
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
        self.restore = Button(look, "", icon="restore", kind="primary")
        self.again = Button(look, tr("Try again"), icon="repeat")
        self.other = Button(look, tr("Choose another file"), icon="folder")
        self.leave = Button(look, tr("Quit"), kind="ghost")
        self.again.clicked.connect(lambda: self._open(self._journal))
        self.other.clicked.connect(self._choose)
        self.restore.clicked.connect(self._restore)
        self.leave.clicked.connect(self.close)
        self._lay_out(look)

    def tell(self, problem: StoreProblem) -> None:
        """Say what is wrong."""
        newest = next((each for each in backup.backups(self._journal) if each.reason != "before-restore"), None)
        self._newest = newest if isinstance(problem, DamagedError) else None
        self.words.setText(str(problem))
        self.setAccessibleName(str(problem))
        self.restore.setVisible(self._newest is not None)
        if self._newest is not None:
            made = self._newest.made_at.astimezone()
            day = short_day(made.date(), with_year=True)
            self.restore.setText(tr("Restore the backup of {day}, {time}", day=day, time=f"{made:%H:%M}"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Give up."""
        self.loop.quit()
        super().closeEvent(event)

    def _open(self, journal: Path) -> None:
        try:
            self.store = Store.open(journal)
        except StoreProblem as problem:
            self.tell(problem)
            return
        self.close()

    def _choose(self) -> None:
        kinds = tr("GluteTracker files (*.sqlite);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose another file"), str(self._journal.parent), kinds)
        if name:
            self._open(Path(name))

    def _restore(self) -> None:
        if self._newest is None:
            return
        try:
            backup.restore(self._journal, self._newest.path)
        except StoreProblem as problem:
            self.words.setText(str(problem))
            return
        self._open(self._journal)

    def _lay_out(self, look: Look) -> None:
        px = look.theme.px
        buttons = QHBoxLayout()
        for button in (self.restore, self.again, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(32), px(32), px(32))
        column.setSpacing(px(16))
        column.addWidget(Medallion(look, "error", ground="danger_soft", ink="danger", side=64))
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
        self.resize(px(WIDTH + 120), px(320))
