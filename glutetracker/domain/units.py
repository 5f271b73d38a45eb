"""Units people choose; the file always holds kilograms, metres, seconds and centimetres.

Factors are exact by definition (international yard and pound, 1959).
"""

from enum import StrEnum

KG_PER_LB = 0.45359237
M_PER_MILE = 1609.344
M_PER_FOOT = 0.3048
CM_PER_INCH = 2.54


class LoadUnit(StrEnum):
    """What loads and body weight are shown in."""

    KG = "kg"
    LB = "lb"

    def from_kg(self, load_kg: float) -> float:
        """Convert kilograms to this unit."""
        return load_kg if self is LoadUnit.KG else load_kg / KG_PER_LB

    def to_kg(self, load: float) -> float:
        """Convert this unit to kilograms."""
        return load if self is LoadUnit.KG else load * KG_PER_LB


class DistanceUnit(StrEnum):
    """What ways are shown in."""

    KM = "km"
    MI = "mi"

    @property
    def metres(self) -> float:
        """Metres in one."""
        return 1000.0 if self is DistanceUnit.KM else M_PER_MILE

    def from_m(self, distance_m: float) -> float:
        """Convert metres to this unit."""
        return distance_m / self.metres

    def to_m(self, distance: float) -> float:
        """Convert this unit to metres."""
        return distance * self.metres


class GirthUnit(StrEnum):
    """What girths are shown in."""

    CM = "cm"
    INCH = "in"

    def from_cm(self, girth_cm: float) -> float:
        """Convert centimetres to this unit."""
        return girth_cm if self is GirthUnit.CM else girth_cm / CM_PER_INCH

    def to_cm(self, girth: float) -> float:
        """Convert this unit to centimetres."""
        return girth if self is GirthUnit.CM else girth * CM_PER_INCH


def pace_s(distance_m: float, duration_s: float, unit: DistanceUnit) -> float | None:
    """Seconds for one kilometre or mile; None without a distance."""
    return duration_s / unit.from_m(distance_m) if distance_m > 0 else None
