"""Runs of the past: opened, changed, doubled, left as they were."""

from datetime import datetime, time, timedelta

from log_driver import Logger
from PySide6.QtCore import Qt
from test_a_run import kept, panel

from glutetracker.domain.clock import moment_at, today
from glutetracker.domain.running import Lap, Run, RunKind
from glutetracker.store import Store, runs

LAST_WEEK = today() - timedelta(days=7)
LAPS = [Lap(position=1, start_s=0.0, duration_s=903.2), Lap(position=2, start_s=903.2, duration_s=816.8)]


def began() -> datetime:
    """A start with odd seconds, as a watch tells it."""
    return moment_at(LAST_WEEK, time(7, 3, 21))


def imported(store: Store, log_run) -> Run:
    """A run as a watch tells it, with more than the form shows."""
    run = log_run(
        LAST_WEEK, distance_m=5203.7, duration_s=1720.4, elapsed_s=1800.2, started_at=began(), ascent_m=81.3,
        avg_cadence_spm=171.5, energy_kcal=312.0, source="fit: Garmin", note="from the watch",
    )  # fmt: skip
    with store.write("Laps") as edit:
        runs.save_laps(edit, run.id, LAPS)
    return run


def open_last(logger: Logger, run: Run) -> None:
    logger.page.asked_for("run")
    opener = panel(logger).last.openers[run.id]
    opener.setFocus()
    logger.enter()


def test_a_run_opened_and_saved_untouched_is_the_same_to_the_last_digit(logger: Logger, store: Store, log_run) -> None:
    run = imported(store, log_run)
    open_last(logger, run)
    assert panel(logger).title().startswith("Changing Easy run")
    assert panel(logger).form.distance.text() == "5.204"
    logger.enter()
    assert kept(store) == [run]
    assert runs.laps(store, run.id) == LAPS


def test_anything_can_be_changed_and_undo_brings_it_back(logger: Logger, store: Store, log_run) -> None:
    run = imported(store, log_run)
    logger.page.asked_for(f"run:{run.id}")
    form = panel(logger).form
    assert logger.cursor is form.distance.edit
    logger.into(form.day.edit, (LAST_WEEK - timedelta(days=1)).isoformat())
    form.kind.box.setFocus()
    logger.type("Hil")
    logger.into(form.time.edit, "29:00")
    logger.enter()
    changed = kept(store)[0]
    assert (changed.id, changed.kind, changed.local_day, changed.duration_s) == (
        run.id, RunKind.HILL, LAST_WEEK - timedelta(days=1), 1740.0,
    )  # fmt: skip
    assert (changed.distance_m, changed.avg_cadence_spm, changed.source) == (5203.7, 171.5, "fit: Garmin")
    assert changed.elapsed_s is None, "it was of the time before"
    assert changed.started_at is not None
    assert changed.started_at.date() == changed.local_day
    assert panel(logger).title() == "Log a run"
    logger.undo()
    assert kept(store) == [run]


def test_repetitions_of_a_logged_run_change_its_laps_and_undo_changes_them_back(logger: Logger, store: Store) -> None:
    logger.into(logger.page.line.edit, "hill 3x20s/90s 5 km 30:00")
    logger.enter()
    run = kept(store)[0]
    logger.page.asked_for(f"run:{run.id}")
    form = panel(logger).form
    assert form.repeats.text() == "3x20s/90s"
    logger.into(form.repeats.edit, "2x20s/90s")
    logger.enter()
    assert len(runs.laps(store, run.id)) == 3
    assert kept(store)[0].work_s == 40.0
    logger.undo()
    assert len(runs.laps(store, run.id)) == 5
    assert kept(store)[0].work_s == 60.0


def test_left_as_it_was_nothing_changes_and_what_was_begun_is_back(logger: Logger, store: Store, log_run) -> None:
    run = imported(store, log_run)
    logger.page.asked_for("run")
    logger.type("6.6")
    open_last(logger, run)
    form = panel(logger).form
    logger.into(form.distance.edit, "9")
    logger.press(Qt.Key.Key_Escape)
    assert kept(store) == [run]
    assert not panel(logger).bar.isVisible()
    assert form.distance.text() == "6.6"
    logger.save()
    assert sorted(each.distance_m or 0 for each in kept(store)) == [5203.7, 6600.0]


def test_doubled_it_is_a_new_run_of_today_and_the_old_one_stays(logger: Logger, store: Store, log_run) -> None:
    run = imported(store, log_run)
    open_last(logger, run)
    panel(logger).bar.duplicate.setFocus()
    logger.enter()
    assert logger.cursor is panel(logger).form.distance.edit
    logger.enter()
    new, old = kept(store)
    assert old == run
    assert (new.local_day, new.distance_m, new.source, new.started_at) == (today(), 5204.0, "logged", None)
    assert runs.laps(store, new.id) == []


def test_a_run_that_is_gone_is_said_to_be(logger: Logger) -> None:
    logger.page.asked_for("run:nowhere")
    assert logger.said == ["That run is no longer there."]
    assert panel(logger).form.opened is None


def test_a_run_deleted_while_it_is_open_leaves_the_form_for_a_new_one(logger: Logger, store: Store, log_run) -> None:
    run = imported(store, log_run)
    open_last(logger, run)
    panel(logger).last.buttons[run.id].click()
    assert panel(logger).form.opened is None
    assert panel(logger).form.distance.text() == ""


def test_a_run_that_was_long_already_is_not_told_to_be_again(logger: Logger, log_run) -> None:
    log_run(LAST_WEEK - timedelta(days=7), distance_m=5000.0)
    run = log_run(LAST_WEEK, distance_m=9000.0)
    open_last(logger, run)
    logger.into(panel(logger).form.time.edit, "50:00")
    logger.enter()
    assert not panel(logger).after.isVisible()
    open_last(logger, run)
    assert panel(logger).form.time.text() == "50:00"


def test_what_is_changed_elsewhere_while_a_run_is_open_is_not_lost(logger: Logger, store: Store, log_run) -> None:
    run = log_run(today(), note="dark")
    open_last(logger, run)
    logger.into(panel(logger).form.distance.edit, "5.5")
    panel(logger).last.adders[run.id].click()
    assert panel(logger).form.note.text() == "dark; 2 × 10 s sprints"
    assert panel(logger).form.distance.text() == "5.5"
    panel(logger).form.distance.edit.setFocus()
    logger.enter()
    changed = kept(store)[0]
    assert (changed.distance_m, changed.work_s, changed.note) == (5500.0, 20.0, "dark; 2 × 10 s sprints")
