"""What was logged is changed where it stands, or on the Log page, which leads back; by keys in the real window."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.body.measure import Site
from glutetracker.domain.running import RunKind, Surface
from glutetracker.store import runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DAY = date(2026, 3, 2)


@pytest.fixture
def change_rest(press):
    """Ask for what takes the Log page of the entry that is open."""

    def change(page):
        press(Qt.Key.Key_E)
        page.detail.parts[page.detail.shown[0]].rest.setFocus()
        press(Qt.Key.Key_Return)

    return change


def test_a_run_saved_on_the_log_page_leads_back_to_the_history(window, press, type_in, log_run, change_rest):
    run = log_run(DAY, distance_m=5000.0)
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    page = window.page("history")
    change_rest(page)
    log = window.page("log")
    assert window.key == "log"
    assert log.frame.title.text() == "Changing Easy run · Mon 2 Mar"
    assert (log.back.isVisible(), log.back.text()) == (True, "History")
    press(Qt.Key.Key_A, CTRL)
    type_in("6.4")
    press(Qt.Key.Key_Return)
    assert runs.load(window.context.store, run.id).distance_m == 6400.0
    assert window.key == "history"
    assert page.detail.shown == ("run", run.id)
    assert any("6.4 km" in label.text() for label in page.detail.findChildren(type(page.frame.title)))
    press(Qt.Key.Key_Z, CTRL)
    assert runs.load(window.context.store, run.id).distance_m == 5000.0
    assert not any("6.4 km" in label.text() for label in page.detail.findChildren(type(page.frame.title)))


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, ALT)])
@pytest.mark.parametrize("what", ["session", "run", "measure"])
def test_what_is_given_up_leads_back_with_place_and_keyboard_as_they_were(
    window, press, log_session, log_run, log_visit, change_rest, what, keys
):
    thirty = [{"reps": 8, "load_kg": 80.0}] * 30
    made = {"session": lambda: log_session(DAY, *({**each, "position": at} for at, each in enumerate(thirty, 1))).id,
            "run": lambda: log_run(DAY).id, "measure": lambda: log_visit(DAY, Site.HIP, 98.0)[0].visit_id}  # fmt: skip
    named = made[what]()
    window.resize(700, 480)
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    page = window.page("history")
    change_rest(page)
    assert window.key == "log"
    assert window.page("log").frame.title.text().startswith("Changing ")
    at = page.detail.frame.area.verticalScrollBar().value()
    press(*keys)
    assert window.key == "history"
    assert page.detail.shown == (what, named)
    assert page.detail.parts[what].rest.hasFocus()
    assert page.detail.frame.area.verticalScrollBar().value() == at
    press(Qt.Key.Key_Escape)
    assert page.detail.change.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.list.entry.named == f"{what}:{named}"


def test_a_set_of_a_past_session_is_changed_and_done_leads_back(window, press, type_in, log_session, change_rest):
    session = log_session(DAY, {"reps": 8, "load_kg": 80.0}, title="Glutes A")
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    page = window.page("history")
    change_rest(page)
    press(Qt.Key.Key_A, CTRL)
    type_in("85")
    press(Qt.Key.Key_Return)
    QTest.mouseClick(window.page("log").session.finish, Qt.MouseButton.LeftButton)
    assert window.key == "history"
    assert sessions.load(window.context.store, session.id).entries[0].sets[0].load_kg == 85.0
    assert "85 × 8" in {label.text() for label in page.detail.findChildren(type(page.frame.title))}


def test_what_is_deleted_on_the_log_page_leads_back_to_the_list(window, press, log_session, log_run, change_rest):
    log_run(DAY - timedelta(days=1))
    session = log_session(DAY)
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    change_rest(window.page("history"))
    QTest.mouseClick(window.page("log").session.discard, Qt.MouseButton.LeftButton)
    assert sessions.load(window.context.store, session.id) is None
    assert window.key == "history"
    assert window.page("history").list.hasFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert sessions.load(window.context.store, session.id) is not None


def test_what_is_opened_on_the_log_page_itself_stays_there(window, press, log_run):
    run = log_run(DAY)
    window.context.asked_for.emit("log", "run")
    panel = window.page("log").part("run")
    QTest.mouseClick(panel.last.openers[run.id], Qt.MouseButton.LeftButton)
    assert not window.page("log").back.isVisible()
    press(Qt.Key.Key_Escape)
    assert window.key == "log"
    assert panel.form.opened is None


def test_what_was_opened_from_another_page_leads_back_there(window, press, log_run):
    run = log_run(DAY)
    window.page("today").latest.opened.emit(f"run:{run.id}")
    page = window.page("history")
    assert page.detail.back.text() == "Today"
    press(Qt.Key.Key_Escape)
    assert window.key == "today"
    press(Qt.Key.Key_3, CTRL)
    assert page.list.hasFocus()


def test_a_page_turned_to_by_itself_leads_back_to_its_list(window, press, log_run):
    run = log_run(DAY)
    window.page("today").latest.opened.emit(f"run:{run.id}")
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_3, CTRL)
    page = window.page("history")
    assert (page.detail.isVisible(), page.detail.back.text()) == (True, "History")
    press(Qt.Key.Key_Escape)
    assert window.key == "history"


def test_title_start_effort_and_note_of_a_session_are_changed_where_it_stands(window, press, type_in, log_session):
    store = window.context.store
    session = log_session(DAY, title="Glutes A")
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    detail = window.page("history").detail
    press(Qt.Key.Key_E)
    fields = detail.parts["session"].fields
    assert fields.title.edit.hasFocus()
    type_in("Glutes B")
    press(Qt.Key.Key_Tab)
    assert detail.frame.title.text() == "Glutes B"
    fields.began.edit.setFocus()
    type_in("18:05")
    press(Qt.Key.Key_Tab)
    QTest.mouseClick(detail.parts["session"].effort.chips[7], Qt.MouseButton.LeftButton)
    fields.note.edit.setFocus()
    type_in("calm")
    press(Qt.Key.Key_Return)
    kept = sessions.load(store, session.id).session
    assert (kept.title, f"{kept.started_at:%H:%M}", kept.effort_rpe, kept.note) == ("Glutes B", "18:05", 7.0, "calm")
    assert detail.change.hasFocus()
    assert not fields.isVisible()
    for _ in range(4):
        press(Qt.Key.Key_Z, CTRL)
    assert sessions.load(store, session.id).session.title == "Glutes A"
    assert detail.frame.title.text() == "Glutes A"


def test_kind_surface_effort_and_note_of_a_run_are_changed_where_it_stands(window, press, type_in, log_run):
    store = window.context.store
    run = log_run(DAY)
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    detail = window.page("history").detail
    press(Qt.Key.Key_E)
    fields = detail.parts["run"].fields
    type_in("by the lake, kept easy")
    press(Qt.Key.Key_Tab)
    fields.kind.box.setFocus()
    press(Qt.Key.Key_L)
    assert runs.load(store, run.id).kind is RunKind.LONG
    fields.surface.box.setFocus()
    fields.surface.box.setCurrentIndex(fields.surface.box.findData(Surface.TRAIL.value))
    fields.surface.box.activated.emit(fields.surface.box.currentIndex())
    fields.effort.edit.setFocus()
    type_in("eleven")
    press(Qt.Key.Key_Return)
    assert fields.effort.edit.hasFocus(), "what is not understood is not left"
    assert fields.effort.below.text()
    press(Qt.Key.Key_A, CTRL)
    type_in("4")
    press(Qt.Key.Key_Return)
    kept = runs.load(store, run.id)
    assert (kept.note, kept.surface, kept.effort_rpe) == ("by the lake, kept easy", Surface.TRAIL, 4.0)
    assert not fields.isVisible()


def test_one_reading_is_changed_where_it_stands_and_given_up_by_esc(window, press, type_in, log_visit):
    store = window.context.store
    visit_id = log_visit(DAY, Site.HIP, 98.0, 98.4)[0].visit_id
    values = lambda: [each.value for each in measures.of_visit(store, visit_id)]  # noqa: E731
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    detail = window.page("history").detail
    press(Qt.Key.Key_E)
    first, second = (field.edit for field in detail.parts["measure"].fields.sites[0].fields[:2])
    assert first.hasFocus()
    type_in("97.8")
    press(Qt.Key.Key_Tab)
    assert values() == [97.8, 98.4]
    type_in("97")
    press(Qt.Key.Key_Escape)
    assert values() == [97.8, 98.4]
    assert second.text() == "98.4"
    press(Qt.Key.Key_Z, CTRL)
    assert values() == [98.0, 98.4]


def test_a_reading_far_from_the_last_is_asked_about_and_enter_again_keeps_it(window, press, type_in, log_visit):
    store = window.context.store
    log_visit(DAY - timedelta(days=7), Site.WEIGHT, 63.0)
    visit_id = log_visit(DAY, Site.WEIGHT, 63.2)[0].visit_id
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_E)
    type_in("28.7")
    press(Qt.Key.Key_Return)
    assert measures.of_visit(store, visit_id)[0].value == 63.2
    press(Qt.Key.Key_Return)
    assert measures.of_visit(store, visit_id)[0].value == 28.7


def test_letters_and_delete_belong_to_the_fields_while_they_are_open(window, press, log_run):
    run = log_run(DAY)
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_E)
    window.page("history").detail.parts["run"].fields.kind.box.setFocus()
    press(Qt.Key.Key_Delete)
    assert runs.load(window.context.store, run.id) is not None
    assert QApplication.activePopupWidget() is None
