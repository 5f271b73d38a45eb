"""Little room and large text: nothing is cut, nothing scrolls sideways, everything has a name and a place for Tab."""

from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from log_driver import Logger
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker import demo
from glutetracker.domain.lifting.strength import Session
from glutetracker.store import Store
from glutetracker.ui.log.entry.set_row import SetRow

SMALLEST = (576, 480)
"""What a window of 640 × 480 has beside its side bar."""


@pytest.mark.parametrize(("scale", "size"), [(0.8, (1072, 800)), (1.0, (836, 600)), (1.0, SMALLEST), (2.0, (836, 600))])
@pytest.mark.parametrize("part", ["session:hip_thrust_barbell", "run", "measure"])
def test_no_words_are_cut_and_nothing_scrolls_sideways(
    store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger],
    cut: Callable[[QWidget], list[str]], qtbot: QtBot, scale: float, size: tuple[int, int], part: str,
) -> None:  # fmt: skip
    log_thrusts()
    logger = open_logger(store, size, scale)
    logger.page.asked_for(part)
    logger.into(logger.page.line.edit, "easy 5.2 km 28:40 fluffy")
    logger.enter()
    qtbot.waitUntil(lambda: cut(logger.page) == [])
    assert logger.page.frame.area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("scale", "size", "count"), [(1.0, (1072, 800), 3), (2.0, (772, 600), 2), (2.0, (512, 480), 1)]
)
def test_the_line_shows_as_many_examples_as_there_is_room_for(
    store: Store, open_logger: Callable[..., Logger], scale: float, size: tuple[int, int], count: int
) -> None:
    edit = open_logger(store, size, scale).page.line.edit
    assert len(edit.placeholderText().split("  ·  ")) == count
    assert edit.fontMetrics().horizontalAdvance(edit.placeholderText()) < edit.width()


def test_sets_are_whole_in_the_smallest_window_with_the_largest_words(
    store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger],
    cut: Callable[[QWidget], list[str]], qtbot: QtBot,
) -> None:  # fmt: skip
    log_thrusts()
    logger = open_logger(store, (512, 480), 2.0)
    logger.page.asked_for("session:hip_thrust_barbell")
    logger.type("82.5x12@2")
    logger.enter()
    (card,) = logger.cards
    qtbot.waitUntil(lambda: cut(card) == [])
    row = card.rows[0]
    cells = [row.number, *row.cells, row.tick]
    assert all(one.geometry().right() < other.geometry().left() for one, other in pairwise(cells))
    assert row.load.fontMetrics().horizontalAdvance("82.5") < row.load.width()


def test_routines_and_last_sessions_are_whole_in_the_smallest_window_with_the_largest_words(
    store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger],
    cut: Callable[[QWidget], list[str]], qtbot: QtBot,
) -> None:  # fmt: skip
    log_thrusts()
    logger = open_logger(store, (512, 480), 2.0)
    session = logger.page.session
    qtbot.waitUntil(lambda: cut(logger.page) == [])
    for rows in (session.routines.rows, session.recent):
        for button in rows.buttons.values():
            place = button.parentWidget()
            assert place.minimumSizeHint().width() <= place.width(), "no word is cut at its end"
            assert place.rect().contains(button.geometry())


def test_a_year_of_training_and_an_open_session_are_whole_in_the_smallest_window(
    tmp_path: Path, open_logger: Callable[..., Logger], cut: Callable[[QWidget], list[str]], qtbot: QtBot
) -> None:
    demo.write(tmp_path / "year.sqlite", years=1, seed=7)
    with closing(Store.open(tmp_path / "year.sqlite")) as store:
        logger = open_logger(store, SMALLEST)
        for part in ("", "session:hip_thrust_barbell", "session:clamshell_banded", "run", "measure"):
            logger.page.asked_for(part)
            if part.startswith("session"):
                logger.enter()
            qtbot.waitUntil(lambda: cut(logger.page) == [])
            assert logger.page.frame.area.horizontalScrollBar().maximum() == 0
        logger.window.close()


def test_an_error_in_a_narrow_row_is_read_whole(
    store: Store, open_logger: Callable[..., Logger], cut: Callable[[QWidget], list[str]], qtbot: QtBot
) -> None:
    logger = open_logger(store, (836, 600), 2.0)
    logger.page.asked_for("session:hip_thrust_barbell")
    logger.type("abc")
    logger.enter()
    qtbot.waitUntil(lambda: logger.cards[0].rows[0].error.height() > 0 and cut(logger.page) == [])
    assert logger.cards[0].rows[0].error.isVisible()


def test_last_time_goes_below_the_row_where_there_is_little_room(
    store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    log_thrusts()
    logger = open_logger(store, (1072, 800))
    logger.page.asked_for("session:hip_thrust_barbell")
    row = logger.cards[0].rows[1]
    qtbot.waitUntil(row.previous.isVisible)
    assert not row.previous_below.isVisible()
    logger.window.resize(440, 700)
    qtbot.waitUntil(row.previous_below.isVisible)
    assert row.previous_below.text() == "last time 80 × 8  RIR 2"
    assert not row.previous.isVisible()


@pytest.mark.parametrize("part", ["session:hip_thrust_barbell", "run", "measure", ""])
def test_tab_reaches_every_control_and_each_has_a_name(
    trained: Logger, tab_stops: Callable[[QWidget], list[QWidget]],
    nameless: Callable[[list[QWidget]], list[str]], part: str,
) -> None:  # fmt: skip
    trained.page.asked_for(part)
    stops = tab_stops(trained.page)
    assert nameless(stops) == []
    part_shown = trained.page.parts[trained.page.chips.key]
    assert len([stop for stop in stops if part_shown.isAncestorOf(stop)]) >= 3


def test_tab_goes_through_a_session_in_reading_order(
    trained: Logger, tab_stops: Callable[[QWidget], list[QWidget]]
) -> None:
    trained.page.asked_for("session:hip_thrust_barbell")
    trained.page.asked_for("session:back_squat")
    stops = tab_stops(trained.page)
    rows = [row for card in trained.cards for row in card.rows]
    order = [stops.index(cell) for row in rows for cell in (*row.cells, row.tick)]
    assert order == sorted(order)
    assert stops.index(trained.page.session.picker.edit) > order[-1]


def test_the_row_with_the_cursor_is_seen(
    store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    log_thrusts()
    logger = open_logger(store, (836, 480))
    for exercise in ("hip_thrust_barbell", "back_squat", "side_plank"):
        logger.page.asked_for(f"session:{exercise}")

    def is_seen(row: SetRow) -> bool:
        top = row.mapTo(logger.page.frame.area.viewport(), row.rect().topLeft()).y()
        return 0 <= top <= logger.page.frame.area.viewport().height() - row.height()

    qtbot.waitUntil(lambda: is_seen(logger.cards[2].rows[0]))
    logger.cards[0].rows[0].focus_first()
    qtbot.waitUntil(lambda: is_seen(logger.cards[0].rows[0]))


def test_the_head_of_the_page_stays_in_sight_while_the_cursor_is_near_it(
    store: Store, open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    logger = open_logger(store, size=(836, 600))
    logger.page.asked_for("session")
    assert logger.cursor is logger.page.session.picker.edit
    bar = logger.page.frame.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == 0)


def test_a_session_of_a_few_sets_begins_with_the_head_of_the_page_whole(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    past = log_thrusts()
    logger = open_logger(store, size=(836, 580))
    logger.page.asked_for(f"repeat:{past.id}")
    bar, (card,) = logger.page.frame.area.verticalScrollBar(), logger.cards
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    logger.look()
    assert bar.value() == 0
    height = logger.page.frame.area.viewport().height()
    assert _top(card.rows[-1], logger.page) + card.rows[-1].height() < height < _top(card, logger.page) + card.height()


def test_the_next_exercise_is_in_sight_with_the_last_set_and_the_page_moves_once_its_own_is_lit(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    log_thrusts()
    logger = open_logger(store, (1072, 700))
    for exercise in ("back_squat", "sumo_squat", "hip_thrust_barbell"):
        logger.page.asked_for(f"session:{exercise}")
    first, following, _ = logger.cards
    first.rows[0].focus_first()
    logger.look()
    row, height = following.rows[0], logger.page.frame.area.viewport().height()
    assert _top(row, logger.page) + row.height() > height, "first the head of the page is whole"
    for _ in range(2):
        logger.type("60x8")
        logger.enter()
    qtbot.waitUntil(lambda: _top(row, logger.page) + row.height() <= height)
    logger.type("60x8")
    place = _top(row, logger.page)
    logger.enter()
    assert row.state == "now"
    assert _top(row, logger.page) == place, "nothing moves under the eye"
    qtbot.waitUntil(lambda: _top(row, logger.page) < place)
    assert _top(following, logger.page) >= 0


@pytest.fixture
def long_session(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger], qtbot: QtBot
) -> Logger:
    """Three exercises, the cursor in the last one, two of them scrolled by."""
    log_thrusts()
    logger = open_logger(store, (1072, 700))
    for exercise in ("back_squat", "sumo_squat", "hip_thrust_barbell"):
        logger.page.asked_for(f"session:{exercise}")
    logger.cards[0].rows[0].focus_first()
    for text in ("60x8",) * 6:
        logger.type(text)
        logger.enter()
    qtbot.waitUntil(lambda: _top(logger.cards[1], logger.page) < 0)
    logger.look()
    return logger


def test_the_figure_and_the_rest_go_along_with_the_sets(long_session: Logger) -> None:
    session, height = long_session.page.session, long_session.page.frame.area.viewport().height()
    for seen in (session.cues.name, session.rest.ring):
        assert 0 <= _top(seen, long_session.page) <= height - seen.height()
    room = session.columns.rooms[1]
    assert room.y() + room.height() <= session.columns.height(), "and end with them"
    long_session.window.resize(600, 700)
    long_session.look()
    assert _top(session.cues, long_session.page) > _top(session.picker, long_session.page), "else they stand below"


def test_what_the_cursor_comes_to_beside_the_sets_stays_to_be_scrolled_to(long_session: Logger, qtbot: QtBot) -> None:
    frame, title = long_session.page.frame, long_session.page.session.about.title.edit
    long_session.cards[2].rows[0].focus_first()
    title.setFocus()
    frame.area.ensureWidgetVisible(title)
    qtbot.waitUntil(lambda: 0 <= _top(title, long_session.page) <= frame.area.viewport().height() - title.height())


def test_the_two_columns_of_a_session_just_begun_start_on_one_line(
    store: Store, open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    logger = open_logger(store, size=(1072, 800))
    logger.page.asked_for("session")
    card, beside = logger.page.session.picker.parentWidget(), logger.page.session.so_far
    qtbot.waitUntil(lambda: _top(card, logger.page) == _top(beside, logger.page))


def _top(widget: QWidget, of: QWidget) -> int:
    return widget.mapTo(of, QPoint(0, 0)).y()
