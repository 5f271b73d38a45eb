"""What an answer says besides itself: doses that go together, diets not told, care, the waist as a control."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from glutetracker.analysis.question import answer
from glutetracker.analysis.question.care import notes_of_pain, rapid_loss_pct
from glutetracker.analysis.question.demand import by_week
from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.body.visits import BodyWeek
from glutetracker.domain.question.answer import Verdict
from glutetracker.domain.question.caveats import CaveatKind, Treatment
from glutetracker.domain.question.data import Assumptions, Dose, GluteWork, Logged, RunDone
from glutetracker.domain.running import RunKind

MONDAY = date(2025, 1, 6)
WEEKS = 24


def read(site, values):
    return tuple(
        Measure(visit_id=f"{site} {week}", site=site, value=round(value, 1), local_day=MONDAY + timedelta(weeks=week),
                id=f"{site} {week}")
        for week, value in enumerate(values)
    )  # fmt: skip


def run(week, km, kind=RunKind.EASY, minutes=None, hard_min=0.0, is_timed=False):
    seconds = None if minutes is None else 60.0 * minutes
    way = None if km is None else 1000.0 * km
    return RunDone(f"run {week}", MONDAY + timedelta(weeks=week), kind, way, seconds, 60 * hard_min, is_timed)


def work(week, sets):
    return GluteWork(f"session {week}", MONDAY + timedelta(weeks=week), sets)


@pytest.fixture(scope="module")
def together():
    """Half a year in which running and lifting rise and fall as one."""
    chance = Random(2)
    doses = [1 + week // 6 % 2 * 2 for week in range(WEEKS)]
    return Logged(
        today=MONDAY + timedelta(weeks=WEEKS),
        runs=tuple(run(week, 10 * dose) for week, dose in enumerate(doses)),
        glute_work=tuple(work(week, 4 * dose) for week, dose in enumerate(doses)),
        measures=read(Site.HIP, [98 + chance.gauss(0, 0.6) for _ in doses]),
    )


@pytest.fixture(scope="module")
def given(together):
    return answer(together)


def test_running_and_lifting_that_move_together_are_told(given):
    told = given.caveat(CaveatKind.MOVES_TOGETHER)
    assert told.doses == (Dose.RUNNING, Dose.GLUTE_SETS)
    assert told.number > 0.9


def test_half_a_year_without_scale_or_word_of_diets_says_so(given):
    assert given.caveat(CaveatKind.BEFORE_A_YEAR).number == WEEKS
    assert given.caveat(CaveatKind.DIET_UNTOLD).of == WEEKS
    assert given.caveat(CaveatKind.NO_WEIGHT).number == 0


def test_the_usual_dose_that_was_taken_from_the_first_weeks_is_told(given, together):
    doses = [each.doses for each in given.caveats if each.kind is CaveatKind.USUAL_ASSUMED]
    assert doses == [(Dose.RUNNING,), (Dose.GLUTE_SETS,)]
    told = answer(together, assumed=Assumptions(usual_run_km=10.0, usual_glute_sets=4.0))
    assert told.caveat(CaveatKind.USUAL_ASSUMED) is None


def test_weeks_told_as_a_diet_explain_what_they_did(together):
    chance = Random(8)
    eats_less = [week >= 6 for week in range(WEEKS)]
    kilograms = [70 - 0.25 * max(0, week - 6) + chance.gauss(0, 0.3) for week in range(WEEKS)]
    hips = [98 + 0.6 * (each - 70) + chance.gauss(0, 0.4) for each in kilograms]
    doses = [10.0 if week < 6 else 30.0 for week in range(WEEKS)]
    silent = Logged(
        today=together.today,
        runs=tuple(run(week, km) for week, km in enumerate(doses)),
        measures=(*read(Site.HIP, hips), *read(Site.WEIGHT, kilograms)),
    )
    mondays = [MONDAY + timedelta(weeks=week) for week in range(WEEKS)]
    told = tuple(BodyWeek(monday=each, is_dieting=flag) for each, flag in zip(mondays, eats_less, strict=True))
    before, after = answer(silent), answer(replace(silent, told_weeks=told))
    assert after.effect(Dose.RUNNING).total_cm.median > before.effect(Dose.RUNNING).total_cm.median + 0.2
    assert after.effect(Dose.DIET).weight_kg.median < -0.5
    assert after.verdict is Verdict.NOT_ENOUGH
    assert after.caveat(CaveatKind.DIET_UNTOLD) is None


def test_a_new_tape_does_not_make_a_change(together):
    values = [98.0 + 0.1 * (week % 3) + (4.0 if week >= 12 else 0.0) for week in range(WEEKS)]
    jumped = replace(together, measures=read(Site.HIP, values))
    changed_on = MONDAY + timedelta(weeks=12)
    told = answer(jumped, assumed=Assumptions(new_tape_on=(changed_on,)))
    assert told.caveat(CaveatKind.NEW_TAPE).day == changed_on
    assert told.caveat(CaveatKind.ODD_READING) is None
    assert answer(jumped).caveat(CaveatKind.ODD_READING).day == changed_on


def test_glute_work_that_seems_to_move_the_waist_says_that_something_else_changed():
    chance = Random(4)
    doses = [week // 8 % 2 for week in range(72)]
    waist, felt = [], 0.0
    for dose in doses:
        felt += (dose - felt) / 6
        waist.append(78 + 5 * felt + chance.gauss(0, 0.4))
    logged = Logged(
        today=MONDAY + timedelta(weeks=72),
        glute_work=tuple(work(week, 10.0 * dose) for week, dose in enumerate(doses) if dose),
        measures=(*read(Site.WAIST, waist), *read(Site.HIP, [98 + chance.gauss(0, 0.6) for _ in doses]),
                  *read(Site.WEIGHT, [65 + chance.gauss(0, 0.3) for _ in doses])),
    )  # fmt: skip
    assert answer(logged, asked=Dose.GLUTE_SETS).caveat(CaveatKind.SOMETHING_ELSE).number > 0.95


def test_runs_without_a_distance_are_reckoned_by_the_usual_pace_and_told(together):
    mixed = replace(together, runs=(run(0, 10.0, minutes=60), run(1, None, minutes=30), run(2, None)))
    told = answer(mixed)
    assert [each.run_km for each in told.weeks[:3]] == [10.0, 5.0, 0.0]
    assert [each.treatment for each in told.notes] == [Treatment.RECKONED, Treatment.WITHOUT_DOSE]


@pytest.mark.parametrize(
    ("kilograms", "lost"),
    [([80, 79, 78, 77, 76], 1.25), ([80, 79.5, 79, 78.5, 78], None), ([80, 76], None), ([76, 77, 78, 79, 80], None)],
    ids=["five per cent in four weeks", "half of that", "two odd days", "gained"],
)  # fmt: skip
def test_only_four_weeks_of_rapid_loss_are_spoken_of(kilograms, lost):
    weighed = read(Site.WEIGHT, kilograms)
    assert rapid_loss_pct(weighed, MONDAY + timedelta(weeks=len(kilograms))) == (lost and pytest.approx(lost))


def test_a_loss_of_last_summer_is_not_spoken_of():
    assert rapid_loss_pct(read(Site.WEIGHT, [80, 79, 78, 77, 76]), MONDAY + timedelta(weeks=20)) is None


def test_words_of_pain_are_counted_and_words_of_none_are_not():
    notes = ("left knee hurts", "no pain today", "Pain-free!", "achilles ache", "painted the fence", "number four")
    assert notes_of_pain(Logged(today=MONDAY, notes=tuple((MONDAY, note) for note in notes))) == 2


def test_demand_on_the_glutes_is_a_range_and_easy_running_asks_nothing():
    runs = (
        run(0, 10.0, minutes=60),
        run(0, None, RunKind.HILL, minutes=36),
        run(0, None, RunKind.SPRINT, minutes=40, hard_min=2, is_timed=True),
        run(0, None, RunKind.INTERVALS, minutes=30),
    )
    (week,) = by_week(Logged(today=MONDAY + timedelta(days=6), runs=runs), weeks=1)
    assert (week.least_min, week.most_min) == (pytest.approx(3 + 2), pytest.approx(12 + 2 + 10))
