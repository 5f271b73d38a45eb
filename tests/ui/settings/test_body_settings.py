"""Settings of the body: hidden or shown, when to remind, and the user's own sites."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.body.measure import own_site
from glutetracker.domain.preferences import Hope, Preferences
from glutetracker.store import Store
from glutetracker.store.body import body_sites
from glutetracker.ui.pages.settings import SettingsPage


def test_the_body_is_hidden_and_the_day_to_measure_chosen(
    page: Callable[..., SettingsPage], kept: Callable[[], Preferences]
) -> None:
    card = page().body
    QTest.mouseClick(card.offers["shows_body"].buttons["False"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.offers["hope"].buttons["strong"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.offers["asks_cycle_day"].buttons["True"], Qt.MouseButton.LeftButton)
    days = card.offers["measure_weekday"].box
    days.setFocus()
    for _ in range(2):
        QTest.keyClick(days, Qt.Key.Key_Down)
    chosen = kept()
    assert (chosen.shows_body, chosen.asks_cycle_day, chosen.measure_weekday) == (False, True, 1)
    assert chosen.hope is Hope.STRONG
    QTest.keyClick(days, Qt.Key.Key_Home)
    assert kept().measure_weekday is None


def test_a_site_of_ones_own_is_taken_away_and_brought_back(page: Callable[..., SettingsPage], store: Store) -> None:
    opened = page()
    assert opened.body.removers == {}
    with store.write("Site") as edit:
        body_sites.save(edit, own_site("upper arm", "cm"))
    QTest.mouseClick(opened.body.removers["upper_arm"], Qt.MouseButton.LeftButton)
    assert opened.body.removers == {}
    assert body_sites.own_sites(store) == []
    opened.context.undo()
    assert list(opened.body.removers) == ["upper_arm"]


def test_from_the_aims_one_press_leads_to_the_form_that_pins_an_event(
    page: Callable[..., SettingsPage], asked: list[tuple[str, str]]
) -> None:
    pin = page().aims.pin
    pin.setFocus()
    QTest.keyClick(pin, Qt.Key.Key_Space)
    assert asked == [("progress", "event")]
