"""One line that takes sets, runs and measures."""

from datetime import timedelta

import pytest
from log_driver import ALT, LAST_WEEK, Logger
from PySide6.QtCore import Qt

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.store import Store, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

EVER = Period(today() - timedelta(days=400), today() + timedelta(days=1))


@pytest.mark.parametrize(
    ("line", "understood", "part"),
    [
        ("hip thrust 82.5x8@2", "Barbell hip thrust: 82.5 kg × 8 @2", "session"),
        ("easy 5.2 km 28:40", "Easy run: 5.2 km · 28:40 · 5:31 /km", "run"),
        ("hips 98.4 98.6", "Hip 98.4 cm, Hip 98.6 cm", "measure"),
    ],
)
def test_what_is_understood_is_told_while_typing_and_logged_by_enter(
    logger: Logger, line: str, understood: str, part: str
) -> None:
    typed = logger.page.line
    logger.into(typed.edit, line)
    assert typed.below.text().startswith(understood)
    logger.enter()
    assert typed.text() == ""
    assert logger.saved == [understood]
    assert logger.page.chips.key == part
    assert logger.page.parts[part].isVisible()


def test_a_run_in_one_line_is_eighteen_keys(logger: Logger, store: Store) -> None:
    logger.page.line.edit.setFocus()
    logger.type("easy 5.2 km 28:40")
    logger.enter()
    assert logger.presses == 18
    assert runs.between(store, EVER)[0].distance_m == 5200.0


def test_a_word_that_is_not_understood_is_named_and_the_line_stays(logger: Logger, store: Store) -> None:
    typed = logger.page.line
    logger.into(typed.edit, "easy 5.2 km 28:40 fluffy")
    assert "fluffy" in typed.below.text()
    assert not typed.edit.property("wrong"), "still typing"
    logger.enter()
    assert "fluffy" in typed.below.text()
    assert typed.edit.property("wrong")
    assert typed.text() == "easy 5.2 km 28:40 fluffy"
    assert runs.between(store, EVER) == []


def test_sets_of_today_begin_a_session_that_goes_on(logger: Logger, store: Store) -> None:
    logger.into(logger.page.line.edit, "hip thrust 80x8")
    logger.enter()
    assert [card.terms.exercise.id for card in logger.cards] == ["hip_thrust_barbell"]
    logger.into(logger.page.line.edit, "hip thrust 80x7")
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert [each.reps for each in logged.entries[0].sets] == [8, 7]


def test_sets_typed_while_a_plan_stands_are_done_in_its_rows(trained: Logger) -> None:
    trained.page.asked_for("session:hip_thrust_barbell")
    trained.into(trained.page.line.edit, "hip thrust 42.5x10")
    trained.enter()
    first = trained.cards[0].rows[0]
    assert (first.load.text(), first.is_done) == ("42.5", True)
    assert len(trained.cards[0].rows) == 3


def test_sets_of_another_day_open_nothing(logger: Logger, store: Store) -> None:
    logger.into(logger.page.line.edit, f"{LAST_WEEK.isoformat()} hip thrust 80x8")
    assert str(LAST_WEEK.day) in logger.page.line.below.text()
    logger.enter()
    assert sessions.open_session(store) is None
    assert [each.set_count for each in sessions.summaries(store, EVER)] == [1]


def test_hips_far_apart_are_kept_and_a_third_reading_is_suggested(logger: Logger, store: Store) -> None:
    logger.into(logger.page.line.edit, "hips 98.4 100.2")
    assert "third reading" in logger.page.line.below.text()
    logger.enter()
    assert [(each.site, each.value) for each in measures.latest_visit(store)] == [(Site.HIP, 98.4), (Site.HIP, 100.2)]


def test_undo_takes_the_line_back(logger: Logger, store: Store) -> None:
    logger.into(logger.page.line.edit, "easy 5.2 km 28:40")
    logger.enter()
    logger.undo()
    assert runs.between(store, EVER) == []


def test_the_kind_that_a_run_s_numbers_speak_of_is_said_while_it_is_typed(logger: Logger, store: Store) -> None:
    typed = logger.page.line
    logger.into(typed.edit, "6 km 36:10 +210")
    assert "Like 5:16 /km on the level" in typed.below.text()
    assert "This looks like “Hills”: 35 m of climb a km. Alt+K calls it so." in typed.below.text()
    logger.press(Qt.Key.Key_K, ALT)
    assert typed.text() == "hill 6 km 36:10 +210"
    assert "looks like" not in typed.below.text()
    logger.into(typed.edit, "easy 6 km 36:10 +210")
    assert "looks like" not in typed.below.text(), "the kind was told"
    logger.enter()
    assert runs.between(store, EVER)[0].kind is RunKind.EASY


def test_repetitions_in_a_line_are_told_back_and_are_laps_in_the_file(logger: Logger, store: Store) -> None:
    logger.into(logger.page.line.edit, "hill 3x20s with 90 s walk 5 km 31:12")
    assert "3x20s/90s" in logger.page.line.below.text()
    logger.enter()
    assert len(runs.laps(store, runs.between(store, EVER)[0].id)) == 5


def test_all_that_a_line_says_of_a_run_is_told_back(logger: Logger) -> None:
    logger.into(logger.page.line.edit, "hill 8x20s 5.1 km 31:12 trail +180 m @7 ; legs heavy")
    told = "Hills: 5.1 km · 31:12 · 6:07 /km · 2:40 hard · trail · +180 m · effort 7 of 10 ; legs heavy"
    assert logger.page.line.below.text().startswith(told)


def test_a_run_well_beyond_the_month_s_longest_is_told_once_it_is_kept(logger: Logger, log_run) -> None:
    log_run(LAST_WEEK, distance_m=5000.0)
    logger.into(logger.page.line.edit, "easy 8 km 48:00")
    assert "beyond" not in logger.page.line.below.text()
    logger.enter()
    assert logger.page.line.below.text().startswith(
        "8.0 km is 60 % beyond your longest run of the last 30 days, 5.0 km."
    )
    logger.type("e")
    assert "beyond" not in logger.page.line.below.text()


def test_a_run_typed_where_an_exercise_is_added_is_offered_as_a_run_first(trained: Logger, store: Store) -> None:
    trained.page.asked_for("session")
    picker = trained.page.session.picker
    trained.into(picker.edit, "easy 5.2 km 28:40")
    offered = [picker.found.item(at).text() for at in range(picker.found.count())]
    assert offered[0] == "This reads as a run: log it as a run"
    assert offered[-1] == "New exercise: easy 5.2 km 28:40", "it may still be one"
    trained.enter()
    rows = store.rows("select distance_m, duration_s from run where deleted_at is null")
    assert [tuple(row) for row in rows] == [(5200.0, 1720.0)]
    assert picker.edit.text() == ""
    assert trained.page.parts["run"].isVisible()


@pytest.mark.parametrize("typed", ["tomorrow easy 5 km", "+2 gym A"])
def test_a_plan_typed_where_an_exercise_is_added_is_planned_and_no_exercise(
    trained: Logger, store: Store, typed: str
) -> None:
    trained.page.asked_for("session")
    picker = trained.page.session.picker
    trained.into(picker.edit, typed)
    offered = [picker.found.item(at).text() for at in range(picker.found.count())]
    assert offered[0] == "This is still to come: plan it"
    assert not any(each.startswith("New exercise") for each in offered)
    trained.enter()
    assert store.rows("select count(*) from plan where deleted_at is null")[0][0] == 1
    assert picker.edit.text() == ""


def test_what_may_be_an_exercise_is_no_run(trained: Logger) -> None:
    trained.page.asked_for("session")
    picker = trained.page.session.picker
    for typed in ("45", "45 d", "easy", "hip thrust 80x8"):
        trained.into(picker.edit, typed)
        assert not any("This reads as" in picker.found.item(at).text() for at in range(picker.found.count())), typed
