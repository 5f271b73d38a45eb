"""A visit of the past, opened again and changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from log_driver import Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.body.visits import Circumstances
from glutetracker.domain.clock import moment_at, today
from glutetracker.domain.ids import new_id
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit
from glutetracker.domain.when import time_of_text
from glutetracker.store import Store, preferences
from glutetracker.store.body import measures, visits
from glutetracker.ui.log.visit.panel import MeasurePanel

LAST_WEEK = today() - timedelta(days=7)


def panel(logger: Logger) -> MeasurePanel:
    found = logger.page.part("measure")
    assert isinstance(found, MeasurePanel)
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def logged(store: Store) -> list[Measure]:
    """Two hip readings and a thigh, at 7:30 and some seconds, imported."""
    at = moment_at(LAST_WEEK, time_of_text("7:30")).replace(second=12)
    first = Measure(visit_id=new_id(), site=Site.HIP, value=98.437, local_day=LAST_WEEK, taken_at=at, note="calm",
                    source="scale")  # fmt: skip
    visit = [
        first,
        replace(first, id=new_id(), reading=2, value=98.6),
        replace(first, id=new_id(), site=Site.THIGH_LEFT, value=55.0),
    ]
    with store.write("Visit") as edit:
        measures.save(edit, visit)
        visits.save(edit, Circumstances(visit_id=first.visit_id, after_run=True))
    return visit


def test_a_row_opens_its_visit_with_all_it_holds(logger: Logger, store: Store) -> None:
    visit = logged(store)
    logger.page.asked_for("measure")
    row = panel(logger).last
    assert any(label.text().endswith("after a run") for label in row.findChildren(QLabel))
    click(row.openers[visit[0].visit_id])
    form = panel(logger).form
    assert [field.text() for field in form.sites["hip"].fields] == ["98.44", "98.6", ""]
    assert form.sites["thigh_left"].isVisible(), "though it is not among the chosen sites"
    assert (form.about.day.text(), form.about.taken.text()) == (LAST_WEEK.isoformat(), "07:30")
    assert (form.about.note.text(), form.about.after_run.key) == ("calm", "yes")
    assert panel(logger).save.text() == "Save changes"
    assert panel(logger).title().startswith("Changing measures of")
    assert logger.cursor is form.sites["hip"].fields[0].edit


def test_what_is_not_typed_anew_stays_to_the_last_digit(logger: Logger, store: Store) -> None:
    visit = logged(store)
    preferences.save(store, Preferences(girth_unit=GirthUnit.INCH))
    logger.page.asked_for(f"measure:{visit[0].visit_id}")
    form = panel(logger).form
    logger.into(form.sites["hip"].fields[1].edit, "99 cm")
    logger.enter()
    changed = measures.of_visit(store, visit[0].visit_id)
    assert changed == [visit[0], replace(visit[1], value=99.0), visit[2]]
    assert panel(logger).save.text() == "Save measures"
    assert not panel(logger).draft.says_something


def test_a_reading_that_is_emptied_goes_and_undo_brings_it_back(logger: Logger, store: Store) -> None:
    visit = logged(store)
    logger.page.asked_for(f"measure:{visit[0].visit_id}")
    form = panel(logger).form
    logger.into(form.sites["hip"].fields[0].edit, "98.4")
    logger.into(form.sites["hip"].fields[1].edit, " ")
    logger.into(form.sites["thigh_left"].fields[0].edit, " ")
    logger.into(form.sites["waist"].fields[0].edit, "71")
    click(form.about.after_run.buttons[""])
    click(panel(logger).save)
    after = measures.of_visit(store, visit[0].visit_id)
    assert [(each.site.value, each.value, each.local_day) for each in after] == [
        ("hip", 98.4, LAST_WEEK),
        ("waist", 71.0, LAST_WEEK),
    ]
    assert after[0].id == visit[0].id
    assert visits.load(store, visit[0].visit_id).say_nothing
    logger.undo()
    assert measures.of_visit(store, visit[0].visit_id) == visit
    assert visits.load(store, visit[0].visit_id).after_run is True


def test_a_second_reading_later_in_the_day_is_a_press_and_a_number(
    logger: Logger, store: Store, log_visit: Callable[..., object]
) -> None:
    log_visit(today(), Site.HIP, 98.4)
    log_visit(LAST_WEEK, Site.HIP, 98.0)
    logger.page.asked_for("measure")
    (adder,) = panel(logger).last.adders.values()
    assert adder.text() == "+ Second reading: Hip"
    click(adder)
    assert logger.cursor is panel(logger).form.sites["hip"].fields[1].edit
    logger.type("98.6")
    logger.enter()
    assert [(each.reading, each.value) for each in measures.latest_visit(store)] == [(1, 98.4), (2, 98.6)]
    assert panel(logger).last.adders == {}, "of last week none can be made up for"


def test_what_is_half_typed_comes_before_a_second_reading(
    logger: Logger, store: Store, log_visit: Callable[..., object]
) -> None:
    log_visit(today(), Site.HIP, 98.4)
    logger.page.asked_for("measure")
    waist = panel(logger).form.sites["waist"].fields[0].edit
    logger.into(waist, "71")
    (adder,) = panel(logger).last.adders.values()
    click(adder)
    assert panel(logger).problem.text() == "Save or empty what is typed here first."
    assert waist.text() == "71"


def test_a_visit_can_be_moved_to_another_day(logger: Logger, store: Store) -> None:
    visit = logged(store)
    logger.page.asked_for(f"measure:{visit[0].visit_id}")
    logger.into(panel(logger).form.about.day.edit, (LAST_WEEK - timedelta(days=1)).isoformat())
    logger.enter()
    moved = measures.of_visit(store, visit[0].visit_id)
    assert {each.local_day for each in moved} == {LAST_WEEK - timedelta(days=1)}
    assert [each.id for each in moved] == [each.id for each in visit]


def test_leaving_it_as_it_was_changes_nothing(logger: Logger, store: Store) -> None:
    visit = logged(store)
    logger.page.asked_for(f"measure:{visit[0].visit_id}")
    logger.into(panel(logger).form.sites["hip"].fields[0].edit, "90")
    click(panel(logger).cancel)
    assert measures.of_visit(store, visit[0].visit_id) == visit
    assert not panel(logger).draft.says_something
    assert panel(logger).cancel.isHidden()
    assert not panel(logger).form.sites["thigh_left"].isVisible()


def test_what_is_typed_for_today_is_not_swept_away_by_opening_another_visit(logger: Logger, store: Store) -> None:
    visit = logged(store)
    logger.page.asked_for("measure")
    logger.type("98.4")
    click(panel(logger).last.openers[visit[0].visit_id])
    assert panel(logger).form.sites["hip"].fields[0].text() == "98.4"
    assert "Save or empty" in panel(logger).problem.text()


def test_an_opened_visit_that_is_deleted_leaves_the_form(
    logger: Logger, store: Store, log_visit: Callable[..., list[Measure]]
) -> None:
    (reading,) = log_visit(today(), Site.HIP, 98.4)
    logger.page.asked_for(f"measure:{reading.visit_id}")
    click(panel(logger).last.buttons[reading.visit_id])
    assert not panel(logger).draft.says_something
    assert measures.latest_visit(store) == []
    logger.type("97")
    logger.save()
    (new,) = measures.latest_visit(store)
    assert new.visit_id != reading.visit_id
