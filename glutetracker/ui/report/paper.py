"""Pieces of text and charts flowing over the pages of a PDF."""

from collections.abc import Sequence
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from glutetracker.ui.charts.saving import picture
from glutetracker.ui.charts.saving.sheet import MARGIN_PX, Sheet
from glutetracker.ui.report.chapters import Piece, runs_leftward
from glutetracker.ui.theme import Theme
from glutetracker.ui.theme.fonts import make_font
from glutetracker.words import tr

DPI, MARGIN_MM = 96, 16
WORDS_PT, GAP, FOOT = 10.0, 10.0, 28.0
BOLD = 600
PICTURE_PX = 750
"""Width of a chart's plot; drawn so wide, three stand on a page."""
MOST_GIVEN = 0.25
"""Part of a plot's height that may be given for it to stand on a page that has begun."""
TOP_CUT, FOOT_CUT = 0.4 * MARGIN_PX, MARGIN_PX
"""What of a chart's own margin the page's gaps stand for."""
SHEET_OF_STYLE = "h1 { font-size: 22pt; } h2 { font-size: 14pt; margin-bottom: 0; } p { margin: 0; }"
PAPER = Theme("light")


class Paper(StrEnum):
    """What it is printed on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> QPageSize:
        """Its size."""
        return QPageSize(QPageSize.PageSizeId.A4 if self is Paper.A4 else QPageSize.PageSizeId.Letter)


class _Words:
    """A piece of text, laid out."""

    def __init__(self, piece: Piece, wide: float, writer: QPdfWriter) -> None:
        self.stays_with_next, self.gives = piece.stays_with_next, 0.0
        self._document = QTextDocument()
        self._document.documentLayout().setPaintDevice(writer)
        self._document.setDocumentMargin(0)
        if runs_leftward():
            option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the words: "7.9 km", never "km 7.9"
            self._document.setDefaultTextOption(option)
        font = QFont(PAPER.font("body").family())
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # paper is finer than the screen
        font.setPointSizeF(WORDS_PT)
        self._document.setDefaultFont(font)
        self._document.setDefaultStyleSheet(SHEET_OF_STYLE)
        self._document.setHtml(piece.html)
        _embolden(self._document)
        self._document.setTextWidth(wide)
        self.high = self._document.size().height()

    def paint(self, painter: QPainter) -> None:
        """Paint it with its corner at the painter's origin."""
        colours = QAbstractTextDocumentLayout.PaintContext()
        colours.palette.setColor(QPalette.ColorRole.Text, PAPER.colour("text"))  # paper is light in any theme
        self._document.documentLayout().draw(painter, colours)


class _Picture:
    """A chart with its words."""

    stays_with_next = False

    def __init__(self, sheet: Sheet, wide: float) -> None:
        self._sheet = sheet
        self._scale = wide / sheet.width

    @property
    def high(self) -> float:
        """How high it is on paper."""
        return (self._sheet.size.height() - TOP_CUT - FOOT_CUT) * self._scale

    @property
    def gives(self) -> float:
        """How much lower it may be, where a page else stayed empty below."""
        return float(self._sheet.plot.height()) * MOST_GIVEN * self._scale

    def give(self, high: float) -> None:
        """Be so much lower."""
        plot = self._sheet.plot
        plot.resize(plot.width(), plot.height() - ceil(high / self._scale))

    def paint(self, painter: QPainter) -> None:
        """Paint it with its words' corner at the painter's origin."""
        painter.scale(self._scale, self._scale)
        painter.translate(-MARGIN_PX, -TOP_CUT)
        picture.paint(painter, self._sheet)


Block = _Words | _Picture


def _embolden(document: QTextDocument) -> None:
    """Draw bold words by the font's own axis: on paper Qt else thickens thin letters until they touch."""
    block = document.begin()
    while block.isValid():
        for first, after, size_pt in _bold_parts(block):
            heavy = QTextCharFormat()
            font = make_font(round(size_pt * DPI / 72), BOLD)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setPointSizeF(size_pt)
            heavy.setFont(font)
            cursor = QTextCursor(document)
            cursor.setPosition(first)
            cursor.setPosition(after, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(heavy)
        block = block.next()


def _bold_parts(block: QTextBlock) -> list[tuple[int, int, float]]:
    found = []
    at = block.begin()
    while not at.atEnd():
        part = at.fragment()
        if part.charFormat().fontWeight() >= BOLD:
            found.append((part.position(), part.position() + part.length(), part.charFormat().font().pointSizeF()))
        at += 1
    return found


def print_out(parts: Sequence[Piece | Sheet], title: str, paper: Paper) -> bytes:
    """Lay the parts out over as many pages as they need, with a foot on each."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(paper.size, portrait, margins, QPageLayout.Unit.Millimeter))
    writer.setTitle(title)
    writer.setCreator(tr("GluteTracker"))
    writer.setResolution(DPI)
    room = QSizeF(writer.width(), writer.height())
    blocks = [
        _Words(part, room.width(), writer) if isinstance(part, Piece) else _Picture(part, room.width())
        for part in parts
    ]  # fmt: skip
    high = room.height() - FOOT
    pages = on_pages([(block.high, block.stays_with_next, block.gives) for block in blocks], high)
    for page in pages:
        over = sum(blocks[at].high + GAP for at in page) - GAP - high
        for block in (blocks[at] for at in reversed(page)):
            if over > 0 and isinstance(block, _Picture):
                block.give(min(over, block.gives))
                over -= block.gives
    with QPainter(writer) as painter:
        for at, page in enumerate(pages):
            if at:
                writer.newPage()
            _paint_page(painter, [blocks[each] for each in page])
            _paint_foot(painter, room, tr("{title} · page {page} of {all}", title=title, page=at + 1, all=len(pages)))
    return bytes(buffer.data().data())


def on_pages(blocks: Sequence[tuple[float, bool, float]], high: float) -> list[list[int]]:
    """Share blocks out over pages; none is parted.

    Args:
        blocks: Height of each, whether it stays with the next, and how much lower it may be.
        high: Height of a page.

    Returns:
        The blocks of each page by their places.
    """
    pages: list[list[int]] = [[]]
    used = 0.0
    for at, (needed, _, gives) in enumerate(blocks):
        last = at
        together = needed
        while blocks[last][1] and last + 1 < len(blocks):
            last += 1
            together += GAP + blocks[last][0]
        if pages[-1] and used + together - gives > high and not (at and blocks[at - 1][1]):
            pages.append([])
            used = 0.0
        pages[-1].append(at)
        used += needed + GAP
        used = min(used, high) if gives else used
    return pages


def _paint_page(painter: QPainter, blocks: Sequence[Block]) -> None:
    top = 0.0
    for block in blocks:
        painter.save()
        painter.translate(0.0, top)
        block.paint(painter)
        painter.restore()
        top += block.high + GAP


def _paint_foot(painter: QPainter, room: QSizeF, text: str) -> None:
    font = QFont(PAPER.font("caption").family())
    font.setPointSizeF(8.0)
    painter.setFont(font)
    painter.setPen(PAPER.colour("text3"))
    line = QRectF(0.0, room.height() - FOOT / 2, room.width(), FOOT / 2)
    painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)
