"""What part of a set an own exercise credits each muscle with, as it is chosen."""

from collections.abc import Mapping

from glutetracker.domain.lifting.muscles import Muscle

STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Trained directly is 1, helping about a half (Pelland 2024)."""

_PARTS = {Muscle.GLUTE_MAX: ("gmax_upper", "gmax_lower"), Muscle.SIDE_HIP: ("gmed", "gmin")}


def step_of(shares: Mapping[str, float], muscle: Muscle) -> float:
    """Give the step that a muscle's share is nearest to."""
    parts = _PARTS.get(muscle, (muscle.value,))
    share = sum(shares.get(part, 0.0) for part in parts) / len(parts)
    return min(STEPS, key=lambda step: (abs(step - share), -step))


def with_step(shares: Mapping[str, float], muscle: Muscle, step: float) -> dict[str, float]:
    """Give a muscle, all parts of it, another share."""
    changed = {**shares, **dict.fromkeys(_PARTS.get(muscle, (muscle.value,)), step)}
    return {part: share for part, share in changed.items() if share}
