"""A chart as a file: PNG, SVG or PDF, and its table as CSV."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from glutetracker.exporters.cells import write_csv
from glutetracker.outgo.target import written
from glutetracker.store import Store
from glutetracker.ui.charts.chart import Chart, Question, TableTwin
from glutetracker.ui.charts.plotting.drawing import show
from glutetracker.ui.charts.plotting.legend import draw_legend
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.charts.saving.sheet import MARGIN_PX, WIDTH_PX, Sheet
from glutetracker.ui.theme import Theme, tokens
from glutetracker.ui.widgets.painting import unmirrored
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import THIN_SPACE, parse_number

SUFFIXES = (".png", ".svg", ".pdf", ".csv")
PNG_RATIO = 2.0
PX_PER_INCH = 96
PLOT_PX = WIDTH_PX - 2 * MARGIN_PX
HEAVIEST = 600
FONTS_OF_OTHERS = b'font-family="Inter, Helvetica, Arial, sans-serif"'


class PictureProblem(Problem):
    """A picture that cannot be made."""


def save(chart: Chart[Any, Any], store: Store, question: Question, theme: Theme, path: Path) -> None:
    """Draw a chart with its head to a file; the end of its name says which kind.

    Raises:
        PictureProblem: There is nothing to draw, or no such kind of picture.
        ExportError: The file cannot be written.
        StoreProblem: The journal cannot be read.
    """
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        raise PictureProblem(tr("{file}: name the picture .png, .svg or .pdf, or the table .csv.", file=path))
    answer = chart.answer(store, question)
    if answer is None:
        raise PictureProblem(tr("{chart}: {why}", chart=chart.title, why=chart.why_empty(store, question).words))
    if kind == ".csv":
        _write_file(path, _csv(chart.table(answer, question)))
        return
    with _drawn(chart, store, answer, question, theme) as sheet:
        content = {".png": _png, ".svg": _svg, ".pdf": _pdf}[kind](sheet)
    _write_file(path, content)


@contextmanager
def sheet_of(
    chart: Chart[Any, Any], store: Store, question: Question, theme: Theme, width_px: int = PLOT_PX
) -> Iterator[Sheet | None]:
    """Draw a chart with its head, its plot so wide, to be painted on something larger; None where nothing is to draw.

    Raises:
        StoreProblem: The journal cannot be read.
    """
    answer = chart.answer(store, question)
    if answer is None:
        yield None
        return
    with _drawn(chart, store, answer, question, theme, width_px) as sheet:
        yield sheet


@contextmanager
def _drawn(
    chart: Chart[Any, Any], store: Store, answer: object, question: Question, theme: Theme, width_px: int = PLOT_PX
) -> Iterator[Sheet]:
    plot = ChartPlot(chart.title)
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    head = show(plot, theme, chart, answer, question)
    high = plot.minimumHeight()
    plot.setMinimumHeight(0)  # a page may ask for a lower one; once it is a window, Qt without a screen complains
    plot.resize(theme.px(width_px), high)
    plot.show()
    try:
        yield Sheet(_title(chart, store, question), head, plot.canvas.legend, plot, theme)
    finally:
        plot.hide()
        plot.deleteLater()


def _write_file(path: Path, content: bytes) -> None:
    with written(path, overwrites=True) as file:
        file.write(content)


def _title(chart: Chart[Any, Any], store: Store, question: Question) -> str:
    if chart.choices is None or chart.choices.kept is not None:  # the unit in the head says which
        return chart.title
    entries = list(chart.choices.of(store))
    name = dict(entries).get(question.choice, entries[0][1] if entries else "")
    return tr("{chart}: {name}", name=name, chart=chart.title) if name else chart.title


def _csv(twin: TableTwin) -> bytes:
    file = io.BytesIO()
    write_csv(file, twin.columns, [[_cell(text) for text in row] for row in twin.rows])
    return file.getvalue()


def _cell(text: str) -> object:
    """Give a number as a number, in a spreadsheet's writing."""
    try:
        return parse_number(text.replace(THIN_SPACE, ""))
    except Problem:
        return text


def _png(sheet: Sheet) -> bytes:
    image = QImage(sheet.size * PNG_RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PNG_RATIO)
    image.fill(sheet.theme.colour("surface"))
    with QPainter(image) as painter:
        paint(painter, sheet)
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here, Qt a str
    return bytes(buffer.data().data())


def _svg(sheet: Sheet) -> bytes:
    buffer, generator = _buffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRect(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setResolution(PX_PER_INCH)
    generator.setTitle(sheet.title)
    generator.setDescription(sheet.head.finding)
    with QPainter(generator) as painter:
        paint(painter, sheet)
    return bytes(buffer.data().data()).replace(b'font-family="Inter"', FONTS_OF_OTHERS)


def _pdf(sheet: Sheet) -> bytes:
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setResolution(PX_PER_INCH)
    size = QSizeF(sheet.size) * 72 / PX_PER_INCH
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    with QPainter(writer) as painter:
        paint(painter, sheet)
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()  # its own bytes: it does not keep those of others alive
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    return buffer


def paint(painter: QPainter, sheet: Sheet) -> None:
    """Paint a sheet with its corner at the painter's origin; its words begin where the script does."""
    theme, plot = sheet.theme, sheet.plot
    is_leftward = plot.layoutDirection() is Qt.LayoutDirection.RightToLeft
    write = partial(_write, painter, theme, sheet.size.width() if is_leftward else None)
    unmirrored(painter)
    margin, wide = theme.px(MARGIN_PX), sheet.size.width() - 2 * theme.px(MARGIN_PX)
    painter.fillRect(QRect(QRect(0, 0, sheet.size.width(), sheet.size.height())), theme.colour("surface"))
    line = QRectF(margin, margin, wide, theme.px(24))
    write(line, sheet.title, "h3", "text")
    line = QRectF(margin, margin + theme.px(26), wide, theme.px(38))
    used = write(line, sheet.head.metric, "metric", "text") + theme.px(7)
    write(line.adjusted(used, theme.px(8), 0, 0), sheet.head.unit, "small", "text2")
    if sheet.is_broken:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        below = QRectF(margin, margin + theme.px(68), wide, sheet.broken.height())
        side = Qt.AlignmentFlag.AlignRight if is_leftward else Qt.AlignmentFlag.AlignLeft
        painter.drawText(below, int(Qt.TextFlag.TextWordWrap) | int(side), sheet.head.comparison)
    else:
        beside = line.adjusted(used, theme.px(8), 0, 0)
        write(beside, sheet.head.comparison, "small", "text2", at_end=True)
    place = QRectF(margin, margin + sheet.head_height, wide, 1)
    draw_legend(painter, theme, sheet.legend, place, is_leftward=is_leftward)
    target = QRectF(margin, margin + sheet.words_height, plot.width(), plot.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)  # the view draws its edge with whatever it finds
    painter.setPen(Qt.PenStyle.NoPen)
    plot.scene().render(painter, target, QRectF(0, 0, plot.width(), plot.height()))


def _write(
    painter: QPainter,
    theme: Theme,
    mirrored_in: int | None,
    area: QRectF,
    text: str,
    font: str,
    role: str,
    *,
    at_end: bool = False,
) -> float:
    """Write a line from where the script begins, or towards its end; how long it is."""
    if mirrored_in is not None:
        area = QRectF(mirrored_in - area.right(), area.top(), area.width(), area.height())
    made = QFont(theme.font(font))
    # Qt draws by the font's variable axis; the weight is for who reads the drawing without it.
    made.setWeight(QFont.Weight(min(HEAVIEST, tokens.TYPE[font][1])))
    painter.setFont(made)
    painter.setPen(theme.colour(role))
    side = Qt.AlignmentFlag.AlignLeft if at_end == (mirrored_in is not None) else Qt.AlignmentFlag.AlignRight
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
    return QFontMetricsF(made).horizontalAdvance(text)
