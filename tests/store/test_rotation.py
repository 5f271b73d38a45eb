"""Which routines take turns, read from what was logged."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.store import Store
from glutetracker.store.lifting import rotation, routines

MONDAY = date(2026, 3, 2)


def test_each_routine_stands_as_it_was_done_last_and_deleted_ones_are_out(
    store: Store, log_session: Callable[..., object], hip_thrust: Exercise
) -> None:
    own = [Routine(name=name, entries=(RoutineEntry(exercise=hip_thrust.id),), made_at=datetime.now(UTC))
           for name in ("Heavy", "Light")]  # fmt: skip
    with store.write("Routines") as edit:
        for each in own:
            routines.save(edit, each, lambda _: hip_thrust)
    log_session(MONDAY - timedelta(days=7), routine_id=own[0].id, title="Heavy then")
    last = log_session(MONDAY, routine_id=own[0].id, title="Heavy then")
    log_session(MONDAY, routine_id=own[1].id)
    log_session(MONDAY, routine_id="of_the_guide", title="Two days")
    log_session(MONDAY - timedelta(days=90), routine_id="long_ago", title="Long ago")
    with store.write("Light deleted") as edit:
        routines.delete(edit, own[1].id)
    found = {each.title: each for each in rotation.routines_done(store, MONDAY - timedelta(days=42))}
    assert found.keys() == {"Heavy", "Two days"}
    assert (found["Heavy"].session_id, found["Heavy"].day) == (last.id, MONDAY)


def test_sessions_that_share_a_title_take_turns_too_from_the_second_on(
    store: Store, log_session: Callable[..., object]
) -> None:
    log_session(MONDAY, title="Once")
    for days in (3, 1):
        log_session(MONDAY - timedelta(days=days), title="Glutes A")
        log_session(MONDAY - timedelta(days=days))
    (found,) = rotation.routines_done(store, MONDAY - timedelta(days=42))
    assert (found.routine_id, found.title, found.day) == (None, "Glutes A", MONDAY - timedelta(days=1))


def test_a_past_session_comes_with_what_its_exercises_are_called(
    store: Store, log_session: Callable[..., object], hip_thrust: Exercise
) -> None:
    logged, names = rotation.with_names(store, log_session(MONDAY).id)
    assert len(logged.entries) == 1
    assert names == {hip_thrust.id: hip_thrust.name}
    assert rotation.with_names(store, "never") is None
