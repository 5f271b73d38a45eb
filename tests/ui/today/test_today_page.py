"""The first page: what is so today, and one click to what comes next."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.measure import Site
from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.question.data import LEAST_WEEKS
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.store import Store, Table, events, plans
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.pages.today import PAGE, TodayPage
from glutetracker.ui.theme import Look
from glutetracker.ui.today.first_steps import FirstSteps

FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 2)
Asked = list[tuple[str, str]]
Shown = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def friday_morning() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(datetime(2026, 3, 6, 9).astimezone(), tick=False) as traveller:
        yield traveller


@pytest.fixture
def page(context: Context, shown: Shown, qtbot: QtBot) -> Callable[..., TodayPage]:
    """Opens the page, at a size if one is given, and lets it show what stands lower."""

    def show(*size: tuple[int, int]) -> TodayPage:
        opened = PAGE(context)
        shown(opened, *size)
        qtbot.waitUntil(lambda: opened.shows_lower)
        return opened

    return show


def test_days_to_come_say_what_they_are_planned_for(
    page: Callable[..., TodayPage], context: Context, log_run: Callable[..., object]
) -> None:
    log_run(MONDAY)
    context.choose(replace(context.preferences, measure_weekday=6))
    today = page()
    assert today.week.strip.accessibleName().endswith("Saturday: open, Sunday: planned: measuring day")
    race = Event(kind=EventKind.RACE, first_day=FRIDAY + timedelta(days=1), words="City 10")
    context.save("Race", lambda edit: events.save(edit, race))
    assert "Friday, today: open, Saturday: planned: City 10" in today.week.strip.accessibleName()


def test_what_is_planned_beyond_this_week_is_told_below_the_day_also_before_anything_is_logged(
    page: Callable[..., TodayPage], context: Context, log_run: Callable[..., object]
) -> None:
    today = page()
    assert today.frame.subtitle.text() == "Friday 6 March"
    for day in (date(2026, 3, 21), date(2026, 3, 14)):
        later = PlannedRun(day=day, kind=RunKind.EASY, distance_m=5000.0)
        context.save("Plan", lambda edit, later=later: plans.save(edit, later))
    assert today.frame.subtitle.text() == "Friday 6 March · Easy run, 5.0 km planned for Sat 14 Mar"
    assert today.first_steps is not None
    assert today.first_steps.isVisible()
    this_week = PlannedRun(day=date(2026, 3, 7), kind=RunKind.EASY)
    context.save("Plan", lambda edit: plans.save(edit, this_week))
    assert today.frame.subtitle.text() == "Friday 6 March", "the week shows it"
    context.undo()
    log_run(MONDAY)
    context.changed.emit(frozenset({Table.RUN}))
    assert today.frame.subtitle.text().endswith("last run Monday · Easy run, 5.0 km planned for Sat 14 Mar")


def test_a_run_planned_before_anything_is_logged_stands_in_the_week(
    page: Callable[..., TodayPage], context: Context
) -> None:
    today = page()
    tomorrow = PlannedRun(day=FRIDAY + timedelta(days=1), kind=RunKind.EASY, distance_m=5000.0)
    context.save("Plan", lambda edit: plans.save(edit, tomorrow))
    assert today.week.strip.isVisible()
    assert "Saturday: planned: Easy run" in today.week.strip.accessibleName()
    assert not first_steps(today).isVisible()


@pytest.mark.parametrize("what", ["session", "run", "measure"])
def test_an_empty_file_offers_three_first_steps_each_one_press_away(
    page: Callable[..., TodayPage], asked: Asked, what: str
) -> None:
    step = first_steps(page()).steps[what]
    step.setFocus()
    QTest.keyClick(step, Qt.Key.Key_Return)
    assert asked == [("log", what)]


def test_an_empty_file_offers_to_bring_files_and_shows_no_ring(page: Callable[..., TodayPage], asked: Asked) -> None:
    today = page()
    QTest.mouseClick(first_steps(today).bring, Qt.MouseButton.LeftButton)
    assert asked == [("import", "")]
    assert not today.week.isVisible()
    assert not today.start.isVisible()
    assert today.frame.subtitle.text() == "Friday 6 March"


def test_the_first_thing_logged_takes_the_place_of_the_first_steps(
    page: Callable[..., TodayPage], log_run: Callable[..., object]
) -> None:
    today = page()
    log_run(FRIDAY)
    assert not first_steps(today).isVisible()
    assert today.week.isVisible()
    assert today.start.isVisible()
    assert not today.measure.isVisible()
    assert not today.next_up.isVisible()


def test_the_head_asks_for_a_session_or_a_run(
    page: Callable[..., TodayPage], log_run: Callable[..., object], asked: Asked
) -> None:
    log_run(FRIDAY)
    today = page()
    QTest.keyClick(today.start, Qt.Key.Key_Space)
    QTest.keyClick(today.log_run, Qt.Key.Key_Space)
    assert asked == [("log", "session"), ("log", "run")]
    assert today.start.text() == "Start session"


def test_an_open_session_is_continued_and_nothing_else_is_put_before_it(
    page: Callable[..., TodayPage], log_session: Callable[..., object]
) -> None:
    log_session(MONDAY)
    today = page()
    assert today.next_up.isVisible()
    log_session(FRIDAY, is_open=True)
    assert today.start.text() == "Continue session"
    assert not today.next_up.isVisible()
    assert today.frame.subtitle.text() == "Friday 6 March · a session is open"


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(3, "Good evening"), (4, "Good morning"), (12, "Good afternoon"), (18, "Good evening"), (23, "Good evening")],
)
def test_it_greets_by_the_time_of_day_and_follows_the_clock(
    page: Callable[..., TodayPage], friday_morning: time_machine.Traveller, hour: int, greeting: str
) -> None:
    today = page()
    friday_morning.move_to(datetime(2026, 3, 6, hour).astimezone())
    today.follow_clock()
    assert today.frame.title.text() == greeting


def test_after_midnight_it_is_another_day_and_after_sunday_another_week(
    page: Callable[..., TodayPage], friday_morning: time_machine.Traveller, log_session: Callable[..., object]
) -> None:
    log_session(FRIDAY)
    today = page()
    assert "Friday, today: glute session" in today.week.strip.accessibleName()
    friday_morning.move_to(datetime(2026, 3, 7, 9).astimezone())
    today.follow_clock()
    assert "Friday: glute session, Saturday, today: open" in today.week.strip.accessibleName()
    friday_morning.move_to(datetime(2026, 3, 9, 9).astimezone())
    today.follow_clock()
    assert today.week.glutes.ring.accessibleName().startswith("Glute sets: 0 ")


def test_the_week_tells_what_each_day_was(
    page: Callable[..., TodayPage], log_session: Callable[..., object], log_run: Callable[..., object]
) -> None:
    log_session(MONDAY)
    log_run(MONDAY)
    log_run(MONDAY + timedelta(days=1), kind=RunKind.WALK)
    assert page().week.strip.accessibleName() == (
        "Monday: glute session + easy run, Tuesday: walk, Wednesday: rest, Thursday: rest, "
        "Friday, today: open, Saturday: open, Sunday: open"
    )


def test_a_week_that_begins_on_sunday_counts_its_sunday(
    page: Callable[..., TodayPage], context: Context, log_run: Callable[..., object]
) -> None:
    log_run(date(2026, 3, 1), distance_m=4000)
    today = page()
    assert today.week.running.ring.accessibleName() == "Running: 0 km"
    context.choose(replace(context.preferences, first_weekday=6))
    assert today.week.running.ring.accessibleName() == "Running: 4 km"
    assert today.week.strip.accessibleName().startswith("Sunday: easy run, Monday: rest")


def test_rings_close_against_the_users_own_aims(
    page: Callable[..., TodayPage],
    context: Context,
    log_session: Callable[..., object],
    log_run: Callable[..., object],
) -> None:
    context.choose(replace(context.preferences, weekly_glute_sets=4, weekly_run_km=10.0))
    log_session(MONDAY, {"reps": 8}, {"reps": 8}, {"reps": 8, "rir": 5})
    log_run(MONDAY, distance_m=4000)
    log_run(MONDAY + timedelta(days=1), distance_m=3500, kind=RunKind.HIKE)
    today = page()
    assert today.week.glutes.ring.accessibleName() == "Glute sets: 2.5 of 4 sets"
    assert today.week.glutes.told.text() == "1.5 to go. Your last session had 2.5."
    assert today.week.running.ring.accessibleName() == "Running: 4 of 10 km"
    assert today.week.running.told.text() == "6\u00a0km to go."
    log_session(FRIDAY, {"reps": 8}, {"reps": 8})
    log_run(FRIDAY, distance_m=6000)
    assert today.week.glutes.told.text() == "Closed, and 0.5 hard sets more."
    assert today.week.running.told.text() == "Closed."


def test_without_an_aim_the_plain_value_stands_and_one_press_sets_an_aim(
    page: Callable[..., TodayPage], context: Context, log_run: Callable[..., object], asked: Asked
) -> None:
    log_run(FRIDAY, distance_m=4000)
    today = page()
    assert today.week.running.ring.accessibleName() == "Running: 4 km"
    QTest.keyClick(today.week.running.set_aim, Qt.Key.Key_Return)
    assert asked == [("settings", "aims")]
    context.choose(replace(context.preferences, weekly_run_km=8.0))
    assert not today.week.running.set_aim.isVisible()


def test_numbers_come_in_the_users_units(
    page: Callable[..., TodayPage],
    context: Context,
    log_session: Callable[..., object],
    log_run: Callable[..., object],
    log_visit: Callable[..., object],
) -> None:
    context.choose(
        Preferences(
            distance_unit=DistanceUnit.MI, load_unit=LoadUnit.LB, girth_unit=GirthUnit.INCH, weekly_run_km=16.09344
        )
    )
    log_session(MONDAY, {"reps": 8, "load_kg": 45.359237})
    log_run(FRIDAY, distance_m=8046.72, duration_s=2400)
    log_visit(FRIDAY, Site.HIP, 101.6)
    today = page()
    assert today.week.running.ring.accessibleName() == "Running: 5 of 10 mi"
    assert today.latest.rows[0].accessibleName() == "Easy run, Today · 8:00 /mi, 5.0 mi"
    assert today.measure.value.accessibleName() == "40.0 in Hip"
    assert today.measure.tape.text() == "By the tape alone, one reading is within 0.32 in nine times in ten."
    assert "1 × 8 at 100 lb" in words(today.next_up)


def test_next_up_is_the_last_session_with_what_was_lifted_then(
    page: Callable[..., TodayPage], log_session: Callable[..., sessions.Session], asked: Asked
) -> None:
    log_session(MONDAY, title="Older")
    last = log_session(
        MONDAY + timedelta(days=2),
        {"reps": 10, "load_kg": 40.0, "kind": SetKind.WARMUP},
        {"reps": 8, "load_kg": 80.0},
        {"reps": 7, "load_kg": 82.5},
        {"reps": 8, "load_kg": 80.0, "is_done": False},
        title="Thrusts",
    )
    today = page()
    assert today.next_up.title.text() == "Again: Thrusts"
    assert {"Barbell hip thrust", "2 × 7–8 at 80–82.5 kg"} <= set(words(today.next_up))
    assert today.next_up.about.text() == "Last time: Wednesday · 1 exercise · 3 sets"
    QTest.keyClick(today.next_up.start, Qt.Key.Key_Return)
    assert asked == [("log", f"repeat:{last.id}")]


def test_swap_goes_round_through_what_could_come_next(
    page: Callable[..., TodayPage], log_session: Callable[..., object], log_run: Callable[..., object], asked: Asked
) -> None:
    for day in (MONDAY - timedelta(days=7), MONDAY):
        log_session(day, title="Glutes B")
    for day in (MONDAY - timedelta(days=6), MONDAY + timedelta(days=2)):
        log_session(day, {"reps": 8}, {"reps": 8}, title="Glutes A")
    log_run(MONDAY + timedelta(days=3), distance_m=5200.0)
    today = page()
    today.make_ready()
    offered = []
    for _ in range(4):
        offered.append((today.next_up.title.text(), today.next_up.about.text(), today.next_up.start.text()))
        QTest.keyClick(today.next_up.swap, Qt.Key.Key_Space)
    assert offered == [
        ("Glutes B", "Last time: Monday · 1 exercise · 1 set", "Start this again"),
        ("Glutes A", "Last time: Wednesday · 1 exercise · 2 sets", "Start this again"),
        ("A run", "Last time: Yesterday · Easy run · 5.2 km · 30:00 · 5:46 /km", "Log a run"),
        offered[0],
    ]
    QTest.keyClick(today.next_up.swap, Qt.Key.Key_Space)
    QTest.keyClick(today.next_up.start, Qt.Key.Key_Space)
    assert asked == [("log", "run")]


def test_the_row_of_all_leads_to_the_history(
    page: Callable[..., TodayPage], log_session: Callable[..., sessions.Session], asked: Asked
) -> None:
    last = log_session(MONDAY)
    today = page()
    QTest.keyClick(today.latest.all, Qt.Key.Key_Space)
    QTest.keyClick(today.latest.rows[0], Qt.Key.Key_Return)
    assert asked == [("history", ""), ("history", f"session:{last.id}")]


def test_the_last_four_of_sessions_and_runs_stand_together_newest_first(
    page: Callable[..., TodayPage], log_session: Callable[..., object], log_run: Callable[..., object]
) -> None:
    log_session(date(2025, 12, 30), title="Last year")
    log_session(date(2026, 2, 20), title="February")
    log_run(FRIDAY, avg_hr_bpm=142)
    log_run(FRIDAY - timedelta(days=1), kind=RunKind.HIKE, distance_m=None)
    log_session(MONDAY, {"reps": 8}, {"reps": 8}, title="Monday’s", elapsed_s=2520)
    assert [row.accessibleName() for row in page().latest.rows] == [
        "Easy run, Today · 6:00 /km · 142 bpm, 5.0 km",
        "Hike, Yesterday, 30:00",
        "Monday’s, Monday · 2 sets · 42 min, 2 hard sets",
        "February, Fri 20 Feb · 1 set, 1 hard set",
    ]


def test_the_rhythm_counts_weeks_with_two_glute_days_as_plain_counting_does(
    page: Callable[..., TodayPage], store: Store, log_session: Callable[..., object]
) -> None:
    days = [MONDAY - timedelta(days=ago) for ago in (0, 2, 4, 7, 20, 21, 28, 30, 75, 76, 77, 78, 200)]
    for day in days:
        log_session(day)
    weeks: dict[tuple[int, int], set[date]] = {}
    for day in days:
        weeks.setdefault(day.isocalendar()[:2], set()).add(day)
    first = MONDAY - timedelta(weeks=11)
    full = sum(len(each) >= 2 for each in weeks.values() if min(each) >= first)
    assert page().rhythm.told.text() == f"{full} of 12 weeks with two glute days"


def test_the_rhythm_of_a_new_journal_counts_from_its_first_week(
    page: Callable[..., TodayPage], log_session: Callable[..., object], log_run: Callable[..., object]
) -> None:
    log_run(MONDAY - timedelta(days=1))
    today = page()
    assert today.rhythm.told.text() == "1 of 2 weeks with a run"
    log_session(MONDAY)
    log_session(FRIDAY)
    assert today.rhythm.told.text() == "1 of 2 weeks with two glute days"


def test_the_latest_girth_stands_with_its_day_and_the_tapes_error(
    page: Callable[..., TodayPage], log_visit: Callable[..., object], asked: Asked
) -> None:
    log_visit(MONDAY, Site.HIP, 98.4, 98.8)
    log_visit(FRIDAY, Site.WEIGHT, 63.2)
    today = page()
    assert today.measure.value.accessibleName() == "98.6 cm Hip"
    assert today.measure.others.text() == "Today: Weight 63.2 kg"
    assert today.measure.tape.text() == "By the tape alone, the mean of 2 readings is within 0.6 cm nine times in ten."
    QTest.keyClick(today.measure.measure, Qt.Key.Key_Return)
    assert asked == [("log", "measure")]


def test_a_scale_has_no_tape_error(page: Callable[..., TodayPage], log_visit: Callable[..., object]) -> None:
    log_visit(FRIDAY, Site.WEIGHT, 63.2)
    today = page()
    assert today.measure.value.accessibleName() == "63.2 kg Weight"
    assert not today.measure.tape.isVisible()
    assert not today.rhythm.isVisible()


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 3, 29), 0), (date(2026, 3, 29), 3), (date(2026, 10, 25), 23)])
def test_when_the_clocks_change_a_week_has_its_seven_days(
    page: Callable[..., TodayPage], log_run: Callable[..., object], day: date, hour: int
) -> None:
    log_run(day - timedelta(days=6))
    log_run(day)
    with time_machine.travel(datetime(day.year, day.month, day.day, hour, 30, tzinfo=ZoneInfo("Europe/Berlin"))):
        today = page()
    assert today.week.running.ring.accessibleName() == "Running: 10 km"
    assert today.week.strip.accessibleName().startswith("Monday: easy run, Tuesday: rest")
    assert today.week.strip.accessibleName().endswith("Sunday, today: easy run")


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (1072, 800)), (1.0, (836, 600)), (2.0, (836, 600)), (0.8, (576, 480))]
)
@pytest.mark.parametrize("is_empty", [True, False])
def test_nothing_is_cut_and_the_page_scrolls_only_down(
    page: Callable[..., TodayPage],
    context: Context,
    look: Look,
    full_journal: Callable[[], None],
    cut: Callable[[QWidget], list[str]],
    qtbot: QtBot,
    scale: float,
    size: tuple[int, int],
    is_empty: bool,
) -> None:
    if not is_empty:
        full_journal()
    look.choose(ThemeChoice.DARK, scale)
    today = page(size)
    qtbot.waitUntil(lambda: cut(today) == [])  # layouts settle in a few turns
    assert today.frame.area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("is_empty", [True, False])
def test_tab_reaches_every_button_and_each_has_a_name(
    page: Callable[..., TodayPage],
    full_journal: Callable[[], None],
    tab_stops: Callable[[QWidget], list[QWidget]],
    nameless: Callable[[list[QWidget]], list[str]],
    is_empty: bool,
    qtbot: QtBot,
) -> None:
    if not is_empty:
        full_journal()
    today = page()
    today.make_ready()
    qtbot.waitUntil(lambda: is_empty or (today.muscles.map.isVisible() and today.measure.every.isVisible()))
    reached = tab_stops(today)
    buttons = [first_steps(today).bring, *first_steps(today).steps.values()] if is_empty else [
        today.log_run, today.start, today.week.glutes.set_aim, today.week.running.set_aim,
        today.next_up.start, today.next_up.swap, today.latest.all, today.measure.measure, today.measure.every,
        *(row for row in today.latest.rows if row.isVisible()), today.muscles.map, today.question.see,
    ]  # fmt: skip
    assert set(buttons) == set(reached)
    assert nameless(reached) == []


@pytest.fixture
def full_journal(
    log_session: Callable[..., object], log_run: Callable[..., object], log_visit: Callable[..., object]
) -> Callable[[], None]:
    """Logs some of everything, with long names."""

    def log() -> None:
        log_session(MONDAY, *({"reps": 8, "load_kg": 82.5},) * 4, title="Glutes A: thrust, hinge and everything else")
        log_run(MONDAY, kind=RunKind.INTERVALS, avg_hr_bpm=171)
        log_run(FRIDAY, kind=RunKind.HIKE, distance_m=31_250)
        log_visit(MONDAY, Site.HIP, 98.4, 98.8)
        log_visit(FRIDAY, Site.WEIGHT, 63.2)

    return log


def words(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def first_steps(today: TodayPage) -> FirstSteps:
    assert today.first_steps is not None
    return today.first_steps


def test_an_empty_file_says_what_an_answer_to_the_question_needs(
    page: Callable[..., TodayPage], context: Context
) -> None:
    asked = first_steps(page()).asked
    assert "Does running make my butt smaller?" in asked.text()
    assert LEAST_WEEKS == 6, "the sentence says six"
    assert asked.isVisible()
    context.choose(replace(context.preferences, shows_body=False))
    assert not asked.isVisible()


def test_a_part_of_a_set_says_that_light_sets_count_in_part(
    page: Callable[..., TodayPage], log_session: Callable[..., object]
) -> None:
    log_session(FRIDAY, {"reps": 8, "load_kg": 80.0, "rir": 5.0})
    today = page()
    assert "Light sets count in part." in today.week.glutes.told.text()
