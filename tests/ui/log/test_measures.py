"""Measures of the body by their fields, and the last visits below them."""

from datetime import timedelta

from log_driver import Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit, LoadUnit
from glutetracker.store import Store, preferences
from glutetracker.store.body import measures
from glutetracker.ui.log.visit.panel import MeasurePanel
from glutetracker.ui.widgets import Field


def panel(logger: Logger) -> MeasurePanel:
    found = logger.page.part("measure")
    assert isinstance(found, MeasurePanel)
    return found


def field(logger: Logger, site: Site, reading: int = 1) -> Field:
    return panel(logger).form.sites[site].fields[reading - 1]


def told(visit: list[Measure]) -> list[tuple[str, int, float]]:
    return [(each.site, each.reading, each.value) for each in visit]


def test_two_hip_readings_and_a_weight_are_one_visit(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    logger.type("98.4")
    logger.tab()
    logger.type("98,6")
    logger.into(field(logger, Site.WEIGHT).edit, "63.2")
    logger.enter()
    visit = measures.latest_visit(store)
    assert told(visit) == [("hip", 1, 98.4), ("hip", 2, 98.6), ("weight", 1, 63.2)]
    assert {each.visit_id for each in visit} == {visit[0].visit_id}
    assert visit[0].taken_at is not None
    assert logger.saved == ["Hip 98.4 cm, Hip 98.6 cm, Weight 63.2 kg"]
    assert logger.cursor is field(logger, Site.HIP).edit
    assert field(logger, Site.WEIGHT).text() == ""


def test_readings_more_than_a_centimetre_apart_ask_for_a_third(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    assert field(logger, Site.HIP, 3).isHidden()
    logger.type("98.4")
    logger.tab()
    logger.type("99.6")
    third = field(logger, Site.HIP, 3)
    assert not third.isHidden()
    assert "Measure once more" in third.below.text()
    logger.enter()
    assert measures.latest_visit(store) == []
    assert logger.cursor is third.edit
    logger.type("98.8")
    logger.save()
    assert told(measures.latest_visit(store)) == [("hip", 1, 98.4), ("hip", 2, 99.6), ("hip", 3, 98.8)]
    assert third.isHidden()


def test_the_third_reading_can_be_left_out(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    logger.into(field(logger, Site.WAIST).edit, "70")
    logger.into(field(logger, Site.WAIST, 2).edit, "72")
    logger.save()
    assert measures.latest_visit(store) == []
    logger.save()
    assert told(measures.latest_visit(store)) == [("waist", 1, 70.0), ("waist", 2, 72.0)]


def test_readings_that_agree_after_all_ask_for_nothing_more(logger: Logger) -> None:
    logger.page.asked_for("measure")
    logger.into(field(logger, Site.HIP).edit, "98.4")
    logger.into(field(logger, Site.HIP, 2).edit, "99.6")
    logger.into(field(logger, Site.HIP, 2).edit, "98.9")
    assert field(logger, Site.HIP, 3).isHidden()


def test_thighs_on_another_day_with_a_note(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    form = panel(logger).form.about
    for site in (Site.THIGH_LEFT, Site.THIGH_RIGHT):
        QTest.mouseClick(panel(logger).form.chips.chips[site], Qt.MouseButton.LeftButton)
    logger.into(field(logger, Site.THIGH_LEFT).edit, "55.1")
    logger.into(field(logger, Site.THIGH_RIGHT).edit, "55.4")
    logger.into(form.day.edit, "yesterday")
    logger.into(form.taken.edit, "7:30")
    logger.into(form.note.edit, "before breakfast")
    logger.enter()
    visit = measures.latest_visit(store)
    assert told(visit) == [("thigh_left", 1, 55.1), ("thigh_right", 1, 55.4)]
    assert {(each.local_day, each.note) for each in visit} == {(today() - timedelta(days=1), "before breakfast")}
    assert visit[0].taken_at is not None
    assert (visit[0].taken_at.hour, visit[0].taken_at.minute) == (7, 30)


def test_the_reading_that_is_wrong_says_so_and_all_stays(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    logger.into(field(logger, Site.HIP).edit, "98.4")
    logger.into(field(logger, Site.HIP, 2).edit, "9")
    logger.enter()
    wrong = field(logger, Site.HIP, 2)
    assert measures.latest_visit(store) == []
    assert wrong.edit.property("wrong")
    assert "40 to 250" in wrong.below.text()
    assert (field(logger, Site.HIP).text(), wrong.text()) == ("98.4", "9")
    assert logger.cursor is wrong.edit


def test_a_day_to_come_is_refused_at_its_field(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    logger.type("98.4")
    logger.into(panel(logger).form.about.day.edit, (today() + timedelta(days=1)).isoformat())
    logger.enter()
    assert measures.latest_visit(store) == []
    assert panel(logger).form.about.day.edit.property("wrong")


def test_nothing_typed_is_nothing_saved(logger: Logger, store: Store) -> None:
    logger.page.asked_for("measure")
    logger.save()
    assert measures.latest_visit(store) == []
    assert panel(logger).problem.text() == "Type at least one measure."


def test_inches_and_pounds_come_in_as_centimetres_and_kilograms(logger: Logger, store: Store) -> None:
    preferences.save(store, Preferences(girth_unit=GirthUnit.INCH, load_unit=LoadUnit.LB))
    logger.page.asked_for("measure")
    assert field(logger, Site.HIP).label.text() == "Hip 1 (in)"
    logger.type("38.5")
    logger.into(field(logger, Site.WEIGHT).edit, "140")
    logger.enter()
    assert [round(each.value, 3) for each in measures.latest_visit(store)] == [97.79, 63.503]


def test_a_visit_deleted_from_the_list_comes_back_by_undo(logger: Logger, store: Store, log_visit) -> None:
    for day in range(6):
        log_visit(today() - timedelta(days=day), Site.HIP, 98.0 + day / 10, 98.2)
    logger.page.asked_for("measure")
    listed = panel(logger).last
    before = list(listed.buttons)
    assert len(before) == 5
    QTest.mouseClick(listed.buttons[before[0]], Qt.MouseButton.LeftButton)
    assert list(listed.buttons)[:4] == before[1:]
    logger.page.asked_for("measure")
    logger.undo()
    assert list(listed.buttons) == before
