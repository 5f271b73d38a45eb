"""What was drawn last of something that takes long to draw."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap


class Kept:
    """A picture that is drawn anew only when it must be, and may be put off meanwhile.

    Attributes:
        is_put_off: What was drawn before stands there until it is drawn anew.
    """

    def __init__(self) -> None:
        self._drawn = self._before = QPixmap()
        self.is_put_off = False

    @property
    def shown(self) -> QPixmap:
        """What is to be shown: the drawing, or that of before."""
        return self._before if self._drawn.isNull() else self._drawn

    def is_drawn(self, ratio: float) -> bool:
        """Whether it is drawn already, at this fineness of the screen."""
        return not self._drawn.isNull() and self._drawn.devicePixelRatioF() == ratio

    def begin(self, size: QSize, ratio: float, ground: QColor) -> QPixmap:
        """Give a new picture to draw on."""
        self._before = QPixmap()
        self._drawn = QPixmap(size * ratio)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(ground)
        return self._drawn

    def forget(self) -> None:
        """Have it drawn anew."""
        if not self._drawn.isNull():
            self._before, self._drawn = self._drawn, QPixmap()
