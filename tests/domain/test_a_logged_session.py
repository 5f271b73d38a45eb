"""What comes next in a session: exercise by exercise, and in turn within a superset."""

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet


def session_of(*exercises: tuple[str, int, int, int | None]) -> LoggedSession:
    """Each: its name, sets planned, sets done, number of its superset."""
    session = Session(local_day=today(), is_open=True)
    entries = []
    for place, (name, planned, done, superset) in enumerate(exercises, start=1):
        entry = SessionEntry(session_id=session.id, exercise=name, position=place, superset=superset, id=name)
        sets = tuple(
            StrengthSet(entry_id=name, position=at, reps=8, is_done=at <= done) for at in range(1, planned + 1)
        )
        entries.append(LoggedEntry(entry, sets))
    return LoggedSession(session, tuple(entries))


def next_name(logged: LoggedSession, after: str) -> str | None:
    found = logged.next_after(after)
    return found.entry.exercise if found else None


def test_an_exercise_goes_on_until_it_is_through() -> None:
    assert next_name(session_of(("a", 3, 1, None), ("b", 3, 0, None)), "a") == "a"
    assert next_name(session_of(("a", 3, 3, None), ("b", 3, 0, None)), "a") == "b"


def test_a_superset_goes_in_turn() -> None:
    assert next_name(session_of(("a", 3, 1, 1), ("b", 3, 0, 1), ("c", 3, 0, None)), "a") == "b"
    assert next_name(session_of(("a", 3, 1, 1), ("b", 3, 1, 1), ("c", 3, 0, None)), "b") == "a"


def test_a_circuit_of_three_comes_round() -> None:
    logged = session_of(("a", 2, 1, 4), ("b", 2, 1, 4), ("c", 2, 0, 4))
    assert next_name(logged, "b") == "c"
    assert next_name(session_of(("a", 2, 1, 4), ("b", 2, 1, 4), ("c", 2, 1, 4)), "c") == "a"


def test_the_longer_member_of_a_superset_goes_on_alone() -> None:
    assert next_name(session_of(("a", 4, 2, 1), ("b", 2, 2, 1), ("c", 1, 0, None)), "b") == "a"


def test_what_was_passed_over_comes_last() -> None:
    logged = session_of(("a", 2, 0, None), ("b", 2, 2, None), ("c", 2, 0, None))
    assert next_name(logged, "b") == "c"
    assert next_name(session_of(("a", 2, 0, None), ("b", 2, 2, None)), "b") == "a"


def test_nothing_comes_after_the_last_set() -> None:
    logged = session_of(("a", 2, 2, None), ("b", 1, 1, 1))
    assert next_name(logged, "b") is None
    assert logged.counts == (3, 3)
