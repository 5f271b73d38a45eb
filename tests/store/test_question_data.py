"""What the journal knows that bears on The question, read from a real file."""

from datetime import date, timedelta

from glutetracker.analysis.question import answer
from glutetracker.domain.body.measure import Site
from glutetracker.domain.body.visits import BodyWeek
from glutetracker.domain.question.answer import Verdict
from glutetracker.domain.running import RunKind
from glutetracker.store.body import body_weeks
from glutetracker.store.question import question_data
from tests.conftest import MONDAY

TODAY = MONDAY + timedelta(days=20)


def test_everything_that_bears_on_it_is_read(store, log_run, log_session, log_visit):
    log_run(MONDAY, distance_m=8000.0, note="knee hurt a little")
    log_run(MONDAY, kind=RunKind.HILL, duration_s=1800.0, distance_m=None)
    log_run(MONDAY, kind=RunKind.STRIDES, work_s=90.0)
    log_run(MONDAY, kind=RunKind.WALK)
    log_session(MONDAY, {"reps": 8, "load_kg": 80.0}, {"reps": 8, "load_kg": 80.0, "position": 2})
    log_visit(MONDAY, Site.HIP, 98.4, 98.6)
    log_visit(MONDAY, Site.WEIGHT, 64.0)
    with store.write("Week") as edit:
        body_weeks.save(edit, BodyWeek(monday=MONDAY, is_dieting=True))
        body_weeks.save(edit, BodyWeek(monday=MONDAY + timedelta(days=7), has_enough_protein=True))
    logged = question_data.read(store, TODAY)
    by_kind = {each.kind: each for each in logged.runs}
    assert set(by_kind) == {RunKind.EASY, RunKind.HILL, RunKind.STRIDES}
    assert (by_kind[RunKind.HILL].hard_s, by_kind[RunKind.HILL].is_timed) == (300.0, False)
    assert (by_kind[RunKind.STRIDES].hard_s, by_kind[RunKind.STRIDES].is_timed) == (90.0, True)
    assert [each.hard_sets for each in logged.glute_work] == [2.0]
    assert [(each.site, each.value) for each in logged.measures] == [
        (Site.HIP, 98.4), (Site.HIP, 98.6), (Site.WEIGHT, 64.0)]  # fmt: skip
    assert [(each.monday, each.is_dieting) for each in logged.told_weeks] == [(MONDAY, True)]
    assert logged.notes == ((MONDAY, "knee hurt a little"),)


def test_what_was_deleted_is_not_read(store, log_run, log_visit):
    run, (reading,) = log_run(), log_visit(MONDAY, Site.HIP, 98.0)
    with store.write("Delete") as edit:
        edit.remove("run", run.id)
        edit.remove("measure", reading.id)
    logged = question_data.read(store, TODAY)
    assert (logged.runs, logged.measures) == ((), ())


def test_notes_older_than_four_weeks_are_left_alone(store, log_run):
    log_run(MONDAY - timedelta(days=40), note="pain")
    assert question_data.read(store, TODAY).notes == ()


def test_an_empty_journal_is_answered(store):
    given = answer(question_data.read(store, date(2026, 3, 1)))
    assert given.verdict is Verdict.NOT_ENOUGH
