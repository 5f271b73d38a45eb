from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from glutetracker.analysis.question.experiments import fingerprint
from glutetracker.domain.clock import today
from glutetracker.domain.events import EventKind
from glutetracker.domain.period import EVER, Period, week_start
from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.question.data import Dose, Outcome
from glutetracker.domain.question.experiment import Experiment
from glutetracker.domain.units import DistanceUnit
from glutetracker.store import events
from glutetracker.store.question import experiments
from glutetracker.ui.question.answers import Asked

Key = Qt.Key


@pytest.fixture
def frozen(store):
    """Freezes a plan that began so many weeks ago, of four weeks in all: frozen(8)."""

    def freeze(weeks_ago, **about):
        monday = week_start(today()) - timedelta(weeks=weeks_ago)
        plan = Experiment(first_monday=monday, low=5, high=30, block_weeks=2, pairs=1, seed=7, **about)
        with store.write("Experiment") as edit:
            experiments.freeze(edit, plan, fingerprint(plan))
        return plan

    return freeze


@pytest.fixture
def planning(page, qtbot):
    """The page at a plan whose worth is told."""

    def open_plan():
        opened = page()
        opened.front.cards.sharpen.plan.click()
        qtbot.waitUntil(opened.experiment.form.freeze.isEnabled, timeout=20_000)
        return opened

    return open_plan


def test_a_plan_tells_its_power_before_it_holds_and_more_contrast_tells_more(planning, press, qtbot):
    form = planning().experiment.form
    before, share = form.worth.text(), form.sharpness.cells[6, 24].text()
    assert "after 24 weeks" in before
    assert "of 100 tries" in before
    worth_cell = before.split("within ")[1].split(" after")[0], before.split("about ")[1].split(" of")[0] + "\u00a0%"
    assert share == ", ".join(worth_cell), "the same plan is told the same twice"
    for name, value in (("low", "0"), ("high", "60")):
        form.fields[name].edit.setFocus()
        form.fields[name].edit.selectAll()
        press(value)
    qtbot.waitUntil(lambda: form.freeze.isEnabled() and form.worth.text() != before, timeout=20_000)

    def half_width(told):
        return float(told.split("±")[1].split("\u00a0")[0])

    assert half_width(form.worth.text()) < half_width(before)
    assert half_width(form.sharpness.cells[6, 24].text()) < half_width(share)


def test_a_plan_begins_with_round_numbers_in_the_user_s_unit(page, qtbot):
    opened = page()
    opened.context.choose(Preferences(distance_unit=DistanceUnit.MI))
    opened.front.cards.sharpen.plan.click()
    form = opened.experiment.form
    assert [form.fields[name].text() for name in ("low", "high")] == ["6", "19"]
    qtbot.waitUntil(form.freeze.isEnabled, timeout=20_000)


def test_at_twice_the_text_a_plan_keeps_to_the_page(planning, look, cut, qtbot):
    look.choose(ThemeChoice.LIGHT, 2.0)
    opened = planning()
    opened.resize(836, 600)
    view = opened.experiment
    qtbot.waitUntil(lambda: cut(view) == [] and view.form.sharpness.isVisible())
    assert view.frame.inner.width() <= view.frame.area.viewport().width()


def test_a_plan_that_cannot_be_is_told_and_cannot_be_frozen(planning, press, qtbot):
    form = planning().experiment.form
    form.fields["high"].edit.setFocus()
    form.fields["high"].edit.selectAll()
    press("5")
    qtbot.waitUntil(lambda: "need more than" in form.worth.text())
    assert not form.freeze.isEnabled()


def test_a_plan_that_was_just_changed_is_not_frozen_before_it_is_told_what_it_would_show(planning, press, store):
    form = planning().experiment.form
    form.fields["pairs"].edit.setFocus()
    press("hip thrust")
    form.freeze.click()
    assert experiments.every(store) == []


def test_a_frozen_plan_is_kept_with_its_fingerprint_stands_on_charts_and_can_be_taken_back(
    planning, told, qtbot, store, context
):
    opened = planning()
    opened.experiment.form.freeze.click()
    kept = experiments.every(store)[0]
    assert kept.fingerprint == fingerprint(kept.plan)
    blocks = [each for each in events.between(store, EVER) if each.kind is EventKind.BLOCK]
    assert len(blocks) == 4
    assert {each.words for each in blocks} == {"Experiment, 10 km a week", "Experiment, 30 km a week"}
    assert not opened.experiment.form.isVisible()
    qtbot.waitUntil(lambda: kept.fingerprint[:12] in told(opened.experiment.cards[0]))
    context.undo()
    assert experiments.every(store) == []
    assert opened.experiment.form.isVisible()


def test_no_verdict_is_shown_while_it_runs_and_again_once_it_is_given_up(page, weeks, frozen, told, press, qtbot):
    weeks(8)
    frozen(1)
    opened = page()
    assert opened.front.cards.verdict.verdict.text() == "No verdict before the end."
    assert not opened.front.cards.verdict.bar.isVisible()
    assert not any(
        part in told(opened.front) for part in ("What seems to move it", "Week by week", "nine times in ten")
    )
    assert opened.answers.silence(Asked(dose=Dose.GLUTE_SETS))  # the same model tells of running there
    assert not opened.answers.silence(Asked(Outcome.WAIST))
    assert "How long until" not in told(opened.front.cards.sharpen)
    opened.front.cards.verdict.experiment.click()
    card = opened.experiment.cards[0]
    qtbot.waitUntil(lambda: "Week 2 of 4" in told(card))
    card.note.edit.setFocus()
    press("ill on Tuesday", Key.Key_Return)
    card.stop.click()
    kept = experiments.every(opened.context.store)[0]
    assert (kept.note, kept.stopped_on) == ("ill on Tuesday", today())
    press(Key.Key_Escape)
    assert opened.front.cards.verdict.bar.isVisible()


def test_weeks_that_will_not_be_done_are_planned_no_longer_once_it_is_given_up(planning, qtbot, store, context):
    opened = planning()
    opened.experiment.form.freeze.click()
    before = events.between(store, EVER)
    opened.experiment.cards[0].stop.click()
    ahead = Period(today() + timedelta(days=1), today() + timedelta(weeks=99))
    assert len(before) == 4
    assert events.between(store, ahead) == []
    context.undo()
    assert events.between(store, EVER) == before


def test_another_girth_is_asked_about_meanwhile(page, weeks, frozen, answered, press):
    weeks(8)
    frozen(1)
    opened = page()
    opened.front.outcomes.buttons[Outcome.HIP].setFocus()
    press(Key.Key_Right)
    answered(opened)
    assert opened.front.asked.outcome is Outcome.WAIST
    assert opened.front.cards.verdict.measure.isVisible()  # a verdict of its own, for which readings are missing


def test_after_its_end_it_tells_what_was_done_and_the_verdict(page, weeks, frozen, told, qtbot):
    weeks(8)
    plan = frozen(6)
    opened = page()
    assert opened.front.cards.verdict.bar.isVisible()
    opened.front.cards.sharpen.plan.click()
    card = opened.experiment.cards[0]
    qtbot.waitUntil(card.result.isVisible, timeout=20_000)
    assert "All 4 weeks are over." in told(card)
    assert "most likely change by" in told(card.result)
    assert card.table.model().rowCount() == plan.weeks
    assert not card.stop.isVisible()
    assert card.y() < opened.experiment.form.y()
