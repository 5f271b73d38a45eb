"""A run is planned in a line, stands on its day, and is confirmed or ticked off by an import; all by keys."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from routine_driver import CTRL, ENTER
from test_importing import drop, wait_for_end

from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER
from glutetracker.domain.planned import PlannedRun, name_of
from glutetracker.domain.running import RunKind
from glutetracker.store import plans, runs
from glutetracker.ui.history.acts import EntryActs
from glutetracker.ui.planning.line import PlanLine
from glutetracker.ui.widgets import IconButton

SHIFT = Qt.KeyboardModifier.ShiftModifier
DAY = timedelta(days=1)


def ahead(window):
    context = window.context
    found = plans.ahead(context.store, EVER, today())
    return [((each.day - today()).days, name_of(each, context.preferences)) for each in found]


def logged(window):
    return [(each.kind, each.distance_m, each.duration_s) for each in runs.between(window.context.store, EVER)]


def plan(window, press, type_in, line):
    press(Qt.Key.Key_P, CTRL)
    type_in(line)
    press(ENTER)
    return window.findChild(PlanLine)


def test_a_run_planned_for_today_is_logged_by_one_press_and_enter(window, press, type_in):
    asked = plan(window, press, type_in, "today easy 5 km ; with Ana")
    assert not asked.isVisible()
    press(Qt.Key.Key_1, CTRL)
    card = window.page("today").next_up
    shown = (card.title.text(), card.about.text(), card.start.text())
    assert shown == ("Easy run, 5.0 km", "with Ana", "Log it")
    card.make_ready()
    assert not card.swap.isVisible(), "a run is offered once"
    assert "planned: Easy run, 5.0 km" in window.page("today").week.strip.accessibleName()
    press(Qt.Key.Key_N, CTRL | SHIFT)
    form = window.page("log").part("run").form
    assert form.time.edit.hasFocus(), "how long it took is left open"
    assert form.note.text() == "with Ana"
    type_in("31:00")
    press(ENTER)
    assert logged(window) == [(RunKind.EASY, 5000.0, 1860.0)]
    assert ahead(window) == []
    press(Qt.Key.Key_Z, CTRL)
    assert (logged(window), ahead(window)) == ([], [(0, "Easy run, 5.0 km")])


def test_all_that_is_planned_stands_in_the_form_and_enter_confirms_it(window, press, type_in):
    plan(window, press, type_in, "today hill 8x20s/90s 5 km 31:12 trail")
    press(Qt.Key.Key_N, CTRL | SHIFT)
    press(ENTER)
    (run,) = runs.between(window.context.store, EVER)
    assert (run.kind, run.surface, run.distance_m, run.duration_s) == (RunKind.HILL, "trail", 5000.0, 1872.0)
    assert (run.work_s, len(runs.laps(window.context.store, run.id))) == (160.0, 15)
    assert ahead(window) == []


def test_what_was_run_in_its_place_ticks_it_off_too(window, press, type_in):
    plan(window, press, type_in, "today tempo 5 km")
    press(Qt.Key.Key_N, CTRL | SHIFT)
    window.page("log").part("run").form.choose_kind("easy")
    type_in("31:00")
    press(ENTER)
    assert (logged(window), ahead(window)) == ([(RunKind.EASY, 5000.0, 1860.0)], [])


def test_what_was_begun_in_the_form_stays_beside_what_was_planned(window, press, type_in):
    plan(window, press, type_in, "today easy 5 km ; with Ana")
    press(Qt.Key.Key_R, CTRL)
    type_in("4.8")
    press(Qt.Key.Key_N, CTRL | SHIFT)
    form = window.page("log").part("run").form
    assert (form.distance.text(), form.note.text()) == ("4.8", "with Ana")


def test_of_two_plans_each_fills_the_form_in_anew(window, press, type_in):
    plan(window, press, type_in, "today easy 5 km ; with Ana")
    plan(window, press, type_in, "+1 hill 30 min")
    easy, hill = plans.ahead(window.context.store, EVER, today())
    form = window.page("log").part("run").form
    for each, told in ((easy, ("5", "", "with Ana")), (hill, ("", "30:00", ""))):
        window.show_page("log", f"run:plan:{each.id}")
        assert (form.distance.text(), form.time.text(), form.note.text()) == told


def test_a_line_says_what_it_understood_and_what_it_stands_close_to(window, press, type_in):
    asked = plan(window, press, type_in, "+3 gym A")
    press(Qt.Key.Key_P, CTRL)
    for letters, near in (("+2 hill", True), (" 5 km", True)):
        type_in(letters)
        assert bool(asked.near.text()) is near
    assert asked.near.text() == "Gym A: thrust and squat is the day after, and its sets may go lighter."
    assert asked.line.below.text().startswith("Hills, 5.0 km · ")
    press(ENTER)
    assert ahead(window) == [(2, "Hills, 5.0 km"), (3, "Gym A: thrust and squat")], "it is planned all the same"
    for line, why in (("sat swim", "is no run, no routine"), ("yesterday easy 5 km", "is over"),
                      ("+2 hill 5 km", "planned for that day already")):  # fmt: skip
        press(Qt.Key.Key_P, CTRL)
        type_in(line)
        press(ENTER)
        assert asked.isVisible()
        assert why in asked.line.below.text()
        assert asked.line.text() == line
        press(Qt.Key.Key_Escape)
    assert len(ahead(window)) == 2


def test_the_calendar_shows_a_planned_run_and_plans_by_a_key_for_its_day(window, press, type_in):
    press(Qt.Key.Key_3, CTRL)
    card = window.page("history").calendar
    card.calendar.setFocus()
    card.calendar.go_to(today() + 2 * DAY)
    press(Qt.Key.Key_P)
    asked = window.findChild(PlanLine)
    assert asked.line.edit.hasFocus()
    type_in("long 18 km")
    press(ENTER)
    assert ahead(window) == [(2, "Long run, 18.0 km")]
    assert "planned: Long run, 18.0 km" in card.calendar.told(today() + 2 * DAY)
    buttons = {each.accessibleName(): each for each in card.plans.rows[0].findChildren(IconButton)}
    buttons["Move Long run, 18.0 km to another day"].setFocus()
    press(Qt.Key.Key_Space)
    type_in("+5")
    press(ENTER)
    assert ahead(window) == [(5, "Long run, 18.0 km")]
    (begin,) = [each for each in card.plans.rows[0].findChildren(IconButton) if "instead" in each.accessibleName()]
    begin.setFocus()
    press(Qt.Key.Key_Space)
    type_in("1:50:00")
    press(ENTER)
    assert ahead(window) == [], "run on another day, it is planned no longer"
    press(Qt.Key.Key_Z, CTRL)
    assert ahead(window) == [(5, "Long run, 18.0 km")]


def test_a_run_that_is_called_its_kind_afterwards_ticks_it_off(window, press, type_in, log_run):
    plan(window, press, type_in, "today tempo 5 km")
    run = log_run(today())
    EntryActs(window.context).give_kind(run.id, RunKind.TEMPO)
    assert ahead(window) == []


def test_an_import_ticks_a_planned_run_off_and_undo_takes_just_that_back(window, press, gpx, qtbot):
    store, meant = window.context.store, PlannedRun(day=date(2026, 3, 2), kind=RunKind.EASY, distance_m=2000.0)
    window.context.save("Plan", lambda edit: plans.save(edit, meant))
    drop(window, gpx())
    panel = wait_for_end(window, qtbot)
    assert plans.ahead(store, EVER, meant.day) == ()
    toast = window.sayings.toast
    assert (toast.words.text(), toast.action.text()) == ("Done as planned: Easy run, 2.0 km", "Undo")
    panel.close_up()
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert plans.ahead(store, EVER, meant.day) == (meant,)
    assert len(runs.between(store, EVER)) == 1, "the run stays"
    assert QApplication.focusWidget() is not None
