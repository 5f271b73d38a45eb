"""A day of fifty acts and more: all of it is taken back and done again, with the program closed in between."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
import time_machine
from log_driver import HIP_THRUST, Logger, offers
from PySide6.QtTest import QTest
from test_a_run import panel
from test_drafts import body

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.domain.lifting.strength import Felt, Session
from glutetracker.store import Store, Table
from glutetracker.store.lifting import routines
from glutetracker.store.schema.views import NAMES
from glutetracker.ui.log.entry.card import EntryCard

FACTS = sorted(frozenset(Table) - {Table.DRAFT, Table.SETTING, Table.EXERCISE, Table.LAP, Table.TRACK, Table.RUN_TWIN})
Row = tuple[object, ...]


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """A clock that goes on from noon, so that no test runs over midnight."""
    with time_machine.travel(datetime.combine(today(), time(12)).astimezone(), tick=True):
        yield


def seen(store: Store) -> dict[str, list[Row]]:
    """What others may query."""
    return {name: sorted(map(tuple, store.rows(f"select * from {name}")), key=str) for name in NAMES}


def all_there(store: Store) -> dict[str, list[Row]]:
    """Every row that is not deleted, and all laps."""
    sql = {name: f"select * from {name} where deleted_at is null order by id" for name in FACTS}
    sql["lap"] = "select * from lap order by run_id, position"
    return {name: [tuple(row) for row in store.rows(query)] for name, query in sql.items()}


def step_count(store: Store) -> int:
    return int(store.rows("select count(*) from step where state = 'done'")[0][0])


def card(logger: Logger, at: int = 0) -> EntryCard:
    return logger.cards[at]


def log(logger: Logger, typed: str, at: int = 0) -> None:
    row = card(logger, at).next_row()
    if row is None:
        assert card(logger, at).acts.add_set(card(logger, at).logged)
        row = card(logger, at).rows[-1]
    logger.into(row.load, typed)
    logger.enter()


def choose(logger: Logger, offered: str, at: int = 0) -> None:
    offers(card(logger, at).menu)[offered].trigger()


def line(logger: Logger, text: str) -> None:
    logger.into(logger.page.line.edit, text)
    logger.enter()
    assert logger.page.line.text() == "", logger.page.line.below.text()


def retitle(logger: Logger, title: str) -> None:
    logger.into(logger.page.session.about.title.edit, title)
    logger.enter()


def run_by_form(logger: Logger) -> None:
    logger.page.asked_for("run")
    logger.type("6.2")
    logger.into(panel(logger).form.repeats.edit, "3x20s/90s")
    logger.enter()


def change_last_run(logger: Logger) -> None:
    newest = logger.context.store.rows("select id from run where deleted_at is null order by id desc limit 1")[0]["id"]
    logger.page.asked_for(f"run:{newest}")
    logger.into(panel(logger).form.repeats.edit, "5x20s/90s")
    logger.into(panel(logger).form.note.edit, "legs heavy")
    logger.enter()


def visit_by_form(logger: Logger) -> None:
    logger.page.asked_for("measure")
    logger.type("98.4")
    body(logger).form.about.after_run.buttons["no"].click()
    body(logger).save.click()


def change_last_visit(logger: Logger) -> None:
    newest = logger.context.store.rows("select visit_id from measure order by id desc limit 1")[0]["visit_id"]
    logger.page.asked_for(f"measure:{newest}")
    logger.into(body(logger).form.sites["hip"].fields[0].edit, "98.8")
    body(logger).save.click()


def delete_last(logger: Logger, part: str) -> None:
    logger.page.show_part(part)
    last = panel(logger).last if part == "run" else body(logger).last
    next(iter(last.buttons.values())).click()


def save_routine(logger: Logger, routine: Routine) -> None:
    logger.context.save("Routine", lambda edit: routines.save(edit, routine, logger.context.exercise))


def note(logger: Logger, text: str) -> None:
    choose(logger, "Note")
    logger.into(card(logger).foot.line, text)
    logger.page.show_part("run")  # out of sight it is kept
    logger.page.show_part("session")


def felt(logger: Logger) -> None:
    card(logger).acts.felt(card(logger).logged, Felt.GLUTES)


def finish(logger: Logger) -> None:
    logger.page.session.finish_session()


ENTRY = RoutineEntry(exercise="hip_thrust_barbell", reps_least=8, reps_most=12)
ROUTINE = Routine(name="Mondays", entries=(ENTRY,), made_at=datetime(2026, 3, 2).astimezone())
ACTS: tuple[Callable[[Logger], None], ...] = (
    lambda it: it.page.asked_for(HIP_THRUST),
    lambda it: log(it, "60x10 w"),
    lambda it: log(it, "80x8@2"),
    lambda it: log(it, "82.5x8@1"),
    lambda it: choose(it, "Remove the last set"),
    lambda it: card(it).add_set(),
    lambda it: log(it, "80x9@1 ; slow"),
    felt,
    lambda it: note(it, "pad on the hip bones"),
    lambda it: retitle(it, "Glutes A"),
    lambda it: it.page.asked_for("session:bulgarian_split_squat"),
    lambda it: log(it, "12x10/9", 1),
    lambda it: it.page.asked_for("session:side_plank"),
    lambda it: it.page.asked_for("session:clamshell_banded"),
    lambda it: log(it, "b3 x15", 3),
    lambda it: choose(it, "Move up", 3),
    lambda it: choose(it, "In turn with the next one (superset)", 1),
    lambda it: choose(it, "Out of the superset", 1),
    lambda it: choose(it, "Remove this exercise", 3),
    lambda it: card(it, 1).swap("step_up"),
    lambda it: card(it, 1).mark_kind(next(iter(card(it, 0).rows)).sides[0].kind),
    lambda it: card(it, 0).rows[1].tick.click(),
    lambda it: card(it, 0).rows[1].tick.click(),
    lambda it: it.context.resting.skip(),
    lambda it: line(it, "hip thrust 70x6, 70x5, 70x4"),
    lambda it: line(it, "easy 5.2 km 28:40"),
    lambda it: line(it, "hill 3x20s/90s 5.1 km 31:12 trail +180 m @7 ; steep"),
    lambda it: line(it, "hips 98.4 98.6 weight 63.2"),
    run_by_form,
    change_last_run,
    change_last_run,
    visit_by_form,
    change_last_visit,
    lambda it: delete_last(it, "measure"),
    lambda it: delete_last(it, "run"),
    lambda it: save_routine(it, ROUTINE),
    lambda it: save_routine(it, replace(ROUTINE, name="Tuesdays", entries=(ENTRY, ENTRY))),
    finish,
    lambda it: line(it, "yesterday back squat 60x5, 60x5"),
    lambda it: it.page.asked_for(HIP_THRUST),
    lambda it: log(it, "85x8"),
    lambda it: log(it, "85x7"),
    lambda it: log(it, "85x6"),
    lambda it: choose(it, "Warm-up"),
    lambda it: retitle(it, "Glutes B"),
    lambda it: log(it, "20x5"),
    finish,
    lambda it: it.page.asked_for(HIP_THRUST),
    lambda it: log(it, "60x8"),
    lambda it: it.page.session.discard_session(),
    lambda it: line(it, "walk 3 km 40:00"),
    lambda it: line(it, "waist 71 71.2"),
    lambda it: line(it, "easy 4 km 24:00"),
    lambda it: delete_last(it, "run"),
)  # fmt: skip


@pytest.fixture
def started_again(reopened: Callable[[], Logger]) -> Callable[[Logger | None], Logger]:
    """Closes the program, and starts it again."""

    def again(logger: Logger | None) -> Logger:
        if logger is not None:
            QTest.qWait(1)
            logger.window.close()
            logger.context.store.close()
        return reopened()

    return again


def test_all_of_a_day_is_undone_and_done_again_with_the_program_closed_in_between(
    store: Store, log_session: Callable[..., Session], started_again: Callable[[Logger | None], Logger]
) -> None:
    log_session(today() - timedelta(days=7), *[{"reps": 8, "load_kg": 80.0}] * 5)
    at_first, first = all_there(store), step_count(store)
    logger, views = started_again(None), {first: seen(store)}
    for at, act in enumerate(ACTS):
        act(logger)
        assert logger.wrong == [], at
        views[step_count(store)] = seen(store)
        if at % 20 == 19:
            logger = started_again(logger)
    at_last, last = all_there(store), step_count(store)
    assert last - first >= 50
    for left in range(last - 1, first - 1, -1):
        logger.context.undo()
        assert step_count(store) == left
        assert seen(store) == views.get(left, seen(store)), logger.said[-1]
        if left % 17 == 0:
            logger = started_again(logger)
    assert all_there(store) == at_first
    for done in range(first + 1, last + 1):
        logger.context.redo()
        assert step_count(store) == done
        assert seen(store) == views.get(done, seen(store)), logger.said[-1]
        if done % 13 == 0:
            logger = started_again(logger)
    assert all_there(store) == at_last
