"""Everything that was logged stands in one list, is found by words and numbers, and opens whole."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.clock import today
from glutetracker.domain.running import RunKind
from glutetracker.ui.pages.history import HistoryPage

DAY = date(2026, 3, 2)


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


def test_what_is_logged_while_the_page_reads_ahead_is_listed(context, qtbot, titles, a_march, log_run):
    made = HistoryPage(context)
    qtbot.addWidget(made)
    pieces = made.making_ready()
    for _ in range(3):
        next(pieces)
    log_run(DAY + timedelta(days=300), kind=RunKind.TEMPO)
    assert list(pieces)
    assert len(titles(made)) == 6
    assert titles(made)[0].startswith("Tempo")


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


def test_a_line_found_by_a_number_says_the_heaviest_set_that_has_it(page, titles, log_session, qtbot):
    log_session(DAY, {"reps": 8, "load_kg": 82.5}, {"reps": 5, "load_kg": 90.0}, {"reps": 20, "load_kg": 40.0})
    opened = page()
    find(opened, qtbot, "hip thrust > 80")
    assert [each.split(", ")[0] + each.rpartition(",")[2] for each in titles(opened)] == [
        "Barbell hip thrust 90 kg × 5"
    ]
    find(opened, qtbot, "> 15 reps")
    assert titles(opened)[0].endswith("40 kg × 20")
    find(opened, qtbot, "")
    assert titles(opened)[0].endswith("3 sets")


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
