"""Settings: each choice holds at once and travels with the file."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetracker import __version__
from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.ui.context import Context
from glutetracker.ui.pages.settings import SettingsPage
from glutetracker.ui.settings.about_card import MADE_OF
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import ChipGroup, Select

ROOT = Path(__file__).resolve().parents[3]
Shown = Callable[..., QWidget]


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("load_unit", "lb", LoadUnit.LB),
        ("distance_unit", "mi", DistanceUnit.MI),
        ("girth_unit", "in", GirthUnit.INCH),
        ("theme", "dark", ThemeChoice.DARK),
        ("theme", "light", ThemeChoice.LIGHT),
    ],
)
def test_a_chip_pressed_is_in_the_file_and_survives_reopening(
    page: Callable[..., SettingsPage], kept: Callable[[], Preferences], field: str, key: str, value: object
) -> None:
    settings = page()
    chips = (settings.units.offers | settings.looks.offers)[field]
    assert isinstance(chips, ChipGroup)
    QTest.mouseClick(chips.buttons[key], Qt.MouseButton.LeftButton)
    assert kept() == replace(Preferences(), **{field: value})
    assert chips.key == key


@pytest.mark.parametrize(
    ("field", "presses", "value"),
    [("first_weekday", 6, 6), ("first_weekday", 1, 1), ("text_scale_pct", 10, 200), ("text_scale_pct", -2, 80)],
)
def test_a_list_stepped_by_arrow_keys_is_in_the_file_and_survives_reopening(
    page: Callable[..., SettingsPage], kept: Callable[[], Preferences], field: str, presses: int, value: int
) -> None:
    settings = page()
    offer = (settings.units.offers | settings.looks.offers)[field]
    assert isinstance(offer, Select)
    offer.box.setFocus()
    for _ in range(abs(presses)):
        QTest.keyClick(offer.box, Qt.Key.Key_Down if presses > 0 else Qt.Key.Key_Up)
    assert kept() == replace(Preferences(), **{field: value})
    assert offer.key == str(value)


def test_what_another_page_chose_is_shown_here(page: Callable[..., SettingsPage], context: Context) -> None:
    settings = page()
    context.choose(Preferences(distance_unit=DistanceUnit.MI, text_scale_pct=150, weekly_run_km=16.09344))
    assert settings.units.offers["distance_unit"].key == "mi"
    assert settings.looks.offers["text_scale_pct"].key == "150"
    assert settings.aims.run.label.text() == "Running a week, in mi"
    assert settings.aims.run.text() == "10"


def test_aims_typed_are_kept_and_emptied_are_none(
    page: Callable[..., SettingsPage], kept: Callable[[], Preferences]
) -> None:
    settings = page()
    type_into(settings.aims.sets.edit, "14")
    type_into(settings.aims.run.edit, "22,5")
    assert kept() == Preferences(weekly_glute_sets=14, weekly_run_km=22.5)
    assert settings.aims.sets.below.text() == "Kept."
    type_into(settings.aims.sets.edit, "")
    assert kept() == Preferences(weekly_run_km=22.5)
    assert settings.aims.sets.below.text() == "Kept: no aim."


def test_an_aim_in_miles_is_kept_in_kilometres_and_passing_by_changes_nothing(
    page: Callable[..., SettingsPage], context: Context, kept: Callable[[], Preferences]
) -> None:
    context.choose(Preferences(distance_unit=DistanceUnit.MI, weekly_run_km=20.0))
    settings = page()
    assert settings.aims.run.text() == "12.4"
    settings.aims.run.edit.setFocus()
    QTest.keyClick(settings.aims.run.edit, Qt.Key.Key_Return)
    assert kept().weekly_run_km == 20.0
    type_into(settings.aims.run.edit, "10")
    assert kept().weekly_run_km == pytest.approx(16.09344)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("many", "“many” is not a number."),
        ("0", "An aim lies above 0"),
        ("-3", "An aim lies above 0"),
        ("1000", "An aim lies above 0"),
        ("7.5", "Sets are counted whole"),
    ],
)
def test_an_aim_that_is_none_is_told_below_it_and_not_kept(
    page: Callable[..., SettingsPage], kept: Callable[[], Preferences], typed: str, told: str
) -> None:
    settings = page()
    type_into(settings.aims.sets.edit, typed)
    assert settings.aims.sets.below.text().startswith(told)
    assert settings.aims.sets.text() == typed
    assert kept() == Preferences()


def test_what_cannot_be_kept_does_not_seem_so(
    page: Callable[..., SettingsPage], context: Context, qtbot: QtBot
) -> None:
    settings = page()
    context.store.distrust("page 3 is torn")
    chips = settings.units.offers["load_unit"]
    assert isinstance(chips, ChipGroup)
    with qtbot.waitSignal(context.notices.went_wrong) as wrong:
        QTest.mouseClick(chips.buttons["lb"], Qt.MouseButton.LeftButton)
    assert "damaged" in wrong.args[0]
    assert chips.key == "kg"


def test_the_file_is_shown_whole_and_can_be_copied(
    page: Callable[..., SettingsPage], journal_path: Path, log_run: Callable[..., object]
) -> None:
    settings = page()
    assert settings.file.path.text() == str(journal_path)
    assert settings.file.path.edit.isReadOnly()
    assert settings.file.byte_size.text() == f"{round(journal_path.stat().st_size / 1000)} kB"


def test_open_folder_opens_the_folder_of_the_file(page: Callable[..., SettingsPage], journal_path: Path) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")
    try:
        QTest.keyClick(page().file.open_folder, Qt.Key.Key_Return)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [journal_path.parent]


class Desktop(QObject):
    """Takes what the desktop would be asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(Path(address.toLocalFile()))


@pytest.mark.parametrize(("what", "name"), [("aims", "aim.sets"), ("backups", "backUpNow")])
def test_other_pages_lead_to_the_aims_and_to_the_backups(
    page: Callable[..., SettingsPage], what: str, name: str
) -> None:
    settings = page((640, 480))
    settings.asked_for(what)
    at = settings.focusWidget()
    while at is not None and at.objectName() != name:
        at = at.parentWidget()
    assert at is not None
    top = at.mapTo(settings.frame.area.viewport(), at.rect().topLeft()).y()
    assert 0 <= top < settings.frame.area.viewport().height()


def test_about_tells_version_privacy_and_the_licence_of_every_package_it_needs(
    page: Callable[..., SettingsPage],
) -> None:
    about = page().about
    QTest.keyClick(about.licences, Qt.Key.Key_Return)
    told = "\n".join(label.text() for label in about.findChildren(QLabel))
    needed = re.findall(r"^([\w-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert __version__ in told
    assert "no network" in told
    assert [name for name in needed if name not in told.lower()] == []
    assert {name.lower() for name in MADE_OF} == set(needed)
    QTest.keyClick(about.licences, Qt.Key.Key_Return)
    assert about.made_of is not None
    assert not about.made_of.isVisible()


@pytest.mark.parametrize("name", [name for name in MADE_OF if name not in {"colorama", "tzdata"}])
def test_a_licence_told_is_the_one_the_package_says(name: str) -> None:
    said = metadata(name)
    words = " ".join(
        filter(None, (said.get("License-Expression"), said.get("License"), *said.get_all("Classifier", [])))
    )
    first_word = MADE_OF[name].replace("SIL Open Font License", "OFL").split()[0]
    assert first_word.lower() in words.lower()


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1072, 800)), (1.0, (836, 600)), (2.0, (836, 600)), (0.8, (576, 480))]
)
def test_nothing_is_cut_and_the_page_scrolls_only_down(
    page: Callable[..., SettingsPage],
    look: Look,
    cut: Callable[[QWidget], list[str]],
    qtbot: QtBot,
    scale: float,
    size: tuple[int, int],
) -> None:
    look.choose(ThemeChoice.DARK, scale)
    settings = page(size)
    QTest.keyClick(settings.about.licences, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cut(settings) == [])  # layouts settle in a few turns
    assert settings.frame.area.horizontalScrollBar().maximum() == 0


def test_tab_reaches_every_control_and_each_has_a_name(
    page: Callable[..., SettingsPage],
    tab_stops: Callable[[QWidget], list[QWidget]],
    nameless: Callable[[list[QWidget]], list[str]],
) -> None:
    settings = page()
    reached = tab_stops(settings)
    lists = [
        offer.box for offer in (settings.units.offers | settings.looks.offers).values() if isinstance(offer, Select)
    ]
    controls = [
        *lists, settings.aims.sets.edit, settings.aims.run.edit, settings.file.path.edit,
        settings.file.open_folder, settings.file.back_up, settings.about.licences,
    ]  # fmt: skip
    assert [each for each in controls if each not in reached] == []
    assert nameless(reached) == []


def type_into(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_the_list_of_sizes_stays_in_sight_while_the_text_grows(
    page: Callable[..., SettingsPage], look: Look, qtbot: QtBot
) -> None:
    settings = page((1180, 700))
    sizes = settings.looks.offers["text_scale_pct"]
    assert isinstance(sizes, Select)
    sizes.box.setFocus()
    assert not sizes.box.visibleRegion().isEmpty()
    look.choose(ThemeChoice.LIGHT, 1.5)
    qtbot.waitUntil(lambda: sizes.box.visibleRegion().boundingRect() == sizes.box.rect())
