"""Other orders for what was logged: exercises moved, done in turn, swapped; sessions parted and joined."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry

Entries = tuple[SessionEntry, ...]
"""Entries as they are to be; those that stay as they are may be among them."""


def moved(logged: LoggedSession, entry_id: str, by: int) -> Entries:
    """Move an exercise up (−1) or down (1) among the others; at the end it stays."""
    order = [each.entry for each in logged.entries]
    at = next((place for place, each in enumerate(order) if each.id == entry_id), None)
    if at is None or not 0 <= at + by < len(order):
        return ()
    order.insert(at + by, order.pop(at))
    return _whole_groups(_placed(order))


def in_turn_with_next(logged: LoggedSession, entry_id: str) -> Entries:
    """Make an exercise and the one below it a superset; a third makes a circuit of it. Nothing for the last."""
    order = [each.entry for each in logged.entries]
    at = next((place for place, each in enumerate(order) if each.id == entry_id), None)
    if at is None or at + 1 >= len(order):
        return ()
    one, below = order[at], order[at + 1]
    numbers = {each.superset for each in order if each.superset is not None}
    number = one.superset or below.superset or max(numbers, default=0) + 1
    joined = {one.superset, below.superset} - {None}
    return tuple(replace(each, superset=number) for each in order if each in {one, below} or each.superset in joined)


def on_its_own(logged: LoggedSession, entry_id: str) -> Entries:
    """Take an exercise out of its superset; a lone one that is left stands alone too."""
    group = [each.entry for each in logged.group(entry_id)]
    if len(group) < 2:
        return ()
    stays = [each for each in group if each.id != entry_id]
    left = [each for each in group if each.id == entry_id or len(stays) == 1]
    below = _placed([each.entry for each in logged.entries if each.entry.id not in {one.id for one in group}])
    alone = {each.id: replace(each, superset=None) for each in left}
    if len(stays) < 2 or entry_id in {group[0].id, group[-1].id}:
        return tuple(alone.values())
    # From the middle of a circuit it goes below it, so that the circuit stays in one piece.
    after = group[-1].position - len(group)
    order = [*below[:after], *stays, alone[entry_id], *below[after:]]
    return _placed(order)


def letters(logged: LoggedSession) -> dict[str, str]:
    """Name the members of supersets A1, A2, B1 …, by the ids of their entries."""
    groups: dict[int, list[SessionEntry]] = {}
    for each in logged.entries:
        if each.entry.superset is not None:
            groups.setdefault(each.entry.superset, []).append(each.entry)
    shown = [members for members in groups.values() if len(members) > 1]
    return {
        entry.id: f"{chr(ord('A') + at % 26)}{place}"
        for at, members in enumerate(shown)
        for place, entry in enumerate(members, start=1)
    }


def parted(logged: LoggedSession, entry_id: str) -> tuple[Session, Session, Entries]:
    """Part a session in two before an exercise.

    Returns:
        The first part, the new second part, and the entries that go over to it.

    Raises:
        ValueError: Nothing would be left on one of the sides.
    """
    at = next((place for place, each in enumerate(logged.entries) if each.entry.id == entry_id), 0)
    if not at:
        raise ValueError("A session is parted between two of its exercises.")
    first, second = logged.entries[:at], logged.entries[at:]
    whole = logged.session
    began = min(_ends(second), default=None)
    later = replace(whole, id=new_id(), started_at=began, elapsed_s=_lasted(began, _ends(second)),
                    effort_rpe=None, note="", rest_after=None, rest_s=None)  # fmt: skip
    earlier = whole
    if whole.elapsed_s is not None:
        earlier = replace(whole, elapsed_s=_lasted(whole.started_at, _ends(first)))
    gone = (replace(each.entry, session_id=later.id) for each in second)
    return earlier, later, _placed(gone)


def joined(first: LoggedSession, second: LoggedSession) -> tuple[Session, Entries]:
    """Make two sessions one, the earlier one's exercises first; the second one is to be deleted.

    Returns:
        The first session as it is to be, and all entries of both in it.
    """
    one, other = first.session, second.session
    is_earlier = bool(other.started_at and one.started_at and other.started_at < one.started_at)
    taken = max((each.entry.superset or 0 for each in first.entries), default=0)
    added = LoggedSession(other, tuple(_renumbered(each, taken) for each in second.entries))
    parts = (added, first) if is_earlier else (first, added)
    entries = [replace(each.entry, session_id=one.id) for part in parts for each in part.entries]
    starts = [each.started_at for each in (one, other) if each.started_at]
    ends = [end for each in (one, other) if (end := _end(each))]
    lasted = (max(ends) - min(starts)).total_seconds() if len(ends) == 2 and starts else one.elapsed_s
    whole = replace(
        one,
        started_at=min(starts, default=None),
        elapsed_s=lasted,
        title=one.title or other.title,
        effort_rpe=one.effort_rpe if one.effort_rpe is not None else other.effort_rpe,
        note="\n".join(note for note in (one.note, other.note) if note),
    )
    return whole, _placed(entries)


def _placed(entries: Iterable[SessionEntry]) -> Entries:
    return tuple(replace(each, position=place) for place, each in enumerate(entries, start=1))


def _whole_groups(entries: Sequence[SessionEntry]) -> Entries:
    """Take out of a superset whoever was moved away from its other members."""
    told = []
    for at, each in enumerate(entries):
        around = {entries[near].superset for near in (at - 1, at + 1) if 0 <= near < len(entries)}
        told.append(each if each.superset is None or each.superset in around else replace(each, superset=None))
    return tuple(told)


def _renumbered(logged: LoggedEntry, by: int) -> LoggedEntry:
    """Keep its superset apart from those that have the numbers up to one."""
    number = logged.entry.superset
    return logged if number is None else replace(logged, entry=replace(logged.entry, superset=number + by))


def _ends(entries: Iterable[LoggedEntry]) -> list[datetime]:
    return [each.done_at for entry in entries for each in entry.sets if each.is_done and each.done_at]


def _lasted(began: datetime | None, ends: Sequence[datetime]) -> float | None:
    return max(0.0, (max(ends) - began).total_seconds()) if began and ends else None


def _end(session: Session) -> datetime | None:
    if session.started_at is None or session.elapsed_s is None:
        return None
    return session.started_at + timedelta(seconds=session.elapsed_s)
