"""When two records tell of the same activity."""

from datetime import datetime

START_TOLERANCE_S = 60
LENGTH_TOLERANCE = 0.02


def same_activity(
    *,
    start_a: datetime,
    elapsed_a_s: float | None,
    timer_a_s: float | None,
    start_b: datetime,
    elapsed_b_s: float | None,
    timer_b_s: float | None,
) -> bool:
    """Tell whether two records are twins: written by two devices or in two formats.

    They start within a minute of each other, and their elapsed or their timer
    times are within 2 %. Distance is not asked: formats of one run differ by up to 18 %.

    Args:
        start_a: Start of one record, with its time zone.
        elapsed_a_s: Its seconds with pauses; None when unknown.
        timer_a_s: Its seconds without pauses; None when unknown.
        start_b: Start of the other, with its time zone.
        elapsed_b_s: As elapsed_a_s.
        timer_b_s: As timer_a_s.
    """
    if abs((start_a - start_b).total_seconds()) > START_TOLERANCE_S:
        return False
    return _close(elapsed_a_s, elapsed_b_s) or _close(timer_a_s, timer_b_s)


def _close(one_s: float | None, other_s: float | None) -> bool:
    if not one_s or not other_s:
        return False
    return abs(one_s - other_s) <= LENGTH_TOLERANCE * max(one_s, other_s)
