"""The folder that is looked at for new files: chosen, left, and what is new in it brought in."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from glutetracker.ui.importing.watching import FolderWatch
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Flow, Label
from glutetracker.words import tr, trn


class WatchRow(QWidget):
    """Tells which folder is looked at, and offers what is new in it.

    Attributes:
        wanted: These files are to be looked at; a list of paths.
        offer: Looks at what is new.
        choose: Asks for a folder.
        leave: Looks at none any more.
    """

    wanted = Signal(list)

    def __init__(self, look: Look, watch: FolderWatch) -> None:
        super().__init__()
        self._watch = watch
        self.told = Label(look, "", "small", "body2", wraps=True)
        self.offer = Button(look, "", icon="import", kind="primary")
        self.choose = Button(look, tr("Watch a folder…"), icon="folder")
        self.leave = Button(look, tr("Watch none"), kind="ghost")
        named = {"lookAtNewFiles": self.offer, "watchFolder": self.choose, "watchNone": self.leave}
        buttons = QWidget()
        flow = Flow(buttons)
        flow.setSpacing(look.theme.px(8))
        for name, button in named.items():
            button.setObjectName(name)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(buttons)
        self.offer.clicked.connect(self._take)
        self.choose.clicked.connect(self._ask)
        self.leave.clicked.connect(self._leave)
        watch.changed.connect(self.show_watch)
        self.show_watch()

    def show_watch(self) -> None:
        """Show what is looked at, and how much is new in it."""
        folder, new = self._watch.folder, len(self._watch.files)
        told = tr("{folder} is looked at once a minute; what is new in it is offered here.", folder=folder)
        self.told.setText(told if folder else tr("A folder can be looked at for new files while the window is open."))
        self.offer.setText(trn("Look at {count} new file", "Look at {count} new files", new))
        for button, is_shown in ((self.offer, bool(new)), (self.leave, folder is not None)):
            button.setVisible(is_shown)

    def _ask(self) -> None:
        start = str(self._watch.folder or Path.home())
        if chosen := QFileDialog.getExistingDirectory(self, tr("Watch a folder"), start):
            self._watch.choose(Path(chosen))

    def _leave(self) -> None:
        self._watch.choose(None)

    def _take(self) -> None:
        self.wanted.emit(self._watch.take())
