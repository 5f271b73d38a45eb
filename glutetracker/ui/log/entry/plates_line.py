"""What the load of the set being done is made of: plates on a bar, drawn too, or the body and what is added."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from glutetracker.domain import wording
from glutetracker.domain.lifting.exercise import LoadType
from glutetracker.domain.lifting.plates import Loading, loading, told
from glutetracker.ui.log.terms import Terms
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Label

DRAWN_FROM = 340


class PlatesLine(QWidget):
    """Tells which of the user's plates go on each side, or what body and load come to; else it is out of sight.

    Attributes:
        words: The same in words.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("platesLine")
        self._look = look
        self.words = Label(look, "", "small", "body2", wraps=True)
        self._sleeve, self._has_bar = Sleeve(look), False
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._sleeve, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        self._space()
        look.changed.connect(self._space)

    def show_load(self, load_kg: float | None, terms: Terms) -> None:
        """Show how a load is made, the bar for None; nothing where a load is just what it is."""
        has_bar = terms.exercise.load_type is LoadType.BARBELL and (load_kg is None or load_kg > 0)
        words = ""
        if has_bar:
            bar_kg = terms.kit.bar_kg if terms.bar_kg is None else terms.bar_kg
            loaded = loading(bar_kg if load_kg is None else load_kg, bar_kg, terms.kit.plates)
            words = told(loaded, terms.preferences.load_unit)
            self._sleeve.show_loading(loaded)
        elif terms.body_kg and load_kg:
            words = wording.with_body(terms.body_kg, load_kg, terms.preferences)
        self._has_bar = has_bar
        if words != self.words.text():
            self.words.setText(words)
            self._space()
        if self.isHidden() is bool(words):
            self.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """With little room the words are enough."""
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        px = self._look.theme.px
        self._line.setContentsMargins(px(12), px(2), px(8), px(6))
        self._line.setSpacing(px(12))
        self._sleeve.setVisible(self._has_bar and self.width() >= px(DRAWN_FROM))


class Sleeve(QWidget):
    """Draws one end of a bar with its plates; the words beside it say the same."""

    WIDTH, HEIGHT = 76, 26
    LEAST, WHOLE_KG = 0.34, 20.0

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._each_side_kg: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_loading(self, loaded: Loading) -> None:
        """Show the plates of one side."""
        if loaded.each_side_kg != self._each_side_kg:
            self._each_side_kg = loaded.each_side_kg
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the plates of most people."""
        px = self._look.theme.px
        return QSize(px(self.WIDTH), px(self.HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sleeve from the collar outwards, the heaviest plate next to it."""
        theme = self._look.theme
        px, middle = theme.px, self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            painter.setPen(QPen(theme.colour("border_strong"), px(3), c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(px(2), middle), QPointF(self.width() - px(2), middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("border_strong"))
            collar = px(14)
            painter.drawRoundedRect(QRectF(collar - px(4), middle - px(5), px(4), px(10)), px(1), px(1))
            painter.setBrush(theme.colour("text2"))
            for plate in self._plates(collar + px(1), self.width() - px(4)):
                painter.drawRoundedRect(plate, px(2), px(2))

    def _plates(self, begin: float, end: float) -> list[QRectF]:
        """Place the plates; many of them stand thinner."""
        px, middle = self._look.theme.px, self.height() / 2
        shares = [min(1.0, each / self.WHOLE_KG) ** 0.5 for each in self._each_side_kg]
        widths = [px(4) + px(4) * share for share in shares]
        room = sum(widths) + px(1) * len(widths)
        fit = min(1.0, (end - begin) / room) if room else 1.0
        placed, at = [], begin
        for share, width in zip(shares, widths, strict=True):
            height = (self.LEAST + (1 - self.LEAST) * share) * self.height()
            placed.append(QRectF(at, middle - height / 2, width * fit, height))
            at += (width + px(1)) * fit
        return placed
