"""What studies saw when runners ran more: ranges for anyone's weight and kilometres, and no verdict on anyone.

Williams & Wood 2006 followed 8,080 men and 4,871 women for about three years: each km a week more went with 0.030 and
0.022 cm less waist, and 0.062 and 0.041 % less weight. What the energy of the runs alone could do is the other end.
Nobody measured hips over time; theirs follow from weight by geometry.
"""

from typing import NamedTuple

WEIGHT_PCT_PER_KM = 0.041
WAIST_CM_PER_KM = (0.022, 0.030)
HIP_CM_PER_KG = (0.50, 0.75)
KCAL_PER_KG_KM = 1.0
KCAL_PER_KG_OF_BODY = 7700.0
GLUTE_VOLUME_CM = (0.2, 0.4)
"""Hip girth that 3 to 7 % more gluteus maximus makes, by geometry (Kubo 2019, Plotkin 2023: 9 to 12 weeks)."""


class Span(NamedTuple):
    """A range, the smaller change first."""

    least: float
    most: float


class StudiedChange(NamedTuple):
    """What studies and energy allow for; all are losses.

    Attributes:
        weight_kg: From what runners were seen to lose, to what the energy of the runs alone could do in these weeks.
        waist_cm: As seen over three years.
        hip_cm: By geometry from the weight; nobody measured it.
    """

    weight_kg: Span
    waist_cm: Span
    hip_cm: Span


def studied_change(weight_kg: float, more_km: float, weeks: float) -> StudiedChange:
    """Give the ranges for a weight, kilometres a week more, and weeks of it."""
    by_energy_kg = more_km * weight_kg * KCAL_PER_KG_KM * weeks / KCAL_PER_KG_OF_BODY
    seen_kg = weight_kg * more_km * WEIGHT_PCT_PER_KM / 100
    weight = Span(*sorted((seen_kg, by_energy_kg)))
    waist = Span(*(slope * more_km for slope in WAIST_CM_PER_KM))
    hip = Span(weight.least * HIP_CM_PER_KG[0], weight.most * HIP_CM_PER_KG[1])
    return StudiedChange(weight, waist, hip)
