"""The rest after a set: how long it is, and what its clock says.

Nothing of it is kept but a length that the user chose for it: a rest begins where the last set ended, so it is
there again after a kill, and goes with a set that is taken back.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession, Position, by_position
from glutetracker.domain.lifting.strength import SessionEntry, SetKind, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.words import Problem, tr
from glutetracker.words.durations import clock

LONGEST_S = 3600.0
SHOWN_OVER_S = 15 * 60.0
"""How long it counts on past its end; by then the user is gone or does something else."""
CLOCK_SLACK_S = 60.0
"""A set that ended further in the future was timed by a clock that was set back since."""
_LENGTH = re.compile(r"(?P<min>\d{1,2}):(?P<s>[0-5]\d)|(?P<n>\d{1,4}([.,]\d{1,2})?)\s*(?P<unit>s|min)?")
_HEAVY_PATTERNS = frozenset({"thrust", "hinge", "squat", "lunge"})
_LIGHT_LOADS = frozenset({LoadType.BAND, LoadType.BODYWEIGHT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A rest of the session that is open.

    Attributes:
        session_id: The session.
        after: Id of the set that it follows.
        began_at: When that set ended.
        length_s: How long it shall be.
        next_exercise: Id of the exercise that comes next.
        next_set: Which set of it, as "set 2".
    """

    session_id: str
    after: str
    began_at: datetime
    length_s: float
    next_exercise: str
    next_set: str

    def left_s(self, now: datetime) -> float:
        """Tell what is left of it by the wall clock; below zero once it is over."""
        return self.length_s - self._gone_s(now)

    def says(self, now: datetime) -> str:
        """Write what is left as 1:24, and once it is over how long ago as +0:12."""
        left_s = self.left_s(now)
        if left_s > -1:
            return clock(max(0, math.ceil(left_s)))
        return f"+{clock(math.floor(-left_s))}"

    def is_shown(self, now: datetime) -> bool:
        """Whether it runs, or is over not long since."""
        return self.left_s(now) >= -SHOWN_OVER_S

    def length_changed_by(self, seconds: float, now: datetime) -> float:
        """Give its length with so many seconds more or less from now on.

        More always counts from now, also when it is over; less ends it at once at most.
        """
        gone_s = self._gone_s(now)
        if seconds > 0:
            changed = max(self.length_s, gone_s) + seconds
        else:
            changed = max(self.length_s + seconds, min(self.length_s, gone_s))
        return min(LONGEST_S, float(round(changed)))

    def _gone_s(self, now: datetime) -> float:
        return max(0.0, (now - self.began_at).total_seconds())


class _Ended(NamedTuple):
    at: datetime
    entry: LoggedEntry
    sides: Position
    set_id: str


def rest_now(
    logged: LoggedSession,
    now: datetime,
    exercise_of: Callable[[str], Exercise],
    preferences: Preferences,
    own_s: Mapping[str, float],
) -> Rest | None:
    """Find the rest that runs in an open session; None when there is none.

    There is none between the sides of a set, within a round of a superset,
    before a drop set, and when no set is left to do.

    Args:
        logged: The session.
        now: What the clock says.
        exercise_of: Gives an exercise by its id.
        preferences: Has the usual lengths.
        own_s: Lengths that the user chose for exercises, by their ids.
    """
    last = _last_done(logged, now)
    if last is None:
        return None
    following = logged.next_after(last.entry.entry.id)
    if following is None or _goes_straight_on(last, following):
        return None
    length_s = _chosen_s(logged, last.sides)
    if length_s is None:
        kind, group = last.sides[0].kind, logged.group(last.entry.entry.id)
        # A round rests as long as the one of it that needs most.
        length_s = max(usual_s(each.entry, kind, exercise_of, preferences, own_s) for each in group)
    rest = Rest(
        session_id=logged.session.id,
        after=last.set_id,
        began_at=last.at,
        length_s=length_s,
        next_exercise=following.entry.exercise,
        next_set=_set_name(following),
    )
    return rest if length_s > 0 and rest.is_shown(now) else None


def usual_s(
    entry: SessionEntry,
    kind: SetKind,
    exercise_of: Callable[[str], Exercise],
    preferences: Preferences,
    own_s: Mapping[str, float],
) -> float:
    """Tell how long one rests after a set of a kind: as planned, as chosen for the exercise, or as usual."""
    if kind is SetKind.WARMUP:
        return preferences.rest_warmup_s
    if kind is SetKind.ACTIVATION:
        return preferences.rest_activation_s
    if entry.rest_s is not None:
        return entry.rest_s
    if entry.exercise in own_s:
        return own_s[entry.exercise]
    return preferences.rest_heavy_s if is_heavy(exercise_of(entry.exercise)) else preferences.rest_light_s


def is_heavy(exercise: Exercise) -> bool:
    """Whether many muscles lift a load in it, which takes longer to recover from (convention)."""
    return exercise.pattern in _HEAVY_PATTERNS and exercise.load_type not in _LIGHT_LOADS and not exercise.drill


def _last_done(logged: LoggedSession, now: datetime) -> _Ended | None:
    ended = [
        _Ended(each.done_at, entry, sides, each.id)
        for entry in logged.entries
        for sides in by_position(entry.sets)
        for each in sides
        if each.is_done and each.done_at and (each.done_at - now).total_seconds() <= CLOCK_SLACK_S
    ]
    return max(reversed(ended), key=lambda each: each.at, default=None)  # of those of one moment, the last


def _goes_straight_on(last: _Ended, following: LoggedEntry) -> bool:
    entry = last.entry
    if not all(each.is_done for each in last.sides):
        return True
    if following.entry.id == entry.entry.id:
        return _next_set(following).kind is SetKind.DROP
    in_group = entry.entry.superset is not None and following.entry.superset == entry.entry.superset
    return in_group and following.done_count < entry.done_count


def _set_name(entry: LoggedEntry) -> str:
    following = _next_set(entry)
    return wording.set_name(following.kind, entry.numbers[following.position])


def _next_set(entry: LoggedEntry) -> StrengthSet:
    return next(each for each in entry.sets if not each.is_done)


def _chosen_s(logged: LoggedSession, sides: Position) -> float | None:
    is_this = logged.session.rest_after in {each.id for each in sides}
    return logged.session.rest_s if is_this else None


def parse_rest_s(text: str) -> int:
    """Read a length typed as 2:30, 90, 90 s or 2 min; a bare number is seconds, 0 is no rest.

    Raises:
        Problem: It is anything else, or longer than an hour.
    """
    found = _LENGTH.fullmatch(text.strip().casefold())
    if not found:
        raise Problem(tr("“{text}” is not understood. Write a rest like 2:30 or 90 s.", text=text.strip()))
    said = found.groupdict()
    if said["n"]:
        seconds = float(said["n"].replace(",", ".")) * (60 if said["unit"] == "min" else 1)
    else:
        seconds = 60.0 * int(said["min"]) + int(said["s"])
    if seconds > LONGEST_S:
        raise Problem(tr("A rest lasts up to an hour."))
    return round(seconds)
