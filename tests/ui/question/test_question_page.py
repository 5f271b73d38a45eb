import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Hope, ThemeChoice
from glutetracker.domain.question.answer import Basis, Habit
from glutetracker.domain.question.data import Dose, Outcome
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import GirthUnit
from glutetracker.ui.charts.plotting.bars import Bars
from glutetracker.ui.question.picture import table as picture_table
from glutetracker.ui.question.three_parts import HEIGHT, ThreeParts

Key = Qt.Key


def test_on_the_first_day_it_says_what_is_missing_and_what_studies_saw(page, told, asked):
    front = page().front
    assert front.cards.verdict.verdict.text() == "Not enough data yet: 0 of 6 measured weeks."
    assert not front.cards.verdict.bar.isVisible()
    assert not front.cards.effects.isVisible()
    assert not front.cards.picture.isVisible()
    assert "Waist: 0.2 to 0.3 cm less" in told(front.cards.studies)
    assert "no verdict" in told(front.cards.studies)
    sharpen = told(front.cards.sharpen)
    assert "With one reading every week" in sharpen
    assert "present habits" not in sharpen
    assert "six weeks of less running" in sharpen
    QTest.mouseClick(front.cards.verdict.measure, Qt.MouseButton.LeftButton)
    assert asked == [("log", "measure")]


def test_the_studies_answer_to_ones_own_numbers_and_tell_of_what_is_none(page, told, press):
    studies = page().front.cards.studies
    studies.way.edit.setFocus()
    studies.way.edit.selectAll()
    press("20")
    assert "Waist: 0.4 to 0.6 cm less" in told(studies.told)
    press(Key.Key_Backspace, Key.Key_Backspace, "much")
    assert not studies.told.isVisible()
    assert "is not a number" in studies.way.below.text()


def test_three_weeks_show_their_readings_and_no_chance_of_anything(page, weeks, told):
    weeks(3)
    front = page().front
    assert "3 of 6" in front.cards.verdict.verdict.text()
    assert front.cards.picture.isVisible()
    assert "a line needs 4" in front.cards.picture.finding.text()
    assert "%" not in told(front.cards.verdict)
    assert not front.cards.readings.isVisible()


def test_girths_alone_say_what_is_missing_and_no_chance_that_only_restates_a_belief(page, log_visit, told, asked):
    for week in range(1, 10):
        log_visit(today() - timedelta(weeks=week), Site.HIP, 98.0 + week % 3)
    opened = page()
    cards = opened.front.cards
    assert cards.verdict.verdict.text() == "Too early to say: no run is logged yet."
    assert "You have 9 measured weeks. Log your runs" in told(cards.verdict)
    assert not any(sign in told(part) for part in (cards.verdict, cards.sharpen) for sign in ("%", "most likely"))
    assert not cards.verdict.bar.isVisible()
    assert not cards.verdict.measure.isVisible()
    assert not cards.effects.isVisible()
    assert not cards.caveats.isVisible()
    assert cards.picture.isVisible()
    QTest.mouseClick(cards.verdict.train, Qt.MouseButton.LeftButton)
    assert asked == [("log", "run")]


@pytest.mark.parametrize(("count", "is_told"), [(5, False), (6, True)])
def test_what_moved_the_girth_is_not_shown_while_it_would_only_be_guessing(page, weeks, context, count, is_told):
    weeks(count)
    opened = page()
    picture = opened.front.cards.picture
    titles = [each.strip.title for each in picture.plot.canvas.placed]
    table = picture_table(opened.answers.last(opened.front.asked), context.preferences)
    assert "most likely changed by" in picture.finding.text()
    assert ("What the model thinks" in picture.finding.text()) is is_told
    assert any(title.startswith("What the model thinks") for title in titles) is is_told
    assert any(name.startswith("By running") for name in table.columns) is is_told
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert all(len(point.heights) == len(titles) for point in picture.plot.cursor.points)


def test_while_no_verdict_is_given_the_weeks_that_it_takes_are_those_to_come(page, weeks):
    weeks(12)
    opened = page()
    answer = opened.answers.last(opened.front.asked)
    more = answer.sharpening.forecast(Habit.AS_NOW).more_weeks
    state = opened.front.cards.verdict.state.text()
    assert state == (f"12 weeks read, about {more} to go" if more else "12 measured weeks so far")


def test_inches_are_told_as_finely_as_centimetres(page, weeks, told, context):
    weeks(12)
    context.choose(replace(context.preferences, girth_unit=GirthUnit.INCH))
    inches = re.findall(r"([\d.]+)\sin\b", told(page().front.cards.verdict))
    assert inches
    assert all(len(each.partition(".")[2]) == 2 for each in inches)


def test_weeks_with_readings_are_answered_with_chances_ranges_and_a_picture(page, weeks, told):
    weeks(12)
    opened = page()
    front, answer = opened.front, opened.answers.last(opened.front.asked)
    assert "most likely change by" in told(front.cards.verdict)
    assert "off by about" in front.cards.verdict.means.text()
    assert front.cards.verdict.bar.accessibleName().startswith("smaller ")
    running = answer.effect(Dose.RUNNING).total_cm.median
    whole = front.cards.effects.rows[0]
    assert float(whole.value.text().split("\u00a0")[0].replace("−", "-")) == pytest.approx(running, abs=0.051)
    assert "nine times in ten" in whole.whisker.accessibleName()
    assert len(front.cards.picture.plot.cursor.points) == len(answer.weeks) == 12
    assert "not proof" in told(front.cards.effects)


def test_another_girth_is_asked_about_by_the_arrow_keys(page, weeks, answered, press):
    weeks(8)
    opened = page()
    front = opened.front
    front.outcomes.buttons[Outcome.HIP].setFocus()
    press(Key.Key_Right)
    answered(opened)
    assert front.frame.title.text() == "Does running make my waist smaller?"
    assert opened.answers.last(front.asked).outcome is Outcome.WAIST
    assert "0 of 6" in front.cards.verdict.verdict.text()


def test_studies_move_the_estimates_and_never_the_verdict(page, weeks, press):
    weeks(10)
    opened = page()
    front, answer = opened.front, opened.answers.last(opened.front.asked)
    before = front.cards.verdict.verdict.text()
    front.cards.effects.basis.buttons[Basis.OWN].setFocus()
    press(Key.Key_Right)
    studied = answer.effect(Dose.RUNNING, Basis.STUDIES).total_cm.median
    shown = front.cards.effects.rows[0].value.text().split("\u00a0")[0].replace("−", "-")
    assert float(shown) == pytest.approx(studied, abs=0.051)
    assert front.cards.verdict.verdict.text() == before


def test_a_new_reading_makes_a_fresh_answer_while_the_last_one_stays(page, weeks, answered, log_visit):
    weeks(6)
    opened = page()
    before = opened.front.frame.subtitle.text()
    log_visit(today(), Site.HIP, 98.2, 98.4)
    assert opened.front.cards.verdict.state.text() == "Being worked out anew"
    assert opened.front.frame.subtitle.text() == before
    answered(opened)
    assert opened.answers.last(opened.front.asked).used.weeks_read == 7
    assert opened.front.cards.verdict.state.text() != "Being worked out anew"


def test_what_does_not_bear_on_it_costs_no_new_answer(page, weeks, context):
    weeks(6)
    opened = page()
    context.choose(replace(context.preferences, text_scale_pct=110))
    assert not opened.answers.is_working(opened.front.asked)


def test_a_hidden_body_is_not_told_of(page, weeks, told, context, asked):
    weeks(6)
    opened = page()
    context.choose(replace(context.preferences, shows_body=False))
    assert "cm" not in told(opened)
    QTest.mouseClick(opened.hidden.action, Qt.MouseButton.LeftButton)
    assert asked == [("settings", "body")]
    context.choose(replace(context.preferences, shows_body=True))
    assert opened.front.isVisible()


def test_a_hope_changes_words_and_their_order_and_no_number(page, weeks, press, context):
    weeks(8)
    front = page().front
    bar, odds = front.cards.verdict.bar.accessibleName(), front.cards.verdict.odds.text()
    front.cards.hope.hope.buttons[Hope.CURIOUS].setFocus()
    press(Key.Key_Right)
    assert context.preferences.hope is Hope.BIGGER
    assert front.cards.verdict.bar.accessibleName() == bar
    assert sorted(front.cards.verdict.odds.text().rstrip(".").replace(":", ",").split(", ")) == sorted(
        odds.rstrip(".").replace(":", ",").split(", ")
    )
    assert front.cards.verdict.odds.text().index("bigger") < front.cards.verdict.odds.text().index("smaller")


def test_weight_that_falls_fast_is_told_quietly_right_after_the_verdict(page, weeks, told, qtbot):
    weeks(8, loses_kg=0.9)
    front = page().front
    qtbot.waitUntil(lambda: "Your weight goes down fast" in told(front.cards.caveats))
    assert front.cards.first.indexOf(front.cards.caveats) == 1
    assert "professional" in told(front.cards.caveats)


def test_the_picture_is_a_table_too(page, weeks):
    weeks(6)
    picture = page().front.cards.picture
    QTest.mouseClick(picture.flip, Qt.MouseButton.LeftButton)
    assert picture.table.isVisible()
    assert picture.table.model().rowCount() == 6
    assert not picture.plot.isVisible()


def test_the_picture_has_no_strip_for_what_was_never_done(page, weeks):
    weeks(6)
    plot = page().front.cards.picture.plot
    titles = [each.strip.title for each in plot.canvas.placed]
    assert any(title.startswith("Running") for title in titles)
    assert not any(title.startswith("Hard glute sets") for title in titles)
    assert all(len(point.heights) == len(titles) for point in plot.cursor.points)


def test_over_two_years_the_bars_of_the_picture_are_months(page, weeks):
    weeks(110)
    plot = page().front.cards.picture.plot
    bars = next(mark for mark in plot.plotItem.items if type(mark) is Bars and mark.isVisible())
    assert len(bars.stacks) in {26, 27}
    tops = [round(tops[-1], 6) for _, _, tops in bars.stacks]
    assert {round(point.heights[-1], 6) for point in plot.cursor.points} == set(tops)
    assert "a bar is a month: its mean a week" in [each.name for each in plot.canvas.legend]


def test_from_right_to_left_the_names_stand_below_their_parts(qapp, look, qtbot):
    def middle_of_names(direction):
        qapp.setLayoutDirection(direction)
        bar = ThreeParts(look)
        qtbot.addWidget(bar)
        bar.show_percents(20, 70, 10)
        bar.resize(560, bar.heightForWidth(560))
        image = bar.grab(QRect(0, look.theme.px(HEIGHT) + 2, 560, 14)).toImage()
        ground = image.pixel(280, 0)
        inked = [x for x in range(560) if any(image.pixel(x, y) != ground for y in range(image.height()))]
        return sum(inked) / len(inked)

    try:
        middle, mirrored = (middle_of_names(each) for each in list(Qt.LayoutDirection)[:2])
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirrored == pytest.approx(559 - middle, abs=6)


def test_the_claims_are_one_press_away(page, asked):
    front = page().front
    QTest.mouseClick(front.cards.studies.claims, Qt.MouseButton.LeftButton)
    assert asked == [("guide", "claims:long_runs")]


@pytest.mark.parametrize(("size", "count"), [((576, 480), 0), ((576, 480), 7), ((836, 600), 7)])
def test_at_twice_the_text_nothing_is_cut_or_stands_beyond_the_edge(page, weeks, look, cut, qtbot, size, count):
    look.choose(ThemeChoice.DARK, 2.0)
    if count:
        weeks(count)
    front = page(size).front
    qtbot.waitUntil(lambda: cut(front) == [])
    assert front.frame.inner.width() <= front.frame.area.viewport().width()


def test_every_stop_has_a_name(page, weeks, tab_stops, nameless):
    weeks(6)
    stops = tab_stops(page())
    assert len(stops) > 10
    assert nameless(stops) == []


def test_a_day_to_come_is_no_data(page, weeks, log_visit):
    weeks(6)
    log_visit(today() + timedelta(days=3), Site.HIP, 60.0)
    opened = page()
    assert opened.answers.last(opened.front.asked).used.weeks_read == 6


def test_minutes_of_demand_on_the_glutes_are_a_range_apart_from_sets(page, weeks, log_run, answered, told):
    weeks(6)
    opened = page()
    assert not opened.front.cards.demand.isVisible()
    log_run(today(), kind=RunKind.HILL, distance_m=6000.0, duration_s=3600.0)
    answered(opened)
    assert "5 to 20 this week so far" in told(opened.front.cards.demand)
    assert "never added to your sets" in told(opened.front.cards.demand)
    assert opened.front.cards.demand.bars.accessibleName().endswith("5 to 20 min")
