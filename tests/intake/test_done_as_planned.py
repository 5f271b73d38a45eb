"""A run that an import brings on the day of a planned one of its kind is that one; undo takes just that back."""

from datetime import date, timedelta

from glutetracker import intake
from glutetracker.domain.period import EVER
from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.store import plans, runs

MONDAY = date(2026, 3, 2)


def keep(store, **about):
    plan = PlannedRun(**{"day": MONDAY, "kind": RunKind.EASY, **about})
    with store.write("Plan") as edit:
        plans.save(edit, plan)
    return plan


def bring(store, *paths):
    going = intake.start("test")
    list(intake.take_in(store, intake.candidates(paths), going))
    return intake.met(store, going)


def test_each_run_is_one_plan_of_its_day_and_kind(store, gpx):
    first, second = keep(store), keep(store)
    keep(store, day=MONDAY + timedelta(days=1))
    keep(store, kind=RunKind.TEMPO)
    morning, evening = gpx(), gpx("evening.gpx", later_s=36_000)
    (met,) = bring(store, morning)
    (run,) = runs.between(store, EVER)
    assert (met.id, met.done_by) == (first.id, run.id)
    with store.write("Done") as edit:
        intake.tick_off(edit, [met])
    (other,) = bring(store, evening)
    assert other.id == second.id


def test_undo_lets_the_plan_stand_and_the_run_stay(store, gpx):
    plan = keep(store, distance_m=2000.0)
    met = bring(store, gpx())
    words = intake.ticked_words(met, Preferences())
    assert words == "Done as planned: Easy run, 2.0 km"
    with store.write(words) as edit:
        intake.tick_off(edit, met)
    assert plans.ahead(store, EVER, MONDAY) == ()
    assert store.undo() == words
    assert plans.ahead(store, EVER, MONDAY) == (plan,)
    assert len(runs.between(store, EVER)) == 1


def test_what_another_import_brought_is_not_told_again(store, gpx):
    keep(store)
    assert bring(store, gpx())
    assert bring(store, gpx("later.gpx", later_s=2 * 86_400)) == []
