"""Invented glute work: four lifts a session, loads that rise ever more slowly."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp
from random import Random

from glutetracker.demo.calendar import Life, Week
from glutetracker.domain.lifting.strength import Session, SessionEntry, SetKind, Side, StrengthSet

WEEKS_TO_SLOW = 40.0


@dataclass(frozen=True, slots=True)
class Lift:
    """How this person does an exercise.

    Attributes:
        first_kg: Load in the first week; 0 for the body alone.
        gain: Part of the first load that is added in the long run.
        step_kg: Least change of load that the kit allows.
        reps: Usual repetitions.
        one_sided: Left and right are counted apart.
        warm_up: Done once light before.
    """

    exercise: str
    first_kg: float
    gain: float
    step_kg: float
    reps: int
    one_sided: bool = False
    warm_up: bool = False
    band: str | None = None


TEMPLATES: tuple[tuple[str, tuple[Lift, ...]], ...] = (
    (
        "Glutes A: thrust and hinge",
        (
            Lift("hip_thrust_barbell", 50, 1.1, 2.5, 8, warm_up=True),
            Lift("romanian_deadlift", 40, 0.8, 2.5, 10, warm_up=True),
            Lift("bulgarian_split_squat", 8, 1.2, 2, 10, one_sided=True),
            Lift("clamshell_banded", 0, 0, 1, 18, one_sided=True, band="medium"),
        ),
    ),
    (
        "Glutes B: squat and side hip",
        (
            Lift("back_squat", 35, 0.9, 2.5, 6, warm_up=True),
            Lift("hip_thrust_single_leg", 0, 0, 1, 12, one_sided=True),
            Lift("cable_kickback", 7.5, 0.9, 2.5, 12, one_sided=True),
            Lift("machine_hip_abduction", 30, 0.7, 5, 15),
        ),
    ),
)
NOTES = ("", "", "", "", "", "felt strong", "short on time", "slept badly", "new shoes on the platform")


@dataclass(frozen=True, slots=True)
class InventedSession:
    """A session with its entries and sets."""

    session: Session
    entries: tuple[SessionEntry, ...]
    sets: tuple[StrengthSet, ...]


def session(week: Week, started_at: datetime, which: int, set_count: int, random: Random) -> InventedSession:
    """Invent one session of a week."""
    title, lifts = TEMPLATES[which % len(TEMPLATES)]
    made = Session(
        local_day=started_at.date(),
        started_at=started_at,
        title=title,
        elapsed_s=60.0 * random.randint(38, 66),
        effort_rpe=float(random.randint(5, 9)),
        note=random.choice(NOTES),
    )
    entries, sets, clock = [], [], started_at + timedelta(minutes=4)
    share = max(2, round(set_count / len(lifts)))
    for position, lift in enumerate(lifts, start=1):
        entry = SessionEntry(session_id=made.id, exercise=lift.exercise, position=position)
        entries.append(entry)
        for done in _sets(lift, entry.id, week, share, random):
            clock += timedelta(seconds=random.randint(90, 190))
            sets.append(_at(done, clock))
    return InventedSession(made, tuple(entries), tuple(sets))


def _sets(lift: Lift, entry_id: str, week: Week, count: int, random: Random) -> Iterator[StrengthSet]:
    load_kg = _load_kg(lift, week, random)
    position = 0
    if lift.warm_up:
        position += 1
        half_kg = max(20.0, lift.step_kg * round(load_kg / 2 / lift.step_kg))
        yield StrengthSet(entry_id=entry_id, position=position, kind=SetKind.WARMUP, reps=lift.reps, load_kg=half_kg)
    for number in range(count - lift.warm_up):
        position += 1
        reps = max(3, lift.reps + random.choice((0, 0, 0, 1, -1)) - (number >= 3))
        rir = float(max(0, 3 - number + random.choice((0, 0, 1))))
        sides = (Side.LEFT, Side.RIGHT) if lift.one_sided else (Side.BOTH,)
        for side in sides:
            weak = side is Side.LEFT and random.random() < 0.25
            yield StrengthSet(
                entry_id=entry_id, position=position, side=side, reps=reps - weak,
                load_kg=load_kg or None, band=lift.band, rir=rir,
            )  # fmt: skip


def _load_kg(lift: Lift, week: Week, random: Random) -> float:
    risen = 1 + lift.gain * (1 - exp(-week.number / WEEKS_TO_SLOW))
    ease = 0.85 if week.life in {Life.LIGHT, Life.RACE, Life.INJURED} else 1.0
    wanted = lift.first_kg * risen * ease * random.uniform(0.98, 1.02)
    return lift.step_kg * round(wanted / lift.step_kg)


def _at(done: StrengthSet, moment: datetime) -> StrengthSet:
    from dataclasses import replace

    return replace(done, done_at=moment)
