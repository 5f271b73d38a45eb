"""An exercise on one sheet of paper, as a PDF."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from glutetracker.domain.guide.exercise_page import ExercisePage
from glutetracker.domain.guide.muscle_work import helping_muscles, main_muscles
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.guides.library import references
from glutetracker.outgo.target import written
from glutetracker.ui import choosing_files
from glutetracker.ui.context import Context
from glutetracker.ui.guide.detail_cards import doses, measured_words, no_ranking
from glutetracker.ui.guide.guide_words import kit_words, level_name, muscles_words
from glutetracker.ui.guide.texts import source_words
from glutetracker.ui.theme import Theme
from glutetracker.words import tr

MARGIN_MM, DPI = 15, 96
LARGEST_PT, SMALLEST_PT = 10.5, 5.0
PICTURE_WIDTH, PICTURE_HEIGHT, SHARPNESS = 300, 190, 3.0
PAPER = Theme("light")


def ask_and_save(context: Context, parent: QWidget, exercise: Exercise) -> None:
    """Ask for a file and save the sheet there, and say so."""
    choosing_files.ask_and_save(
        parent, tr("Save as PDF"), f"{exercise.name}.pdf", "PDF (*.pdf)",
        lambda target: save(exercise, context.catalogue.page(exercise.id), target), context.notices,
    )  # fmt: skip


def save(exercise: Exercise, page: ExercisePage, path: Path) -> None:
    """Write the sheet; the words are as large as one page allows.

    Raises:
        Problem: The file cannot be written.
    """
    pdf = QBuffer()
    pdf.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pdf)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
                                     QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
                                     QPageLayout.Unit.Millimeter))  # fmt: skip
    writer.setTitle(exercise.name)
    writer.setResolution(DPI)
    sheet = fitted(exercise, page, QSizeF(writer.width(), writer.height()))
    with QPainter(writer) as painter:
        colours = QAbstractTextDocumentLayout.PaintContext()
        colours.palette.setColor(QPalette.ColorRole.Text, PAPER.colour("text"))  # paper is light in any theme
        sheet.documentLayout().draw(painter, colours)
    with written(path, overwrites=True) as file:
        file.write(pdf.data().data())


def fitted(exercise: Exercise, page: ExercisePage, room: QSizeF) -> QTextDocument:
    """Lay the sheet out in the largest words that let it be one page."""
    sheet = QTextDocument()
    sheet.setDocumentMargin(0)
    sheet.setUseDesignMetrics(True)
    _add_pictures(sheet, exercise)
    size = LARGEST_PT
    while True:
        font = QFont(PAPER.font("body").family())
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # paper is finer than the screen
        font.setPointSizeF(size)
        sheet.setDefaultFont(font)
        sheet.setHtml(_html(exercise, page))
        sheet.setPageSize(room)
        if sheet.pageCount() <= 1 or size <= SMALLEST_PT:
            return sheet
        size -= 0.5


def _html(exercise: Exercise, page: ExercisePage) -> str:
    about = " · ".join(filter(None, (level_name(page.level) if page.level else "", kit_words(exercise))))
    mistakes = [f"{each.mistake} → {each.instead}" for each in page.mistakes]
    muscles = muscles_words((*main_muscles(exercise), *helping_muscles(exercise)))
    measured = [measured_words(each) for each in page.activation]
    pictures = "&nbsp;&nbsp;".join(
        f'<img src="{name}" width="{PICTURE_WIDTH}" height="{PICTURE_HEIGHT}">' for name in _moments(exercise)
    )
    left = (
        _listed(tr("Step by step"), [f"{place}. {step}" for place, step in enumerate(page.steps, start=1)]),
        _listed(tr("How much"), [f"{heading}: {text}" for heading, text in doses(exercise, page)]),
        _listed(tr("Muscles"), [muscles] if muscles else []),
    )
    right = (
        _listed(tr("How it should feel"), exercise.cues, sign="• "),
        _listed(tr("Easy to fix"), mistakes, sign="• "),
        _listed(tr("Take care"), page.cautions, sign="• "),
    )
    below = (
        _listed(tr("Measured activity"), [*measured, no_ranking()] if measured else []),
        _listed(tr("Sources"), [source_words(references()[key]) for key in page.sources]),
    )
    cells = "".join(f'<td width="50%">{"".join(each)}</td>' for each in (left, right))
    head = f"<h1>{escape(exercise.name)}</h1><p>{escape(about)}</p><p>{pictures}</p>"
    return f'{head}<table width="100%" cellspacing="8"><tr>{cells}</tr></table>{"".join(below)}'


def _listed(title: str, lines: Iterable[str], sign: str = "") -> str:
    told = "<br>".join(escape(f"{sign}{line}") for line in lines)
    return f"<p><b>{escape(title)}</b><br>{told}</p>" if told else ""


def _moments(exercise: Exercise) -> dict[str, float]:
    """Name the moments that are drawn: the start, and the most telling one."""
    from glutetracker.figure import movement_of
    from glutetracker.figure.framing import key_time_s

    movement = movement_of(exercise.figure_id)
    return {"start": 0.0, "key": key_time_s(movement)} if movement else {}


def _add_pictures(sheet: QTextDocument, exercise: Exercise) -> None:
    from glutetracker.figure import movement_of
    from glutetracker.ui.figure.picture import Shot, draw_shot

    movement = movement_of(exercise.figure_id)
    for name, seconds in _moments(exercise).items():
        assert movement is not None
        shot = Shot(movement, seconds, movement.view, PAPER, (PICTURE_WIDTH, PICTURE_HEIGHT), SHARPNESS)
        picture = draw_shot(shot).toImage()
        picture.setDevicePixelRatio(1.0)
        sheet.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
