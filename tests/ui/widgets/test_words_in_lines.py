"""Words that break into lines: kept as they were broken, and not a pixel elsewhere than Qt would put them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Label

SAID = (
    "Two readings, the same hour of the day, about once a week & then their mean: 92.4 ± 0.6 cm.",
    "One line\nand another\n\nafter a gap that is long enough to break again somewhere",
    "Hyphenated-words-that-may-break and OneThatMustNotBeCutThoughItIsVeryLongIndeedForAColumn",
    "a tab\tbetween, שלום, and 日本語のテキスト",
    "",
)


@pytest.mark.parametrize(
    "alignment",
    [
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        Qt.AlignmentFlag.AlignCenter,
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
    ],
)
def test_words_painted_again_stand_where_qt_puts_them(look: Look, qtbot: QtBot, alignment: Qt.AlignmentFlag) -> None:
    for text in SAID:
        for font, width, wraps in (
            ("body", 90, True),
            ("h2", 240, True),
            ("caption", 600, True),
            ("small", 701, False),
        ):
            label = Label(look, text, font, "body2", wraps=wraps)
            qtbot.addWidget(label)
            label.setAlignment(alignment)
            label.resize(width, max(label.heightForWidth(width), label.sizeHint().height()) + 7)
            _painted(label)
            assert _painted(label) == _painted(_plain(label, qtbot)), (text, font, width, wraps)


def test_words_that_change_after_they_were_kept_are_seen(look: Look, qtbot: QtBot) -> None:
    label = Label(look, "two readings of the hip", wraps=True)
    qtbot.addWidget(label)
    label.resize(80, 120)
    seen = [_painted(label), _painted(label)]
    for change in (
        lambda: label.setText("three readings of the hip"),
        lambda: label.setAlignment(Qt.AlignmentFlag.AlignRight),
        lambda: label.setEnabled(False),
        lambda: label.resize(120, 120),
    ):
        change()
        first = _painted(label)
        assert first == _painted(label)
        assert first not in seen
        seen.append(first)


def _plain(label: Label, qtbot: QtBot) -> QLabel:
    """Qt's own label, which says the same in the same room."""
    plain = QLabel(label.text())
    qtbot.addWidget(plain)
    plain.setObjectName(label.objectName())
    plain.setTextFormat(label.textFormat())
    plain.setWordWrap(label.wordWrap())
    plain.setAlignment(label.alignment())
    plain.setFont(label.font())
    plain.resize(label.size())
    return plain


def _painted(label: QLabel) -> QImage:
    image = QImage(label.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    label.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image
