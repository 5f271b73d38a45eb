"""A run by its fields, and the last runs below them."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from log_driver import Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.domain.units import DistanceUnit
from glutetracker.store import Store, preferences, runs
from glutetracker.ui.log.run.panel import RunPanel

EVER = Period(today() - timedelta(days=400), today() + timedelta(days=1))


def panel(logger: Logger) -> RunPanel:
    found = logger.page.part("run")
    assert isinstance(found, RunPanel)
    return found


def kept(store: Store) -> list[Run]:
    return runs.between(store, EVER)


def test_distance_time_and_enter_are_a_run_in_ten_keys(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    logger.type("5.2")
    logger.tab()
    logger.type("28:40")
    assert panel(logger).form.time.below.text() == "5:31 /km"
    logger.enter()
    assert logger.presses == 10
    run = kept(store)[0]
    assert (run.kind, run.distance_m, run.duration_s, run.local_day) == (RunKind.EASY, 5200.0, 1720.0, today())
    assert logger.saved == ["Easy run: 5.2 km · 28:40 · 5:31 /km"]


def test_enter_leads_from_the_distance_to_the_time_and_saves_there_even_without_one(
    logger: Logger, store: Store
) -> None:
    logger.page.asked_for("run")
    form = panel(logger).form
    logger.type("5.2")
    logger.enter()
    assert (kept(store), logger.cursor) == ([], form.time.edit)
    logger.type("28:40")
    logger.enter()
    assert [run.duration_s for run in kept(store)] == [1720.0]
    assert logger.cursor is form.distance.edit
    logger.type("3")
    logger.enter()
    logger.enter()
    assert sorted(run.distance_m or 0.0 for run in kept(store)) == [3000.0, 5200.0]


def test_the_form_of_a_run_is_seen_from_its_top_wherever_the_session_was_left(
    store: Store, open_logger: Callable[..., Logger]
) -> None:
    logger = open_logger(store, (800, 500))
    logger.look()
    bar = logger.page.frame.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    logger.page.asked_for("run")
    logger.look()
    assert (bar.value(), bar.maximum() > 0) == (0, True)


def test_every_field_comes_into_the_file(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    form = panel(logger).form
    form.more.setFocus()
    logger.enter()
    form.kind.box.setFocus()
    logger.type("Hil")
    form.surface.box.setFocus()
    logger.type("Trai")
    yesterday = today() - timedelta(days=1)
    for field, text in (
        (form.distance, "8,1"), (form.time, "1:05:09"), (form.climb, "180"), (form.effort, "7"), (form.pulse, "151"),
        (form.highest, "172"), (form.shoes, "Nimbus"), (form.repeats, "8x20s/90s"), (form.day, "yesterday"),
        (form.began, "18:05"), (form.note, "legs heavy"),
    ):  # fmt: skip
        assert field.isVisible()
        logger.into(field.edit, text)
    logger.enter()
    run = kept(store)[0]
    assert run.started_at is not None
    assert (run.kind, run.distance_m, run.duration_s, run.ascent_m, run.effort_rpe, run.avg_hr_bpm, run.note) == (
        RunKind.HILL, 8100.0, 3909.0, 180.0, 7.0, 151.0, "legs heavy",
    )  # fmt: skip
    assert (run.surface, run.max_hr_bpm, run.shoes, run.work_s) == (Surface.TRAIL, 172.0, "Nimbus", 160.0)
    assert (run.local_day, run.started_at.time()) == (yesterday, time(18, 5))
    assert [lap.kind for lap in runs.laps(store, run.id)] == ["work", "rest"] * 7 + ["work"]


def test_what_was_typed_makes_room_for_the_next_run_and_the_cursor_is_back(logger: Logger) -> None:
    logger.page.asked_for("run")
    logger.type("5")
    logger.save()
    form = panel(logger).form
    assert (form.distance.text(), form.time.text(), form.note.text()) == ("", "", "")
    assert logger.cursor is form.distance.edit


@pytest.mark.parametrize(
    ("field", "text"), [("distance", "five"), ("time", "28:99"), ("climb", "high"), ("effort", "hard"), ("day", "soon")]
)
def test_a_field_that_is_not_understood_says_so_and_stays(logger: Logger, store: Store, field: str, text: str) -> None:
    logger.page.asked_for("run")
    form = panel(logger).form
    logger.into(form.distance.edit, "5")
    wrong = getattr(form, field)
    logger.into(wrong.edit, text)
    logger.enter()
    assert kept(store) == []
    assert wrong.edit.property("wrong")
    assert wrong.below.text()
    assert wrong.text() == text
    assert logger.cursor is wrong.edit


def test_a_run_without_a_distance_or_a_time_is_asked_for_one(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    logger.enter()
    assert kept(store) == []
    assert panel(logger).problem.text() == "A run needs a distance or a time."
    logger.type("5")
    logger.save()
    assert len(kept(store)) == 1
    assert panel(logger).problem.isHidden()


def test_a_start_that_lies_ahead_is_refused(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    form = panel(logger).form
    logger.into(form.distance.edit, "5")
    logger.into(form.day.edit, (today() + timedelta(days=2)).isoformat())
    logger.enter()
    assert kept(store) == []
    assert form.day.edit.property("wrong")


def test_a_pace_that_looks_mistyped_is_asked_about_and_kept(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    logger.type("52")
    logger.tab()
    logger.type("28:40")
    assert "Is the distance right?" in panel(logger).form.time.below.text()
    logger.enter()
    assert len(kept(store)) == 1
    assert logger.said == ["That is faster than 2:30 a kilometre. Is the distance right?"]


def test_miles_are_miles(logger: Logger, store: Store) -> None:
    preferences.save(store, Preferences(distance_unit=DistanceUnit.MI))
    logger.page.asked_for("run")
    assert panel(logger).form.distance.label.text() == "Distance (mi)"
    logger.type("3")
    logger.save()
    assert kept(store)[0].distance_m == pytest.approx(4828.032)


def test_undo_takes_the_run_back_once_nothing_is_typed(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    logger.type("5")
    logger.save()
    logger.type("6")
    logger.undo()
    assert len(kept(store)) == 1, "the letter typed last goes first"
    assert panel(logger).form.distance.text() == ""
    logger.undo()
    assert kept(store) == []


def test_the_last_five_runs_are_listed_and_one_deleted_comes_back_by_undo(
    logger: Logger, store: Store, log_run
) -> None:
    made = [log_run(today() - timedelta(days=day), distance_m=1000.0 * (day + 1)) for day in range(6)]
    logger.page.asked_for("run")
    listed = panel(logger).last
    assert list(listed.buttons) == [run.id for run in made[:5]]
    QTest.mouseClick(listed.buttons[made[0].id], Qt.MouseButton.LeftButton)
    assert list(listed.buttons) == [run.id for run in made[1:]]
    logger.page.asked_for("run")
    logger.undo()
    assert list(listed.buttons) == [run.id for run in made[:5]]
