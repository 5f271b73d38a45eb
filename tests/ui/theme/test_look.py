"""Light, dark or as the desktop has it; never white on white."""

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel

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


class Busy(QLabel):
    """Makes so many things whenever it is dressed anew that garbage would be looked for."""

    left_behind: list[ref[QLabel]]
    has_missed_one = False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.StyleChange:
            gc.set_threshold(10)
            self.things = [[] for _ in range(100)]
            self.has_missed_one = any(each() is None for each in self.left_behind)
        super().changeEvent(event)


def test_widgets_left_behind_are_let_go_only_when_all_are_dressed(look: Look) -> None:
    look.choose(ThemeChoice.LIGHT)
    before = gc.get_threshold()
    gc.set_threshold(1_000_000)
    busy, labels = Busy("busy"), [QLabel("left behind") for _ in range(3)]
    busy.left_behind = [ref(each) for each in labels]
    for each in labels:
        each.itself = each  # no one else has it
        each.ensurePolished()
    del labels, each
    try:
        look.choose(ThemeChoice.DARK)
    finally:
        gc.set_threshold(*before)
    assert not busy.has_missed_one
    gc.collect()
    assert not any(each() for each in busy.left_behind)
