"""What days to come are planned for: races, blocks of training, the day to measure; never what is over."""

from datetime import date, timedelta

from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import Period
from glutetracker.domain.planned import PlannedSession, meant_days, planned
from glutetracker.domain.preferences import Preferences

PLAIN = Preferences()
MONDAY = date(2026, 3, 2)
WEDNESDAY, SATURDAY, SUNDAY = (MONDAY + timedelta(days=at) for at in (2, 5, 6))
WEEK = Period(MONDAY, MONDAY + timedelta(days=7))


def told(plans):
    return {day: [each.words for each in of_day] for day, of_day in plans.items()}


def test_a_block_is_planned_from_today_on_and_a_race_comes_before_it():
    block = Event(kind=EventKind.BLOCK, first_day=MONDAY - timedelta(weeks=1), last_day=SUNDAY, words="Experiment")
    race = Event(kind=EventKind.RACE, first_day=SATURDAY, words="City 10")
    friday = SATURDAY - timedelta(days=1)
    assert told(planned(WEEK, friday, [block, race], PLAIN)) == {
        friday: ["Experiment"],
        SATURDAY: ["City 10", "Experiment"],
        SUNDAY: ["Experiment"],
    }


def test_the_measuring_day_is_planned_each_week_and_an_illness_never():
    ill = Event(kind=EventKind.ILLNESS, first_day=SUNDAY)
    month = Period(MONDAY, MONDAY + timedelta(days=14))
    assert told(planned(month, WEDNESDAY, [ill], Preferences(measure_weekday=SATURDAY.weekday()))) == {
        SATURDAY: ["measuring day"],
        SATURDAY + timedelta(days=7): ["measuring day"],
    }
    assert planned(WEEK, SUNDAY, [], Preferences(measure_weekday=MONDAY.weekday())) == {}
    assert planned(WEEK, date(2026, 4, 1), [], Preferences(measure_weekday=0)) == {}


def test_a_day_that_was_measured_on_is_no_measuring_day_any_more():
    assert planned(WEEK, SATURDAY, [], Preferences(measure_weekday=5), measured_on={SATURDAY}) == {}


def test_a_session_is_planned_for_its_day_before_a_block_and_after_a_race():
    race = Event(kind=EventKind.RACE, first_day=SATURDAY, words="City 10")
    block = Event(kind=EventKind.BLOCK, first_day=SATURDAY, words="Experiment")
    session = PlannedSession(day=SATURDAY, title="Glutes A", routine_id="gym_a")
    plans = planned(WEEK, WEDNESDAY, [block, race], PLAIN, meant=[session])
    assert told(plans) == {SATURDAY: ["City 10", "Glutes A", "Experiment"]}
    assert meant_days(plans) == ({SATURDAY}, set())
    assert planned(WEEK, SUNDAY, [], PLAIN, meant=[session]) == {}
