"""Settings, Kit: what loads are made of, typed and kept at once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.lifting.kit import BandColour, Kit, usual_kit
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.domain.units import LoadUnit
from glutetracker.store.lifting import kit
from glutetracker.ui.context import Context
from glutetracker.ui.pages.settings import SettingsPage
from glutetracker.ui.settings.kit_card import KitCard
from glutetracker.words import numbers

USUAL = usual_kit(LoadUnit.KG)
Type = Callable[[QWidget, str], None]


@pytest.fixture
def card(context: Context, shown: Callable[..., QWidget]) -> KitCard:
    page = SettingsPage(context)
    shown(page)
    page.asked_for("kit")
    return page.kit


@pytest.fixture
def type_over() -> Type:
    """Types over what stands in a line, and goes on with Tab."""

    def typed(line: QWidget, text: str) -> None:
        line.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Tab)

    return typed


def kept(context: Context) -> Kit:
    return kit.load(context.store, LoadUnit.KG)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def choose_from_menu(card: KitCard, row: int, place: int) -> None:
    card.bands.rows[row].more.menu().actions()[place].trigger()


def test_the_settings_page_leads_to_the_kit_by_name(card: KitCard) -> None:
    assert QApplication.focusWidget() is card.lines["bars"].edit


@pytest.mark.parametrize(
    ("name", "typed", "shown_after", "value"),
    [
        ("plates", "10, 20x2", "20 × 2, 10 × 1", lambda own: [p.pairs for p in own.plates] == [2, 1]),
        ("bars", "Short bar 12,5", "Short bar 12.5", lambda own: own.bar_kg == 12.5),
        ("dumbbells_kg", "2, 4, 6, 8", "2–8 by 2", lambda own: own.dumbbells_kg == (2, 4, 6, 8)),
        ("kettlebells_kg", "16", "16", lambda own: own.kettlebells_kg == (16,)),
        ("machine_step_kg", "7.5", "7.5", lambda own: own.machine_step_kg == 7.5),
        ("cable_step_kg", "5 lb", "5 lb", lambda own: own.cable_step_kg == pytest.approx(2.268, abs=1e-4)),
    ],
)  # fmt: skip
def test_what_is_typed_is_in_the_file_when_the_cursor_leaves(
    card: KitCard, context: Context, type_over: Type, name: str, typed: str, shown_after: str,
    value: Callable[[Kit], bool],
) -> None:  # fmt: skip
    type_over(card.lines[name].edit, typed)
    assert value(kept(context))
    assert (card.lines[name].text(), card.lines[name].below.text()) == (shown_after, "Kept.")


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("plates", "1.250", "can be read as thousands"),
        ("plates", "20 x many", "“20 x many” was not understood"),
        ("plates", "20, 20", "There are plates of this weight already"),
        ("bars", "", "One bar stays"),
        ("machine_step_kg", "0", "A step is 0.1 to 50 kg"),
        ("dumbbells_kg", "heavy", "Write weights like 2–20 by 2, 24."),
    ],
)
def test_what_is_wrong_is_said_under_its_line_and_the_text_stays(
    card: KitCard, context: Context, type_over: Type, name: str, typed: str, sentence: str
) -> None:
    field = card.lines[name]
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClick(field.edit, Qt.Key.Key_Delete)
    QTest.keyClicks(field.edit, typed)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert sentence in field.below.text()
    assert field.text() == typed
    context.choose(replace(context.preferences, first_weekday=6))  # other news do not wipe it out
    assert (field.text(), kept(context)) == (typed, USUAL)


def test_a_band_gets_another_name_and_pull_by_the_keyboard_alone(card: KitCard, context: Context) -> None:
    card.bands.rows[2].name.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card.bands.rows[2].name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(card.bands.rows[2].name, "grass")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "5,5")
    press(Qt.Key.Key_Tab)
    band = kept(context).bands[2]
    assert (band.name, band.colour) == ("grass", BandColour.RED)
    assert band.least_n == pytest.approx(53.936, abs=0.001)
    assert band.most_n == USUAL.bands[2].most_n


def test_a_name_alone_changes_no_pull_however_it_is_rounded(card: KitCard, context: Context, type_over: Type) -> None:
    odd = replace(USUAL.bands[0], least_n=17.77, most_n=41.23)
    kit.save(context.store, replace(USUAL, bands=(odd, *USUAL.bands[1:])))
    type_over(card.bands.rows[0].name, "thread")
    assert kept(context).bands[0] == replace(odd, name="thread")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("medium", "Another band has this name already."), ("a, b", "no comma"), (" ", "needs a name")],
)
def test_a_name_that_cannot_be_is_told_in_its_row_and_stays(
    card: KitCard, context: Context, type_over: Type, typed: str, sentence: str
) -> None:
    row = card.bands.rows[0]
    type_over(row.name, typed)
    assert sentence in row.error.text()
    assert row.name.text() == typed
    assert kept(context) == USUAL
    type_over(row.name, "thread")
    assert (row.error.isVisible(), kept(context).band_names[0]) == (False, "thread")


def test_a_pull_that_falls_is_told_until_the_other_end_is_typed(
    card: KitCard, context: Context, type_over: Type
) -> None:
    row = card.bands.rows[0]
    type_over(row.least, "6")
    assert "pulls from a little to more" in row.error.text()
    type_over(row.most, "8")
    assert (row.error.isVisible(), round(kept(context).bands[0].least_n)) == (False, 59)


def test_a_band_moves_goes_and_comes_and_the_keyboard_stays_with_it(card: KitCard, context: Context) -> None:
    choose_from_menu(card, 0, 1)
    assert kept(context).band_names[:3] == ("light", "extra light", "medium")
    assert QApplication.focusWidget() is card.bands.rows[1].more
    choose_from_menu(card, 1, 2)
    assert kept(context).band_names == ("light", "medium", "heavy", "extra heavy")
    card.bands.add.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is card.bands.rows[4].name
    QTest.keyClicks(QApplication.focusWidget(), "giant")
    press(Qt.Key.Key_Return)
    assert kept(context).band_names[-1] == "giant"
    assert kept(context).bands[-1].most_n > kept(context).bands[-2].most_n


def test_the_ends_of_the_row_of_bands_go_no_further(card: KitCard, context: Context) -> None:
    choose_from_menu(card, 0, 0)
    choose_from_menu(card, 4, 1)
    assert kept(context) == USUAL


def test_without_any_band_one_can_still_be_added(card: KitCard, context: Context) -> None:
    for _ in range(5):
        choose_from_menu(card, 0, 2)
    assert (kept(context).bands, card.bands.rows) == ((), [])
    card.bands.add.click()
    assert kept(context).band_names == ("band 1",)


def test_kit_is_shown_in_the_users_unit_and_decimal_mark(card: KitCard, context: Context, type_over: Type) -> None:
    type_over(card.lines["plates"].edit, "2.5 x 1")
    numbers.use_decimal_mark(",")
    try:
        context.choose(replace(context.preferences, load_unit=LoadUnit.LB))
        assert card.lines["plates"].text() == "2,5 kg × 1"
        assert card.bands.rows[0].least.text() == "3,3"
    finally:
        numbers.use_decimal_mark(".")


def test_every_control_is_reached_by_tab_and_has_a_name(
    card: KitCard, tab_stops: Callable[[QWidget], list[QWidget]], nameless: Callable[[list[QWidget]], list[str]]
) -> None:
    stops = tab_stops(card.window())
    ours = [each for each in stops if card.isAncestorOf(each)]
    rows = [each for row in card.bands.rows for each in row.stops()]
    assert ours == [*(line.edit for line in card.lines.values()), *rows, card.bands.add]
    assert nameless(ours) == []


@pytest.mark.parametrize(
    ("size", "scale"), [((1072, 800), 0.8), ((836, 600), 1.0), ((836, 600), 2.0), ((576, 480), 2.0)]
)
def test_no_word_is_cut_at_any_size(
    card: KitCard,
    context: Context,
    cut: Callable[[QWidget], list[str]],
    qtbot: QtBot,
    size: tuple[int, int],
    scale: float,
) -> None:
    context.look.choose(ThemeChoice.DARK, scale)
    card.window().resize(*size)
    qtbot.waitUntil(lambda: cut(card) == [])
    menus = [each.more for each in card.bands.rows]
    qtbot.waitUntil(lambda: all(each.mapTo(card, each.rect().topRight()).x() < card.width() for each in menus))
