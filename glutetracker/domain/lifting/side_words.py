"""How what left and right did in one set is told."""

from collections.abc import Sequence

from glutetracker.words import tr


def sides_told(told: Sequence[str]) -> str:
    """Tell what each side did, once where both did the same: 12  RIR 4 each side."""
    if len(told) > 1 and len(set(told)) == 1:
        return tr("{set} each side", set=told[0])
    return " / ".join(told)
