"""What is half typed is in the file while it is typed, and stands there again at the next start."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from log_driver import HIP_THRUST, LAST_WEEK, Logger
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_a_run import kept, panel

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.clock import now, today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import Store, drafts, preferences
from glutetracker.store.body import measures
from glutetracker.ui.log.visit.panel import MeasurePanel

Reopen = Callable[[], Logger]


def body(logger: Logger) -> MeasurePanel:
    found = logger.page.part("measure")
    assert isinstance(found, MeasurePanel)
    return found


def put_draft(store: Store, name: str, texts: str) -> None:
    """As another version of the program, or a damaged disk, would leave one."""
    sql = "insert or replace into draft (id, texts, local_day) values (?, ?, ?)"
    store.database.conn.execute(sql, (name, texts, today().isoformat()))


@pytest.fixture
def typed_days_ago() -> Callable[[int], time_machine.travel]:
    return lambda days: time_machine.travel(now() - timedelta(days=days), tick=True)


def test_half_a_run_is_in_the_file_soon_and_there_again(logger: Logger, store: Store, reopened: Reopen, qtbot) -> None:
    logger.page.asked_for("run")
    logger.type("5.2")
    logger.tab()
    logger.type("28:4")
    form = panel(logger).form
    form.kind.box.setFocus()
    logger.type("Hil")
    qtbot.waitUntil(
        lambda: drafts.load(store, "run").texts == {"distance_m": "5.2", "duration_s": "28:4", "kind": "hill"}
    )
    again = panel(reopened()).form
    assert (again.distance.text(), again.time.text(), again.kind.key) == ("5.2", "28:4", "hill")
    assert not again.hint.isVisible(), "the kind was chosen before"


def test_the_page_begins_where_something_is_half_typed_unless_a_session_goes_on(
    logger: Logger, store: Store, reopened: Reopen
) -> None:
    logger.page.asked_for("measure")
    logger.type("98.4")
    logger.window.hide()
    again = reopened()
    assert again.page.chips.key == "measure"
    assert body(again).isVisible()
    preferences.save(store, Preferences(shows_body=False))
    assert reopened().page.chips.key == "session"
    preferences.save(store, Preferences())
    again.page.asked_for(HIP_THRUST)
    assert reopened().page.chips.key == "session"


def test_letters_are_kept_while_typing_goes_on_without_a_pause(logger: Logger, store: Store, qtbot: QtBot) -> None:
    logger.page.asked_for("run")
    panel(logger).form.note.edit.setFocus()
    for _ in range(8):
        logger.type("ab")
        qtbot.wait(70)
    assert "note" in drafts.load(store, "run").texts


def test_a_form_left_for_another_part_is_kept_at_once(logger: Logger, store: Store) -> None:
    logger.page.asked_for("run")
    logger.type("5.2")
    logger.page.show_part("measure")
    assert drafts.load(store, "run").texts == {"distance_m": "5.2"}


def test_a_run_that_was_logged_is_no_draft_any_more(logger: Logger, store: Store, reopened: Reopen) -> None:
    logger.page.asked_for("run")
    logger.type("5.2")
    panel(logger).draft.keep()
    logger.save()
    assert drafts.load(store, "run").texts == {}
    again = reopened()
    assert panel(again).form.distance.text() == ""
    again.context.undo()
    assert kept(store) == []
    assert drafts.load(store, "run").texts == {}, "undo touches no draft"


def test_changes_to_a_past_run_wait_apart_from_a_new_one(
    logger: Logger, store: Store, log_run: Callable[..., Run], reopened: Reopen
) -> None:
    run = log_run(LAST_WEEK, distance_m=5203.7)
    logger.page.asked_for("run")
    logger.type("6.6")
    logger.page.asked_for(f"run:{run.id}")
    logger.into(panel(logger).form.note.edit, "wind")
    logger.window.hide()
    again = reopened()
    again.page.show_part("run")
    form = panel(again).form
    assert (form.opened, form.distance.text(), form.note.text()) == (run, "5.204", "wind")
    assert panel(again).title().startswith("Changing ")
    again.into(form.note.edit, "windy")
    again.enter()
    assert [(each.distance_m, each.note, each.local_day) for each in kept(store)] == [(5203.7, "windy", LAST_WEEK)]
    assert form.distance.text() == "6.6"
    assert drafts.load(store, "run.change").texts == {}


def test_changes_to_a_run_that_is_gone_are_forgotten(
    logger: Logger, store: Store, log_run: Callable[..., Run], reopened: Reopen
) -> None:
    run = log_run(LAST_WEEK)
    logger.page.asked_for(f"run:{run.id}")
    logger.into(panel(logger).form.note.edit, "wind")
    logger.window.hide()
    store.undo()
    again = panel(reopened())
    assert (again.form.opened, again.form.note.text()) == (None, "")


def test_another_run_is_not_opened_over_changes(logger: Logger, log_run: Callable[..., Run]) -> None:
    first, second = log_run(LAST_WEEK), log_run(LAST_WEEK)
    logger.page.asked_for(f"run:{first.id}")
    logger.into(panel(logger).form.note.edit, "wind")
    logger.page.asked_for(f"run:{second.id}")
    assert panel(logger).form.opened == first
    assert panel(logger).form.note.text() == "wind"
    assert logger.said == ["Save what you changed here first, or leave the run as it was."]
    logger.press(Qt.Key.Key_Escape)
    logger.page.asked_for(f"run:{second.id}")
    assert panel(logger).form.opened == second


def test_half_a_visit_is_there_again_with_its_third_reading(logger: Logger, reopened: Reopen) -> None:
    logger.page.asked_for("measure")
    for text in ("98.4", "99.9", "99."):
        logger.type(text)
        logger.tab()
    logger.into(body(logger).form.about.note.edit, "before breakfast")
    body(logger).form.about.after_run.buttons["no"].click()
    logger.window.hide()
    again = reopened()
    again.page.show_part("measure")
    form = body(again).form
    hips = form.sites["hip"]
    assert [field.text() for field in hips.fields] == ["98.4", "99.9", "99."]
    assert hips.fields[2].isVisible()
    assert (form.about.note.text(), form.about.after_run.key) == ("before breakfast", "no")


def test_changes_to_a_past_visit_are_there_again(
    logger: Logger, store: Store, log_visit: Callable[..., list[Measure]], reopened: Reopen
) -> None:
    visit = log_visit(LAST_WEEK, Site.HIP, 98.4, 98.6)
    logger.page.asked_for(f"measure:{visit[0].visit_id}")
    logger.into(body(logger).form.sites["hip"].fields[1].edit, "98.5")
    logger.window.hide()
    again = reopened()
    again.page.show_part("measure")
    assert [field.text() for field in body(again).form.sites["hip"].fields] == ["98.4", "98.5", ""]
    body(again).save.click()
    assert [(each.value, each.local_day) for each in measures.of_visit(store, visit[0].visit_id)] == [
        (98.4, LAST_WEEK),
        (98.5, LAST_WEEK),
    ]
    assert drafts.load(store, "measure.change").texts == {}


def test_another_visit_is_not_opened_over_what_is_typed(
    logger: Logger, log_visit: Callable[..., list[Measure]]
) -> None:
    (reading,) = log_visit(LAST_WEEK, Site.HIP, 98.4)
    logger.page.asked_for("measure")
    logger.into(body(logger).form.about.note.edit, "before breakfast")
    logger.page.asked_for(f"measure:{reading.visit_id}")
    assert body(logger).problem.text() == "Save or empty what is typed here first."
    assert body(logger).form.about.note.text() == "before breakfast"


def test_half_a_line_is_there_again_and_says_what_it_means(logger: Logger, reopened: Reopen) -> None:
    logger.into(logger.page.line.edit, "easy 5.2 km")
    logger.window.hide()
    again = reopened().page.line
    assert again.text() == "easy 5.2 km"
    assert again.below.text().startswith("Easy run: 5.2 km")
    again.log()
    assert reopened().page.line.text() == ""


def test_what_was_typed_on_another_day_stays_of_that_day(
    store: Store,
    open_logger: Callable[..., Logger],
    reopened: Reopen,
    typed_days_ago: Callable[[int], time_machine.travel],
) -> None:
    with typed_days_ago(2):
        before = open_logger(store)
        before.into(before.page.line.edit, "hip thrust 80x8")
        before.page.asked_for("run")
        before.type("5")
        before.page.asked_for("measure")
        before.type("98.4")
        before.window.hide()
    day = today() - timedelta(days=2)
    again = reopened()
    assert again.page.line.text() == f"{day} hip thrust 80x8"
    assert panel(again).form.day.day() == day
    assert body(again).form.about.day.day() == day


@pytest.mark.parametrize(
    ("typed", "days", "rest"),
    [
        ("tomorrow easy 5 km", 1, "easy 5 km"),
        ("+40 gym A", 40, "gym A"),
        ("hill 8x20s tomorrow", 1, "hill 8x20s"),
        ("tomorrow", 1, ""),
    ],
)
def test_a_plan_half_typed_on_another_day_stays_of_the_day_that_it_was_for(
    store: Store, open_logger: Callable[..., Logger], reopened: Reopen,
    typed_days_ago: Callable[[int], time_machine.travel], typed: str, days: int, rest: str,
) -> None:  # fmt: skip
    with typed_days_ago(3):
        meant = today() + timedelta(days=days)
        before = open_logger(store)
        before.into(before.page.line.edit, typed)
        before.window.hide()
    assert reopened().page.line.text() == f"{meant} {rest}".strip()


def test_a_routine_half_typed_for_a_weekday_is_of_the_next_one_and_a_run_of_the_last(
    store: Store, open_logger: Callable[..., Logger], reopened: Reopen,
    typed_days_ago: Callable[[int], time_machine.travel],
) -> None:  # fmt: skip
    for rest, days in (("gym A", 2), ("easy 5 km", -5)):
        with typed_days_ago(1):
            name = f"{today() + timedelta(days=2):%a}".lower()
            meant = today() + timedelta(days=days)
            before = open_logger(store)
            before.into(before.page.line.edit, f"{name} {rest}")
            before.window.hide()
        assert reopened().page.line.text() == f"{meant} {rest}"


@pytest.mark.parametrize("texts", ["{", "[]", '{"distance_m": 5}', '{"steps": "5"}', "null", '{"distance_m": {}}'])
def test_a_draft_that_cannot_be_read_is_set_aside(store: Store, open_logger, texts: str, qtbot: QtBot) -> None:
    for name in ("run", "run.change", "measure", "measure.change", "line"):
        put_draft(store, name, texts)
    logger = open_logger(store)
    logger.page.asked_for("run")
    assert panel(logger).form.distance.text() == ""
    logger.type("5.2")
    logger.page.asked_for("measure")
    logger.type("98.4")
    logger.into(logger.page.line.edit, "easy")
    logger.window.hide()
    assert drafts.load(store, "run").texts == {"distance_m": "5.2"}
    assert drafts.load(store, "measure").texts == {"hip.1": "98.4"}
    assert drafts.load(store, "line").texts == {"line": "easy"}
    aside = store.rows("select texts from draft where id like 'unread.%'")
    assert [row["texts"] for row in aside] == [texts] * 5
    assert logger.wrong == []


@pytest.fixture
def another(journal_path: Path, store: Store) -> Iterator[sqlite3.Connection]:
    """Another program's connection to the journal."""
    with closing(sqlite3.connect(journal_path, isolation_level=None)) as connection:
        yield connection


def test_a_busy_file_gets_the_draft_once_it_is_free(
    logger: Logger, store: Store, another: sqlite3.Connection, qtbot: QtBot
) -> None:
    logger.page.asked_for("run")
    another.execute("begin immediate")
    logger.type("5.2")
    logger.page.show_part("measure")
    another.execute("rollback")
    qtbot.waitUntil(lambda: drafts.load(store, "run").texts == {"distance_m": "5.2"})
    assert logger.wrong == []


def test_a_journal_that_can_only_be_read_takes_no_draft_and_says_nothing_of_it(
    journal_path: Path, store: Store, open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    with closing(Store.open(journal_path, read_only=True)) as readable:
        logger = open_logger(readable)
        logger.page.asked_for("run")
        logger.type("5.2")
        logger.into(logger.page.line.edit, "easy")
        logger.window.hide()
        assert logger.wrong == []
        assert readable.rows("select * from draft") == []


def test_a_full_disk_is_told_once_and_not_at_every_letter(logger: Logger, store: Store) -> None:
    store.database.conn.execute("pragma max_page_count = 1")
    logger.page.asked_for("run")
    for text in ("a" * 5000, "b" * 5000, "c" * 5000):
        panel(logger).form.note.edit.setText(text)
        panel(logger).draft.keep()
    assert len(logger.wrong) == 1
    assert panel(logger).form.kind.key == RunKind.EASY
