"""The shape of a body, drawn by hand: half an outline, mirrored; in thousandths of stature from the crown down."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

Points = Sequence[tuple[float, float]]

OUTLINE: Points = (
    (0, 0), (30, 5), (52, 28), (57, 62), (52, 98), (38, 122), (34, 140), (36, 156), (60, 170), (98, 180), (124, 194),
    (138, 222), (145, 262), (152, 302), (160, 340), (170, 372), (180, 408), (189, 448), (196, 486), (204, 506),
    (212, 532), (210, 560), (200, 574), (188, 568), (182, 548), (178, 520), (172, 490), (158, 452), (146, 412),
    (137, 372), (126, 330), (114, 288), (104, 258), (100, 292), (93, 330), (84, 368), (81, 396), (86, 428), (95, 462),
    (101, 500), (103, 540), (100, 590), (93, 640), (84, 688), (78, 722), (77, 748), (81, 786), (79, 826), (69, 876),
    (59, 924), (56, 954), (64, 974), (74, 990), (66, 1000), (44, 1001), (31, 992), (30, 966), (31, 930), (26, 876),
    (19, 826), (18, 786), (22, 750), (20, 722), (15, 680), (10, 620), (4, 545), (0, 528),
)  # fmt: skip
BUTTOCK: Points = (
    (4, 468), (30, 460), (60, 474), (84, 504), (98, 534), (92, 566), (64, 582), (30, 574), (8, 552), (3, 510),
)  # fmt: skip
RIB: Points = ((18, 330), (52, 352), (84, 360))
HIP_BONE: Points = ((40, 450), (66, 432), (88, 434))


def outline() -> QPainterPath:
    """Give the whole outline, closed."""
    return closed([*OUTLINE, *((-x, y) for x, y in reversed(OUTLINE[1:-1]))])


def buttocks() -> QPainterPath:
    """Give both buttocks."""
    both = closed(BUTTOCK)
    both.addPath(closed(mirrored(BUTTOCK)))
    return both


def bones() -> QPainterPath:
    """Give the lower ribs and the upper edges of the hip bones, as open lines."""
    lines = QPainterPath()
    for points in (RIB, HIP_BONE, mirrored(RIB), mirrored(HIP_BONE)):
        start, turn, end = (QPointF(*point) for point in points)
        lines.moveTo(start)
        lines.quadTo(turn, end)
    return lines


def band(left: float, right: float, y: float, height: float, sag: float) -> QPainterPath:
    """Give a band round the body from one edge to the other, lower in the middle by `sag`."""
    path = QPainterPath(QPointF(left, y - height / 2))
    middle = (left + right) / 2
    path.quadTo(middle, y - height / 2 + 2 * sag, right, y - height / 2)
    path.lineTo(right, y + height / 2)
    path.quadTo(middle, y + height / 2 + 2 * sag, left, y + height / 2)
    path.closeSubpath()
    return path


def mirrored(points: Points) -> Points:
    """Give the same points on the other side of the middle."""
    return [(-x, y) for x, y in points]


def closed(points: Points) -> QPainterPath:
    """Draw a closed curve through points (Catmull & Rom 1974)."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for at in range(count):
        before, start, end, after = (QPointF(*points[(at + step) % count]) for step in (-1, 0, 1, 2))
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    path.closeSubpath()
    return path
