"""What the details of sessions, runs and visits share."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.ui.context import Context


class Part(QWidget):
    """Shows one thing that was logged.

    Attributes:
        title: What it is, once it is shown.
        about: When it was and what is said of it as a whole.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.title, self.about = "", ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.look.theme.px(16))

    def show_fact(self, fact_id: str) -> bool:
        """Show what has this id; False when it is no longer there."""
        raise NotImplementedError
