"""The body's angles at any time of a loop: between key poses by eases, along a stride by a smooth curve."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from glutetracker.figure.channels import CYCLE_COLUMNS, HELD, SIDED
from glutetracker.figure.curves import on_curve
from glutetracker.figure.movement import SIDES, Channels, Cycle, Movement, Muscles, Phase, Pose, Vector
from glutetracker.figure.swaying import swayed

ARM_AWAY = (0.0, 8.0, 0.0)
"""Arms of a runner hang a little away from the trunk."""


class Moment(NamedTuple):
    """What a movement asks for at one time.

    Attributes:
        channels: Angles and targets.
        muscles: What works.
        anchor_at: Where the anchor is held.
    """

    channels: Channels
    muscles: Muscles
    anchor_at: Vector


def moment(movement: Movement, seconds: float) -> Moment:
    """Say what a movement asks for at a time; loops go round."""
    if movement.cycle is not None:
        return _of_stride(movement.cycle, movement.poses["base"], seconds)
    index, within_s = phase_at(movement, seconds)
    phase, before = movement.phases[index], movement.phases[index - 1]
    share = eased(phase.ease, within_s / phase.seconds)
    start, end = movement.poses[before.to], movement.poses[phase.to]
    channels = {key: _between(values, end.channels[key], share) for key, values in start.channels.items()}
    _lift(channels, phase, share)
    held = channels.pop(HELD, movement.anchor.at or (0.0, 0.0, 0.0))
    return Moment(channels, _mixed(start, end, share), (held[0], held[1], held[2]))


def phase_at(movement: Movement, seconds: float) -> tuple[int, float]:
    """Say which phase a time is in, and how long that lasts by then."""
    left = seconds % movement.seconds
    for index, phase in enumerate(movement.phases):
        if left < phase.seconds:
            return index, left
        left -= phase.seconds
    return len(movement.phases) - 1, movement.phases[-1].seconds


def eased(ease: str, share: float) -> float:
    """Say how far a phase has come after a share of its time."""
    if ease == "in":
        return share * share
    if ease == "out":
        return 1 - (1 - share) ** 2
    return share if ease == "linear" else (1 - cos(pi * share)) / 2


def _between(start: Sequence[float], end: Sequence[float], share: float) -> tuple[float, ...]:
    return tuple(one + (other - one) * share for one, other in zip(start, end, strict=True))


def _lift(channels: dict[str, tuple[float, ...]], phase: Phase, share: float) -> None:
    for key, height in phase.lift.items():
        x, y, *rest = channels[key]
        channels[key] = (x, y + height * sin(pi * share), *rest)


def _mixed(start: Pose, end: Pose, share: float) -> Muscles:
    both = {**start.muscles, **end.muscles}
    return {
        key: start.muscles.get(key, 0.0) + (end.muscles.get(key, 0.0) - start.muscles.get(key, 0.0)) * share
        for key in both
    }


def _of_stride(cycle: Cycle, base: Pose, seconds: float) -> Moment:
    channels = dict(base.channels)
    muscles = {}
    share = seconds / cycle.seconds % 1.0
    for side, sign in SIDES.items():
        own = share if sign > 0 else (share + 0.5) % 1.0
        channels[f"shoulder_{side}"] = ARM_AWAY
        for name, column in cycle.joints.items():
            joint, place = CYCLE_COLUMNS[name]
            values = list(channels.get(f"{joint}_{side}", (0.0,) * SIDED[joint]))
            values[place] = on_curve(cycle.at, column, own)
            channels[f"{joint}_{side}"] = tuple(values)
        for muscle, column in cycle.muscles.items():
            muscles[f"{muscle}_{side}"] = min(1.0, max(0.0, on_curve(cycle.at, column, own)))
    hips_at = (0.0, on_curve(cycle.at, cycle.hip_height, share), 0.0)
    return Moment(swayed(cycle, share, channels), muscles, hips_at)
