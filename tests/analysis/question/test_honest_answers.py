"""What an answer may and may not say, whatever the journal holds."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from glutetracker.analysis.question import answer
from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.question.answer import Basis, Habit, Verdict
from glutetracker.domain.question.caveats import CaveatKind, Treatment
from glutetracker.domain.question.data import Assumptions, Dose, ImpossibleAssumptionError, Logged, Outcome, RunDone
from glutetracker.domain.running import RunKind
from tests.simulated_users.worlds import World, person

MONDAY = date(2025, 1, 6)
KM_A_MILE, KG_A_POUND, CM_AN_INCH = 1.609344, 0.45359237, 2.54
CLEAR = World(weeks=72, run_effect_cm=-1.5, blocks=(0.0, 4.0, 8), days=2, drift_factor=0.08)


@pytest.fixture(scope="module")
def clear():
    """Someone whose hips plainly follow the running."""
    return person(CLEAR, 4)


@pytest.fixture(scope="module")
def clear_answer(clear):
    return answer(clear.logged, assumed=clear.assumed)


def hips(values, first=MONDAY, every=7):
    return tuple(
        Measure(
            visit_id=f"visit {at}", site=Site.HIP, value=value, local_day=first + timedelta(days=every * at), id=f"{at}"
        )
        for at, value in enumerate(values)
    )


def runs(kilometres, first=MONDAY):
    return tuple(
        RunDone(f"run {at}", first + timedelta(weeks=at), RunKind.EASY, 1000 * km, 360 * km, 0.0)
        for at, km in enumerate(kilometres)
        if km
    )


def logged_over(weeks, **facts):
    return Logged(today=MONDAY + timedelta(weeks=weeks), **facts)


def test_a_plain_effect_is_found(clear, clear_answer):
    assert clear_answer.verdict is Verdict.SMALLER
    total = clear_answer.effect(Dose.RUNNING).total_cm
    assert total.low_90 < clear.run_cm < total.high_90


def test_the_same_runs_on_other_days_say_nothing(clear):
    days = [each.day for each in clear.logged.runs]
    ways = [each.distance_m for each in clear.logged.runs] + [None] * (72 - len(days))
    for seed in (1, 2, 3):
        Random(seed).shuffle(ways)
        kilometres = [(way or 0.0) / 1000 for way in ways]
        elsewhere = replace(clear.logged, runs=runs(kilometres, date(2024, 1, 1)))
        assert answer(elsewhere, assumed=clear.assumed).verdict is Verdict.NOT_ENOUGH


def test_running_that_never_changes_teaches_next_to_nothing():
    chance = Random(3)
    level = logged_over(52, runs=runs([20.0] * 52), measures=hips([98 + chance.gauss(0, 0.6) for _ in range(52)]))
    given = answer(level)
    told = given.effect(Dose.RUNNING)
    assert given.verdict is Verdict.NOT_ENOUGH
    assert told.learned < 0.2
    assert told.total_cm.median == pytest.approx(0.0, abs=0.05)
    assert given.caveat(CaveatKind.HARDLY_VARIES).doses == (Dose.RUNNING,)


def test_studies_alone_never_give_a_verdict():
    given = answer(logged_over(30, runs=runs([10.0, 30.0] * 15), measures=hips([98.0] * 5)))
    assert given.effect(Dose.RUNNING, Basis.STUDIES).total_cm.median < -0.1
    assert given.verdict is Verdict.NOT_ENOUGH
    assert given.is_locked


def test_the_order_of_rows_is_of_no_matter(clear, clear_answer):
    mixed = {}
    for name in ("runs", "glute_work", "measures"):
        rows = list(getattr(clear.logged, name))
        Random(9).shuffle(rows)
        mixed[name] = tuple(rows)
    assert answer(replace(clear.logged, **mixed), assumed=clear.assumed) == clear_answer


def test_miles_pounds_and_inches_give_the_same_answer(clear, clear_answer):
    def there_and_back(each):
        unit = KG_A_POUND if each.site is Site.WEIGHT else CM_AN_INCH
        return replace(each, value=each.value / unit * unit)

    typed = replace(
        clear.logged,
        runs=tuple(each._replace(distance_m=each.distance_m / KM_A_MILE * KM_A_MILE) for each in clear.logged.runs),
        measures=tuple(map(there_and_back, clear.logged.measures)),
    )
    given = answer(typed, assumed=clear.assumed)
    assert given.data_hash == clear_answer.data_hash
    for dose in (Dose.RUNNING, Dose.GLUTE_SETS):
        assert given.effect(dose).total_cm == pytest.approx(clear_answer.effect(dose).total_cm, abs=1e-6)


def test_other_data_and_other_assumptions_have_another_name(clear, clear_answer):
    fewer = replace(clear.logged, measures=clear.logged.measures[:-1])
    thought = replace(clear.assumed, usual_run_km=5.0)
    names = {clear_answer.data_hash, answer(fewer, assumed=clear.assumed).data_hash}
    assert len(names | {answer(clear.logged, assumed=thought).data_hash}) == 3


@pytest.mark.parametrize("values", [(), (98.0,), (98.0,) * 20], ids=["none", "one", "all equal"])
def test_few_or_level_readings_are_answered_and_not_judged(values):
    given = answer(logged_over(20, runs=runs([10.0, 30.0] * 10), measures=hips(values)))
    assert given.verdict is Verdict.NOT_ENOUGH
    assert given.is_locked == (len(values) < 6)
    assert len(given.weeks) == (20 if values else 0)


def test_an_empty_journal_is_answered_with_what_is_missing():
    given = answer(logged_over(0))
    assert (given.verdict, given.weeks, given.is_locked) == (Verdict.NOT_ENOUGH, (), True)
    assert given.caveat(CaveatKind.NOT_LOGGED).doses == (Dose.RUNNING,)


def test_girths_without_what_is_asked_about_are_no_answer():
    measured = logged_over(20, measures=hips([98.0, 98.4, 97.8, 98.2] * 5))
    given = answer(measured)
    assert (given.verdict, given.lacks_weeks, given.is_locked) == (Verdict.NOT_ENOUGH, False, True)
    run = replace(measured, runs=logged_over(20, runs=runs([10.0, 30.0] * 10)).runs)
    assert not answer(run).is_locked
    assert answer(run, asked=Dose.GLUTE_SETS).is_locked, "runs tell nothing of glute sets"
    given_up = answer(measured, assumed=Assumptions(usual_run_km=20.0))
    assert not given_up.is_locked, "a usual week was told, and none since"
    assert given_up.effect(Dose.RUNNING).learned > 0.3


def test_what_is_dated_after_today_stays_out_and_is_told():
    soon = logged_over(10, runs=runs([10.0, 30.0] * 10), measures=hips([98.0, 98.4] * 10))
    given = answer(soon)
    assert len(given.weeks) == 11
    assert {each.treatment for each in given.notes} == {Treatment.FUTURE}
    assert {each.day > soon.today for each in given.notes} == {True}


def test_a_reading_mistyped_by_ten_centimetres_counts_less_and_is_told():
    chance = Random(5)
    values = [98 + chance.gauss(0, 0.5) for _ in range(40)]
    plain = logged_over(40, runs=runs([10.0, 30.0] * 20), measures=hips(values))
    typed = replace(plain, measures=hips([*values[:25], values[25] + 10, *values[26:]]))
    given, without = answer(typed), answer(plain)
    assert given.caveat(CaveatKind.ODD_READING).day == MONDAY + timedelta(weeks=25)
    assert [(each.id, each.treatment) for each in given.notes] == [("25", Treatment.COUNTS_LESS)]
    both = [each.effect(Dose.RUNNING).total_cm.median for each in (given, without)]
    assert both[0] == pytest.approx(both[1], abs=0.25)


def test_an_assumption_that_cannot_be_is_refused_in_a_sentence():
    with pytest.raises(ImpossibleAssumptionError, match=r"0\.1 to 5 cm"):
        Assumptions(tape_sd_cm=0.0)


def test_chances_and_ranges_are_in_order(clear_answer):
    for each in clear_answer.own + clear_answer.studies:
        chances, total = each.chances, each.total_cm
        assert sum(chances[:3]) == pytest.approx(1.0)
        assert total.low_90 < total.low_50 < total.median < total.high_50 < total.high_90
        assert 0 <= each.learned <= 1


def test_the_question_of_a_thigh_does_not_jump_from_leg_to_leg():
    both = [
        Measure(visit_id=f"{site} {week}", site=site, value=level, local_day=MONDAY + timedelta(weeks=week))
        for week in range(8)
        for site, level in ((Site.THIGH_LEFT, 56.0), (Site.THIGH_RIGHT, 58.0))
        if site is Site.THIGH_LEFT or week != 3
    ]
    given = answer(logged_over(8, runs=runs([10.0] * 8), measures=tuple(both)), Outcome.THIGH)
    assert {each.read_cm for each in given.weeks} == {57.0, None}


def test_more_contrast_is_said_to_sharpen_the_answer():
    given = answer(logged_over(20, runs=runs([18.0, 22.0] * 10), measures=hips([98.0, 98.3] * 10)))
    as_now, blocks = (given.sharpening.forecast(each) for each in (Habit.AS_NOW, Habit.BLOCKS))
    assert blocks.half_width_cm < as_now.half_width_cm < given.sharpening.half_width_cm
