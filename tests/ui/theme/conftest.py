"""The look, as the window has it."""

import pytest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.theme import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    made = Look(qapp)
    made.choose(ThemeChoice.LIGHT)
    return made
