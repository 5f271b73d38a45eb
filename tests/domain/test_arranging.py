"""Exercises in another order, supersets, sessions parted and joined."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.arranging import in_turn_with_next, joined, letters, moved, on_its_own, parted
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet

NOW = now()


def session_of(names: str, *supersets: int | None, began: datetime = NOW) -> LoggedSession:
    """A session of exercises a, b, c …, each with one set done ten minutes after the one before."""
    session = Session(local_day=began.date(), started_at=began, elapsed_s=600.0 * len(names), title=names)
    entries = []
    for place, name in enumerate(names, start=1):
        superset = supersets[place - 1] if supersets else None
        entry = SessionEntry(session_id=session.id, exercise=name, position=place, superset=superset, id=name)
        done = StrengthSet(entry_id=name, position=1, reps=8, done_at=began + timedelta(minutes=10 * place))
        entries.append(LoggedEntry(entry, (done,)))
    return LoggedSession(session, tuple(entries))


def after(logged: LoggedSession, entries: tuple[SessionEntry, ...]) -> LoggedSession:
    """The session once the entries are kept."""
    kept = {each.id: each for each in entries}
    changed = [replace(each, entry=kept.get(each.entry.id, each.entry)) for each in logged.entries]
    return replace(logged, entries=tuple(sorted(changed, key=lambda each: each.entry.position)))


def order(logged: LoggedSession) -> str:
    return "".join(each.entry.exercise for each in logged.entries)


def groups(logged: LoggedSession) -> list[int | None]:
    return [each.entry.superset for each in logged.entries]


def test_an_exercise_goes_up_and_down_and_stops_at_the_ends() -> None:
    logged = session_of("abc")
    assert order(after(logged, moved(logged, "c", -1))) == "acb"
    assert order(after(logged, moved(logged, "a", 1))) == "bac"
    assert moved(logged, "a", -1) == ()
    assert moved(logged, "c", 1) == ()


def test_who_is_moved_away_from_a_superset_leaves_it() -> None:
    logged = session_of("abc", 1, 1, None)
    told = after(logged, moved(logged, "b", 1))
    assert order(told) == "acb"
    assert groups(told) == [None, None, None]


def test_two_become_a_superset_and_three_a_circuit() -> None:
    logged = session_of("abc")
    pair = after(logged, in_turn_with_next(logged, "a"))
    assert groups(pair) == [1, 1, None]
    assert letters(pair) == {"a": "A1", "b": "A2"}
    assert groups(after(pair, in_turn_with_next(pair, "b"))) == [1, 1, 1]
    assert in_turn_with_next(logged, "c") == ()


def test_two_supersets_side_by_side_become_one_whole() -> None:
    logged = session_of("abcd", 1, 1, 2, 2)
    assert set(groups(after(logged, in_turn_with_next(logged, "b")))) == {1}


def test_a_second_superset_has_letters_of_its_own() -> None:
    logged = session_of("abcd", 3, 3, 5, 5)
    assert letters(logged) == {"a": "A1", "b": "A2", "c": "B1", "d": "B2"}


def test_one_of_two_leaves_and_both_stand_alone() -> None:
    logged = session_of("abc", 1, 1, None)
    told = after(logged, on_its_own(logged, "a"))
    assert groups(told) == [None, None, None]
    assert order(told) == "abc"


def test_from_the_middle_of_a_circuit_one_goes_below_it() -> None:
    logged = session_of("zabcy", None, 1, 1, 1, None)
    told = after(logged, on_its_own(logged, "b"))
    assert order(told) == "zacby"
    assert groups(told) == [None, 1, 1, None, None]


def test_a_session_is_parted_where_the_second_began() -> None:
    logged = session_of("abc")
    first, second, gone = parted(logged, "c")
    assert first.elapsed_s == 1200.0
    assert second.started_at == NOW + timedelta(minutes=30)
    assert [(each.exercise, each.session_id, each.position) for each in gone] == [("c", second.id, 1)]
    with pytest.raises(ValueError, match="between two"):
        parted(logged, "a")


def test_two_sessions_become_one_from_the_start_of_the_first_to_the_end_of_the_last() -> None:
    morning, evening = session_of("ab", 1, 1), session_of("cd", 1, 1, began=NOW + timedelta(hours=8))
    for one, other in ((morning, evening), (evening, morning)):
        whole, entries = joined(one, other)
        assert whole.id == one.session.id
        assert whole.started_at == NOW
        assert whole.elapsed_s == 8 * 3600 + 1200
        assert "".join(each.exercise for each in entries) == "abcd"
        assert [each.position for each in entries] == [1, 2, 3, 4]
        assert {each.session_id for each in entries} == {one.session.id}
        assert len({each.superset for each in entries}) == 2, "their supersets stay apart"


def test_of_two_days_without_a_time_the_notes_are_kept() -> None:
    one = replace(session_of("a"), session=Session(local_day=NOW.date(), note="tired"))
    other = replace(session_of("b"), session=Session(local_day=NOW.date(), note="warm", title="Glutes B", effort_rpe=7))
    whole, _ = joined(one, other)
    assert (whole.note, whole.title, whole.effort_rpe, whole.started_at) == ("tired\nwarm", "Glutes B", 7, None)
