"""Words broken into lines, to be kept: Qt breaks those of a label anew at each painting."""

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

FIRST_LEFTWARD = "\u0590"
"""Hebrew and Arabic letters begin here."""
SEPARATOR = "\u2028"


def broken(
    text: str, room: QSize, font: QFont, alignment: Qt.AlignmentFlag, *, wraps: bool = True
) -> QTextLayout | None:
    """Break a text into lines and place them, to the pixel as Qt does; None where Qt is to find sides, or to cut."""
    if "\t" in text or max(text, default="") >= FIRST_LEFTWARD:
        return None
    lines, option = QTextLayout(text.replace("\n", SEPARATOR), font), QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    if not wraps:
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
    lines.setTextOption(option)
    lines.setCacheEnabled(True)
    leading = QFontMetricsF(font).leading()
    placed = list[tuple[QTextLine, int]]()
    high = -leading
    lines.beginLayout()
    while (line := lines.createLine()).isValid():
        line.setLineWidth(room.width())
        placed.append((line, top := ceil(high + leading)))
        high = top + line.ascent() + line.descent()
    spare = room.height() - high
    above = spare / 2 if alignment & Qt.AlignmentFlag.AlignVCenter else 0.0
    if alignment & Qt.AlignmentFlag.AlignBottom:
        above = spare
    if spare < 0 or any(line.naturalTextWidth() > room.width() for line, _ in placed):
        lines.endLayout()
        return None
    for line, top in placed:  # the middle and the foot are found without Qt's rounding of a line's height
        beside = room.width() - line.horizontalAdvance()
        is_trailing = alignment & Qt.AlignmentFlag.AlignRight
        before = beside if is_trailing else beside / 2 if alignment & Qt.AlignmentFlag.AlignHCenter else 0.0
        line.setPosition(QPointF(before, top + above))
    lines.endLayout()
    return lines
