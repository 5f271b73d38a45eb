"""The Body page: what was measured, what can be told from it, and each visit at hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from glutetracker.domain.body.measure import Site
from glutetracker.domain.body.visits import Circumstances
from glutetracker.domain.clock import today
from glutetracker.domain.units import GirthUnit
from glutetracker.store import Store
from glutetracker.store.body import measures, visits
from glutetracker.ui.context import Context
from glutetracker.ui.pages.body import PAGE, BodyPage

Asked = list[tuple[str, str]]
WEEK = timedelta(days=7)


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> Callable[..., BodyPage]:
    """Opens the page, at a size if one is given."""

    def show(*size: tuple[int, int]) -> BodyPage:
        opened = PAGE(context)
        shown(opened, *size)
        return opened

    return show


@pytest.fixture
def eight_weeks(log_visit: Callable[..., list[object]]) -> date:
    """A hip measured twice a week for eight weeks, and a weight; the first day."""
    first = today() - 7 * WEEK
    for week in range(8):
        log_visit(first + week * WEEK, Site.HIP, 98.0 + week % 2 / 5, 98.2)
    log_visit(today(), Site.WEIGHT, 63.0)
    return first


def test_before_the_first_visit_the_page_says_what_will_stand_there_and_begins_one(
    page: Callable[..., BodyPage], asked: Asked
) -> None:
    opened = page()
    assert not opened.site.isVisible()
    assert opened.how.isVisible()
    QTest.keyClick(opened.nothing.action, Qt.Key.Key_Space)
    assert asked == [("log", "measure")]


def test_a_site_says_where_it_likely_is_how_it_changed_and_which_change_could_be_told(
    page: Callable[..., BodyPage], eight_weeks: date
) -> None:
    card = page().site
    assert card.figure.value.text() == "98.2"
    assert card.change.text() == ("0.0 cm over 7 weeks, likely between −0.6 and +0.7. It may be no change at all.")
    assert card.error.text() == (
        "Your tape repeats to ±0.3 cm, from 8 pairs of readings. "
        "Two visits of 2 readings each must differ by 1.5 cm before it is more than tape and day."
    )


def test_another_site_is_chosen_by_the_arrow_keys_and_its_place_is_drawn(
    page: Callable[..., BodyPage], eight_weeks: date
) -> None:
    opened = page()
    opened.site.sites.buttons["hip"].setFocus()
    QTest.keyClick(opened.site.sites.buttons["hip"], Qt.Key.Key_Right)
    assert opened.site.site is Site.WEIGHT
    assert opened.how.site is Site.WEIGHT
    assert opened.site.change.text() == "3 visits more in this range make a trend."
    assert "Water and meals" in opened.site.error.text()


def test_one_press_leads_to_the_chart_of_girth_beside_runs_and_glute_work(
    page: Callable[..., BodyPage], eight_weeks: date, asked: Asked
) -> None:
    QTest.keyClick(page().site.larger, Qt.Key.Key_Return)
    assert asked == [("progress", "together")]


def test_a_range_without_a_reading_says_so(page: Callable[..., BodyPage], log_visit: Callable[..., object]) -> None:
    log_visit(today() - timedelta(days=200), Site.WAIST, 70.0)
    card = page().site
    assert card.picture.isVisible()
    QTest.mouseClick(card.ranges.buttons["12w"], Qt.MouseButton.LeftButton)
    assert card.nothing.isVisible()
    assert not card.picture.isVisible()


def test_every_visit_stands_in_a_row_and_opens_changes_and_is_deleted_by_keys(
    page: Callable[..., BodyPage], context: Context, store: Store, asked: Asked, log_visit: Callable[..., list]
) -> None:
    older = log_visit(today() - WEEK, Site.HIP, 98.0, 98.4)[0].visit_id
    newer = log_visit(today(), Site.WAIST, 71.0)[0].visit_id
    table = page().visits.table
    cells = [[table.model().index(row, column).data() for column in (1, 2)] for row in (0, 1)]
    assert cells == [["", "71.0"], ["98.2, mean of 2", ""]]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_E)
    assert asked == [("history", f"measure:{newer}"), ("history", f"edit:measure:{older}")]
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert measures.of_visit(store, older) == []
    assert table.model().rowCount() == 1
    context.undo()
    assert table.model().rowCount() == 2


def test_the_row_that_keys_go_to_is_seen(page: Callable[..., BodyPage], log_visit: Callable[..., object]) -> None:
    for day in range(12):
        log_visit(today() - timedelta(days=day), Site.HIP, 98.0)
    opened = page((900, 600))
    table, view = opened.visits.table, opened.frame.area.viewport()
    table.setFocus()

    def seen() -> bool:
        row = table.visualRect(table.currentIndex())
        place = QRect(table.viewport().mapTo(view, row.topLeft()), row.size())
        return view.rect().contains(place)

    for key, times in ((Qt.Key.Key_Down, 11), (Qt.Key.Key_Up, 11)):
        for _ in range(times):
            QTest.keyClick(table, key)
            assert seen(), table.currentIndex().row()
    assert table.currentIndex().row() == 0


def test_no_day_of_the_table_is_cut(page: Callable[..., BodyPage], log_visit: Callable[..., object]) -> None:
    for day in range(14):
        log_visit(date(2026, 3, 2) + timedelta(days=day), Site.HIP, 98.0)
    table = page().visits.table
    words = table.fontMetrics()
    texts = [table.model().index(row, 0).data() for row in range(14)]
    assert table.columnWidth(0) >= max(map(words.horizontalAdvance, texts)) + 8


def test_what_was_said_of_a_visit_stands_beside_it(
    page: Callable[..., BodyPage], store: Store, log_visit: Callable[..., list]
) -> None:
    visit_id = log_visit(today(), Site.HIP, 98.0)[0].visit_id
    with store.write("Visit") as edit:
        visits.save(edit, Circumstances(visit_id=visit_id, after_run=True))
    table = page().visits.table
    assert table.model().index(0, 2).data() == "after a run"


def test_inches_are_told_in_inches(page: Callable[..., BodyPage], context: Context, eight_weeks: date) -> None:
    context.choose(replace(context.preferences, girth_unit=GirthUnit.INCH))
    card = page().site
    assert card.figure.accessibleName() == "38.6 in, likely now"
    assert " in over 7 weeks" in card.change.text()


def test_hiding_the_body_leaves_the_page(page: Callable[..., BodyPage], context: Context, asked: Asked) -> None:
    page()
    context.choose(replace(context.preferences, shows_body=False))
    assert asked == [("today", "")]


@pytest.mark.parametrize(("scale", "size"), [(1.0, (576, 480)), (2.0, (836, 600))])
def test_no_words_are_cut_and_nothing_scrolls_sideways_in_little_room(
    page: Callable[..., BodyPage], context: Context, cut: Callable[[QWidget], list[str]], eight_weeks: date,
    scale: float, size: tuple[int, int], qtbot, tab_stops, nameless,
) -> None:  # fmt: skip
    context.choose(replace(context.preferences, text_scale_pct=round(100 * scale)))
    context.look.choose(context.preferences.theme, scale)
    opened = page(size)
    qtbot.waitUntil(lambda: cut(opened) == [])
    assert opened.frame.area.horizontalScrollBar().maximum() == 0
    stops = tab_stops(opened)
    assert {opened.add, opened.visits.table, opened.visits.edit, opened.photos.opener} <= set(stops)
    assert nameless(stops) == []
