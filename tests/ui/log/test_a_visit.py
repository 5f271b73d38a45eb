"""A measuring visit: its sites, where they are, what it was like, and how well the tape repeats."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from log_driver import Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.measure import Site
from glutetracker.domain.body.visits import BodyWeek, Circumstances, monday_of
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit
from glutetracker.store import Store, preferences
from glutetracker.store.body import body_weeks, measures, visits
from glutetracker.ui.log.visit.panel import MeasurePanel


def panel(logger: Logger) -> MeasurePanel:
    logger.page.asked_for("measure")
    found = logger.page.part("measure")
    assert isinstance(found, MeasurePanel)
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def told(store: Store) -> list[tuple[str, int, float]]:
    return [(each.site.value, each.reading, each.value) for each in measures.latest_visit(store)]


def test_the_sites_that_were_chosen_are_asked_for_next_time(
    logger: Logger, store: Store, open_logger: Callable[..., Logger]
) -> None:
    form = panel(logger).form
    assert [value for value, chip in form.chips.chips.items() if chip.isChecked()] == ["hip", "waist", "weight"]
    click(form.chips.chips["waist"])
    click(form.chips.chips["thigh_left"])
    assert form.sites["waist"].isHidden()
    assert form.sites["thigh_left"].isVisible()
    again = panel(open_logger(store)).form
    assert [value for value, chip in again.chips.chips.items() if chip.isChecked()] == ["hip", "thigh_left", "weight"]
    assert again.sites["thigh_left"].isVisible()


def test_a_site_left_out_is_not_saved_and_its_numbers_wait(logger: Logger, store: Store) -> None:
    form = panel(logger).form
    logger.into(form.sites["hip"].fields[0].edit, "98.4")
    logger.into(form.sites["waist"].fields[0].edit, "71")
    click(form.chips.chips["waist"])
    logger.into(form.sites["hip"].fields[0].edit, "98.5")
    click(form.chips.chips["waist"])
    assert form.sites["waist"].fields[0].text() == "71"
    click(form.chips.chips["waist"])
    form.sites["hip"].fields[0].edit.setFocus()
    logger.save()
    assert told(store) == [("hip", 1, 98.5)]


def test_the_drawing_and_the_sentence_follow_the_cursor(logger: Logger) -> None:
    form = panel(logger).form
    landmark = form.landmark
    assert landmark.title.text() == "Hip"
    assert "widest part" in landmark.how.text()
    assert "WHO 2008" in landmark.source.text()
    before = landmark.outline.grab().toImage()
    logger.tab(2)
    assert landmark.title.text() == "Waist"
    assert "lowest rib" in landmark.outline.accessibleDescription()
    assert landmark.outline.grab().toImage() != before
    logger.tab(2)
    assert landmark.title.text() == "Weight"
    assert landmark.error.isHidden()


def test_where_a_site_is_stays_in_view_beside_the_line_that_is_typed_into(
    store: Store, open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    preferences.save(store, Preferences(body_sites=("hip", "waist", "thigh_left", "thigh_right")))
    logger = open_logger(store, (900, 600))
    shown = panel(logger)
    first, second, _ = shown.form.sites["thigh_right"].fields
    first.edit.setFocus()
    bar = logger.page.frame.area.verticalScrollBar()

    def is_at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return shown.form.landmark.outline.visibleRegion().isEmpty()

    qtbot.waitUntil(is_at_the_end)
    logger.tab()
    assert logger.cursor is second.edit
    for seen in (shown.form.landmark.outline, logger.cursor):
        qtbot.waitUntil(lambda seen=seen: seen.visibleRegion().boundingRect().size() == seen.size())
    assert shown.form.landmark.title.text() == "Right thigh"


def test_the_tape_s_own_error_is_told_once_there_are_pairs_enough(
    logger: Logger, log_visit: Callable[..., object]
) -> None:
    landmark = panel(logger).form.landmark
    assert "0 pairs so far" in landmark.error.text()
    assert "±0.5 cm is taken, an assumption" in landmark.error.text()
    for week in range(1, 6):
        log_visit(today() - timedelta(days=7 * week), Site.HIP, 98.0, 98.0)
    assert "5 pairs so far" in landmark.error.text()
    log_visit(today() - timedelta(days=70), Site.HIP, 98.0, 98.0)
    assert landmark.error.text() == (
        "Your tape repeats to ±0.4 cm, from 6 pairs of readings. One visit against another shows a change from 1.0 cm, "
        "with two readings each from 0.7 cm, by the tape alone."
    )


def test_the_tape_s_error_is_told_in_the_user_s_unit(logger: Logger, store: Store) -> None:
    landmark = panel(logger).form.landmark
    preferences.save(store, Preferences(girth_unit=GirthUnit.INCH))
    assert "±0.20 in is taken" in landmark.error.text()


def test_what_the_visit_was_like_is_kept_with_it(logger: Logger, store: Store) -> None:
    preferences.save(store, Preferences(asks_cycle_day=True))
    about = panel(logger).form.about
    click(about.after_run.buttons["yes"])
    logger.into(about.cycle.edit, "12")
    logger.into(panel(logger).form.sites["hip"].fields[0].edit, "98.4")
    logger.save()
    visit_id = measures.latest_visit(store)[0].visit_id
    assert visits.load(store, visit_id) == Circumstances(visit_id=visit_id, after_run=True, cycle_day=12)
    assert about.after_run.key == ""
    assert about.cycle.text() == ""


@pytest.mark.parametrize("typed", ["0", "101", "12.5", "soon"])
def test_a_cycle_day_that_is_none_says_so_and_all_stays(logger: Logger, store: Store, typed: str) -> None:
    preferences.save(store, Preferences(asks_cycle_day=True))
    form = panel(logger).form
    logger.type("98.4")
    logger.into(form.about.cycle.edit, typed)
    logger.enter()
    assert measures.latest_visit(store) == []
    assert form.about.cycle.edit.property("wrong")
    assert (form.about.cycle.text(), form.sites["hip"].fields[0].text()) == (typed, "98.4")


def test_the_cycle_is_asked_for_only_by_who_wants_it(logger: Logger, store: Store) -> None:
    about = panel(logger).form.about
    assert not about.cycle.isVisible()
    preferences.save(store, Preferences(asks_cycle_day=True))
    assert about.cycle.isVisible()


def test_the_week_says_yes_no_or_nothing_at_once(logger: Logger, store: Store) -> None:
    week = panel(logger).week
    monday = monday_of(today())
    assert body_weeks.load(store, monday) == BodyWeek(monday=monday)
    click(week.dieting.buttons["no"])
    click(week.protein.buttons["yes"])
    assert body_weeks.load(store, monday) == BodyWeek(monday=monday, is_dieting=False, has_enough_protein=True)
    click(week.dieting.buttons[""])
    assert body_weeks.load(store, monday).is_dieting is None
    logger.undo()
    assert week.dieting.key == "no"


def test_an_earlier_week_can_be_told_too_and_none_that_has_not_come(logger: Logger, store: Store) -> None:
    week = panel(logger).week
    before = monday_of(today()) - timedelta(days=7)
    assert not week.later.isEnabled()
    click(week.earlier)
    assert week.heading.text() == "An earlier week"
    click(week.dieting.buttons["yes"])
    assert body_weeks.load(store, before) == BodyWeek(monday=before, is_dieting=True)
    click(week.later)
    assert week.dieting.key == ""
    assert not week.later.isEnabled()
    click(week.earlier)
    assert week.dieting.key == "yes"


def test_enough_protein_is_told_in_grams_from_the_latest_weight(
    logger: Logger, log_visit: Callable[..., object]
) -> None:
    hint = panel(logger).week.hint
    assert "1.6 g a day for each kg" in hint.text()
    log_visit(today(), Site.WEIGHT, 63.2)
    assert hint.text() == "About 101 g a day at 63.2 kg: 1.6 g for each kg of body weight (Morton 2018, 49 trials)."


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((900, 600), 2.0), ((640, 480), 1.0)])
def test_nothing_of_a_visit_is_cut_at_any_size(
    store: Store,
    open_logger: Callable[..., Logger],
    cut: Callable[[QWidget], list[str]],
    qtbot: QtBot,
    size: tuple[int, int],
    scale: float,
) -> None:
    everything = tuple(site.value for site in Site)
    preferences.save(store, Preferences(body_sites=everything, asks_cycle_day=True, text_scale_pct=round(scale * 100)))
    shown = panel(open_logger(store, size, scale))
    shown.form.new_site.show()
    shown.photos.open(wanted=True)
    qtbot.waitUntil(lambda: cut(shown) == [])


def test_every_control_of_a_visit_has_a_name_and_tab_goes_from_above_to_below(
    logger: Logger, tab_stops: Callable[[QWidget], list[QWidget]], nameless: Callable[[list[QWidget]], list[str]]
) -> None:
    form = panel(logger).form
    click(form.chips.name_one)
    logger.type("wrist")
    logger.enter()
    stops = tab_stops(logger.page)
    assert nameless(stops) == []
    order = [each for each in stops if form.isAncestorOf(each)]
    heights = [each.mapTo(form, each.rect().topLeft()).y() for each in order]
    assert heights == sorted(heights)
    assert form.sites["wrist"].fields[0].edit in order
