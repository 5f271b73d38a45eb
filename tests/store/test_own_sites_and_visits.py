"""Sites that the user named, what a visit was like, and how a week was eaten."""

from datetime import date, timedelta

from glutetracker.domain.body.measure import Measure, Site, own_site
from glutetracker.domain.body.visits import BodyWeek, Circumstances
from glutetracker.domain.ids import new_id
from glutetracker.domain.period import EVER
from glutetracker.store import Table
from glutetracker.store.body import body_sites, body_weeks, measures, visits

MONDAY = date(2026, 3, 2)
ARM = own_site("upper arm", "cm")


def log_arm(store, day=MONDAY, *values):
    visit_id = new_id()
    visit = [
        Measure(visit_id=visit_id, site=ARM, value=value, local_day=day, reading=number)
        for number, value in enumerate(values, start=1)
    ]
    with store.write("Arm") as edit:
        measures.save(edit, visit)
    return visit


def keep_arm(store):
    with store.write("Site") as edit:
        body_sites.save(edit, ARM)


def test_readings_of_ones_own_site_come_back_with_its_name(store):
    keep_arm(store)
    visit = log_arm(store, MONDAY, 31.5, 31.2)
    assert body_sites.own_sites(store) == [ARM]
    assert measures.latest_visit(store) == visit
    assert measures.of_site(store, ARM, EVER) == visit
    assert measures.of_visit(store, visit[0].visit_id) == visit
    assert measures.last_visits(store, 1) == [visit]
    (row, _) = store.rows("select site, own_name, unit from v_measure")
    assert tuple(row) == ("upper_arm", "upper arm", "cm")


def test_a_site_taken_away_is_offered_no_more_but_its_readings_keep_their_name(store):
    keep_arm(store)
    visit = log_arm(store, MONDAY, 31.5)
    with store.write("Away") as edit:
        edit.remove(Table.BODY_SITE, ARM.value)
    assert body_sites.own_sites(store) == []
    assert measures.last_visits(store, 1) == [visit]
    assert list(body_sites.ever_named(store)) == ["upper_arm"]
    store.undo()
    assert body_sites.own_sites(store) == [ARM]


def test_readings_of_a_site_that_nobody_named_here_can_be_read(store):
    log_arm(store, MONDAY, 31.5)
    (measure,) = measures.of_site(store, ARM, EVER)
    assert (measure.site.value, measure.site.unit) == ("upper_arm", "cm")


def test_the_latest_value_is_the_mean_of_the_last_visit_that_read_the_site(store, log_visit):
    assert measures.latest_value(store, Site.WEIGHT) is None
    log_visit(MONDAY, Site.WEIGHT, 60.0)
    log_visit(MONDAY + timedelta(days=7), Site.WEIGHT, 63.0, 64.0)
    log_visit(MONDAY + timedelta(days=8), Site.HIP, 98.0)
    assert measures.latest_value(store, Site.WEIGHT) == 63.5
    assert measures.last_day(store) == MONDAY + timedelta(days=8)


def test_what_a_visit_was_like_is_kept_changed_forgotten_and_undone(store):
    (reading,) = log_arm(store, MONDAY, 31.5)
    nothing = Circumstances(visit_id=reading.visit_id)
    told = Circumstances(visit_id=reading.visit_id, after_run=True, cycle_day=12)
    assert visits.load(store, reading.visit_id) == nothing
    with store.write("Visit") as edit:
        visits.save(edit, told)
    assert visits.load(store, reading.visit_id) == told
    assert tuple(store.rows("select after_run, cycle_day from v_measure")[0]) == (1, 12)
    with store.write("Away") as edit:
        visits.remove(edit, store, reading.visit_id)
    assert visits.load(store, reading.visit_id) == nothing
    store.undo()
    assert visits.load(store, reading.visit_id) == told


def test_of_a_week_yes_no_and_nothing_said_are_three(store, log_visit):
    log_visit(MONDAY)
    assert body_weeks.load(store, MONDAY) == BodyWeek(monday=MONDAY)
    for dieting, protein in ((True, None), (False, True), (None, False), (None, None)):
        week = BodyWeek(monday=MONDAY, is_dieting=dieting, has_enough_protein=protein)
        with store.write("Week") as edit:
            body_weeks.save(edit, week)
        assert body_weeks.load(store, MONDAY) == week
        (row,) = store.rows("select dieting, enough_protein from v_week")
        assert tuple(row) == tuple(None if each is None else int(each) for each in (dieting, protein))
