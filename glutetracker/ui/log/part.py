"""What the parts of the Log page have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glutetracker.ui.live import LiveWidget


class Part(LiveWidget):
    """One way to log, with its own title and a place where typing starts.

    Attributes:
        retitled: Title or subtitle say something else now.
        entered: The cursor came to a widget that should be seen.
        left: What was changed of the past is saved, given up or deleted; its id.
    """

    retitled = Signal()
    entered = Signal(QWidget)
    left = Signal(str)

    @property
    def changing(self) -> str:
        """What of the past is being changed here, by its id; empty where nothing is."""
        raise NotImplementedError

    def leave(self) -> None:
        """Be done with what is being changed; what was not saved stays as it was."""
        raise NotImplementedError

    def title(self) -> str:
        """The page's title while it is shown."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """The line below the title; empty for none."""
        return ""

    def begin(self, what: str = "") -> None:
        """Put the cursor where typing starts; `what` is what was asked for besides."""
        raise NotImplementedError
