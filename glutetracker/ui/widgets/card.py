"""Cards: bordered surfaces, with an optional head, or to be pressed as a whole."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.buttons import Pressable
from glutetracker.ui.widgets.labels import Label
from glutetracker.ui.widgets.painting import Face, draw_face


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
        self._trailing = trailing
        self._head: QHBoxLayout | None = None
        if title or trailing:
            self._head = QHBoxLayout()
            self.heading = Label(look, title, "h2", "title", wraps=True)
            self._head.addWidget(self.heading, 1)
            if trailing is not None:
                self._head.addWidget(trailing)
            self.body.addLayout(self._head)
        self._space()
        look.changed.connect(self._space)

    def _space(self) -> None:
        px = self.look.theme.px
        self.body.setContentsMargins(px(20), px(18) - self._beyond_title() // 2, px(20), px(18))
        self.body.setSpacing(px(10))
        if self._head is not None:
            self._head.setSpacing(px(8))

    def _beyond_title(self) -> int:
        """How much higher what trails is than a line of the title; cards side by side have their titles level."""
        if self._trailing is None or self.heading is None:
            return 0
        return max(0, self._trailing.sizeHint().height() - self.heading.fontMetrics().height())


class CardButton(Pressable):
    """A card that is pressed as a whole, by mouse, Enter or Space.

    Attributes:
        body: Where the card's widgets go; they are seen, not pressed.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "")
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()
        look.changed.connect(self._space)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget on the card; presses go through it."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addWidget(widget, stretch)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """What its widgets need."""
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """What its widgets need at least."""
        return self.body.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Words on it may break."""
        return self.body.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """What its widgets need at a width."""
        return self.body.totalHeightForWidth(width)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the surface; under the mouse its edge is seen better."""
        theme = self._look.theme
        state = self.state()
        face = Face(fill="surface", edge="border_strong" if state.is_hovered else "border")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            still = state._replace(is_hovered=False)  # the edge says it; a shade over words would grey them
            draw_face(painter, theme, QRectF(self.rect()), face, still, theme.radius("card"))

    def _space(self) -> None:
        px = self._look.theme.px
        self.body.setContentsMargins(px(16), px(14), px(16), px(14))
        self.body.setSpacing(px(8))
        self.update()
