"""What goes on the bar, told beside the set being done."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.kit import usual_kit
from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.units import LoadUnit
from glutetracker.ui.log.entry.plates_line import PlatesLine
from glutetracker.ui.log.terms import Terms
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card

HIP_THRUST = Exercise(id="hip_thrust_barbell", name="Hip thrust", pattern="thrust", load_type=LoadType.BARBELL)
LEG_PRESS = Exercise(id="leg_press_high", name="Leg press", pattern="squat", load_type=LoadType.MACHINE)


def terms(exercise: Exercise = HIP_THRUST, unit: LoadUnit = LoadUnit.KG, bar_kg: float | None = None) -> Terms:
    return Terms(exercise, Preferences(load_unit=unit), usual_kit(unit), bar_kg)


@pytest.fixture
def card(look: Look) -> Card:
    return Card(look)


@pytest.fixture
def line(look: Look, card: Card, shown: Callable[..., QWidget]) -> PlatesLine:
    made = PlatesLine(look)
    card.body.addWidget(made)
    shown(card, (560, 120))
    return made


def test_each_side_is_told_as_the_load_changes(line: PlatesLine) -> None:
    line.show_load(82.5, terms())
    assert line.words.text() == "Each side: 25 + 5 + 1.25 · bar 20 kg"
    line.show_load(83.7, terms())
    assert line.words.text().endswith("1.2 kg short of 83.7 kg")
    line.show_load(82.5, terms(bar_kg=15.0))
    assert line.words.text() == "Each side: 25 + 5 + 2.5 + 1.25 · bar 15 kg"
    line.show_load(LoadUnit.LB.to_kg(185), terms(unit=LoadUnit.LB))
    assert line.words.text() == "Each side: 45 + 25 · bar 45 lb"


def test_before_a_load_is_typed_it_tells_the_bar(line: PlatesLine) -> None:
    line.show_load(None, terms())
    assert (line.isVisible(), line.words.text()) == (True, "Bar alone: 20 kg")


def test_where_no_bar_is_lifted_it_takes_no_room(line: PlatesLine) -> None:
    line.show_load(82.5, terms())
    assert line.isVisible()
    line.show_load(82.5, terms(LEG_PRESS))
    assert not line.isVisible()
    line.show_load(-20, terms())
    assert not line.isVisible()


def test_heavier_plates_are_drawn_and_another_load_looks_another_way(line: PlatesLine) -> None:
    pictures = set()
    for load_kg in (20, 60, 62.5, 140, 400):
        line.show_load(load_kg, terms())
        pictures.add(bytes(line._sleeve.grab().toImage().constBits()))
    assert len(pictures) == 5


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [280, 420, 600])
def test_no_word_is_cut_at_any_size(
    look: Look, card: Card, line: PlatesLine, cut: Callable[[QWidget], list[str]], width: int, scale: float
) -> None:
    look.choose(ThemeChoice.DARK, scale)
    line.show_load(187.3, terms())
    card.resize(width, 120)
    card.resize(width, max(card.heightForWidth(width), card.sizeHint().height()))
    assert cut(card) == []
    assert line._sleeve.isVisible() is (line.width() >= look.theme.px(340))
