"""A calendar of what was done: gone through by keys, told in words, picking the days that are listed."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from glutetracker.domain.clock import today
from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import Period
from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.running import RunKind
from glutetracker.store import events, plans
from glutetracker.ui.history import months
from glutetracker.words.durations import short_day

DAY = date(2026, 3, 2)


@pytest.fixture
def calendar(page, log_session, log_run, log_visit):
    """The calendar of a March with a session and a run on the 2nd and a visit on the 8th."""
    log_session(DAY, {"reps": 8}, {"reps": 8})
    log_run(DAY, distance_m=6200.0)
    log_visit(date(2026, 3, 8))
    log_run(date(2026, 4, 1))
    opened = page()
    made = opened.calendar.calendar
    made.go_to(DAY)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    made.page = opened
    return made


def test_a_day_is_told_in_words(calendar):
    assert calendar.told(DAY) == "Mon 2 Mar 2026 · 1 session, 2 sets; 1 run or walk, 6.2 km"
    assert calendar.told(date(2026, 3, 8)) == "Sun 8 Mar 2026 · measured"
    assert calendar.told(date(2026, 3, 9)) == "Mon 9 Mar 2026 · nothing logged"


def test_a_day_to_come_tells_what_it_is_planned_for(calendar, context):
    day = today() + timedelta(days=1)
    race = Event(kind=EventKind.RACE, first_day=day, words="City 10")
    context.save("Race", lambda edit: events.save(edit, race))
    calendar.go_to(day)
    assert calendar.told(day) == f"{short_day(day, with_year=True)} · planned: City 10"
    before = calendar.grab().toImage()
    context.undo()
    assert calendar.told(day).endswith("nothing logged")
    assert calendar.grab().toImage() != before


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Right], date(2026, 3, 3)),
        ([Qt.Key.Key_Left], date(2026, 3, 1)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left], date(2026, 2, 28)),
        ([Qt.Key.Key_Down], date(2026, 3, 9)),
        ([Qt.Key.Key_Up], date(2026, 2, 23)),
        ([Qt.Key.Key_End], date(2026, 3, 8)),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], date(2026, 3, 2)),
        ([Qt.Key.Key_PageDown], date(2026, 4, 2)),
        ([Qt.Key.Key_PageUp], date(2026, 2, 2)),
    ],
)
def test_keys_go_from_day_to_day_and_it_is_heard(calendar, keys, day):
    for key in keys:
        QTest.keyClick(calendar, key)
    assert calendar.day == day
    assert calendar.accessibleDescription() == calendar.told(day) == calendar.page.calendar.told.text()


def test_page_down_goes_a_year_on_where_a_year_is_shown(calendar):
    calendar.page.calendar.scale.buttons["year"].click()
    QTest.keyClick(calendar, Qt.Key.Key_PageDown)
    assert calendar.day == date(2027, 3, 2)
    assert calendar.page.calendar.title.text() == "2027"


def test_enter_lists_a_day_alone_and_enter_again_all(calendar, titles):
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert len(titles(calendar.page)) == 2
    assert calendar.page.filters.day.isVisible()
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert len(titles(calendar.page)) == 4
    assert not calendar.page.filters.day.isVisible()


def test_the_day_above_the_list_is_let_go_by_pressing_it(calendar, titles):
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    QTest.mouseClick(calendar.page.filters.day, Qt.MouseButton.LeftButton)
    assert len(titles(calendar.page)) == 4
    assert calendar.chosen is None


@pytest.mark.parametrize("scale", ["month", "year"])
def test_a_click_picks_the_day_under_it(calendar, scale):
    calendar.page.calendar.scale.buttons[scale].click()
    wanted = date(2026, 3, 8)
    area = next(area for month in calendar._places for day, area in month.days if day == wanted)
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert calendar.chosen == wanted


def test_days_with_something_done_look_otherwise(calendar):
    def tile(day):
        area = next(area for month in calendar._places for each, area in month.days if each == day)
        return calendar.grab(area.toRect().adjusted(4, 4, -4, -4)).toImage()

    calendar.clearFocus()
    assert tile(date(2026, 3, 2)) != tile(date(2026, 3, 16)), "the number alone is not compared"
    ink = {tile(day).pixelColor(2, 2).name() for day in (date(2026, 3, 2), date(2026, 3, 8))}
    assert ink != {tile(date(2026, 3, 16)).pixelColor(2, 2).name()}


@pytest.mark.parametrize("first_weekday", [0, 6])
def test_each_day_of_a_year_has_a_place_of_its_own(first_weekday):
    sizes = months.Sizes(head=20, gap=10, cell=40)
    places = list(months.twelve_months(2028, 400, sizes, first_weekday, across=4))
    days = [day for month in places for day, _ in month.days]
    assert days == [date(2028, 1, 1) + timedelta(days=ahead) for ahead in range(366)]
    corners = {(round(area.x(), 2), round(area.y(), 2)) for month in places for _, area in month.days}
    assert len(corners) == 366
    columns = {(day.weekday() - first_weekday) % 7 for day, area in places[0].days if area.x() == 0}
    assert columns == {0}


def test_months_of_thirty_days_take_their_last_for_the_thirty_first():
    assert months.later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months.later(date(2026, 3, 31), -12) == date(2025, 3, 31)
    assert months.month_of(date(2026, 2, 10)) == Period(date(2026, 2, 1), date(2026, 3, 1))


def test_it_opens_at_today(page):
    assert page().calendar.calendar.day == today()


def test_tab_goes_through_it_from_the_top_down_and_its_days_are_one_stop(page, context, log_run, tab_stops, qtbot):
    log_run(DAY)
    opened = page()
    card = opened.calendar
    for ahead in (3, 30):
        plan = PlannedRun(day=today() + timedelta(days=ahead), kind=RunKind.EASY)
        context.save("Plan", lambda edit, plan=plan: plans.save(edit, plan))
    acts = [each for row in card.plans.rows for each in row.findChildren(QAbstractButton)]
    assert len(acts) == 8
    qtbot.waitUntil(acts[-1].isVisible)
    stops = [stop for stop in tab_stops(opened) if card.isAncestorOf(stop)]
    chip = card.scale.buttons["month"]
    assert stops == [card.before, card.after, card.calendar, *acts, card.plan, chip]
