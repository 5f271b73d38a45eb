"""Inter is shown in its weights, and figures stand under each other."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from glutetracker.ui.theme import Theme, tokens
from glutetracker.ui.theme.fonts import family, make_font


def test_the_font_that_comes_along_is_the_one_shown(qapp: QApplication) -> None:
    assert family()
    assert QFontInfo(Theme().font("body")).family() == family()


def test_heavier_words_are_wider_so_the_weight_is_no_fake(qapp: QApplication) -> None:
    widths = [
        QFontMetricsF(make_font(16, weight)).horizontalAdvance("Hamburgefonts") for weight in (400, 500, 600, 700)
    ]
    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths)


@pytest.mark.parametrize("role", tokens.TYPE)
def test_figures_are_equally_wide_in_every_role(qapp: QApplication, role: str) -> None:
    metrics = QFontMetricsF(Theme().font(role))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_text_twice_as_large_is_twice_as_large(qapp: QApplication) -> None:
    assert Theme(scale=2.0).font("body").pixelSize() == 2 * Theme().font("body").pixelSize()
