"""During a session: another order, another exercise, notes, warm-up sets."""

from collections.abc import Callable

from log_driver import ALT, ENTER, HIP_THRUST, LAST_WEEK, Logger, offers, sets_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from glutetracker import guides
from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import Session, SetKind
from glutetracker.store import Store
from glutetracker.store.lifting import sessions


def names(logger: Logger) -> list[str]:
    return [card.terms.exercise.id for card in logger.cards]


def test_alt_and_arrows_move_the_exercise_and_the_cursor_stays_in_it(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:clamshell")
    cursor = trained.cursor
    trained.press(Qt.Key.Key_Up, ALT)
    assert names(trained) == ["clamshell", "hip_thrust_barbell"]
    assert trained.cursor is cursor
    trained.press(Qt.Key.Key_Down, ALT)
    assert names(trained) == ["hip_thrust_barbell", "clamshell"]


def test_a_swap_keeps_what_is_done_and_goes_on_with_the_other(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    swaps = offers(trained.cards[0].menu)
    assert "Machine hip thrust" in swaps, "one with the same job is offered"
    swaps["Machine hip thrust"].trigger()
    assert names(trained) == ["hip_thrust_barbell", "hip_thrust_machine"]
    logged = sessions.open_session(store)
    assert logged is not None
    assert [(len(each.done), len(each.sets)) for each in logged.entries] == [(1, 1), (0, 2)]
    assert trained.cursor in trained.cards[1].rows[0].cells
    trained.context.undo()
    assert names(trained) == ["hip_thrust_barbell"]
    assert [is_done for *_, is_done in sets_of(trained)] == [True, False, False]


def test_a_swap_by_keys_before_the_first_set_leaves_nothing_behind(trained: Logger, qtbot: QtBot) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.press(Qt.Key.Key_S, ALT)
    offered = QApplication.activePopupWidget()
    assert isinstance(offered, QMenu)
    likeliest = offered.actions()[0].text()
    QTest.keyClick(offered, ENTER)
    assert [card.terms.exercise.name for card in trained.cards] == [likeliest]
    qtbot.waitUntil(lambda: trained.cursor is trained.cards[0].rows[0].load)


def test_a_note_is_kept_while_typing_and_comes_back_next_time(trained: Logger, store: Store, qtbot: QtBot) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.press(Qt.Key.Key_N, ALT)
    trained.type("pad on the hip bones")

    def note() -> str:
        logged = sessions.open_session(store)
        assert logged is not None
        return logged.entries[0].entry.note

    qtbot.waitUntil(lambda: note() == "pad on the hip bones")
    trained.enter()
    assert trained.cursor is trained.cards[0].rows[0].load, "Enter is through with the note"
    trained.enter()
    trained.page.session.finish_session()
    trained.page.asked_for(HIP_THRUST)
    assert trained.cards[0].foot.line.text() == "pad on the hip bones"
    assert trained.cards[0].foot.line.isVisible()


def test_warm_up_sets_lead_up_to_the_working_set_by_the_own_plates(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    log_session(LAST_WEEK, {"reps": 5, "load_kg": 100.0})
    logger = open_logger(store)
    logger.page.asked_for(HIP_THRUST)
    logger.cards[0].head.more.setFocus()
    offers(logger.cards[0].menu)["Warm-up sets before it"].trigger()
    assert logger.cursor is logger.cards[0].rows[0].load, "back from the menu"
    logged = sessions.open_session(store)
    assert logged is not None
    told = [(each.kind, each.load_kg, each.reps) for each in logged.entries[0].sets]
    assert told == [
        (SetKind.WARMUP, 40.0, 8), (SetKind.WARMUP, 60.0, 5), (SetKind.WARMUP, 80.0, 3), (SetKind.WORK, 100.0, 5),
    ]  # fmt: skip
    assert [row.number.text() for row in logger.cards[0].rows] == ["W", "W", "W", "1"]


def test_the_plates_of_the_set_to_come_are_always_told(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    card = trained.cards[0]
    assert card.plates.words.text() == "Each side: 10 · bar 20 kg"
    trained.enter()
    trained.look()
    assert card.plates.words.text() == "Each side: 25 + 5 · bar 20 kg"
    trained.type("83.7")
    assert card.plates.words.text().startswith("Each side: 25 + 5 + 1.25 · bar 20 kg · 1.2 kg short of 83.7 kg")


def test_a_best_is_marked_once_done_and_not_before(trained: Logger, qtbot: QtBot) -> None:
    trained.page.asked_for(HIP_THRUST)
    qtbot.waitUntil(lambda: bool(trained.cards[0].foot.best.text()))
    trained.enter()
    trained.type("90")
    best = trained.cards[0].rows[1]
    assert best.best is None
    trained.enter()
    trained.look()
    assert best.best is not None
    assert best.best.isVisible()
    assert best.best.toolTip() == "Your best so far: 90 kg × 8"
    trained.undo()
    trained.look()
    assert not best.best.isVisible()


def test_the_best_so_far_is_told_with_its_range(trained: Logger, qtbot: QtBot) -> None:
    trained.page.asked_for(HIP_THRUST)
    qtbot.waitUntil(lambda: trained.cards[0].foot.best.text() == "Best 80 kg × 8 · 1RM about 107 kg, likely 99 to 114")


def test_it_is_asked_where_it_was_felt_once_the_exercise_is_through(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    card = trained.cards[0]
    assert not card.foot.chips
    while card.next_row() is not None:
        card.next_row().focus_first()  # type: ignore[union-attr]
        trained.enter()
    trained.look()
    chip = card.foot.chips[next(felt for felt in card.foot.chips if felt == "low_back")]
    chip.click()
    logged = sessions.open_session(store)
    assert logged is not None
    assert logged.entries[0].entry.felt == "low_back"
    trained.look()
    assert "Form before load" in card.foot.advice.text()
    chip.click()
    logged = sessions.open_session(store)
    assert logged is not None
    assert logged.entries[0].entry.felt is None


def test_a_hold_given_up_is_as_if_it_had_not_begun(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    log_session(LAST_WEEK, {"hold_s": 40.0}, exercise=guides.all_exercises()["side_plank"])
    logger = open_logger(store)
    logger.page.asked_for("session:side_plank")
    row = logger.cards[0].rows[0]
    logger.press(Qt.Key.Key_Space)
    assert row.amount.isReadOnly()
    logger.press(Qt.Key.Key_Escape)
    assert (row.amount.text(), row.amount.isReadOnly(), row.is_done) == ("40", False, False)


def test_what_body_and_load_come_to_is_told_by_the_last_weight(
    store: Store, log_session: Callable[..., Session], log_visit: Callable[..., object],
    open_logger: Callable[..., Logger],
) -> None:  # fmt: skip
    log_visit(LAST_WEEK, Site.WEIGHT, 63.5)
    log_session(LAST_WEEK, {"reps": 8, "load_kg": 10.0}, exercise=guides.all_exercises()["bodyweight_squat"])
    logger = open_logger(store)
    logger.page.asked_for("session:bodyweight_squat")
    assert logger.cards[0].plates.words.text() == "Your 63.5 kg + 10.0 kg = 73.5 kg"
    logger.into(logger.cards[0].rows[0].load, "-20")
    assert logger.cards[0].plates.words.text() == "Your 63.5 kg − 20.0 kg = 43.5 kg"
