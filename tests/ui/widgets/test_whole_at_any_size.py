"""Large text, little room, another script, another theme: nothing is cut, nothing breaks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import (
    Button,
    Card,
    ChipGroup,
    ElidedLabel,
    Field,
    IconButton,
    Label,
    NavButton,
    NumberCell,
    ReflowColumns,
    RhythmTiles,
    Ring,
    Select,
)  # fmt: skip

Gallery = Callable[[tuple[int, int]], QWidget]
Shown = Callable[[QWidget], QWidget]


@pytest.mark.parametrize(("scale", "size"), [(0.8, (1280, 900)), (1.0, (1280, 900)), (2.0, (1366, 900))])
def test_no_words_are_cut(gallery: Gallery, look: Look, scale: float, size: tuple[int, int]) -> None:
    look.choose(ThemeChoice.LIGHT, scale)
    window = gallery(size)
    cut = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window) and is_cut(label)]
    narrow = [
        b.text() for b in window.findChildren(Button) if b.isVisibleTo(window) and b.width() < b.sizeHint().width()
    ]
    assert (cut, narrow) == ([], [])


def is_cut(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel) or not label.text():
        return False
    room = label.contentsRect()
    flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
    needed = QFontMetrics(label.font()).boundingRect(0, 0, room.width(), 10_000, flags, label.text())
    return needed.width() > room.width() + 1 or needed.height() > room.height() + 1


def test_a_text_that_gives_way_has_its_whole_as_tooltip(look: Look, shown: Shown) -> None:
    label = ElidedLabel(look, "Easy run along the river and back over the hill")
    label.resize(90, 20)
    shown(label)
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == "Easy run along the river and back over the hill"
    label.resize(900, 20)
    assert (label.text(), label.toolTip()) == ("Easy run along the river and back over the hill", "")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_all_that_is_pressed_is_large_enough_to_hit(gallery: Gallery, look: Look, scale: float) -> None:
    look.choose(ThemeChoice.LIGHT, scale)
    window = gallery((1366, 900))
    for button in [*window.findChildren(Button), *window.findChildren(IconButton), *window.findChildren(NavButton)]:
        assert min(button.width(), button.height()) >= 32 * scale, button.accessibleName()


def test_a_page_at_the_least_window_scrolls_down_and_never_sideways(gallery: Gallery) -> None:
    window = gallery((640, 480))
    area = window.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


def test_two_columns_become_one_where_there_is_little_room(look: Look, shown: Shown, qtbot: QtBot) -> None:
    columns = ReflowColumns(look)
    left, right = Card(look, "First"), Card(look, "Second")
    columns.first.addWidget(left)
    columns.second.addWidget(right)
    columns.resize(1100, 400)
    shown(columns)

    def place(card: Card) -> tuple[int, int]:
        corner = card.mapTo(columns, card.rect().topLeft())
        return corner.x(), corner.y()

    assert place(left)[1] == place(right)[1]
    columns.resize(600, 400)
    qtbot.waitUntil(lambda: place(left)[0] == place(right)[0] and place(left)[1] < place(right)[1])


def test_chips_go_on_to_the_next_line(look: Look, shown: Shown) -> None:
    chips = ChipGroup(look, "Range", [(str(n), f"{n} weeks") for n in range(1, 9)])
    chips.resize(260, chips.heightForWidth(260))
    shown(chips)
    assert {chip.x() + chip.width() <= 260 for chip in chips.buttons.values()} == {True}
    assert len({chip.y() for chip in chips.buttons.values()}) > 1


def test_the_side_bar_and_its_mark_change_sides_with_the_script(look: Look, shown: Shown) -> None:
    page = NavButton(look, "today", "Today", "")
    page.set_narrow(narrow=True)
    page.setChecked(True)
    shown(page)
    mark = look.theme.colour("primary")
    middle = page.height() // 2
    assert page.grab().toImage().pixelColor(1, middle) == mark
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert page.grab().toImage().pixelColor(page.width() - 2, middle) == mark


def test_the_last_week_is_at_the_other_end_from_right_to_left(look: Look, shown: Shown) -> None:
    tiles = RhythmTiles(look)
    tiles.show_rows([("", "glute", [0.0, 0.0, 1.0])], ("", ""), "three weeks")
    tiles.resize(300, tiles.sizeHint().height())
    shown(tiles)
    full = look.theme.colour("glute")
    assert tiles.grab().toImage().pixelColor(290, 10) == full
    tiles.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert tiles.grab().toImage().pixelColor(10, 10) == full


def test_another_theme_reaches_what_is_shown_and_forgets_what_is_gone(
    gallery: Gallery, look: Look, qtbot: QtBot
) -> None:
    window = gallery((1280, 900))
    gone = window.findChildren(Card)[0]
    gone.setParent(None)
    gone.deleteLater()
    qtbot.wait(0)
    look.choose(ThemeChoice.DARK, 1.2)
    shot = window.grab().toImage()
    assert share_of_light(shot) < 0.2


def share_of_light(shot: QImage) -> float:
    spots = [shot.pixelColor(x, y) for x in range(5, shot.width(), 40) for y in range(5, shot.height(), 40)]
    return sum(spot.lightnessF() > 0.6 for spot in spots) / len(spots)


def test_a_field_is_as_wrong_as_it_says(look: Look, shown: Shown) -> None:
    field = Field(look, "Distance", hint="in km")
    shown(field)
    field.tell("That is no number.")
    assert field.below.text() == field.edit.accessibleDescription() == "That is no number."
    assert field.below.palette().color(field.below.foregroundRole()) == look.theme.colour("danger")
    field.tell("")
    assert field.below.text() == "in km"
    assert field.below.palette().color(field.below.foregroundRole()) == look.theme.colour("text3")


@pytest.mark.parametrize(
    ("share", "right", "left"), [(0.0, "track", "track"), (0.5, "glute", "track"), (1.0, "glute", "glute")]
)
def test_a_ring_is_as_full_as_its_share(look: Look, shown: Shown, share: float, right: str, left: str) -> None:
    ring = Ring(look, "glute")
    ring.show_share(share, "8", "of 16", "Glute sets: 8 of 16")
    shown(ring)
    assert (at_side(ring, right=True), at_side(ring, right=False)) == (
        look.theme.colour(right),
        look.theme.colour(left),
    )


def test_a_ring_beyond_its_aim_begins_a_second_lap(look: Look, shown: Shown) -> None:
    ring = Ring(look, "glute")
    ring.show_share(1.4, "22", "of 16", "Glute sets: 22 of 16")
    shown(ring)
    assert at_side(ring, right=False) == look.theme.colour("glute")
    assert at_side(ring, right=True) not in (look.theme.colour("glute"), look.theme.colour("track"))


def test_a_ring_without_an_aim_claims_no_share(look: Look, shown: Shown) -> None:
    ring = Ring(look, "glute")
    ring.show_share(None, "7", "sets", "Glute sets: 7")
    shown(ring)
    assert look.theme.colour("glute") not in (at_side(ring, right=True), at_side(ring, right=False))


def at_side(ring: Ring, *, right: bool) -> QColor:
    middle, inside = ring.height() // 2, round(ring.width() * 0.05)
    return ring.grab().toImage().pixelColor(ring.width() - 1 - inside if right else inside, middle)


def test_a_ring_sweeps_to_its_new_share(look: Look, shown: Shown, qtbot: QtBot) -> None:
    ring = Ring(look, "run")
    shown(ring)
    ring.show_share(1.0, "20", "of 20 km", "Running: 20 of 20 km")
    qtbot.waitUntil(lambda: at_side(ring, right=False) == look.theme.colour("run"))


def test_words_of_a_label_follow_the_size_of_text(look: Look, qtbot: QtBot) -> None:
    label = Label(look, "This week", "h2")
    qtbot.addWidget(label)
    before = label.sizeHint().height()
    look.choose(ThemeChoice.LIGHT, 2.0)
    assert label.sizeHint().height() == pytest.approx(2 * before, abs=4)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_controls_that_stand_side_by_side_are_as_high_as_drawn_up(look: Look, qtbot: QtBot, scale: float) -> None:
    look.choose(ThemeChoice.LIGHT, scale)
    title, kind, kg = Field(look, "Title"), Select(look, "Kind of run"), NumberCell(look, "kg")
    start, page = Button(look, "Start", icon="play", kind="primary"), NavButton(look, "today", "Today", "")
    for widget in (title, kind, kg, start, page):
        qtbot.addWidget(widget)
    for control, high in ((title.edit, 36), (kind.box, 36), (kg, 36), (start, 38), (page, 42)):
        control.ensurePolished()
        assert control.sizeHint().height() == pytest.approx(high * scale, abs=2), control


def test_the_head_of_a_table_grows_with_the_text(look: Look, shown: Shown) -> None:
    table = TwinView(look, "Weeks")
    table.show_twin(TableTwin(("Week of", "Planned"), (("Mon 30 Nov", "16.7 km"),)))
    painted_on = table.horizontalHeader().viewport()
    shown(table)
    look.choose(ThemeChoice.DARK, 2.0)
    assert painted_on.font().pixelSize() == look.theme.font("caption").pixelSize()
