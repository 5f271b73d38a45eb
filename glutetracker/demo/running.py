"""Invented runs: which kinds in which weeks, how far, how fast."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from random import Random

import numpy as np

from glutetracker.demo.calendar import Life, Week
from glutetracker.demo.loops import Effort, loop
from glutetracker.domain.running import Lap, Run, RunKind, Surface
from glutetracker.tracks import Track, pack
from glutetracker.tracks.ascent import estimated_ascent_m


@dataclass(frozen=True, slots=True)
class InventedRun:
    """A run with its laps and packed track."""

    run: Run
    laps: tuple[Lap, ...]
    packed: bytes
    point_count: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """How this person does a kind of run.

    Attributes:
        km: Kilometres at middling form.
        speed: Speed against an easy run's.
        hr: Mean heart rate.
        rpe: Session effort.
        reps: Hard repetitions.
        rep_s: Seconds of each.
    """

    km: float
    speed: float
    hr: float
    rpe: float
    reps: int = 0
    rep_s: float = 0
    surface: Surface = Surface.ROAD
    hilliness: float = 0.4


RECIPES = {
    RunKind.EASY: Recipe(6.5, 1.0, 138, 3),
    RunKind.LONG: Recipe(13, 0.97, 142, 5),
    RunKind.TEMPO: Recipe(7.5, 1.13, 162, 7),
    RunKind.INTERVALS: Recipe(8, 1.05, 155, 8, reps=6, rep_s=180, surface=Surface.TRACK, hilliness=0.05),
    RunKind.STRIDES: Recipe(6, 1.0, 140, 4, reps=6, rep_s=15),
    RunKind.SPRINT: Recipe(4.5, 0.95, 140, 8, reps=8, rep_s=10, surface=Surface.GRASS),
    RunKind.HILL: Recipe(6.5, 0.92, 152, 8, reps=8, rep_s=40, surface=Surface.TRAIL, hilliness=1.0),
    RunKind.STAIRS: Recipe(4, 0.8, 150, 7, reps=10, rep_s=30, surface=Surface.STAIRS, hilliness=0.9),
    RunKind.SAND: Recipe(5, 0.82, 150, 6, surface=Surface.SAND, hilliness=0.05),
    RunKind.RACE: Recipe(10, 1.2, 172, 9),
    RunKind.WALK: Recipe(5, 0.5, 98, 2),
    RunKind.HIKE: Recipe(11, 0.42, 112, 4, surface=Surface.TRAIL, hilliness=1.0),
}
_WEEKLY = {
    Life.BASE: (RunKind.EASY, RunKind.STRIDES, RunKind.LONG, RunKind.EASY, RunKind.HILL, RunKind.EASY),
    Life.BUILD: (RunKind.EASY, RunKind.INTERVALS, RunKind.LONG, RunKind.HILL, RunKind.TEMPO, RunKind.SPRINT),
    Life.LIGHT: (RunKind.EASY, RunKind.STRIDES, RunKind.EASY),
    Life.RACE: (RunKind.EASY, RunKind.RACE),
    Life.HOLIDAY: (RunKind.HIKE, RunKind.SAND, RunKind.WALK),
    Life.ILL: (RunKind.WALK,),
    Life.INJURED: (RunKind.WALK, RunKind.WALK),
}


def kinds_of(week: Week, runs: int, random: Random) -> tuple[RunKind, ...]:
    """Choose the week's runs; in a busy week the usual ones come round again."""
    usual = _WEEKLY[week.life]
    if runs > len(usual):
        return tuple(usual[at % len(usual)] for at in range(runs))
    wanted = max(1, runs + random.choice((-1, 0, 0, 0, 1)))
    return (usual[0], *random.sample(usual[1:], min(wanted, len(usual)) - 1))


def run(kind: RunKind, week: Week, started_at: datetime, random: Random, generator: np.random.Generator) -> InventedRun:
    """Invent one run with its track."""
    recipe = RECIPES[kind]
    is_indoors = kind is RunKind.EASY and random.random() < 0.08
    distance_m = 1000 * recipe.km * (0.75 + 0.5 * week.form) * random.uniform(0.88, 1.12)
    speed_mps = (2.45 + 0.55 * week.form) * recipe.speed * random.uniform(0.97, 1.03)
    effort = Effort(speed_mps, recipe.hr, recipe.reps, recipe.hilliness, has_position=not is_indoors)
    track = loop(distance_m, effort, generator)
    made = _run(kind, recipe, started_at, track, is_indoors=is_indoors, random=random)
    return InventedRun(made, _laps(track), pack(track), len(track))


def _run(kind: RunKind, recipe: Recipe, started_at: datetime, track: Track, *, is_indoors: bool, random: Random) -> Run:
    assert track.distance_m is not None
    assert track.hr_bpm is not None
    assert track.cadence_spm is not None
    duration_s = float(track.t_s[-1])
    ascent = estimated_ascent_m(track.altitude_m) if track.altitude_m is not None else None
    return Run(
        kind=kind,
        local_day=started_at.date(),
        started_at=started_at,
        surface=Surface.TREADMILL if is_indoors else recipe.surface,
        distance_m=round(float(track.distance_m[-1]), 1),
        duration_s=duration_s,
        elapsed_s=duration_s + random.choice((0, 0, 12, 45, 140)),
        work_s=recipe.reps * recipe.rep_s or None,
        incline_pct=1.0 if is_indoors else None,
        ascent_m=None if ascent is None else float(round(ascent)),
        avg_hr_bpm=round(float(track.hr_bpm.mean())),
        max_hr_bpm=float(track.hr_bpm.max()),
        avg_cadence_spm=round(float(track.cadence_spm.mean())),
        effort_rpe=min(10.0, max(1.0, recipe.rpe + random.choice((-1, 0, 0, 1)))),
        source="demo",
        note=random.choice(("", "", "", "", "windy", "legs heavy from yesterday", "lovely light")),
    )


def _laps(track: Track) -> tuple[Lap, ...]:
    """Cut a lap at each kilometre."""
    assert track.distance_m is not None
    assert track.hr_bpm is not None
    whole = int(track.distance_m[-1] // 1000)
    cuts = [0, *np.searchsorted(track.distance_m, 1000.0 * np.arange(1, whole + 1)).tolist(), len(track) - 1]
    return tuple(
        Lap(
            position=position,
            start_s=float(track.t_s[begin]),
            duration_s=float(track.t_s[end] - track.t_s[begin]),
            distance_m=round(float(track.distance_m[end] - track.distance_m[begin]), 2),
            avg_hr_bpm=round(float(track.hr_bpm[begin : end + 1].mean())),
        )
        for position, (begin, end) in enumerate(pairwise(cuts), start=1)
        if end > begin
    )
