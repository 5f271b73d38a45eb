"""Worlds of invented people whose truth is known, made without any code of the model that is to be judged by them.

All numbers are written here again: what the model takes for granted, a world may deny.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.body.visits import BodyWeek
from glutetracker.domain.question.data import Assumptions, GluteWork, Logged, RunDone
from glutetracker.domain.running import RunKind

FIRST_MONDAY = date(2024, 1, 1)
BURN_IN_WEEKS = 60
HIP_CM, WEIGHT_KG, TAPE_SD_CM = 130.0, 180.0, 0.5
"""Far from the ends of what a journal takes: an effect at the end of its belief may move weight by much."""
MOST_KG = 2.1
"""Most that a step of a dose moves weight after 12 weeks where its effect on hips is given: three times its belief."""


@dataclass(frozen=True)
class World:
    """What people of a world are like; what is None is drawn for each.

    Attributes:
        run_effect_cm, glute_effect_cm: True change of hips per step of a dose after 12 weeks.
        together: How alike running and lifting go up and down, −1 to 1.
        has_hard_running: Whether some weeks have minutes of hard running, an effect of their own drawn.
        drift: "walk" as the model believes, "reverting", or "none".
        typo_part: Part of readings that are 3 to 10 cm off.
        diet: "hidden" or "told": eating less that begins with the running, −2 kg in 12 weeks.
        fades_cm: Girth above the usual at the start that goes away again.
        usual_factor: How wrong the told usual dose is; None where it is not told and life went on before.
        studied: Whether true effects are such as the studies lead one to believe.
        blocks: Least and most steps of running, and weeks of each, in turns; None for a life's ups and downs.
        begins_level: Whether life before blocks was as their first; else it was in the middle.
        holidays: Whether nothing is measured in weeks off either.
    """

    weeks: int = 52
    run_effect_cm: float | None = None
    glute_effect_cm: float | None = None
    together: float = 0.0
    has_hard_running: bool = False
    drift: str = "walk"
    drift_factor: float | None = None
    typo_part: float = 0.0
    diet: str | None = None
    fades_cm: float = 0.0
    usual_factor: float | None = 1.0
    studied: bool = False
    days: int = 1
    readings: int = 1
    weigh_ins: int = 1
    blocks: tuple[float, float, int] | None = None
    begins_level: bool = False
    holidays: bool = False


@dataclass(frozen=True)
class Person:
    """What a person logged, what they told, and the truth about them, in centimetres per step of a dose."""

    logged: Logged
    assumed: Assumptions
    run_cm: float
    run_direct_cm: float
    glute_cm: float
    hard_cm: float


@dataclass(frozen=True)
class _Truth:
    slope: float
    girth_drift: float
    weight_drift: float
    body_sd: float
    scale: float
    lags: tuple[float, float, float]
    direct: np.ndarray
    weight: np.ndarray

    @property
    def total(self) -> np.ndarray:
        return self.direct + self.slope * self.weight


def person(world: World, seed: int) -> Person:
    """Invent one person of a world; the same seed is the same person."""
    chance = np.random.default_rng(seed)
    truth = _truth(world, chance)
    steps, is_off = _habits(world, chance)
    girth, weight = _body(world, truth, steps, chance)
    usual = steps[:, 0] * (1.0 if world.usual_factor is None else world.usual_factor)
    assumed = Assumptions() if world.usual_factor is None else Assumptions(
        usual_run_km=float(10 * usual[0]), usual_hard_min=float(20 * usual[1]), usual_glute_sets=float(5 * usual[2])
    )  # fmt: skip
    logged = _logged(world, truth, steps[:, BURN_IN_WEEKS:], girth, weight, is_off[BURN_IN_WEEKS:], chance)
    total = truth.total
    return Person(logged, assumed, float(total[0]), float(truth.direct[0]), float(total[2]), float(total[1]))


def _truth(world: World, chance: np.random.Generator) -> _Truth:
    slope = chance.normal(0.60, 0.20)
    direct_sd, direct_mean = ([0.25, 0.35, 0.35], [0.0, 0.0, 0.35]) if world.studied else ([0.5] * 3, [0.0] * 3)
    weight_sd, weight_mean = ([0.45, 0.45, 0.7], [-0.35, -0.2, 0.0]) if world.studied else ([0.7] * 3, [0.0] * 3)
    direct, weight = chance.normal(direct_mean, direct_sd), chance.normal(weight_mean, weight_sd)
    for at, wanted in ((0, world.run_effect_cm), (2, world.glute_effect_cm)):
        if wanted is not None:  # split as a neutral belief would: by variance, but nobody's weight melts away
            through = (0.6 * 0.7) ** 2 / ((0.6 * 0.7) ** 2 + 0.5**2) * wanted
            weight[at] = np.clip(through / slope, -MOST_KG, MOST_KG)
            direct[at] = wanted - slope * weight[at]
    if not world.has_hard_running:
        direct[1] = weight[1] = 0.0
    factor = world.drift_factor
    return _Truth(
        slope=slope,
        girth_drift=0.12 * (np.exp(0.45 * chance.normal()) if factor is None else factor),
        weight_drift=0.25 * (np.exp(0.45 * chance.normal()) if factor is None else factor),
        body_sd=0.5 * np.exp(0.35 * chance.normal()),
        scale=np.exp(0.3 * chance.normal()),
        lags=tuple(np.exp(chance.uniform(np.log(low), np.log(high))) for low, high in ((3, 16), (4, 20), (8, 80))),
        direct=direct,
        weight=weight,
    )


def _habits(world: World, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw weekly doses in steps (10 km, 20 min, 5 sets), a life before the first week included, and weeks off."""
    count = BURN_IN_WEEKS + world.weeks
    mix = np.array([[1.0, 0.0], [world.together, np.sqrt(1 - world.together**2)]])
    noise = mix @ chance.normal(size=(2, count))
    waves = np.zeros((2, count))
    for week in range(1, count):
        waves[:, week] = 0.85 * waves[:, week - 1] + np.sqrt(1 - 0.85**2) * noise[:, week]
    steps = np.zeros((3, count))
    steps[0] = 2.0 * np.exp(0.3 * chance.normal() + 0.5 * waves[0])
    steps[2] = chance.uniform(1, 12) / 5 * np.exp(0.5 * waves[1])
    is_off = np.zeros(count, dtype=bool)
    week = 0
    while week < count:
        if chance.random() < 0.025:  # ill, hurt or away
            length = int(chance.integers(1, 6))
            is_off[week : week + length] = True
            week += length
        week += 1
    steps[0 if world.together < 0 else slice(0, 3, 2), is_off] = 0.0
    if world.has_hard_running:
        steps[1] = np.maximum(0, chance.uniform(0, 1.2) + 0.7 * chance.normal(size=count)) * (steps[0] > 0)
    if world.diet:
        steps[0, : BURN_IN_WEEKS + 6] *= 0.25
    if world.usual_factor is not None:  # a level life before, which is told
        steps[:, :BURN_IN_WEEKS] = steps[:, BURN_IN_WEEKS : BURN_IN_WEEKS + 4].mean(axis=1)[:, None]
    if world.blocks:
        _in_blocks(steps, world, chance)
    return steps, is_off


def _in_blocks(steps: np.ndarray, world: World, chance: np.random.Generator) -> None:
    low, high, length = world.blocks
    steps[2] = steps[2].mean()
    for week in range(BURN_IN_WEEKS, steps.shape[1], 2 * length):
        first, second = (low, high) if chance.random() < 0.5 else (high, low)
        steps[0, week : week + length] = first
        steps[0, week + length : week + 2 * length] = second
    steps[0, :BURN_IN_WEEKS] = steps[0, BURN_IN_WEEKS] if world.begins_level else (low + high) / 2


def _felt(steps: np.ndarray, lag: float, first_level: float) -> np.ndarray:
    """What the body feels of a dose, one unit being a step kept up for 12 weeks."""
    stays, level, felt = np.exp(-1 / lag), first_level, []
    for each in steps:
        level = stays * level + (1 - stays) * each
        felt.append(level)
    return np.array(felt) / (1 - np.exp(-12 / lag))


def _body(world: World, truth: _Truth, steps: np.ndarray, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Live the weeks: girth and weight as they truly were."""
    lags = (truth.lags[0], truth.lags[0], truth.lags[1])
    direct = sum(truth.direct[at] * _felt(steps[at], lags[at], steps[at, 0]) for at in range(3))
    through = sum(truth.weight[at] * _felt(steps[at], truth.lags[2], steps[at, 0]) for at in range(3))
    weeks = np.arange(steps.shape[1])
    wave = np.array([np.cos(2 * np.pi * weeks / 52.18), np.sin(2 * np.pi * weeks / 52.18)])
    weight = through + _wander(world.drift, truth.weight_drift, len(weeks), chance) + chance.normal(0, 0.4, 2) @ wave
    if world.diet:
        weight = weight - 2.0 * _felt(1.0 * (weeks >= BURN_IN_WEEKS + 6), truth.lags[2], 0.0)
    girth = direct + truth.slope * weight + chance.normal(0, 0.15, 2) @ wave
    girth = girth + _wander(world.drift, truth.girth_drift, len(weeks), chance)
    girth, weight = girth[BURN_IN_WEEKS:], weight[BURN_IN_WEEKS:]
    girth = girth + world.fades_cm * np.exp(-np.arange(world.weeks) / 6)
    return HIP_CM + girth, WEIGHT_KG + weight


def _wander(kind: str, step: float, count: int, chance: np.random.Generator) -> np.ndarray:
    noise = step * chance.normal(size=count) * (kind != "none")
    if kind != "reverting":
        return np.cumsum(noise)
    wandered = np.zeros(count)
    for week in range(1, count):
        wandered[week] = 0.94 * wandered[week - 1] + noise[week]
    return wandered


def _logged(
    world: World, truth: _Truth, steps: np.ndarray, girth: np.ndarray, weight: np.ndarray, is_off: np.ndarray,
    chance: np.random.Generator,
) -> Logged:  # fmt: skip
    runs, work, read = [], [], []
    for week in range(world.weeks):
        monday = FIRST_MONDAY + timedelta(weeks=week)
        if steps[0, week]:
            hard_s = 60 * 20 * steps[1, week]
            runs.append(RunDone(f"run {week}", monday, RunKind.EASY, 10_000 * steps[0, week], None, hard_s))
        if steps[2, week]:
            work.append(GluteWork(f"session {week}", monday, 5 * steps[2, week]))
        if not (world.holidays and is_off[week]) and chance.random() < 0.9:
            read += _read(world, truth, monday, girth[week], chance)
        if not (world.holidays and is_off[week]):
            scale = truth.scale * chance.normal(0, 0.3)
            for day in range(world.weigh_ins):
                value = weight[week] + scale + truth.scale * chance.normal(0, 0.6)
                read.append(_measure(Site.WEIGHT, value, monday + timedelta(days=day), 1))
    told = [FIRST_MONDAY + timedelta(weeks=week) for week in range(world.weeks)] if world.diet == "told" else []
    return Logged(
        today=FIRST_MONDAY + timedelta(weeks=world.weeks),
        runs=tuple(runs),
        glute_work=tuple(work),
        measures=tuple(read),
        told_weeks=tuple(BodyWeek(monday=each, is_dieting=week >= 6) for week, each in enumerate(told)),
    )


def _read(world: World, truth: _Truth, monday: date, girth: float, chance: np.random.Generator) -> list[Measure]:
    read = []
    for day in range(world.days):
        of_day = girth + truth.body_sd * chance.normal()
        for reading in range(world.readings):
            value = of_day + TAPE_SD_CM * chance.normal()
            if chance.random() < world.typo_part:
                value += chance.choice([-1, 1]) * chance.uniform(3, 10)
            read.append(_measure(Site.HIP, value, monday + timedelta(days=2 * day), reading + 1))
    return read


def _measure(site: Site, value: float, day: date, reading: int) -> Measure:
    name = f"{site} {day} {reading}"
    return Measure(
        visit_id=f"visit {site} {day}", site=site, value=round(value, 1), local_day=day, reading=reading, id=name
    )
