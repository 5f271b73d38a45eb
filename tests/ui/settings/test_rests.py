"""Rests in Settings: lengths as people type them, and what tells the end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.pages.settings import SettingsPage
from glutetracker.ui.settings.rests_card import RestsCard


@pytest.fixture
def card(context: Context, shown: Callable[..., QWidget]) -> RestsCard:
    """The card on its page."""
    page = SettingsPage(context)
    shown(page)
    return page.rests


def type_into(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_the_usual_lengths_stand_there_to_be_changed(card: RestsCard) -> None:
    assert [field.text() for field in card.lengths.values()] == ["2:30", "1:15", "1:00", "0:30"]
    assert [tick.isChecked() for tick in card.ticks.values()] == [True, True]


@pytest.mark.parametrize(
    ("typed", "seconds", "shown_as"), [("3 min", 180, "3:00"), ("95", 95, "1:35"), ("0", 0, "0:00")]
)
def test_a_length_typed_is_in_the_file(
    card: RestsCard, kept: Callable[[], Preferences], typed: str, seconds: int, shown_as: str
) -> None:
    line = card.lengths["rest_light_s"]
    type_into(line.edit, typed)
    assert kept() == Preferences(rest_light_s=seconds)
    assert line.text() == shown_as
    assert line.below.text().startswith("Kept")


def test_what_is_no_length_is_told_below_and_stays_to_be_mended(
    card: RestsCard, kept: Callable[[], Preferences]
) -> None:
    line = card.lengths["rest_heavy_s"]
    type_into(line.edit, "2:75")
    assert line.below.text() == "“2:75” is not understood. Write a rest like 2:30 or 90 s."
    assert line.text() == "2:75"
    type_into(line.edit, "90 min")
    assert line.below.text() == "A rest lasts up to an hour."
    assert kept() == Preferences()
    type_into(line.edit, "2:45")
    assert kept() == Preferences(rest_heavy_s=165)


def test_sound_and_notification_are_switched_by_space(card: RestsCard, kept: Callable[[], Preferences]) -> None:
    for tick in card.ticks.values():
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert kept() == Preferences(rest_chimes=False, rest_notifies=False)
