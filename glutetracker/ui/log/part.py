"""What the parts of the Log page have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glutetracker.ui.live import LiveWidget


class Part(LiveWidget):
    """One way to log, with its own title and a place where typing starts.

    Attributes:
        retitled: Title or subtitle say something else now.
        entered: The cursor came to a widget that should be seen.
    """

    retitled = Signal()
    entered = Signal(QWidget)

    def title(self) -> str:
        """The page's title while it is shown."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """The line below the title; empty for none."""
        return ""

    def begin(self, what: str = "") -> None:
        """Put the cursor where typing starts; `what` is what was asked for besides."""
        raise NotImplementedError
