"""An experiment on oneself: drawn by chance, foretold before, silent during, answered after."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from glutetracker.analysis.question.experiments import (
    draw_seed,
    fingerprint,
    longest_safe_m,
    power,
    result,
    table,
    weeks_done,
)
from glutetracker.domain.question.data import Logged, RunDone
from glutetracker.domain.question.experiment import Experiment, ImpossibleExperimentError
from glutetracker.domain.running import RunKind
from tests.simulated_users.worlds import FIRST_MONDAY, World, person

MONDAY = date(2026, 1, 5)
PLAN = Experiment(first_monday=MONDAY, low=10.0, high=30.0, block_weeks=6, pairs=2, seed=3, id="plan")
NOTHING = Logged(today=MONDAY)


def ran(week, km):
    return RunDone(f"run {week}", MONDAY + timedelta(weeks=week), RunKind.EASY, 1000.0 * km, None, 0.0)


def test_each_pair_has_one_block_of_each_kind_and_the_order_is_drawn():
    orders = Counter()
    for seed in range(60):
        blocks = replace(PLAN, seed=seed).blocks()
        assert [block.first for block in blocks] == [MONDAY + timedelta(weeks=6 * at) for at in range(4)]
        kinds = [block.is_high for block in blocks]
        assert {kinds[0], kinds[1]} == {kinds[2], kinds[3]} == {True, False}
        orders[kinds[0], kinds[2]] += 1
    assert len(orders) == 4
    assert PLAN.blocks() == replace(PLAN).blocks()
    assert len({draw_seed() for _ in range(4)}) == 4


def test_much_is_stepped_up_to_and_never_jumped_to():
    amounts = [week.amount for week in PLAN.planned_weeks()]
    assert len(amounts) == PLAN.weeks == 24
    rises = [after - before for before, after in zip([PLAN.low, *amounts], amounts, strict=False)]
    assert max(rises) < 7
    assert {max(amounts), min(amounts)} == {30.0, 10.0}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"low": 30.0}, "High weeks need more"),
        ({"block_weeks": 1}, "2 to 26 weeks"),
        ({"pairs": 0}, "1 to 12 pairs"),
        ({"first_monday": date(2026, 1, 6)}, "Monday"),
        ({"days_a_week": 0}, "1 to 7 days"),
    ],
)
def test_a_plan_that_cannot_be_done_is_refused_in_a_sentence(wrong, sentence):
    with pytest.raises(ImpossibleExperimentError, match=sentence):
        replace(PLAN, **wrong)


def test_any_change_of_a_frozen_plan_shows():
    others = {
        fingerprint(replace(PLAN, **change)) for change in ({"seed": 4}, {"high": 31.0}, {"hypothesis": "smaller"})
    }
    assert len(others | {fingerprint(PLAN)}) == 4
    assert fingerprint(PLAN) == fingerprint(replace(PLAN))


def test_power_is_told_before_the_first_kilometre_and_contrast_is_what_helps():
    plain = power(PLAN, NOTHING)
    assert plain.now > plain.after_pairs[0] > plain.after_pairs[1] > (0, 0)
    wider = power(replace(PLAN, low=0.0, high=40.0), NOTHING)
    assert wider.after_pairs[1].half_width_cm < 0.75 * plain.after_pairs[1].half_width_cm
    assert wider.after_pairs[1].chance_found > 2 * plain.after_pairs[1].chance_found


def test_blocks_of_two_weeks_tell_less_than_blocks_of_six():
    told = table(PLAN, NOTHING)
    assert all(told[6, weeks] < told[3, weeks] < told[2, weeks] for weeks in (24, 36, 48))
    assert all(told[length, 48] < told[length, 24] for length in (3, 6, 12))


def test_power_counts_what_is_logged_already():
    logged = person(World(weeks=40), 1).logged
    later = replace(PLAN, first_monday=FIRST_MONDAY + timedelta(weeks=40))
    assert power(later, logged).now < power(later, Logged(today=logged.today)).now


def test_nothing_is_said_before_the_end():
    runs = tuple(ran(week, plan.amount) for week, plan in enumerate(PLAN.planned_weeks()))
    assert result(PLAN, Logged(today=PLAN.after - timedelta(days=1), runs=runs)) is None
    assert result(PLAN, Logged(today=PLAN.after, runs=runs)).asked is PLAN.dose


def test_a_week_is_kept_when_it_is_near_the_plan_and_open_until_it_is_over():
    first, *_ = PLAN.planned_weeks()
    near, far = first.amount + 2, first.amount + 15
    told = weeks_done(PLAN, Logged(today=MONDAY + timedelta(days=14), runs=(ran(0, near), ran(1, far + 10))))
    assert [each.was_kept for each in told[:3]] == [True, False, None]
    assert told[2].done is None


def test_the_longest_safe_run_is_a_tenth_beyond_the_longest_of_a_month():
    runs = (ran(0, 30.0), ran(6, 10.0), ran(7, 8.0))
    assert longest_safe_m(runs, MONDAY + timedelta(weeks=8)) == pytest.approx(11_000)
    assert longest_safe_m(runs, MONDAY + timedelta(weeks=30)) is None
