"""Repetitions within a run: 8x20s, 8x20s/90s, 8 x 20 s with 90 s walk, 10x400m."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, zip_longest

from glutetracker.domain.grammar.tokens import (
    NUMBER,
    TIMES,
    Fields,
    Reader,
    UnclearError,
    decimal,
    form,
    without_commas,
)
from glutetracker.domain.running import Lap
from glutetracker.domain.units import M_PER_FOOT, M_PER_MILE, DistanceUnit
from glutetracker.words import tr
from glutetracker.words.durations import clock

WORK, REST = "work", "rest"
M_PER_YARD = 0.9144
METRES = {
    "km": DistanceUnit.KM.metres,
    "k": DistanceUnit.KM.metres,
    "mi": M_PER_MILE,
    "mile": M_PER_MILE,
    "miles": M_PER_MILE,
    "m": 1.0,
    "yd": M_PER_YARD,
    "ft": M_PER_FOOT,
}
SHOWN_ON_CLOCK_S = 120
_SECONDS = {"h": 3600.0, "m": 60.0, "'": 60.0, "s": 1.0}
_RESTING = r"\s+(?:walk|walking|jog|jogging|rest|recovery|between|off)"


@dataclass(frozen=True, slots=True)
class Repeats:
    """So many times the same, with a rest between.

    Attributes:
        words: As it was typed.
        work_s: Seconds of one repetition; None when it was told as a way.
        work_m: Metres of one repetition; None when it was told as a time.
        rest_s: Seconds of rest between two; None when not told.
    """

    words: str
    count: int
    work_s: float | None
    rest_s: float | None
    work_m: float | None = None


def laps_of(repeats: Sequence[Repeats]) -> tuple[Lap, ...]:
    """Lay the repetitions out as laps, counted from the first one's start; none unless work and rest were told."""
    if any(each.work_s is None or each.rest_s is None for each in repeats):
        return ()
    pairs = chain.from_iterable([(each.work_s or 0.0, each.rest_s or 0.0)] * each.count for each in repeats)
    lengths = list(chain.from_iterable(((work, WORK), (rest, REST)) for work, rest in pairs))[:-1]
    laps = list[Lap]()
    begins = 0.0
    for position, (length, kind) in enumerate(lengths, start=1):
        laps.append(Lap(position=position, start_s=begins, duration_s=length, kind=kind))
        begins += length
    return tuple(laps)


def written_repeats(laps: Sequence[Lap], work_s: float | None) -> str:
    """Write repetitions as they are typed; where their rests are not known, the work in all."""
    pairs = _pairs(laps)
    if pairs and all(rest is not None for _, rest in pairs):
        blocks = ((len(list(same)), work, rest) for (work, rest), same in groupby(pairs))
        return ", ".join(f"{count}x{_written(work)}/{_written(rest or 0.0)}" for count, work, rest in blocks)
    return _written(work_s) if work_s else ""


def _pairs(laps: Sequence[Lap]) -> list[tuple[float, float | None]]:
    """Pair each repetition with its rest; the last has none of its own and is taken to be like those before."""
    if [lap.kind for lap in laps] != [(WORK, REST)[at % 2] for at in range(len(laps))]:
        return []
    works, rests = laps[::2], laps[1::2]
    pairs = [(work.duration_s, rest.duration_s if rest else None) for work, rest in zip_longest(works, rests)]
    if len(pairs) > 1 and pairs[-1] == (pairs[-2][0], None):
        pairs[-1] = pairs[-2]
    return pairs


def _written(seconds: float) -> str:
    if seconds >= SHOWN_ON_CLOCK_S and seconds % 1 == 0:
        return clock(seconds)
    return f"{seconds:g}s"


def _length(name: str) -> str:
    on_clock = rf"(?:(?P<{name}_h>\d{{1,2}}):)?(?P<{name}_min>\d{{1,3}}):(?P<{name}_s>[0-5]\d)"
    units = "hours?|h|minutes?|mins?|'|seconds?|secs?|s"
    return rf"(?:{on_clock}|(?P<{name}>{NUMBER})\s*(?P<{name}_unit>{units}))"


def _seconds(match: re.Match[str], name: str) -> float | None:
    if match[name]:
        return decimal(match[name]) * _SECONDS[match[f"{name}_unit"][0].lower()]
    if match[f"{name}_s"]:
        return 3600.0 * int(match[f"{name}_h"] or 0) + 60.0 * int(match[f"{name}_min"]) + int(match[f"{name}_s"])
    return None


def _repeats(match: re.Match[str], _: Reader | None = None) -> Fields:
    told = (_seconds(match, name) for name in ("rest", "pause"))
    found = Repeats(
        words=match.group(), count=int(match["count"]), work_s=_seconds(match, "work"),
        work_m=decimal(match["far"]) * METRES[match["way_unit"].lower()] if match["way"] else None,
        rest_s=next((each for each in told if each is not None), None),
    )  # fmt: skip
    if not found.count or found.work_s == 0:
        raise UnclearError(tr("“{words}” is no repetition. Write it like 8x20s/90s.", words=found.words))
    return {"repeats": [found]}


REPEATS = form(
    rf"(?P<count>\d{{1,3}})\s*{TIMES}\s*(?:{_length('work')}|(?P<way>(?P<far>{NUMBER})\s*(?P<way_unit>km|k|miles?|mi|m|yd)))"
    rf"(?:\s*/\s*{_length('rest')}(?:{_RESTING}){{0,2}}|\s+with\s+{_length('pause')}(?:{_RESTING}){{1,2}})?",
    _repeats,
)


def repeats_in(text: str) -> tuple[Repeats, ...]:
    """Find the repetitions in a text, in order."""
    found = (_repeats(match)["repeats"] for match in REPEATS.pattern.finditer(without_commas(text)))
    return tuple(each for some in found for each in some)


def work_of(repeats: Iterable[Repeats]) -> float | None:
    """Add up the seconds of all repetitions; None where none was told as a time."""
    timed = [each.count * each.work_s for each in repeats if each.work_s is not None]
    return sum(timed) if timed else None
