"""Sites of the body that the user names."""

import pytest
from log_driver import Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from glutetracker.store import Store
from glutetracker.store.body import body_sites, measures
from glutetracker.ui.log.visit.form import MeasureForm
from glutetracker.ui.log.visit.panel import MeasurePanel


def form_of(logger: Logger) -> MeasureForm:
    logger.page.asked_for("measure")
    found = logger.page.part("measure")
    assert isinstance(found, MeasurePanel)
    return found.form


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def told(store: Store) -> list[tuple[str, int, float]]:
    return [(each.site.value, each.reading, each.value) for each in measures.latest_visit(store)]


def test_a_site_of_ones_own_is_named_and_measured_twice(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    click(form.chips.name_one)
    logger.type("upper arm")
    logger.enter()
    fields = form.sites["upper_arm"].fields
    assert logger.cursor is fields[0].edit
    assert fields[0].label.text() == "upper arm 1 (cm)"
    logger.type("31.2")
    logger.tab()
    logger.type("32,4")
    logger.enter()
    assert logger.cursor is fields[2].edit, "a third is asked for"
    logger.type("31.5")
    logger.save()
    assert told(store) == [("upper_arm", 1, 31.2), ("upper_arm", 2, 32.4), ("upper_arm", 3, 31.5)]
    assert logger.saved[-1] == "upper arm 31.2 cm, upper arm 32.4 cm, upper arm 31.5 cm"
    logger.into(logger.page.line.edit, "upper arm 31.4 hips 98")
    assert logger.page.line.below.text().startswith("upper arm 31.4 cm, Hip 98.0 cm")


def test_a_site_is_named_in_its_own_unit_and_taken_back_by_undo(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    click(form.chips.name_one)
    logger.type("muscle")
    click(form.new_site.units.buttons["%"])
    click(form.new_site.add)
    assert form.sites["muscle"].fields[0].label.text() == "muscle (%)"
    assert [site.unit for site in body_sites.own_sites(store)] == ["%"]
    logger.undo()
    assert "muscle" not in form.chips.chips
    assert form.sites["muscle"].isHidden()


@pytest.mark.parametrize("title", ["hips", "clamshell", "easy", "", "arm 2"])
def test_a_name_that_means_something_else_is_refused_and_stays(logger: Logger, store: Store, title: str) -> None:
    form = form_of(logger)
    click(form.chips.name_one)
    logger.type(title)
    logger.enter()
    assert form.new_site.title.edit.property("wrong")
    assert form.new_site.title.text() == title
    assert body_sites.own_sites(store) == []


def test_no_two_sites_have_one_name(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    for title in ("wrist", "Wrist"):
        click(form.chips.name_one)
        logger.type(title)
        logger.enter()
    assert "already" in form.new_site.title.below.text()
    assert [site.title for site in body_sites.own_sites(store)] == ["wrist"]
