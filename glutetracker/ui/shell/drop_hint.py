"""What is shown while files are held over the window: that it takes them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Label
from glutetracker.words import tr

MARGIN = 8


class DropHint(QFrame):
    """A frame round the window with a line in it; it comes when files are dragged in, and goes with them."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("dropHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look, self._over = look, over
        told = Label(look, tr("Let go, and see what would come in"), "h2", "title")
        told.setObjectName("dropWords")
        column = QVBoxLayout(self)
        column.addWidget(told, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.hide()
        over.installEventFilter(self)

    def open(self) -> None:
        """Show it over everything."""
        margin = self._look.theme.px(MARGIN)
        self.setGeometry(self._over.rect().adjusted(margin, margin, -margin, -margin))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Go when the files leave or are let go."""
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.hide()
        return super().eventFilter(watched, event)
