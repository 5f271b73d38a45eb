"""An answer as a file: a PDF, or one page of HTML that needs nothing else."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer
from glutetracker.domain.question.data import Assumptions
from glutetracker.outgo.target import ExportError, written
from glutetracker.store.question import assumptions
from glutetracker.ui import choosing_files
from glutetracker.ui.charts.chart import Head
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.charts.saving import picture as charts
from glutetracker.ui.charts.saving.sheet import MARGIN_PX, WIDTH_PX, Sheet
from glutetracker.ui.context import Context
from glutetracker.ui.question import answer_words, picture
from glutetracker.ui.report.chapters import Piece
from glutetracker.ui.report.paper import PAPER, Paper, print_out
from glutetracker.words import tr

SHARPNESS = 2.0
SHEET_OF_STYLE = (
    "body{font:16px/1.5 Inter,Helvetica,Arial,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}td,th{padding:.2rem .5rem;border-bottom:1px solid #ccc;text-align:left}"
    "img{max-width:100%}"
)


def ask_and_save(context: Context, parent: QWidget, answer: Answer) -> None:
    """Ask for a file and save the answer there, and say so."""
    kinds = ";;".join((tr("Document (*.pdf)"), tr("Web page (*.html)")))
    choosing_files.ask_and_save(
        parent, tr("Save the answer"), f"{tr('answer')}.pdf", kinds,
        lambda target: save(answer, assumptions.load(context.store), context.preferences, target), context.notices,
    )  # fmt: skip


def save(answer: Answer, assumed: Assumptions, preferences: Preferences, target: Path) -> None:
    """Write an answer with its data, model and limits; the end of the name says which kind.

    Raises:
        ExportError: There is no such kind, or it cannot be written.
    """
    kinds = {".pdf": _pdf, ".html": _html}
    make = kinds.get(target.suffix.lower())
    if make is None:
        raise ExportError(tr("{file}: name it .pdf or .html.", file=target))
    content = make(answer, assumed, preferences)
    with written(target, overwrites=True) as file:
        file.write(content)


def _pdf(answer: Answer, assumed: Assumptions, preferences: Preferences) -> bytes:
    before, after = _pieces(answer, assumed, preferences)
    with _sheets(answer, preferences) as sheets:
        return print_out((*before, *sheets, *after), question_words.title(answer.outcome, answer.asked), Paper.A4)


def _html(answer: Answer, assumed: Assumptions, preferences: Preferences) -> bytes:
    before, after = _pieces(answer, assumed, preferences)
    title = escape(question_words.title(answer.outcome, answer.asked))
    with _sheets(answer, preferences) as sheets:
        told = escape(picture.finding(answer, preferences)) if sheets else ""
        images = "".join(f'<img alt="{told}" src="data:image/png;base64,{_png(sheet)}">' for sheet in sheets)
    body = "".join(each.html for each in before) + images + "".join(each.html for each in after)
    head = f'<meta charset="utf-8"><title>{title}</title><style>{SHEET_OF_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>\n'.encode()


def _pieces(answer: Answer, assumed: Assumptions, preferences: Preferences) -> tuple[list[Piece], list[Piece]]:
    """Give what stands before the picture, and after it."""
    parts = (answer_words.opening, answer_words.effects, answer_words.limits)
    before = [piece for part in parts for piece in part(answer, preferences)]
    after = [*answer_words.evidence(answer, preferences), *answer_words.method(answer, assumed, preferences)]
    return before, after


@contextmanager
def _sheets(answer: Answer, preferences: Preferences) -> Iterator[list[Sheet]]:
    """Draw the picture; none without a week to draw."""
    if not answer.weeks:
        yield []
        return
    plot = ChartPlot(tr("Week by week"))
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    picture.draw(plot.begin(PAPER, picture.period(answer.weeks), 0), answer, preferences)
    told = picture.finding(answer, preferences)
    plot.finish(told)
    plot.resize(PAPER.px(WIDTH_PX - 2 * MARGIN_PX), plot.minimumHeight())
    plot.show()
    try:
        yield [Sheet(tr("Week by week"), Head("", "", told), plot.canvas.legend, plot, PAPER)]
    finally:
        plot.hide()
        plot.deleteLater()


def _png(sheet: Sheet) -> str:
    image = QImage(sheet.size * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(PAPER.colour("surface"))
    with QPainter(image) as painter:
        charts.paint(painter, sheet)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants the format as bytes, Qt wants text
    return b64encode(buffer.data().data()).decode("ascii")
