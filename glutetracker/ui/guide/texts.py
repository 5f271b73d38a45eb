"""Pieces of text that the guide's pages are made of."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from glutetracker.domain.guide.exercise_page import Reference
from glutetracker.guides.library import references
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Label
from glutetracker.words import tr


class Point(QWidget):
    """A sentence with a number, a dot or a sign before it."""

    def __init__(self, look: Look, sign: QWidget, words: Sequence[Label]) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, each in enumerate(words):
            self._grid.addWidget(each, row, 1)
        self._space()
        look.changed.connect(self._space)

    def _space(self) -> None:
        self._grid.setHorizontalSpacing(self._look.theme.px(10))


def told(look: Look, heading: str, text: str) -> QWidget:
    """Make a text with its heading close above it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(look, heading, "strong", "title", wraps=True))
    column.addWidget(Label(look, text, "body", "body2", wraps=True))
    return holder


def points(look: Look, texts: Iterable[str], *, numbered: bool = False) -> list[QWidget]:
    """Make a list of sentences."""
    made: list[QWidget] = []
    for place, text in enumerate(texts, start=1):
        sign = Label(look, str(place) if numbered else "•", "strong", "accent")
        sign.setMinimumWidth(look.theme.px(14))
        made.append(Point(look, sign, [Label(look, text, "body", "body2", wraps=True)]))
    return made


def source_lines(look: Look, keys: Iterable[str]) -> list[QWidget]:
    """Name the studies and texts behind a page, each with where it can be found."""
    return [_source(look, references()[key]) for key in keys]


def _source(look: Look, reference: Reference) -> Label:
    label = Label(look, source_words(reference), "small", "body2", wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def source_words(reference: Reference) -> str:
    """Cite a study or text."""
    found = tr(" doi: {doi}", doi=reference.doi) if reference.doi else ""
    return f"{reference.citation}{found}"
