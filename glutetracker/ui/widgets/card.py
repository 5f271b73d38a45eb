"""A card: a bordered surface with an optional head."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.labels import Label


class Card(QFrame):
    """Holds widgets on a surface of their own.

    Attributes:
        body: Where the card's widgets go.
        heading: The title, when there is one.
    """

    def __init__(self, look: Look, title: str = "", trailing: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("card")
        self.look = look
        self.body = QVBoxLayout(self)
        self.heading: QLabel | None = None
        if title or trailing:
            head = QHBoxLayout()
            self.heading = Label(look, title, "h2")
            head.addWidget(self.heading, 1)
            if trailing is not None:
                head.addWidget(trailing)
            self.body.addLayout(head)
        self._space()
        look.changed.connect(self._space)

    def _space(self) -> None:
        px = self.look.theme.px
        self.body.setContentsMargins(px(20), px(18), px(20), px(18))
        self.body.setSpacing(px(10))
