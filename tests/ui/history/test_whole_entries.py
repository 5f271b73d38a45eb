"""What opens from the history is shown whole, and changed, done again, kept or deleted from there."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.store import runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

DAY = date(2026, 3, 2)


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_what_is_open_leads_to_the_one_beside_it(page, a_march):
    opened = page()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert opened.detail.frame.title.text() == "Easy run"
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.detail.frame.title.text() == "Measures"


def test_delete_goes_on_to_the_next_line_and_undo_brings_it_back(page, titles, a_march, context):
    opened = page()
    press(Qt.Key.Key_Down)
    gone = opened.list.entry
    press(Qt.Key.Key_Delete)
    assert runs.load(context.store, gone.id) is None
    assert len(titles(opened)) == 4
    assert opened.list.entry.kind is RunKind.LONG
    context.undo()
    assert len(titles(opened)) == 5


def test_a_whole_visit_goes_and_comes_back_in_one_step(page, a_march, context):
    opened = page()
    visit = opened.list.entry
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    assert measures.of_visit(context.store, visit.id) == []
    assert opened.list.isVisible(), "what is gone is not shown"
    context.undo()
    assert [each.value for each in measures.of_visit(context.store, visit.id)] == [97.0, 97.4]


def test_k_and_a_letter_give_a_run_another_kind(page, a_march, context, qtbot):
    opened = page()
    press(Qt.Key.Key_Down)
    run_id = opened.list.entry.id
    press(Qt.Key.Key_K)
    menu = opened.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_T)
    assert runs.load(context.store, run_id).kind is RunKind.TEMPO
    assert opened.list.entry.id == run_id


@pytest.mark.parametrize(("at", "asked_of"), [(0, "measure"), (1, "run"), (3, "edit")])
def test_what_is_not_simple_of_it_is_changed_in_the_log(page, a_march, asked, at, asked_of):
    opened = page()
    for _ in range(at):
        press(Qt.Key.Key_Down)
    fact = opened.list.entry
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_E)
    QTest.mouseClick(opened.detail.parts[fact.what].rest, Qt.MouseButton.LeftButton)
    assert asked == [("log", f"{asked_of}:{fact.id}")]


def test_a_session_is_done_again_or_kept_as_a_routine(page, a_march, asked):
    opened = page()
    opened.open_entry(f"session:{a_march.id}")
    QTest.mouseClick(opened.detail.again, Qt.MouseButton.LeftButton)
    opened.detail.menu.routine.trigger()
    assert asked == [("log", f"repeat:{a_march.id}"), ("routine", f"session:{a_march.id}")]


def test_a_run_is_logged_again_today_without_what_only_the_old_one_had(page, log_run, context):
    old = log_run(DAY, avg_hr_bpm=150.0, note="lake", source="watch")
    opened = page()
    opened.open_entry(f"run:{old.id}")
    QTest.mouseClick(opened.detail.again, Qt.MouseButton.LeftButton)
    new = runs.load(context.store, opened.detail.shown[1])
    assert (new.local_day, new.distance_m, new.note, new.avg_hr_bpm, new.source) == (
        today(),
        5000.0,
        "lake",
        None,
        "logged",
    )
    assert runs.load(context.store, old.id) == old


def test_a_session_is_copied_to_today_with_its_done_sets_and_taken_back_in_one_step(page, log_session, context):
    session = log_session(
        DAY, {"reps": 8, "load_kg": 80.0, "rir": 2}, {"reps": 8, "is_done": False}, title="Glutes A", effort_rpe=7.0
    )
    opened = page()
    opened.open_entry(f"session:{session.id}")
    opened.detail.more.setFocus()
    press(Qt.Key.Key_Space)
    QTest.keyClick(opened.detail.menu, Qt.Key.Key_Return)
    copied = sessions.load(context.store, opened.detail.shown[1])
    assert (copied.session.local_day, copied.session.title, copied.session.effort_rpe) == (today(), "Glutes A", None)
    assert [(each.reps, each.load_kg, each.rir) for entry in copied.entries for each in entry.sets] == [(8, 80.0, 2.0)]
    assert sessions.hard_sets_by_day(context.store, Period(today(), today() + timedelta(days=1)))[0][1] == 1.0
    context.undo()
    assert sessions.load(context.store, copied.session.id) is None
    assert opened.list.isVisible()


def test_a_session_is_shown_set_by_set_with_the_best_of_its_day(page, log_session, context):
    log_session(DAY, {"reps": 8, "load_kg": 80.0})
    session = log_session(DAY + timedelta(days=2), {"reps": 8, "load_kg": 85.0, "rir": 2}, {"reps": 7, "load_kg": 82.5})
    log_session(DAY + timedelta(days=4), {"reps": 8, "load_kg": 100.0})
    opened = page()
    opened.open_entry(f"session:{session.id}")
    told = [label.text() for label in opened.detail.parts["session"].findChildren(type(opened.detail.frame.title))]
    assert "85 × 8  RIR 2 · best" in told
    assert "82.5 × 7" in told
    assert any("85 kg × 8" in each for each in told), "what came later is no matter"


def test_news_reaches_an_open_detail(page, log_session, context):
    session = log_session(DAY, title="Glutes A")
    opened = page()
    opened.open_entry(f"session:{session.id}")
    with context.store.write("rename") as edit:
        sessions.save_session(edit, type(session)(id=session.id, local_day=DAY, title="Glutes B"))
    assert opened.detail.frame.title.text() == "Glutes B"


def test_what_is_asked_for_is_shown_though_a_search_hides_it(page, titles, a_march, qtbot):
    opened = page()
    opened.filters.text.edit.setFocus()
    QTest.keyClicks(opened.filters.text.edit, "lake")
    qtbot.waitUntil(lambda: len(titles(opened)) == 1)
    opened.asked_for(f"session:{a_march.id}")
    assert opened.detail.shown == ("session", a_march.id)
    press(Qt.Key.Key_Escape)
    assert opened.list.entry.id == a_march.id
    assert len(titles(opened)) == 5


def test_what_is_gone_is_said_and_nothing_opens(page, context):
    said = []
    context.notices.said.connect(said.append)
    opened = page()
    opened.asked_for("run:not-there")
    assert said == ["That is no longer there."]
    assert not opened.detail.isVisible()
