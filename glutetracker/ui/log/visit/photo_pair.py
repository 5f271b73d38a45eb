"""Two photos beside each other; the earlier one may shine through the later, to find the same frame."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.ui.theme import Look
from glutetracker.words import tr

LEAST_HEIGHT, GAP = 160, 8
HIGHEST = 420


class PhotoPair(QWidget):
    """Draws them at one height, each in its half, whole.

    Attributes:
        ghost: How much of the earlier one is seen over the later, 0 to 1.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._earlier, self._later = QImage(), QImage()
        self.ghost = 0.0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Two photos side by side"))
        look.changed.connect(self.updateGeometry)

    def show_pair(self, earlier: QImage, later: QImage, told: str) -> None:
        """Show two photos; `told` says which."""
        self._earlier, self._later = earlier, later
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def show_ghost(self, share: float) -> None:
        """Let the earlier one shine through the later."""
        self.ghost = share
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Wider is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """As high as the higher of the two, within reason."""
        px = self._look.theme.px
        half = (width - px(GAP)) / 2
        shown = [each for each in (self._earlier, self._later) if not each.isNull()]
        high = max((half * each.height() / each.width() for each in shown), default=0.0)
        return round(min(px(HIGHEST), max(px(LEAST_HEIGHT), high)))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Wide enough to see something."""
        wide = self._look.theme.px(320)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw both, and the ghost."""
        theme = self._look.theme
        gap = theme.px(GAP)
        half = (self.width() - gap) / 2
        left, right = QRectF(0, 0, half, self.height()), QRectF(half + gap, 0, half, self.height())
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            for area, image in ((left, self._earlier), (right, self._later)):
                ground = QPainterPath()
                ground.addRoundedRect(area, theme.radius("card"), theme.radius("card"))
                painter.setClipPath(ground)
                painter.fillPath(ground, theme.colour("sunken"))
                _draw_whole(painter, area, image)
            painter.setOpacity(self.ghost)
            _draw_whole(painter, right, self._earlier)


def _draw_whole(painter: QPainter, area: QRectF, image: QImage) -> None:
    if image.isNull():
        return
    size = image.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(area.center())
    painter.drawImage(place, image)
