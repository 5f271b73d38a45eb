"""The Progress page as it is used: looked at, stepped through by keys, kept true, taken away as pictures."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker import guides
from glutetracker.domain.clock import today
from glutetracker.domain.period import week_start
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.domain.units import DistanceUnit
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.pages.progress import ProgressPage

TITLES = [
    "Everything on one axis",
    "Glute sets per week",
    "Running per week",
    "Estimated 1RM",
    "Hip girth",
    "Hard days close together",
]


def told(card):
    return card.figure.value.text(), card.figure.unit.text(), card.comparison.text()


def press(widget, key=Qt.Key.Key_Space):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, key)


@pytest.fixture
def drawings(monkeypatch):
    """The plots drawn, each time one is."""
    drawn, draw = [], ChartPlot.render

    def noted(plot, *args):
        drawn.append(plot)
        draw(plot, *args)

    monkeypatch.setattr(ChartPlot, "render", noted)
    return drawn


def test_before_anything_is_logged_each_chart_says_what_to_log_and_leads_there(page, asked):
    made = page()
    assert [card.title.text() for card in made.cards] == TITLES
    for card in made.cards:
        assert card.empty.sentence.text() == card.chart.to_log
        assert not card.plot.isVisible()
        press(card.empty.action)
    assert asked == [("log", what) for what in ("session", "session", "run", "session", "measure", "session")]
    assert not made.export.isEnabled()


def test_what_is_logged_while_the_page_is_seen_appears(page, log_session, log_run):
    made = page()
    log_session(today(), {"reps": 6, "load_kg": 80.0}, {"reps": 6, "load_kg": 80.0})
    assert told(made.cards[1])[:2] == ("2", "sets so far this week")
    assert told(made.cards[3])[:2] == ("96", "kg ± 7")
    log_run(today(), distance_m=7300.0)
    assert told(made.cards[2])[:2] == ("7.3", "km so far this week")
    assert made.export.isEnabled()
    assert made.cards[4].empty.isVisible()


def test_only_charts_of_what_changed_are_read_again(page, logged, log_run):
    made = page()
    answers = [card._answer for card in made.cards]
    log_run(today())
    assert [card._answer is before for card, before in zip(made.cards, answers, strict=True)] == [
        False, True, False, True, True, False,
    ]  # fmt: skip


def test_what_is_logged_while_the_page_is_hidden_is_there_when_it_is_shown(page, log_run):
    made = page()
    made.hide()
    log_run(today(), distance_m=4000.0)
    made.show()
    assert told(made.cards[2])[0] == "4.0"


def test_what_is_logged_out_of_sight_is_drawn_before_anyone_looks(page, logged, qtbot, log_run, drawings):
    made = page()
    qtbot.waitUntil(lambda: made.cards[1].y() == made.cards[2].y())
    made.grab()
    made.hide()
    drawings.clear()
    log_run(today(), distance_m=4000.0)
    qtbot.waitUntil(lambda: set(drawings) == {made.cards[0].plot, made.cards[2].plot, made.cards[5].plot})
    with qtbot.waitExposed(made):
        made.show()
    made.grab()
    assert len(drawings) == 3


def test_turning_to_the_charts_reads_those_in_sight_first_and_the_others_when_they_are_painted(
    page, logged, qtbot, log_session
):
    made = page((1072, 600))
    qtbot.waitUntil(lambda: made.cards[1].y() == made.cards[2].y())
    made.hide()
    before = [card._answer for card in made.cards]
    log_session(today(), {"reps": 6, "load_kg": 120.0})
    made.show()

    def news():
        return [at for at, card in enumerate(made.cards) if card._answer is not before[at]]

    assert [at for at, card in enumerate(made.cards) if not card.visibleRegion().isEmpty()] == [0]
    assert news() == [0]
    qtbot.waitUntil(lambda: news() == [0, 1, 3, 5])
    assert told(made.cards[3])[0] == "144"


def test_a_chart_that_says_the_same_is_not_drawn_again(page, logged, log_session, drawings):
    made = page()
    made.grab()
    drawings.clear()
    log_session(week_start(today()), {"reps": 6, "load_kg": 20.0})  # the day's best stays what it was
    made.grab()
    assert made.cards[3].plot not in drawings
    assert made.cards[1].plot in drawings


def test_an_undone_run_is_gone_from_the_chart(page, context, log_run):
    made = page()
    log_run(today())
    context.undo()
    assert made.cards[2].empty.isVisible()


def test_arrow_keys_choose_the_range(page, logged, qtbot):
    made = page()
    press(made.ranges.buttons["12w"], Qt.Key.Key_Left)
    assert made.ranges.key == "4w"
    qtbot.waitUntil(lambda: len(made.cards[1].plot.cursor.points) == 4)
    press(made.ranges.buttons["4w"], Qt.Key.Key_Right)
    press(made.ranges.buttons["12w"], Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: len(made.cards[1].plot.cursor.points) == 53)


def test_all_begins_with_the_first_thing_logged(page, log_run, log_session, qtbot):
    log_run(today() - timedelta(days=600))
    log_session(today())
    made = page()
    QTest.mouseClick(made.ranges.buttons["all"], Qt.MouseButton.LeftButton)
    sets, runs = (card.plot.cursor for card in made.cards[1:3])
    qtbot.waitUntil(lambda: len(runs.points) in {86, 87} and len(sets.points) == len(runs.points))
    assert runs.points[0].value == "5.0 km"


def test_another_lift_is_chosen_by_keys(page, log_session, logged):
    log_session(today(), {"reps": 1, "load_kg": 70.0}, exercise=guides.all_exercises()["back_squat"])
    made = page()
    card = made.cards[3]
    assert card.choice.key == "hip_thrust_barbell"
    press(card.choice.box, Qt.Key.Key_Down)
    assert card.choice.key == "back_squat"
    assert told(card)[0] == "70"
    log_session(today(), {"reps": 1, "load_kg": 75.0}, exercise=guides.all_exercises()["back_squat"])
    assert (card.choice.key, told(card)[0]) == ("back_squat", "75")


@pytest.mark.parametrize("at", range(6))
def test_the_table_says_the_same_as_the_picture(page, logged, at):
    made = page()
    card = made.cards[at]
    press(card.table_button)
    assert card.is_table
    assert not card.plot.isVisible()
    model = card.table.model()
    twin = card.chart.table(card._answer, made.question())
    shown = [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]
    assert shown == list(twin.rows)
    assert card.table_button.accessibleName() == "Chart"
    press(card.table_button)
    assert card.plot.isVisible()
    assert not card.table.isVisible()


def test_a_table_follows_what_is_logged(page, log_run):
    log_run(today(), distance_m=5000.0)
    made = page()
    press(made.cards[2].table_button)
    log_run(today(), distance_m=2500.0, duration_s=1200.0)
    assert made.cards[2].table.model().index(0, 1).data() == "7.5"


@pytest.mark.parametrize("width", [576, 1072])
def test_no_column_of_a_table_is_narrower_than_its_words(page, qtbot, logged, look, width):
    look.choose(ThemeChoice.LIGHT, 2.0)
    made = page((width, 600))
    for card in made.cards:
        press(card.table_button)

    def is_whole():
        heads = [card.table.horizontalHeader() for card in made.cards]
        return all(
            head.sectionSize(column) >= head.sectionSizeHint(column) for head in heads for column in range(head.count())
        ) and all(head.length() >= head.viewport().width() for head in heads)

    qtbot.waitUntil(is_whole, timeout=10_000)


def test_how_it_is_worked_out_is_told_on_demand(page, logged):
    card = page().cards[3]
    assert not card.method.isVisible()
    press(card.method_button)
    assert card.method.isVisible()
    assert "Epley" in card.method.text()


def test_tab_reaches_everything_and_everything_has_a_name(page, logged, tab_stops, nameless):
    made = page()
    stops = tab_stops(made)
    for card in made.cards:
        assert {card.table_button, card.picture_button, card.method_button, card.plot} <= set(stops)
    assert made.export in stops
    assert made.ranges.buttons["12w"] in stops
    assert made.cards[3].choice.box in stops
    assert nameless(stops) == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("kind", ["logged", "empty"])
def test_no_word_is_cut_at_any_size(page, look, request, qtbot, cut, scale, kind):
    if kind == "logged":
        request.getfixturevalue("logged")
    look.choose(ThemeChoice.LIGHT, scale)
    made = page()

    def is_whole():
        chips = made.ranges.buttons.values()
        return (
            cut(made) == []
            and made.frame.area.horizontalScrollBar().maximum() == 0
            and all(made.ranges.rect().contains(chip.geometry()) for chip in chips)
        )

    for width in (1072, 836, 576):
        made.resize(width, 600)
        qtbot.waitUntil(is_whole, timeout=10_000)  # layouts settle in turns of the event loop


@pytest.mark.parametrize(("width", "columns"), [(576, 1), (836, 2), (1072, 2)])
def test_cards_stand_in_even_rows(page, qtbot, logged, width, columns):
    made = page((width, 600))

    def is_even():
        places = [card.geometry() for card in made.cards[1:5]]  # the first and the last have rows of their own
        rows = [places[at : at + columns] for at in range(0, len(places), columns)]
        return len({place.left() for place in places}) == columns and all(
            len({(place.top(), place.height()) for place in row}) == 1
            and max(place.width() for place in row) - min(place.width() for place in row) <= 1
            for row in rows
        )

    qtbot.waitUntil(is_even, timeout=10_000)  # layouts settle in turns of the event loop


def test_the_theme_and_the_size_of_text_change_while_it_is_seen(page, logged, look):
    made = page()
    look.choose(ThemeChoice.DARK, 1.5)
    plot = made.cards[1].plot
    assert plot.minimumHeight() == look.theme.px(236)
    assert plot.grab().toImage().pixelColor(2, 2) == look.theme.colour("surface")


def test_the_size_of_text_that_was_chosen_before_the_page_was_seen_holds(qtbot, context, look, shown):
    made = ProgressPage(context)
    look.choose(ThemeChoice.LIGHT, 2.0)
    shown(made)
    qtbot.waitUntil(lambda: bool(made.cards), timeout=20_000)
    assert made.export.font().pixelSize() == look.theme.font("strong").pixelSize()


def test_other_units_are_shown_at_once(page, context, log_run):
    log_run(today(), distance_m=8046.72)
    made = page()
    context.choose(replace(context.preferences, distance_unit=DistanceUnit.MI))
    assert told(made.cards[2])[:2] == ("5.0", "mi so far this week")


def test_an_empty_range_says_that_there_is_more_before_and_shows_it(page, log_run, qtbot, asked):
    log_run(today() - timedelta(days=200))
    made = page()
    card = made.cards[2]
    words = "Nothing in this range. Choose a longer one to see what was before."
    qtbot.waitUntil(lambda: card.empty.sentence.text() == words, timeout=20_000)
    assert (card.empty.action.text(), made.cards[1].empty.action.text()) == ("Show all days", "Log a session")
    press(card.empty.action)
    assert (made.ranges.key, made.ranges.buttons["all"].hasFocus(), asked) == ("all", True, [])
    qtbot.waitUntil(card.plot.isVisible, timeout=20_000)
