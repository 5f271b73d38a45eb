"""The history and what opens from it hold at any size and scale; all of it is reached and heard by keys."""

from datetime import date

import pytest

from glutetracker.domain.preferences import ThemeChoice

SIZES = [((1072, 800), 1.0), ((836, 600), 1.0), ((576, 480), 1.0), ((1008, 800), 2.0), ((836, 600), 2.0)]


@pytest.fixture
def filled(log_session, log_visit, record_run):
    visit = log_visit(date(2026, 3, 1))
    return [f"session:{log_session().id}", f"run:{record_run().id}", f"measure:{visit[0].visit_id}"]


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_nothing_is_cut(page, filled, cut, context, qtbot, size, scale):
    context.look.choose(ThemeChoice.LIGHT, scale)
    opened = page(size)
    qtbot.waitUntil(lambda: not cut(opened))
    for named in filled:
        opened.open_entry(named)
        qtbot.waitUntil(lambda: not cut(opened))
        area = opened.detail.frame.area
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), "it need not be scrolled sideways"
        opened.detail.edit()
        qtbot.waitUntil(lambda: not cut(opened))
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_every_control_is_reached_and_has_a_name(page, filled, tab_stops, nameless):
    opened = page()
    stops = tab_stops(opened)
    assert {opened.filters.text.edit, opened.list, opened.calendar.calendar} <= set(stops)
    assert nameless(stops) == []
    for named in filled:
        opened.open_entry(named)
        stops = tab_stops(opened.detail)
        assert {opened.detail.back, opened.detail.change, opened.detail.more} <= set(stops)
        assert nameless(stops) == []
        opened.detail.edit()
        stops = tab_stops(opened.detail)
        part = opened.detail.parts[opened.detail.shown[0]]
        assert {part.done, part.rest} <= set(stops)
        assert nameless(stops) == []


def test_the_calendar_stands_below_the_list_where_there_is_little_room(page, filled):
    opened = page((576, 480))
    assert opened.calendar.y() > opened.list_card.y()
    wide = page((1072, 800))
    assert wide.calendar.x() > wide.list_card.x()
