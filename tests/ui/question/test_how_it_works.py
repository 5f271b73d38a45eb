import pytest
from PySide6.QtCore import Qt

from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.question.data import Assumptions
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import GirthUnit
from glutetracker.guides.library import references
from glutetracker.store.question import assumptions
from glutetracker.ui.question.method_words import SOURCES

Key = Qt.Key


@pytest.fixture
def method(page, weeks):
    """The page at how it works, over six weeks: method((836, 600))."""

    def open_method(size=(1072, 800)):
        weeks(6)
        opened = page(size)
        opened.front.how.click()
        return opened

    return open_method


def test_it_tells_the_model_its_start_its_limits_and_its_sources(method, told, qtbot):
    opened = method()
    qtbot.waitUntil(lambda: "What it cannot tell" in told(opened.method))
    text = told(opened.method)
    for heading in ("In short", "The model", "When there is a verdict", "What it starts from", "What it cannot tell"):
        assert heading in text
    assert "random walk" in text
    assert "at equal weight 0.0 ± 0.8 cm" in text
    assert [key for key in SOURCES if references()[key].citation not in text] == []
    assert "no medical advice" in text


def test_what_a_reading_is_off_by_is_told_in_the_user_s_unit(method, told, context, qtbot):
    context.choose(Preferences(girth_unit=GirthUnit.INCH))
    opened = method()
    qtbot.waitUntil(lambda: "about 0.20 in" in told(opened.method))
    assert "0.5 cm" not in told(opened.method)


def test_it_is_left_by_escape_to_where_one_came_from(method, press):
    opened = method()
    assert opened.focusWidget() is opened.method.back
    press(Key.Key_Escape)
    assert opened.stack.currentWidget() is opened.front
    assert opened.focusWidget() is opened.front.how


def test_an_assumption_is_kept_answered_anew_and_taken_back(method, press, answered, context, store):
    opened = method()
    before = opened.answers.last(opened.front.asked).data_hash
    field = opened.method.assumed.fields["usual_run_km"]
    field.edit.setFocus()
    press("42", Key.Key_Return)
    assert assumptions.load(store).usual_run_km == 42
    answered(opened)
    assert opened.answers.last(opened.front.asked).data_hash != before
    context.undo()
    assert assumptions.load(store) == Assumptions()
    answered(opened)
    assert field.text() == ""
    assert opened.answers.last(opened.front.asked).data_hash == before


@pytest.mark.parametrize(("typed", "told_of"), [("wide", "is not a number"), ("99", "0.1 to 5 cm")])
def test_an_assumption_that_cannot_be_is_told_of_and_not_kept(method, press, store, typed, told_of):
    field = method().method.assumed.fields["tape_sd_cm"]
    field.edit.setFocus()
    press(typed, Key.Key_Return)
    assert told_of in field.below.text()
    assert assumptions.load(store) == Assumptions()


def test_another_tape_is_told_by_its_day_and_forgotten_again(method, answered, told, store):
    opened = method()
    assumed = opened.method.assumed
    assumed.tape_day.edit.setText("yesterday")
    assumed.add_tape.click()
    assert len(assumptions.load(store).new_tape_on) == 1
    answered(opened)
    assert "Begun anew" in told(assumed)
    assumed.forget_tapes.click()
    assert assumptions.load(store).new_tape_on == ()


def test_a_row_that_was_not_plainly_used_is_named_and_opened(page, weeks, log_run, asked, told, qtbot):
    weeks(6)
    run = log_run(today(), kind=RunKind.EASY, distance_m=None, duration_s=1800.0)
    opened = page()
    opened.front.how.click()
    rows = opened.method.rows
    assert "One row was not plainly used" in told(rows)
    qtbot.waitUntil(lambda: "reckoned from its time" in told(rows.rows[0]))
    rows.rows[0].click()
    assert asked[-1] == ("history", f"run:{run.id}")


def test_at_twice_the_text_nothing_of_it_is_cut(method, look, cut, qtbot):
    look.choose(ThemeChoice.LIGHT, 2.0)
    opened = method((576, 480))
    qtbot.waitUntil(lambda: cut(opened.method) == [])
    assert opened.method.frame.inner.width() <= opened.method.frame.area.viewport().width()
