"""Light, dark or as the desktop has it; never white on white."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.theme import Look

ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup
INKS = ((ROLE.WindowText, ROLE.Window), (ROLE.Text, ROLE.Base), (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight), (ROLE.ToolTipText, ROLE.ToolTipBase))  # fmt: skip


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_ink_of_the_palette_is_the_other_side_of_its_ground(
    look: Look, qapp: QApplication, choice: ThemeChoice
) -> None:
    look.choose(choice)
    palette = qapp.palette()
    for group in (GROUP.Active, GROUP.Inactive):
        for ink, ground in INKS:
            apart = abs(palette.color(group, ink).lightnessF() - palette.color(group, ground).lightnessF())
            assert apart > 0.35, (group, ink)


def test_dark_is_dark_and_light_is_light(look: Look, qapp: QApplication) -> None:
    look.choose(ThemeChoice.DARK)
    assert qapp.palette().color(ROLE.Window).lightnessF() < 0.2
    look.choose(ThemeChoice.LIGHT)
    assert qapp.palette().color(ROLE.Window).lightnessF() > 0.9


def test_a_desktop_that_does_not_say_is_light(look: Look) -> None:
    look.choose(ThemeChoice.SYSTEM)
    assert look.theme.name == "light"


def test_a_desktop_that_changes_its_mind_brings_our_palette_back(look: Look, qapp: QApplication) -> None:
    look.choose(ThemeChoice.DARK)
    ours = qapp.palette()
    qapp.setPalette(QPalette(0xFFEFEFEF))
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert qapp.palette().color(ROLE.Window) == ours.color(ROLE.Window)


def test_choosing_what_is_already_chosen_tells_nobody(look: Look) -> None:
    told: list[str] = []
    look.changed.connect(lambda: told.append(look.theme.name))
    look.choose(ThemeChoice.LIGHT)
    look.choose(ThemeChoice.DARK)
    look.choose(ThemeChoice.DARK)
    assert told == ["dark"]


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (1.5, 1.5), (9.0, 2.0)])
def test_text_stays_between_four_fifths_and_double(look: Look, asked: float, given: float) -> None:
    look.choose(ThemeChoice.LIGHT, asked)
    assert look.theme.scale == given


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_sheet_has_no_gap_left_to_fill(look: Look, qapp: QApplication, choice: ThemeChoice, scale: float) -> None:
    look.choose(choice, scale)
    assert "$" not in qapp.styleSheet()
