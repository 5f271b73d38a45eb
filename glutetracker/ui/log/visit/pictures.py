"""Pictures of any camera made into plain ones: upright, not too large, without place and device."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from glutetracker.words import Problem, tr

LONGEST_SIDE = 2000
QUALITY = 88
FORMATS = frozenset({"jpeg", "jpg", "png", "webp", "bmp", "tiff"})
SUFFIXES = ("jpg", "jpeg", "png", "webp", "bmp", "tif", "tiff")


class NoPictureError(Problem):
    """A file that is no picture that can be kept."""


def plain_picture(path: Path) -> bytes:
    """Read a picture and write it anew; what a camera wrote into it besides the picture stays behind.

    Raises:
        NoPictureError: It cannot be read.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    image = reader.read() if bytes(reader.format().data()).decode() in FORMATS else QImage()
    if image.isNull():
        raise NoPictureError(tr("{name} is no picture that can be read. Save it as JPEG, PNG or WebP.", name=path.name))
    if max(image.width(), image.height()) > LONGEST_SIDE:
        side = QSize(LONGEST_SIDE, LONGEST_SIDE)
        image = image.scaled(side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return _written(image)


def _written(image: QImage) -> bytes:
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    bare = QImage(image.size(), QImage.Format.Format_RGB888)  # the pixels alone: texts would be written along
    bare.fill(Qt.GlobalColor.white)
    with QPainter(bare) as painter:
        painter.drawImage(0, 0, image)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    if not writer.write(bare):
        raise NoPictureError(tr("The picture cannot be written."))
    buffer.close()
    return bytes(content.data())
