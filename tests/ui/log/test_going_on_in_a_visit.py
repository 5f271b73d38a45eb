"""From reading to reading of a visit by Enter, and what is asked about on the way."""

from collections.abc import Callable
from datetime import timedelta

from log_driver import Logger

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Store, preferences
from glutetracker.store.body import measures
from glutetracker.ui.log.visit.panel import MeasurePanel


def panel(logger: Logger) -> MeasurePanel:
    logger.page.asked_for("measure")
    found = logger.page.part("measure")
    assert isinstance(found, MeasurePanel)
    return found


def told(store: Store) -> list[tuple[str, int, float]]:
    return [(each.site.value, each.reading, each.value) for each in measures.latest_visit(store)]


def test_a_number_far_from_the_last_is_asked_about_once_and_kept_if_it_is_meant(
    logger: Logger, store: Store, log_visit: Callable[..., object]
) -> None:
    log_visit(today() - timedelta(days=7), Site.WEIGHT, 63.2)
    preferences.save(store, Preferences(load_unit=LoadUnit.LB))
    shown = panel(logger)
    logger.into(shown.form.sites["weight"].fields[0].edit, "63.2")
    logger.enter()
    weight = shown.form.sites["weight"].fields[0]
    assert weight.below.text() == "Weight 63.2 lb, last time 139.3 lb. Is the unit right? Enter again keeps it."
    assert not weight.edit.property("wrong"), "it is a question"
    assert logger.cursor is weight.edit
    assert len(measures.last_visits(store, 5)) == 1
    logger.into(logger.page.line.edit, "weight 63.2")
    assert "Is the unit right?" in logger.page.line.below.text()
    logger.into(shown.form.sites["weight"].fields[0].edit, "63.2 kg")
    logger.enter()
    assert [visit[0].value for visit in measures.last_visits(store, 5)] == [63.2, 63.2]
    assert weight.below.text() == ""


def test_a_number_far_from_the_last_that_is_meant_is_kept_by_enter_again_which_goes_on(
    logger: Logger, store: Store, log_visit: Callable[..., object]
) -> None:
    log_visit(today() - timedelta(days=7), Site.HIP, 60.0)
    first, second, _ = panel(logger).form.sites["hip"].fields
    logger.type("98")
    logger.enter()
    assert "last time 60.0 cm" in first.below.text()
    assert logger.cursor is first.edit
    logger.enter()
    assert logger.cursor is second.edit
    assert first.below.text() == ""
    logger.save()
    assert told(store) == [("hip", 1, 98.0)]


def test_enter_leads_through_the_readings_and_saves_them_together_after_the_last(logger: Logger, store: Store) -> None:
    panel(logger)
    logger.presses = 0
    for typed in ("98.4", "98.6", "71.2", "72.4", "71.6", "63.2"):
        assert told(store) == []
        logger.type(typed)
        logger.enter()
    assert told(store) == [
        ("hip", 1, 98.4), ("hip", 2, 98.6), ("waist", 1, 71.2), ("waist", 2, 72.4), ("waist", 3, 71.6),
        ("weight", 1, 63.2),
    ]  # fmt: skip
    assert logger.presses <= 30
    assert "goes to the next reading" in panel(logger).form.keys.text()


def test_enter_passes_over_a_site_that_is_left_empty_and_stays_at_what_it_does_not_understand(
    logger: Logger, store: Store
) -> None:
    sites = panel(logger).form.sites
    logger.enter()
    assert logger.cursor is sites["waist"].fields[0].edit
    logger.type("7")
    logger.enter()
    assert "35 to 250" in sites["waist"].fields[0].below.text()
    logger.type("1.2")
    logger.enter()
    logger.enter()
    assert logger.cursor is sites["weight"].fields[0].edit
    logger.enter()
    assert told(store) == [("waist", 1, 71.2)]
