"""What a race may take, from the fastest stretches of the weeks before.

Riegel's line T2 = T1 (D2 / D1)^1.06 (Am Sci 1981;69:285-290) holds from about 3.5 minutes to four hours. Its power
differs between people; for marathons of recreational runners it is nearer 1.15 than 1.06, half of 2,303 were ten
minutes slower than 1.06 said (Vickers & Vertosick 2016). The range spans those powers.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.analysis.splits import Effort

POWER, LEAST_POWER, MOST_POWER, MARATHON_POWER = 1.06, 1.03, 1.10, 1.15
LEAST_S, MOST_S = 210.0, 4 * 3600.0
WITHIN = timedelta(weeks=8)
LEAST_SHARE = 0.2
"""A stretch shorter than a fifth of the race says too little of it."""
MARATHON_FROM_M = 30_000.0


class Forecast(NamedTuple):
    """A race's time from one stretch.

    Attributes:
        day: As of which day.
        from_day: Day of the stretch.
        effort: The stretch.
    """

    day: date
    duration_s: float
    low_s: float
    high_s: float
    from_day: date
    effort: Effort


def forecast(efforts: Iterable[tuple[date, Effort]], distance_m: float, day: date) -> Forecast | None:
    """Foretell a race as of a day from the eight weeks before it; None where no stretch says enough."""
    found = [
        (each.duration_s * (distance_m / each.distance_m) ** POWER, from_day, each)
        for from_day, each in efforts
        if day - WITHIN < from_day <= day
        and LEAST_S <= each.duration_s <= MOST_S
        and each.distance_m >= LEAST_SHARE * distance_m
    ]
    if not found:
        return None
    duration_s, from_day, effort = min(found, key=lambda each: each[0])
    most = MARATHON_POWER if distance_m >= MARATHON_FROM_M else MOST_POWER
    ends = [effort.duration_s * (distance_m / effort.distance_m) ** power for power in (LEAST_POWER, most)]
    return Forecast(day, duration_s, min(ends), max(ends), from_day, effort)
