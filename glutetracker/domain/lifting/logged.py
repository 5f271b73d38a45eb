"""A session as it was logged, whole: its exercises in order, each with its sets."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet

Position = tuple[StrengthSet, ...]
"""One set, or its left and right."""


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """An exercise of a session with its sets in order, planned ones among them."""

    entry: SessionEntry
    sets: tuple[StrengthSet, ...]

    @property
    def done(self) -> tuple[StrengthSet, ...]:
        """The sets that are done."""
        return tuple(each for each in self.sets if each.is_done)

    @property
    def waits(self) -> bool:
        """Whether a set is still to be done."""
        return any(not each.is_done for each in self.sets)

    @property
    def numbers(self) -> dict[int, int]:
        """Number the positions: working sets from 1, and warm-ups and activation from 1 apart from them."""
        counts = {True: 0, False: 0}
        numbers: dict[int, int] = {}
        for sides in by_position(self.sets):
            counts[sides[0].kind.counts] += 1
            numbers[sides[0].position] = counts[sides[0].kind.counts]
        return numbers

    @property
    def by_number(self) -> dict[tuple[bool, int], Position]:
        """Give the sets by whether they count and their number, so that warm-ups stand beside warm-ups."""
        numbers = self.numbers
        return {(sides[0].kind.counts, numbers[sides[0].position]): sides for sides in by_position(self.sets)}

    @property
    def done_count(self) -> int:
        """Sets done; left and right are one."""
        return len({each.position for each in self.sets if each.is_done})

    def with_sets(self, kept: Sequence[StrengthSet], instead_of: Sequence[StrengthSet] = ()) -> "LoggedEntry":
        """Give it with sets as they are now, in place of what they were and of others."""
        gone = {each.id for each in (*kept, *instead_of)}
        sets = [*(each for each in self.sets if each.id not in gone), *kept]
        return replace(self, sets=tuple(sorted(sets, key=lambda each: (each.position, each.side))))


@dataclass(frozen=True, slots=True)
class LoggedSession:
    """A session with all that is in it."""

    session: Session
    entries: tuple[LoggedEntry, ...]

    @property
    def counts(self) -> tuple[int, int]:
        """Sets done and sets in all; left and right are one."""
        places = sum(len({each.position for each in entry.sets}) for entry in self.entries)
        return sum(entry.done_count for entry in self.entries), places

    def entry(self, entry_id: str) -> LoggedEntry | None:
        """Find an exercise of it; None when it is not there."""
        return next((each for each in self.entries if each.entry.id == entry_id), None)

    def with_entry(self, entry: LoggedEntry) -> "LoggedSession":
        """Give it with an exercise as it is now."""
        entries = (entry if each.entry.id == entry.entry.id else each for each in self.entries)
        return replace(self, entries=tuple(entries))

    def group(self, entry_id: str) -> tuple[LoggedEntry, ...]:
        """Give the exercises that are done in turn with one, in order; that one alone where it stands alone."""
        one = self.entry(entry_id)
        if one is None:
            return ()
        number = one.entry.superset
        return (one,) if number is None else tuple(each for each in self.entries if each.entry.superset == number)

    def next_after(self, entry_id: str) -> LoggedEntry | None:
        """Tell whose set comes next after a set of an exercise; None when none is planned.

        In a group it is the member with the fewest sets done, so that it goes
        A, B, A, B; else the same exercise until it is through. Then comes the
        next below that waits, and last the first that was passed over.
        """
        group = [each for each in self.group(entry_id) if each.waits]
        if group:
            return min(group, key=lambda each: each.done_count)
        order = [each.entry.id for each in self.entries]
        at = order.index(entry_id) + 1 if entry_id in order else 0
        return next((each for each in (*self.entries[at:], *self.entries[:at]) if each.waits), None)


def by_position(sets: Sequence[StrengthSet]) -> list[Position]:
    """Put left and right of one set together."""
    return [tuple(sides) for _, sides in groupby(sets, key=lambda each: each.position)]
