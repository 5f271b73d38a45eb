"""The invented person's weeks: training blocks, holidays, illness, injury, races."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from random import Random


class Life(Enum):
    """What kind of week it was."""

    BASE = auto()
    BUILD = auto()
    LIGHT = auto()
    RACE = auto()
    HOLIDAY = auto()
    ILL = auto()
    INJURED = auto()


@dataclass(frozen=True, slots=True)
class Week:
    """One week.

    Attributes:
        monday: Its first day.
        number: Weeks since the journal began.
        form: Running form, 0 for a beginner to 1 for as fit as this person gets.
    """

    monday: date
    number: int
    life: Life
    form: float


@dataclass(frozen=True, slots=True)
class Density:
    """How much is logged a week.

    Attributes:
        sessions: Sessions in a usual week.
        runs: Runs in a usual week.
        sets: Sets in a session, about.
    """

    sessions: int
    runs: int
    sets: int


BELIEVABLE = Density(sessions=2, runs=3, sets=13)
LOAD = Density(sessions=10, runs=6, sets=20)
YEARS_OF_LOAD = 6
"""From here on the journal is a load for benchmarks, not a life."""


def density(years: int) -> Density:
    """Choose how much is logged a week for a journal of so many years."""
    return LOAD if years >= YEARS_OF_LOAD else BELIEVABLE


_LATELY = (Life.BASE, Life.BASE, Life.BASE, Life.LIGHT, Life.BUILD, Life.BUILD)
"""The last weeks are ordinary ones, so that today has something to show."""


def weeks(first: date, last: date, random: Random) -> list[Week]:
    """Invent the weeks from one day to another."""
    monday = first - timedelta(days=first.weekday())
    lives = _lives((last - monday).days // 7 + 1, random)
    made, form = [], 0.25
    for number, life in enumerate(lives):
        form += _gain(life) * (1 - form) if _gain(life) > 0 else _gain(life) * form
        made.append(Week(monday + timedelta(weeks=number), number, life, form))
    return made


def _lives(count: int, random: Random) -> list[Life]:
    lives: list[Life] = []
    while len(lives) < count:
        base, build = random.randint(3, 4), random.randint(3, 4)
        lives += [Life.BASE] * base + [Life.LIGHT] + [Life.BUILD] * build + [Life.LIGHT]
        fate = random.random()
        if fate < 0.3:
            lives += [Life.HOLIDAY] * random.randint(1, 2)
        elif fate < 0.55:
            lives += [Life.ILL]
        elif fate < 0.7:
            lives += [Life.INJURED] * random.randint(2, 4)
        else:
            lives += [Life.RACE]
    return [*lives[: max(0, count - len(_LATELY))], *_LATELY][-count:]


def _gain(life: Life) -> float:
    return {
        Life.BASE: 0.025,
        Life.BUILD: 0.035,
        Life.LIGHT: 0.005,
        Life.RACE: 0.01,
        Life.HOLIDAY: -0.03,
        Life.ILL: -0.05,
        Life.INJURED: -0.06,
    }[life]
