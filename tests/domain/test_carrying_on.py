"""The sets still to come after one was done: they go on from what was really lifted."""

from dataclasses import replace

from glutetracker.domain.lifting.planning import carried_on
from glutetracker.domain.lifting.strength import SetKind, Side, StrengthSet


def planned(position: int, **said: object) -> StrengthSet:
    return StrengthSet(entry_id="e", position=position, is_done=False, **said)  # type: ignore[arg-type]


def told(made: StrengthSet, before: StrengthSet, *others: StrengthSet) -> list[tuple[object, ...]]:
    changed = carried_on([made], [before], [before, *others])
    return [(each.id, each.load_kg, each.reps, each.rir, each.is_done) for each in changed]


def done(plan: StrengthSet, **said: object) -> StrengthSet:
    return replace(plan, is_done=True, **said)  # type: ignore[arg-type]


def test_the_first_time_the_next_sets_are_like_the_one_just_done() -> None:
    first, second = planned(1), planned(2)
    made = done(first, load_kg=60.0, reps=10, rir=2.0)
    assert told(made, first, second) == [(second.id, 60.0, 10, None, False)]


def test_the_first_time_a_set_goes_on_like_the_one_just_before_it_and_not_like_the_first() -> None:
    second, third = (planned(at, load_kg=60.0, reps=10) for at in (2, 3))
    made = done(second, load_kg=57.5, reps=8)
    changed = carried_on([made], [second], [second, third], is_first=True)
    assert [(each.id, each.load_kg, each.reps, each.is_done) for each in changed] == [(third.id, 57.5, 8, False)]


def test_a_hold_given_up_early_leaves_the_time_to_reach() -> None:
    first, second = planned(1, hold_s=45.0), planned(2, hold_s=45.0)
    assert carried_on([done(first, hold_s=20.0)], [first], [first, second], is_first=True) == []


def test_the_first_time_a_set_that_was_typed_otherwise_stays() -> None:
    first, second = planned(1, load_kg=60.0, reps=10), planned(2, load_kg=60.0, reps=12)
    assert carried_on([done(first, reps=8)], [first], [first, second], is_first=True) == []


def test_another_load_goes_on_and_the_reps_stay_as_planned() -> None:
    first, second, third = (planned(at, load_kg=80.0, reps=reps) for at, reps in ((1, 8), (2, 8), (3, 7)))
    made = done(first, load_kg=82.5, reps=8)
    assert told(made, first, second, third) == [(second.id, 82.5, 8, None, False), (third.id, 82.5, 7, None, False)]


def test_a_load_planned_otherwise_stays_and_so_does_another_kind() -> None:
    first = planned(1, load_kg=80.0, reps=8)
    back_off = planned(2, load_kg=60.0, reps=12)
    warm = planned(3, load_kg=80.0, reps=8, kind=SetKind.DROP)
    assert told(done(first, load_kg=82.5, reps=8), first, back_off, warm) == []


def test_a_warm_up_leaves_the_sets_that_it_leads_up_to_and_a_drop_set_makes_no_more_of_its_kind() -> None:
    first, second = planned(1), planned(2)
    assert told(done(first, load_kg=40.0, reps=10, kind=SetKind.WARMUP), first, second) == []
    dropped = carried_on([done(first, load_kg=40.0, reps=10, kind=SetKind.DROP)], [first], [first, second])
    assert [(each.kind, each.load_kg) for each in dropped] == [(SetKind.WORK, 40.0)]


def test_the_same_as_planned_changes_nothing() -> None:
    first, second = planned(1, load_kg=80.0, reps=8), planned(2, load_kg=80.0, reps=8)
    assert told(done(first, reps=8), first, second) == []


def test_what_is_done_already_stays() -> None:
    first = planned(1, load_kg=80.0, reps=8)
    earlier = replace(planned(2, load_kg=80.0, reps=8), is_done=True)
    assert told(done(first, load_kg=85.0), first, earlier) == []


def test_left_and_right_go_on_each_by_its_own_side() -> None:
    first = [planned(1, side=side) for side in (Side.LEFT, Side.RIGHT)]
    second = [planned(2, side=side) for side in (Side.LEFT, Side.RIGHT)]
    made = [done(plan, reps=reps) for plan, reps in zip(first, (12, 11), strict=True)]
    changed = carried_on(made, first, [*first, *second])
    assert [(each.side, each.reps) for each in changed] == [(Side.LEFT, 12), (Side.RIGHT, 11)]


def test_the_first_time_two_sides_that_differ_are_two_in_the_next_set_too() -> None:
    first, second = planned(1), planned(2)
    made = [replace(first, is_done=True, side=Side.LEFT, reps=12), planned(1, side=Side.RIGHT, reps=11)]
    left, right = carried_on(made, [first], [first, second])
    assert [(each.side, each.reps, each.position) for each in (left, right)] == [
        (Side.LEFT, 12, 2),
        (Side.RIGHT, 11, 2),
    ]
    assert left.id == second.id != right.id


def test_a_stronger_band_goes_on() -> None:
    first, second = (planned(at, band="medium", reps=15) for at in (1, 2))
    changed = carried_on([done(first, band="heavy")], [first], [first, second])
    assert [each.band for each in changed] == ["heavy"]
