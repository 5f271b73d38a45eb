"""Which loads the user's own kit makes, and what goes on each side of the bar.

Weights are added as whole numbers, fine enough that quarter kilograms and quarter pounds are both exact.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.kit import Kit, Plates, marked_in
from glutetracker.domain.units import LoadUnit
from glutetracker.domain.wording import load_number
from glutetracker.words import tr
from glutetracker.words.numbers import short

_PER_KG = 10_000_000_000
_SAME = _PER_KG * 5 // 1000
"""Sums of plates this near, 5 g, are one: kilograms are written with two decimals."""
_READS_ALIKE = _PER_KG * 23 // 1000
"""A load of kilograms is written and typed in tenths of a pound, so it may be 23 g off."""
_MOST_A_SIDE = 300 * _PER_KG
_STEPS = {LoadUnit.KG: 2.5, LoadUnit.LB: 5.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loading:
    """A bar made ready for a load, with the fewest plates.

    Attributes:
        target_kg: What was wanted.
        bar_kg: What the bar weighs.
        each_side_kg: The plates of one side, heaviest first.
        short_kg: What cannot be made of the target; below zero where the bar alone is more.
    """

    target_kg: float
    bar_kg: float
    each_side_kg: tuple[float, ...]
    short_kg: float

    @property
    def load_kg(self) -> float:
        """What bar and plates weigh together."""
        return self.bar_kg + 2 * sum(self.each_side_kg)


def loading(load_kg: float, bar_kg: float, plates: Sequence[Plates]) -> Loading:
    """Find the fewest of the user's plates that come nearest to a load from below."""
    sides, made = _sides(tuple(plates))
    rest = _whole(load_kg) - _whole(bar_kg)
    side = sides[max(0, bisect_right(sides, (rest + _READS_ALIKE) // 2) - 1)]
    short_by = rest - 2 * side
    return Loading(
        target_kg=load_kg,
        bar_kg=bar_kg,
        each_side_kg=tuple(map(_kg, made[side])),
        short_kg=0.0 if abs(short_by) <= _READS_ALIKE else _kg(short_by),
    )


def next_load_kg(
    load_kg: float | None, exercise: Exercise, kit: Kit, *, up: bool, unit: LoadUnit, bar_kg: float | None = None
) -> float:
    """Find the next heavier or lighter load that the user's kit makes; 0 is the body alone.

    Without a heavier one it is the same load again. Help, a load below
    zero, changes by steps; no step leaps over zero.

    Args:
        load_kg: The load now; None for the body alone.
        exercise: What is done with it: that tells what makes it heavier.
        kit: What there is.
        up: Heavier, or with less help.
        unit: The unit that the user thinks in; it sets the step where there is no kit.
        bar_kg: The bar for this exercise; None for the usual one.
    """
    load = _whole(load_kg or 0.0)
    there_are = _loads(exercise, kit, bar_kg)
    if load >= 0 and there_are:
        return _kg(_next(there_are, load, up=up))
    step = _whole(step_kg(exercise, kit, unit))
    after = load + (step if up else -step)
    return 0.0 if load * after < 0 else _kg(min(max(-200 * _PER_KG, after), 1000 * _PER_KG))


def load_at_most_kg(
    load_kg: float, exercise: Exercise, kit: Kit, *, unit: LoadUnit, bar_kg: float | None = None
) -> float | None:
    """Find the heaviest load not above this one that the user's kit makes; None where even the lightest is above."""
    load = _whole(load_kg)
    if there_are := _loads(exercise, kit, bar_kg):
        at = bisect_right(there_are, load + _READS_ALIKE) - 1
        return _kg(there_are[at]) if at >= 0 else None
    step = _whole(step_kg(exercise, kit, unit))
    made = (load + _READS_ALIKE) // step * step
    return _kg(made) if made > 0 else None


def step_kg(exercise: Exercise, kit: Kit, unit: LoadUnit) -> float:
    """Tell by how much a load changes where it is not made of single weights."""
    steps_kg = {LoadType.MACHINE: kit.machine_step_kg, LoadType.CABLE: kit.cable_step_kg}
    return steps_kg.get(exercise.load_type) or unit.to_kg(_STEPS[unit])


def told(loaded: Loading, unit: LoadUnit) -> str:
    """Say what goes on the bar: Each side: 25 + 10 + 2.5 · bar 20 kg."""
    marks = {marked_in(each) for each in (loaded.bar_kg, *loaded.each_side_kg)}
    write = _bare if marks <= {unit} else _marked
    piles = [(each, len(list(alike))) for each, alike in groupby(loaded.each_side_kg)]
    plates = " + ".join(f"{count} × {write(each, unit)}" if count > 1 else write(each, unit) for each, count in piles)
    bar = _marked(loaded.bar_kg, unit) if write is _marked else _in(loaded.bar_kg, unit)
    said = tr("Each side: {plates} · bar {bar}", plates=plates, bar=bar) if plates else tr("Bar alone: {bar}", bar=bar)
    short_by = load_number(abs(loaded.short_kg), unit)
    if short_by == "0":
        return said
    apart = {"apart": f"{short_by} {unit}", "target": f"{load_number(loaded.target_kg, unit)} {unit}"}
    rest = tr("{apart} short of {target}", **apart) if loaded.short_kg > 0 else tr("{apart} over {target}", **apart)
    return f"{said} · {rest}"


def _loads(exercise: Exercise, kit: Kit, bar_kg: float | None) -> Sequence[int]:
    """List what can be lifted, lightest first; nothing where it goes by steps."""
    if exercise.load_type is LoadType.BARBELL:
        return _barbells(kit.bar_kg if bar_kg is None else bar_kg, kit.plates)
    if exercise.load_type is LoadType.DUMBBELL:
        is_kettlebell = exercise.equipment == ("kettlebell",)
        return _weights(kit.kettlebells_kg if is_kettlebell else kit.dumbbells_kg)
    return ()


def _next(there_are: Sequence[int], load: int, *, up: bool) -> int:
    if up:
        at = bisect_right(there_are, load + _READS_ALIKE)
        return there_are[at] if at < len(there_are) else load
    at = bisect_left(there_are, load - _READS_ALIKE) - 1
    return there_are[at] if at >= 0 else min(load, there_are[0])


@lru_cache(maxsize=16)
def _barbells(bar_kg: float, plates: tuple[Plates, ...]) -> Sequence[int]:
    bar = _whole(bar_kg)
    return [bar + 2 * side for side in _sides(plates)[0]]


@lru_cache(maxsize=16)
def _weights(loads_kg: tuple[float, ...]) -> Sequence[int]:
    return sorted({_whole(each) for each in loads_kg})


@lru_cache(maxsize=16)
def _sides(plates: tuple[Plates, ...]) -> tuple[Sequence[int], dict[int, tuple[int, ...]]]:
    """Make every weight that one side can have of the fewest plates, heaviest first, and of those the heaviest.

    Of sums that read alike one is kept: kilogram and pound plates together
    would make more of them than anyone could tell apart.
    """
    made: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for kind in sorted(plates, key=lambda each: -each.load_kg):
        weight = _whole(kind.load_kg)
        for total, on in list(made.values()):
            for count in range(1, kind.pairs + 1):
                more = total + count * weight
                if more > _MOST_A_SIDE:
                    break
                known = made.get(more // _SAME)
                if known is None or len(on) + count <= len(known[1]):
                    now = (*on, *[weight] * count)
                    if known is None or (-len(now), now) > (-len(known[1]), known[1]):
                        made[more // _SAME] = more, now
    by_total = dict(made.values())
    return sorted(by_total), by_total


def _bare(load_kg: float, unit: LoadUnit) -> str:
    return short(unit.from_kg(load_kg), 2)


def _in(load_kg: float, unit: LoadUnit) -> str:
    return f"{short(unit.from_kg(load_kg), 2)} {unit}"


def _marked(load_kg: float, _: LoadUnit) -> str:
    return _in(load_kg, marked_in(load_kg))


def _whole(load_kg: float) -> int:
    return round(load_kg * _PER_KG)


def _kg(whole: int) -> float:
    return whole / _PER_KG
