"""What the user trains with: bars, plates, dumbbells, machines' steps, bands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from glutetracker.domain.units import LoadUnit
from glutetracker.words import Problem, tr

N_PER_KG = 9.80665
"""Newtons in the pull of a hanging kilogram."""
MOST_BAR_KG, MOST_PLATE_KG, MOST_HAND_KG, MOST_STEP_KG, MOST_PULL_N = 100, 100, 200, 50, 2000
MOST_PAIRS, MOST_PLATES, MOST_OF_A_KIND, LONGEST_NAME = 8, 12, 100, 40
_TOLD_APART_KG = 1e-6

_HEAVIER = 1.4
"""From one band of a set to the next (convention)."""


class ImpossibleKitError(Problem):
    """Kit that nobody has."""


class BandColour(StrEnum):
    """What a band looks like."""

    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    BLACK = "black"
    GREY = "grey"
    ORANGE = "orange"
    PINK = "pink"
    PURPLE = "purple"
    WHITE = "white"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar, by the name that people call it."""

    name: str
    load_kg: float

    def __post_init__(self) -> None:
        _named(self.name, tr("A bar needs a name."))
        _within(self.load_kg, 0, MOST_BAR_KG, tr("A bar weighs 0 to {most} kg.", most=MOST_BAR_KG))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plates:
    """Plates of one weight, counted in pairs."""

    load_kg: float
    pairs: int

    def __post_init__(self) -> None:
        sentence = tr("A plate weighs more than 0 and at most {most} kg.", most=MOST_PLATE_KG)
        _within(self.load_kg, 0.01, MOST_PLATE_KG, sentence)
        _within(self.pairs, 0, MOST_PAIRS, tr("There are 0 to {most} pairs of a plate.", most=MOST_PAIRS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A band: a step between a lighter and a heavier one.

    Attributes:
        name: What the user calls it; a set keeps this name.
        least_n: Newtons that it pulls with when a little stretched.
        most_n: Newtons that it pulls with far stretched.
    """

    name: str
    colour: BandColour
    least_n: float
    most_n: float

    def __post_init__(self) -> None:
        _named(self.name, tr("A band needs a name."))
        if set(self.name) & set(",;@"):
            raise ImpossibleKitError(tr("A band's name has no comma, no semicolon and no @: they part what is typed."))
        if not 0 < self.least_n <= self.most_n <= MOST_PULL_N:
            raise ImpossibleKitError(tr("A band pulls from a little to more, and more than nothing."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """All that loads can be made of.

    Attributes:
        bars: The usual one first.
        dumbbells_kg: What one dumbbell weighs, each that there is.
        kettlebells_kg: What one kettlebell weighs, each that there is.
        machine_step_kg: From one hole of a machine's stack to the next.
        cable_step_kg: The same for cables.
        bands: The lightest first.
    """

    bars: tuple[Bar, ...]
    plates: tuple[Plates, ...]
    dumbbells_kg: tuple[float, ...]
    kettlebells_kg: tuple[float, ...]
    machine_step_kg: float
    cable_step_kg: float
    bands: tuple[Band, ...]

    def __post_init__(self) -> None:
        if not self.bars:
            raise ImpossibleKitError(tr("One bar stays: loads are counted from it."))
        for kinds in (self.bars, self.plates, self.dumbbells_kg, self.kettlebells_kg, self.bands):
            if len(kinds) > MOST_OF_A_KIND:
                raise ImpossibleKitError(tr("A kit holds up to {most} of a kind.", most=MOST_OF_A_KIND))
        if len(self.plates) > MOST_PLATES:
            raise ImpossibleKitError(tr("A kit holds plates of up to {most} weights.", most=MOST_PLATES))
        for load_kg in (*self.dumbbells_kg, *self.kettlebells_kg):
            sentence = tr("One dumbbell or kettlebell weighs more than 0 and at most {most} kg.", most=MOST_HAND_KG)
            _within(load_kg, 0.01, MOST_HAND_KG, sentence)
        for step_kg in (self.machine_step_kg, self.cable_step_kg):
            _within(step_kg, 0.1, MOST_STEP_KG, tr("A step is 0.1 to {most} kg.", most=MOST_STEP_KG))
        if _has_twins(each.load_kg for each in self.plates):
            raise ImpossibleKitError(tr("There are plates of this weight already: change how many pairs they are."))
        if len(set(map(str.casefold, self.band_names))) < len(self.bands):
            raise ImpossibleKitError(tr("Another band has this name already."))

    @property
    def bar_kg(self) -> float:
        """What the usual bar weighs."""
        return self.bars[0].load_kg

    @property
    def band_names(self) -> tuple[str, ...]:
        """The bands' names, the lightest first."""
        return tuple(each.name for each in self.bands)


def one_heavier(bands: Sequence[Band]) -> Band:
    """Make a band to be named, heavier than the heaviest, in a colour that none has yet."""
    names, colours = {each.name for each in bands}, {each.colour for each in bands}
    number = next(each for each in range(len(bands) + 1, 2 * len(bands) + 2) if tr("band {n}", n=each) not in names)
    colour = next((each for each in BandColour if each not in colours), BandColour.GREY)
    least_n, most_n = (bands[-1].least_n * _HEAVIER, bands[-1].most_n * _HEAVIER) if bands else (15.0, 40.0)
    return Band(
        name=tr("band {n}", n=number), colour=colour, least_n=min(least_n, MOST_PULL_N), most_n=min(most_n, MOST_PULL_N)
    )


def marked_in(load_kg: float) -> LoadUnit:
    """Tell in which unit a weight is marked: the one that it is a short number in, kilograms first."""
    return next((unit for unit in LoadUnit if _is_short(unit.from_kg(load_kg))), LoadUnit.KG)


def _is_short(value: float) -> bool:
    return abs(value * 100 - round(value * 100)) < 1e-6


@lru_cache
def usual_kit(unit: LoadUnit) -> Kit:
    """Give what most gyms have, in the unit that loads are thought in there.

    The bands' pulls are a convention: rounded from what makers print on loop bands, who do not agree, so
    they overlap. The user's own are better: a luggage scale tells them.
    """
    if unit is LoadUnit.LB:
        return Kit(
            bars=(Bar(name=tr("Barbell"), load_kg=unit.to_kg(45)),),
            plates=_plates(unit, {45: 8, 35: 2, 25: 2, 10: 2, 5: 2, 2.5: 2}),
            dumbbells_kg=_loads(unit, range(5, 101, 5)),
            kettlebells_kg=_loads(unit, range(10, 91, 5)),
            machine_step_kg=unit.to_kg(10),
            cable_step_kg=unit.to_kg(5),
            bands=_usual_bands(),
        )
    return Kit(
        bars=(Bar(name=tr("Barbell"), load_kg=20.0),),
        plates=_plates(unit, {25: 4, 20: 4, 15: 2, 10: 2, 5: 2, 2.5: 2, 1.25: 2}),
        dumbbells_kg=_loads(unit, [*range(1, 11), *range(12, 51, 2)]),
        kettlebells_kg=_loads(unit, [4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32]),
        machine_step_kg=5.0,
        cable_step_kg=2.5,
        bands=_usual_bands(),
    )


def _usual_bands() -> tuple[Band, ...]:
    steps = (
        (tr("extra light"), BandColour.YELLOW, 1.5, 4),
        (tr("light"), BandColour.RED, 2.5, 6),
        (tr("medium"), BandColour.GREEN, 4, 9),
        (tr("heavy"), BandColour.BLUE, 6, 13),
        (tr("extra heavy"), BandColour.BLACK, 9, 18),
    )
    return tuple(
        Band(name=name, colour=colour, least_n=least_kg * N_PER_KG, most_n=most_kg * N_PER_KG)
        for name, colour, least_kg, most_kg in steps
    )


def _plates(unit: LoadUnit, pairs: dict[float, int]) -> tuple[Plates, ...]:
    return tuple(Plates(load_kg=unit.to_kg(float(load)), pairs=count) for load, count in pairs.items())


def _loads(unit: LoadUnit, loads: Sequence[int]) -> tuple[float, ...]:
    return tuple(unit.to_kg(float(load)) for load in loads)


def _has_twins(loads_kg: Iterable[float]) -> bool:
    loads = sorted(loads_kg)
    return any(after - before < _TOLD_APART_KG for before, after in pairwise(loads))


def _named(name: str, sentence: str) -> None:
    if not name.strip():
        raise ImpossibleKitError(sentence)
    if len(name) > LONGEST_NAME:
        raise ImpossibleKitError(tr("A name has up to {most} letters.", most=LONGEST_NAME))


def _within(value: float, least: float, most: float, sentence: str) -> None:
    if not least <= value <= most:
        raise ImpossibleKitError(sentence)
