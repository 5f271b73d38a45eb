"""What the window tells: saved, undone, gone wrong."""

from PySide6.QtCore import QObject, Signal

from glutetracker.words import Problem


class Notices(QObject):
    """One place that pages tell and the window listens to.

    Attributes:
        saved: A change is in the file; the words say which.
        undoable: The same, worth an Undo button.
        went_wrong: Something failed; the words say what and what to do.
        said: Anything else worth a line.
    """

    saved = Signal(str)
    undoable = Signal(str)
    went_wrong = Signal(str)
    said = Signal(str)

    def tell(self, error: Exception) -> None:
        """Tell of a failure: a problem in its own words, anything else as a fault of ours."""
        if isinstance(error, Problem):
            self.went_wrong.emit(str(error))
            return
        from glutetracker import faults

        self.went_wrong.emit(faults.told(error))
