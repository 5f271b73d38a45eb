"""What stands where there is nothing yet, and what is said in passing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.buttons import Button, IconButton
from glutetracker.ui.widgets.drawn import Drawing
from glutetracker.ui.widgets.labels import Label
from glutetracker.ui.widgets.painting import draw_icon
from glutetracker.words import tr

UNDO_MS = 8000
SAID_MS = 4000
LEAST_ICON = 15
ROUND_FROM = 64  # px; smaller grounds are rounded squares


class Medallion(Drawing):
    """An icon on a round or rounded ground of a role's soft tint."""

    def __init__(self, look: Look, icon: str, *, ground: str = "sunken", ink: str = "text2", side: int = 40) -> None:
        super().__init__(look)
        self._icon, self._ground, self._ink, self._side = icon, ground, ink, side
        self.is_round = side >= ROUND_FROM
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_icon(self, icon: str, *, ground: str, ink: str) -> None:
        """Show another icon on another ground."""
        self._icon, self._ground, self._ink = icon, ground, ink
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A square."""
        side = self._look.theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It never shrinks."""
        return self.sizeHint()

    def shows(self) -> tuple[str, str, str]:
        """The icon and its colours."""
        return self._icon, self._ground, self._ink

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the ground and the icon."""
        theme = self._look.theme
        radius = area.width() / 2 if self.is_round else theme.px(10)
        if self._ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._ground))
            painter.drawRoundedRect(QRectF(area), radius, radius)
        draw_icon(painter, self, theme, area, self._icon, self._ink, self._icon_side())

    def _icon_side(self) -> int:
        """Half of the ground, and more of it where that would be too small to read."""
        return max(round(self._side * 0.5), min(LEAST_ICON, self._side - 6))


class EmptyState(QWidget):
    """A picture, a sentence, one thing to do.

    Attributes:
        action: The button; hidden without words for it.
    """

    def __init__(self, look: Look, icon: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self._look = look
        self.picture = Medallion(look, icon, side=72)
        self.sentence = Label(look, sentence, "body", "body2", wraps=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.action = Button(look, action)
        if not action:
            self.action.hide()
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignCenter)
        self._column.addStretch(1)
        self._space()
        look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._look.theme.px
        self._column.setSpacing(px(12))
        self._column.setContentsMargins(px(16), px(16), px(16), px(16))


class Toast(QFrame):
    """One line over the foot of its parent: said for a while, or until closed when something failed."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.hide()
        self._look, self._over = look, parent
        self._act: Callable[[], None] | None = None
        self.sign = Medallion(look, "check", ground="", ink="bg", side=36)
        self.words = Label(look, "", "body", wraps=True)
        self.action = Button(look, tr("Undo"), kind="toast")
        self.close_button = IconButton(look, "close", tr("Close this message"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sign)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.action)
        self._row.addWidget(self.close_button)
        look.changed.connect(self._place)
        parent.installEventFilter(self)

    def say(self, text: str, *, tone: str = "info", action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say something; an error stays until it is closed."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        is_error = tone == "error"
        self._act = act
        self.words.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.action.set_kind("toast_error" if is_error else "toast")
        self.close_button.setVisible(is_error)
        self.close_button.show_icon("close", tr("Close this message"), "danger")
        self.sign.show_icon("error" if is_error else "check", ground="", ink="danger" if is_error else "bg")
        self.setProperty("tone", tone)
        self.style().polish(self)
        self.words.recolour()
        self._timer.stop()
        if not is_error:
            self._timer.start(UNDO_MS if action else SAID_MS)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay at the foot when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_action(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _place(self) -> None:
        px = self._look.theme.px
        self._row.setContentsMargins(px(8), px(6), px(8), px(6))
        self._row.setSpacing(px(4))
        most = min(px(620), self._over.width() - px(32))
        wanted = self._row.sizeHint().width() + px(16)
        wide = max(px(200), min(most, max(wanted, self._words_width() + px(80))))
        self.setFixedWidth(wide)
        self.setFixedHeight(max(px(48), self._row.totalHeightForWidth(wide)))
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - px(20))

    def _words_width(self) -> int:
        words = self.words.fontMetrics().horizontalAdvance(self.words.text())
        action = self.action.sizeHint().width() if self.action.text() else 0
        return words + action
