"""A smooth curve through keys of a stride, which goes round."""

from bisect import bisect_right
from collections.abc import Sequence


def on_curve(at: Sequence[float], values: Sequence[float], share: float) -> float:
    """Read a smooth curve that goes through keys and round (cubic Hermite; slopes of the neighbours)."""
    count = len(at)
    index = bisect_right(at, share) - 1

    def key(step: int) -> tuple[float, float]:
        turn, place = divmod(index + step, count)
        return at[place] + turn, values[place]

    (t0, p0), (t1, p1), (t2, p2), (t3, p3) = key(-1), key(0), key(1), key(2)
    span = t2 - t1
    u = (share - t1) / span
    slope1, slope2 = (p2 - p0) / (t2 - t0) * span, (p3 - p1) / (t3 - t1) * span
    return (
        p1 * (2 * u**3 - 3 * u**2 + 1)
        + slope1 * (u**3 - 2 * u**2 + u)
        + p2 * (3 * u**2 - 2 * u**3)
        + slope2 * (u**3 - u**2)
    )
