"""What Today adds once it stands: the figure, muscles of the week, and the line on The question."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.context import Context
from glutetracker.ui.pages.today import PAGE, TodayPage
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.widgets import Card

WEEK = timedelta(days=7)


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> Callable[[], TodayPage]:
    """Opens the page, and makes ready what comes while the window idles."""

    def show() -> TodayPage:
        opened = PAGE(context)
        shown(opened)
        opened.make_ready()
        return opened

    return show


def measured_in(log_visit: Callable[..., object], weeks: int) -> None:
    for week in range(weeks):
        log_visit(today() - week * WEEK, Site.HIP, 98.0)


def test_what_stands_lower_comes_a_turn_after_the_first_picture(
    context: Context,
    shown: Callable[..., QWidget],
    qtbot: QtBot,
    log_session: Callable[..., Session],
    log_visit: Callable[..., object],
) -> None:
    log_session(today(), {"reps": 8})
    log_visit(today(), Site.HIP, 98.0)
    opened = PAGE(context)
    shown(opened, (720, 800))
    qtbot.waitUntil(lambda: opened.rhythm.isVisible() and opened.measure.isVisible())
    assert opened.rhythm.told.text() == "0 of 1 week with two glute days"
    assert opened.measure.value.accessibleName() == "98.0 cm Hip"
    assert (
        opened.latest.mapTo(opened, opened.latest.rect().bottomLeft()).y() < opened.rhythm.mapTo(opened, QPoint()).y()
    )
    log_session(today() - timedelta(days=1), {"reps": 8})
    assert opened.measure.isVisible()


def test_muscles_of_the_week_stand_on_the_map_and_follow_what_is_logged(
    page: Callable[[], TodayPage], log_session: Callable[..., Session]
) -> None:
    opened = page()
    assert opened.muscles.told.text() == "No hard sets yet this week."
    log_session(today(), {"reps": 8}, {"reps": 8}, {"reps": 8})
    log_session(today(), {"reps": 8}, is_open=True)
    assert opened.muscles.map.loads["glute_max"] == pytest.approx(4 / 16)
    assert opened.muscles.shares.accessibleName().startswith("Hard sets: Gluteus maximus 4")
    log_session(today() - WEEK, {"reps": 8})
    assert opened.muscles.map.loads["glute_max"] == pytest.approx(4 / 16)


@pytest.mark.parametrize(("scale", "width"), [(2.0, 772), (1.0, 400), (1.0, 1072)])
def test_names_of_muscles_stand_whole_beside_the_map_or_below_it(
    context: Context, page: Callable[[], TodayPage], log_session: Callable[..., Session], qtbot: QtBot,
    scale: float, width: int,
) -> None:  # fmt: skip
    opened = page()
    context.look.choose(ThemeChoice.LIGHT, scale)
    opened.resize(width, 600)
    log_session(today(), {"reps": 8})
    shares = opened.muscles.shares
    qtbot.waitUntil(lambda: shares.isVisible() and shares.width() >= shares.minimumSizeHint().width())
    body = opened.muscles.map

    def below() -> int:
        return shares.mapTo(opened, QPoint()).y() - body.mapTo(opened, QPoint()).y() - body.height()

    qtbot.waitUntil(lambda: below() < body.width() / 2)  # close to it, never a hole between


def test_what_had_little_is_said_without_blame(
    page: Callable[[], TodayPage], log_session: Callable[..., Session]
) -> None:
    log_session(today(), *({"reps": 8},) * 6)
    told = page().muscles.light.text()
    assert "side hip had little so far" in told


def test_the_question_is_too_early_to_answer_until_six_weeks_were_measured(
    page: Callable[[], TodayPage], log_visit: Callable[..., object], log_run: Callable[..., object]
) -> None:
    measured_in(log_visit, 4)
    opened = page()
    assert opened.question.told.text() == "Too early to say: 2 more weeks with a hip reading each."
    log_visit(today() - 4 * WEEK, Site.HIP, 98.0)
    assert opened.question.told.text() == "Too early to say: 1 more week with a hip reading."
    log_visit(today() - 5 * WEEK, Site.HIP, 98.0)
    assert opened.question.told.text() == "Too early to say: no run is logged yet."
    log_run(today(), distance_m=5000.0)
    assert opened.question.told.text().startswith("There is enough to begin to answer")


def test_a_first_run_ends_an_answer_of_today_that_had_none(
    page: Callable[[], TodayPage],
    context: Context,
    log_visit: Callable[..., object],
    log_run: Callable[..., object],
    qtbot: QtBot,
) -> None:
    measured_in(log_visit, 7)
    opened = page()
    context.answers.ask(Asked())
    qtbot.waitUntil(lambda: context.answers.last(Asked()) is not None, timeout=20_000)
    assert opened.question.told.text() == "Too early to say: no run is logged yet."
    log_run(today(), distance_m=5000.0)
    assert opened.question.told.text().startswith("There is enough to begin to answer")


def test_the_line_on_the_question_is_hidden_with_the_body(page: Callable[[], TodayPage], context: Context) -> None:
    opened = page()
    context.choose(replace(context.preferences, shows_body=False))
    assert not opened.question.isVisible()


def test_the_first_exercise_of_what_is_next_is_shown_moving(
    page: Callable[[], TodayPage], log_session: Callable[..., Session], qtbot: QtBot
) -> None:
    log_session(today() - timedelta(days=1))
    figure = page().next_up.figure
    qtbot.waitUntil(lambda: figure.stage is not None and figure.stage.isVisible(), timeout=20_000)


def test_nothing_of_this_is_there_before_the_window_idles(context: Context, shown: Callable[..., QWidget]) -> None:
    opened = PAGE(context)
    shown(opened)
    assert (opened.muscles, opened.question, opened.next_up.figure) == (None, None, None)


def test_what_comes_next_is_begun_though_it_is_not_in_sight_yet(
    context: Context, asked: list[tuple[str, str]], log_session: Callable[..., Session], qtbot: QtBot
) -> None:
    session = log_session(today() - timedelta(days=1))
    opened = PAGE(context)
    qtbot.addWidget(opened)
    opened.catch_up()
    assert not opened.shows_lower
    opened.begin_next()
    assert asked == [("log", f"repeat:{session.id}")]


def test_in_one_column_nothing_is_shown_only_to_move_down_a_turn_later(
    context: Context, log_session: Callable[..., Session], qtbot: QtBot
) -> None:
    log_session(today() - timedelta(days=1))
    opened = PAGE(context)
    qtbot.addWidget(opened)
    opened.resize(576, 800)
    opened.show()
    assert opened.week.isVisible()
    assert not opened.latest.isVisible()
    qtbot.waitUntil(lambda: opened.latest.isVisible() and opened.next_up.isVisible())
    assert (
        opened.next_up.mapTo(opened, opened.rect().topLeft()).y()
        < opened.latest.mapTo(opened, opened.rect().topLeft()).y()
    )


@pytest.mark.parametrize(("scale", "size"), [(0.8, (1072, 800)), (1.0, (576, 480)), (2.0, (836, 600))])
def test_no_words_are_cut_and_nothing_scrolls_sideways_with_them(
    context: Context, shown: Callable[..., QWidget], cut: Callable[[QWidget], list[str]],
    log_session: Callable[..., Session], log_visit: Callable[..., object], qtbot: QtBot,
    scale: float, size: tuple[int, int],
) -> None:  # fmt: skip
    log_session(today() - timedelta(days=1), {"reps": 8, "load_kg": 80.0}, title="Glutes A: thrust and hinge")
    measured_in(log_visit, 2)
    context.look.choose(context.preferences.theme, scale)
    opened = PAGE(context)
    shown(opened, size)
    opened.make_ready()
    qtbot.waitUntil(lambda: cut(opened) == [])
    assert opened.frame.area.horizontalScrollBar().maximum() == 0


def test_a_session_with_a_best_says_so_and_no_longer_once_the_set_is_gone(
    page: Callable[[], TodayPage], log_session: Callable[..., Session], qtbot: QtBot, context: Context
) -> None:
    log_session(today() - WEEK, {"reps": 8, "load_kg": 80.0}, {"reps": 8, "load_kg": 82.5})  # all is new then
    log_session(today(), {"reps": 8, "load_kg": 85.0})
    rows = page().latest.rows
    qtbot.waitUntil(lambda: rows[0].accessibleName().endswith("new best"))
    assert rows[0].best is not None
    assert rows[0].best.isVisible()
    assert rows[1].best is None
    context.undo()
    qtbot.waitUntil(lambda: not rows[0].accessibleName().endswith("new best"))
    assert not rows[0].best.isVisible()


def test_titles_of_cards_side_by_side_are_level(
    page: Callable[[], TodayPage], log_session: Callable[..., Session], qtbot: QtBot
) -> None:
    log_session(today(), {"reps": 8, "load_kg": 80.0})
    opened = page()

    def middle(card: Card) -> int:
        assert card.heading is not None
        return card.heading.mapTo(opened, card.heading.rect().center()).y()

    qtbot.waitUntil(lambda: abs(middle(opened.week) - middle(opened.latest)) <= 1)


def test_who_only_runs_or_measures_is_shown_no_muscles_until_a_session_begins(
    page: Callable[[], TodayPage],
    log_run: Callable[..., object],
    log_visit: Callable[..., object],
    log_session: Callable[..., Session],
) -> None:
    log_run(today(), distance_m=5000.0)
    log_visit(today(), Site.HIP, 98.0)
    opened = page()
    assert opened.muscles is not None
    assert not opened.muscles.isVisible()
    log_session(today(), {"reps": 8}, is_open=True)
    assert opened.muscles.isVisible()


@pytest.mark.parametrize("first", ["run", "visit"])
def test_the_question_stands_below_the_week_until_something_comes_next(
    page: Callable[[], TodayPage],
    context: Context,
    log_run: Callable[..., object],
    log_visit: Callable[..., object],
    log_session: Callable[..., Session],
    tab_stops: Callable[[QWidget], list[QWidget]],
    first: str,
) -> None:
    {"run": log_run, "visit": log_visit}[first](today())
    opened = page()
    assert opened.question is not None
    assert opened.question.mapTo(opened, QPoint()).x() == opened.week.mapTo(opened, QPoint()).x()
    stops = tab_stops(opened)
    assert stops.index(opened.question.see) == stops.index(opened.week.running.set_aim) + 1
    log_session(today())
    opened.refresh()
    assert opened.columns.second.indexOf(opened.question) >= 0
    assert opened.question.isVisible()
    stops = tab_stops(opened)
    assert stops.index(opened.question.see) > stops.index(opened.latest.all)
