"""The line over the pages: why nothing can be saved, and what helps."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from glutetracker.store.problems import DamagedError
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Label
from glutetracker.words import tr


class Banner(QFrame):
    """Stands while the file can only be read.

    Attributes:
        words: Why.
        restore: Goes to the backups, when the file is damaged.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._context = context
        self.words = Label(context.look, "", "body", wraps=True)
        self.restore = Button(context.look, tr("Restore a backup"), icon="restore")
        self.restore.clicked.connect(lambda: context.asked_for.emit("settings", "backups"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.restore)
        self._space()
        self.look_again()
        context.look.changed.connect(self._space)
        context.changed.connect(self.look_again)

    @Slot()
    def look_again(self) -> None:
        """Show or hide as the file stands now."""
        why = self._context.store.read_only
        self.words.setText(str(why) if why else "")
        self.setAccessibleName(self.words.text())
        self.restore.setVisible(isinstance(why, DamagedError))
        self.setVisible(why is not None)

    def _space(self) -> None:
        px = self._context.look.theme.px
        self._row.setContentsMargins(px(24), px(8), px(16), px(8))
        self._row.setSpacing(px(12))
