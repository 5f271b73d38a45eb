"""How a runner's trunk turns: the pelvis with the leg that goes ahead, the shoulders against it with the arm."""

from cmath import exp, phase
from collections.abc import Sequence
from math import cos, pi, sin, tau

from glutetracker.figure.curves import on_curve
from glutetracker.figure.movement import Channels, Cycle

SAMPLES = 40
NO_TURN = (0.0, 0.0, 0.0)


def lead_of(at: Sequence[float], column: Sequence[float]) -> float:
    """Say when a limb is farthest ahead, 0 to 1: of its curve only the one wave a stride counts."""
    shares = [place / SAMPLES for place in range(SAMPLES)]
    wave = sum(on_curve(at, column, share) * exp(1j * tau * share) for share in shares)
    return phase(wave) / tau % 1.0


def swayed(cycle: Cycle, share: float, channels: Channels) -> Channels:
    """Turn the trunk of a stride at a share of it; the head goes on looking ahead.

    The pelvis is lowest on the side of the leg that swings while the other foot passes under the body. Its turn
    and its tilt are made good again by the spine, half and half, so that shoulders have their own turn and stay level.
    """
    sway = cycle.sway
    if sway is None:
        return channels
    after_lead = 2 * pi * (share - sway.legs_lead)
    pelvis, drop = -sway.pelvis * cos(after_lead), -sway.drop * sin(after_lead)
    shoulders = -sway.shoulders * cos(2 * pi * (share - sway.arms_lead))
    spine = (0.0, -drop / 2, (shoulders - pelvis) / 2)
    head = (0.0, 0.0, -shoulders / 2)
    added = {"pelvis": (0.0, drop, pelvis), "lumbar": spine, "thorax": spine, "neck": head, "head": head}
    return {**channels, **{bone: _both(channels.get(bone, NO_TURN), turn) for bone, turn in added.items()}}


def _both(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...]:
    return tuple(first + second for first, second in zip(one, other, strict=True))
