"""What the run's form says while it is typed, and what it shows."""

from datetime import timedelta

import pytest
from log_driver import ALT, Logger
from PySide6.QtCore import Qt
from test_a_run import kept, panel

from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import DistanceUnit
from glutetracker.store import Store, preferences, runs
from glutetracker.ui.log.run.form import RunForm


def form_of(logger: Logger, *, unfolded: bool = True) -> RunForm:
    """The form, with all its fields in sight."""
    logger.page.asked_for("run")
    form = panel(logger).form
    if unfolded:
        form.more.setFocus()
        logger.enter()
    return form


def test_only_the_first_fields_are_there_until_more_is_asked_for_and_that_is_remembered(
    logger: Logger, store: Store
) -> None:
    form = form_of(logger, unfolded=False)
    assert form.distance.isVisible()
    assert not form.climb.isVisible()
    assert not form.note.isVisible()
    form.more.setFocus()
    logger.press(Qt.Key.Key_Space)
    assert form.climb.isVisible()
    assert form.note.isVisible()
    assert preferences.load(store).shows_all_run_fields
    logger.enter()
    assert not form.climb.isVisible()
    assert not preferences.load(store).shows_all_run_fields


def test_what_has_a_value_is_never_folded_away(logger: Logger) -> None:
    form = form_of(logger)
    logger.into(form.climb.edit, "180")
    logger.into(form.note.edit, "windy")
    form.more.setFocus()
    logger.enter()
    assert form.climb.isVisible()
    assert form.note.isVisible()
    assert not form.effort.isVisible()


def test_an_incline_is_asked_for_on_a_treadmill_only(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    assert not form.incline.isVisible()
    form.surface.box.setFocus()
    logger.type("Trea")
    assert form.incline.isVisible()
    logger.into(form.distance.edit, "5")
    logger.into(form.time.edit, "30:00")
    logger.into(form.incline.edit, "5")
    assert form.told.text() == "Like 4:37 /km on the level, by what a slope of 5 % costs (Minetti 2002)."
    logger.enter()
    assert kept(store)[0].incline_pct == 5.0


def test_the_pace_on_the_level_is_in_the_user_s_units_and_stands_only_where_there_is_a_climb(
    logger: Logger, store: Store
) -> None:
    preferences.save(store, Preferences(distance_unit=DistanceUnit.MI))
    form = form_of(logger)
    logger.into(form.distance.edit, "3")
    logger.into(form.time.edit, "30:00")
    assert not form.told.isVisible()
    logger.into(form.climb.edit, "600")
    assert "/mi on the level, if half the way climbs" in form.told.text()


def test_what_stands_in_the_empty_fields_is_one_run_in_the_user_s_units(logger: Logger, store: Store) -> None:
    preferences.save(store, Preferences(distance_unit=DistanceUnit.MI))
    form = form_of(logger)
    shown = [field.edit.placeholderText() for field in (form.distance, form.time)]
    assert shown == ["3.2", "28:40"]
    assert f"{shown[0]} mi {shown[1]}" in logger.page.line.edit.placeholderText()


def test_a_kind_is_suggested_with_its_reason_and_taken_by_one_key(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    logger.into(form.distance.edit, "6")
    assert not form.hint.isVisible()
    logger.into(form.climb.edit, "210")
    assert form.hint.words.text() == "This looks like “Hills”: 35 m of climb a km. Alt+K takes it."
    assert form.kind.key == "easy", "never changed by itself"
    logger.press(Qt.Key.Key_K, ALT)
    assert not form.hint.isVisible()
    assert panel(logger).guide.kind is RunKind.HILL
    logger.enter()
    assert kept(store)[0].kind is RunKind.HILL


def test_a_kind_that_was_chosen_is_not_argued_with(logger: Logger) -> None:
    form = form_of(logger)
    form.kind.box.setFocus()
    logger.type("Lon")
    logger.into(form.distance.edit, "6")
    logger.into(form.climb.edit, "210")
    assert not form.hint.isVisible()


def test_a_kind_is_told_from_the_runs_before_that_day(logger: Logger, log_run) -> None:
    for week in range(1, 6):
        log_run(today() - timedelta(days=5 * week), distance_m=5000.0)
    form = form_of(logger)
    logger.into(form.distance.edit, "9")
    assert "Long run" in form.hint.words.text()
    logger.into(form.day.edit, (today() - timedelta(days=60)).isoformat())
    assert not form.hint.isVisible()


def test_each_kind_has_its_guide_beside_the_form(logger: Logger) -> None:
    form = form_of(logger)
    guide = panel(logger).guide
    assert guide.heading is not None
    assert guide.heading.text() == "Easy run"
    form.kind.box.setFocus()
    logger.type("Sprin")
    assert guide.heading.text() == "Sprints"
    assert "Bartlett" in guide.source.text()


@pytest.mark.parametrize("by_key", [True, False])
def test_two_short_sprints_are_added_by_one_key_or_one_click(logger: Logger, store: Store, by_key: bool) -> None:
    form = form_of(logger, unfolded=False)
    logger.type("5.2")
    if by_key:
        logger.press(Qt.Key.Key_S, ALT)
    else:
        form.sprints.click()
    assert form.repeats.text() == "2x10s"
    assert form.repeats.isVisible()
    assert form.repeats.below.text() == "0:20 of hard work in all"
    assert not form.sprints.isVisible()
    form.distance.edit.setFocus()
    logger.save()
    assert (kept(store)[0].work_s, kept(store)[0].kind) == (20.0, RunKind.EASY)


def test_sprints_are_added_to_the_run_just_logged_and_undo_takes_them_back(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    logger.type("5.2")
    logger.save()
    run = kept(store)[0]
    adder = panel(logger).last.adders[run.id]
    adder.setFocus()
    logger.enter()
    assert (kept(store)[0].work_s, kept(store)[0].note) == (20.0, "2 × 10 s sprints")
    assert run.id not in panel(logger).last.adders
    logger.page.asked_for("run")
    logger.undo()
    assert (kept(store)[0].work_s, kept(store)[0].note) == (None, "")


def test_sprints_are_not_offered_after_hard_or_older_runs(logger: Logger, log_run) -> None:
    log_run(today() - timedelta(days=1))
    log_run(today(), kind=RunKind.INTERVALS)
    logger.page.asked_for("run")
    assert panel(logger).last.adders == {}


def test_shoes_used_before_are_completed_while_typing(logger: Logger, store: Store, log_run) -> None:
    log_run(today() - timedelta(days=1), shoes="Nimbus 25")
    form = form_of(logger)
    logger.into(form.distance.edit, "5")
    logger.into(form.shoes.edit, "nim")
    assert form.shoes.text().casefold() == "nimbus 25"
    logger.enter()
    assert [run.shoes for run in kept(store)] == ["Nimbus 25", "Nimbus 25"]


def test_repetitions_that_are_none_say_so_and_stay(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    logger.into(form.distance.edit, "5")
    logger.into(form.repeats.edit, "a few")
    logger.enter()
    assert kept(store) == []
    assert "8x20s" in form.repeats.below.text()
    assert form.repeats.text() == "a few"
    logger.into(form.repeats.edit, "10x400m")
    logger.enter()
    assert (kept(store)[0].note, kept(store)[0].work_s) == ("10x400m", None)
    assert runs.laps(store, kept(store)[0].id) == []


def test_a_run_well_beyond_the_month_s_longest_is_told_once_with_its_source(logger: Logger, log_run) -> None:
    log_run(today() - timedelta(days=10), distance_m=8000.0)
    form = form_of(logger, unfolded=False)
    logger.type("12")
    assert not panel(logger).after.isVisible()
    logger.save()
    told = panel(logger).after
    assert told.isVisible()
    assert told.text().startswith("12.0 km is 50 % beyond your longest run of the last 30 days, 8.0 km.")
    assert "Frandsen" in told.text()
    form.distance.edit.setFocus()
    logger.type("12.5")
    logger.save()
    assert not told.isVisible(), "not beyond the one just run"


def test_a_heart_rate_that_looks_mistyped_is_asked_about_and_kept(logger: Logger, store: Store) -> None:
    form = form_of(logger)
    logger.into(form.distance.edit, "5")
    logger.into(form.pulse.edit, "171")
    logger.into(form.highest.edit, "142")
    assert "swapped?" in form.told.text()
    logger.enter()
    assert (kept(store)[0].avg_hr_bpm, kept(store)[0].max_hr_bpm) == (171.0, 142.0)


def test_a_whole_line_typed_into_the_distance_is_parted_into_its_fields(logger: Logger, store: Store) -> None:
    form_of(logger, unfolded=False)
    logger.type("tempo 5 km 26:30 @7")
    logger.enter()
    (run,) = kept(store)
    assert (run.kind, run.distance_m, run.duration_s, run.effort_rpe) == (RunKind.TEMPO, 5000, 1590, 7)


def test_a_line_in_the_distance_writes_over_nothing_that_was_typed(logger: Logger, store: Store) -> None:
    form = form_of(logger, unfolded=False)
    logger.type("5 km 26:30")
    logger.tab()
    logger.type("30:00")
    logger.enter()
    assert (form.distance.text(), form.time.text()) == ("5 km 26:30", "30:00")
    assert "is not understood" in form.distance.below.text()
    assert kept(store) == []
