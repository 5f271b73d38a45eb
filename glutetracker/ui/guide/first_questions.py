"""Before first use: the offer of some questions, which may be skipped."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr

BESIDE_FROM = 560


class FirstQuestions(Card):
    """Offers the questions once; hidden for good when they were read or skipped.

    Attributes:
        opened: They are to be read.
        skipped: They are not.
    """

    opened = Signal()
    skipped = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self._context = context
        told = tr("Before you begin: seven questions on your health. No answer is kept.")
        self.read = Button(context.look, tr("Read them"))
        self.skip = Button(context.look, tr("Skip"), kind="ghost")
        buttons = QHBoxLayout()
        buttons.addWidget(self.read)
        buttons.addWidget(self.skip)
        buttons.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(Label(context.look, told, "body", "title", wraps=True), 1)
        self._row.addLayout(buttons)
        self.body.addLayout(self._row)
        self.read.clicked.connect(self.opened)
        self.skip.clicked.connect(self.skipped)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand words and buttons beside or under each other, as there is room."""
        super().resizeEvent(event)
        beside = self.width() >= self.look.theme.px(BESIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)

    def show_whether_asked(self) -> None:
        """Show it until it was seen."""
        self.setVisible(not self._context.preferences.has_seen_screening)
