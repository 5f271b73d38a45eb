"""Everything that was logged stands in one list, is found by words and numbers, and opens whole."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from glutetracker.domain.body import Site
from glutetracker.domain.clock import today
from glutetracker.domain.running import RunKind
from glutetracker.store import measures, runs, sessions

DAY = date(2026, 3, 2)


@pytest.fixture
def a_march(log_session, log_run, log_visit):
    """A session, two runs and a visit in March, a run in February."""
    session = log_session(DAY, {"reps": 8, "load_kg": 82.5}, note="calm")
    log_run(date(2026, 3, 3), kind=RunKind.LONG, distance_m=12_000.0, duration_s=4000.0, note="by the lake")
    log_run(date(2026, 3, 4), distance_m=5000.0, duration_s=1500.0)
    log_visit(date(2026, 3, 5), Site.HIP, 97.0, 97.4)
    log_run(date(2026, 2, 1), kind=RunKind.HILL)
    return session


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def find(page, qtbot, text):
    page.filters.text.edit.setFocus()
    page.filters.text.edit.clear()
    QTest.keyClicks(page.filters.text.edit, text)
    qtbot.waitUntil(lambda: not page._typing.isActive())


def test_the_newest_stands_first_under_its_month(page, titles, a_march):
    opened = page()
    assert [each.split(",")[0] for each in titles(opened)] == [
        "Measures", "Easy run", "Long run", "Barbell hip thrust", "Hills",
    ]  # fmt: skip
    entries = opened.list.entries
    months = [entries.month(row) for row in range(entries.rowCount()) if entries.month(row)]
    assert [month.title for month in months] == ["March 2026", "February 2026"]
    assert months[0].about == "1 session · 17.0 km run · measured once"


def test_a_line_says_what_was_done(page, titles, a_march):
    told = titles(page())
    assert "Hip 97.2 cm" in told[0]
    assert "5:00 /km" in told[1]
    assert "by the lake" in told[2]
    assert "1 set" in told[3]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hip thrust > 80", ["Barbell hip thrust"]),
        ("hip thrust > 83", []),
        ("run > 10 km", ["Long run"]),
        ("run < 30:00", ["Easy run"]),
        ("hip > 97 cm", ["Measures"]),
        ("lake", ["Long run"]),
        ("february", ["Hills"]),
        ("calm session", ["Barbell hip thrust"]),
        ("2026-03-04", ["Easy run"]),
    ],
)
def test_one_line_finds_words_and_numbers(page, titles, a_march, qtbot, typed, found):
    opened = page()
    find(opened, qtbot, typed)
    assert [each.split(",")[0] for each in titles(opened)] == found


def test_what_is_not_there_is_said_with_a_way_back(page, titles, a_march, qtbot):
    opened = page()
    find(opened, qtbot, "squat > 500")
    assert opened.nothing.isVisible()
    assert "hip thrust > 80" in opened.nothing.sentence.text()
    QTest.mouseClick(opened.nothing.action, Qt.MouseButton.LeftButton)
    assert len(titles(opened)) == 5


def test_chips_leave_one_kind_of_thing_and_one_kind_of_run(page, titles, a_march):
    opened = page()
    QTest.mouseClick(opened.filters.chips.buttons["run"], Qt.MouseButton.LeftButton)
    assert len(titles(opened)) == 3
    opened.filters.kinds.box.setFocus()
    opened.filters.kinds.choose("hill")
    opened.filters.kinds.box.activated.emit(opened.filters.kinds.box.currentIndex())
    assert [each.split(",")[0] for each in titles(opened)] == ["Hills"]


def test_enter_opens_and_esc_goes_back_to_the_same_line(page, a_march):
    opened = page()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert opened.detail.isVisible()
    assert opened.detail.frame.title.text() == "Long run"
    press(Qt.Key.Key_Escape)
    assert not opened.detail.isVisible()
    assert opened.list.hasFocus()
    assert opened.list.entry.kind is RunKind.LONG


def test_arrows_step_over_the_heads_of_months(page, a_march):
    opened = page()
    for _ in range(4):
        press(Qt.Key.Key_Down)
    assert opened.list.entry.kind is RunKind.HILL
    press(Qt.Key.Key_Up)
    assert opened.list.entry.id == a_march.id
    press(Qt.Key.Key_Home)
    assert opened.list.entry is not None


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
def test_edit_opens_each_in_the_log(page, a_march, asked, at, asked_of):
    opened = page()
    for _ in range(at):
        press(Qt.Key.Key_Down)
    fact = opened.list.entry
    press(Qt.Key.Key_Return)
    opened.detail.change.setFocus()
    press(Qt.Key.Key_Return)
    assert asked == [("log", f"{asked_of}:{fact.id}")]


def test_a_session_is_done_again_or_kept_as_a_routine(page, a_march, asked):
    opened = page()
    opened.open_entry(f"session:{a_march.id}")
    QTest.mouseClick(opened.detail.again, Qt.MouseButton.LeftButton)
    QTest.mouseClick(opened.detail.routine, Qt.MouseButton.LeftButton)
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


def test_an_empty_journal_says_what_will_stand_here(page, asked):
    opened = page()
    assert "once you log them" in opened.nothing.sentence.text()
    assert opened.nothing.action.hasFocus()
    press(Qt.Key.Key_Return)
    assert asked == [("log", "session")]


def test_hidden_measures_are_nowhere_in_the_history(page, titles, a_march, context):
    context.choose(context.preferences.__class__(shows_body=False))
    opened = page()
    assert not any("Measures" in each for each in titles(opened))
    assert not opened.filters.chips.buttons["measure"].isVisible()
    assert "measured" not in opened.frame.subtitle.text()


def test_the_list_keeps_its_place_when_something_is_logged(page, a_march, log_run):
    opened = page()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    log_run(date(2026, 3, 9))
    assert opened.list.entry.kind is RunKind.LONG


def test_a_month_of_the_calendar_brings_its_lines_into_view(page, log_run):
    for week in range(60):
        log_run(today() - timedelta(weeks=week))
    opened = page()
    for _ in range(6):
        QTest.mouseClick(opened.calendar.before, Qt.MouseButton.LeftButton)
    at_top = opened.list.indexAt(opened.list.viewport().rect().topLeft())
    assert opened.list.entries.month(at_top.row()).title == opened.calendar.calendar.title


def test_what_was_scrolled_to_stays_in_view_when_something_is_logged(page, log_run):
    for week in range(60):
        log_run(today() - timedelta(weeks=week))
    opened = page()
    bar = opened.list.verticalScrollBar()
    bar.setValue(900)
    log_run(today() - timedelta(weeks=70))
    assert bar.value() == 900


def test_what_is_asked_for_is_shown_though_a_search_hides_it(page, titles, a_march, qtbot):
    opened = page()
    find(opened, qtbot, "lake")
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
