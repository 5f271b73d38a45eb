"""Measures of the body: girths with a tape, weight on a scale."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from glutetracker.domain.ids import new_id
from glutetracker.words import Problem, tr

READINGS_APART_CM = 1.0
"""Two readings further apart ask for a third (WHO waist and hip protocol 2008)."""


class ImpossibleMeasureError(Problem):
    """A measure that no body has."""


class Site(StrEnum):
    """What was measured."""

    HIP = "hip"
    WAIST = "waist"
    THIGH_LEFT = "thigh_left"
    THIGH_RIGHT = "thigh_right"
    WEIGHT = "weight"
    BODY_FAT = "body_fat"

    @property
    def unit(self) -> str:
        """Unit in the file."""
        return {Site.WEIGHT: "kg", Site.BODY_FAT: "%"}.get(self, "cm")

    @property
    def believable(self) -> tuple[float, float]:
        """Least and most that a grown body has, in the file's unit."""
        ranges = {
            Site.HIP: (40.0, 250.0),
            Site.WAIST: (35.0, 250.0),
            Site.WEIGHT: (20.0, 400.0),
            Site.BODY_FAT: (2.0, 75.0),
        }
        return ranges.get(self, (20.0, 150.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One reading.

    Attributes:
        visit_id: Readings taken together share it.
        site: What was measured.
        value: In the site's unit: centimetres, kilograms or per cent.
        reading: Which reading of the visit, from 1.
        local_day: The day on the wearer's clock.
        taken_at: When; None when only the day is known.
    """

    visit_id: str
    site: Site
    value: float
    local_day: date
    taken_at: datetime | None = None
    reading: int = 1
    note: str = ""
    source: str = "logged"
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        least, most = self.site.believable
        if not least <= self.value <= most:
            raise ImpossibleMeasureError(
                tr(
                    "{value:g} {unit} is outside {least:g} to {most:g} {unit}. Check the number and its unit.",
                    value=self.value, unit=self.site.unit, least=least, most=most,
                )
            )  # fmt: skip


def needs_third(readings: list[float]) -> bool:
    """Two girths further apart than READINGS_APART_CM ask for a third."""
    return len(readings) == 2 and round(abs(readings[0] - readings[1]), 6) > READINGS_APART_CM


def sites_to_read_again(visit: Sequence[Measure]) -> list[Site]:
    """Name the girths of a visit whose two readings ask for a third."""
    readings: dict[Site, list[float]] = {}
    for each in visit:
        if each.site.unit == "cm":
            readings.setdefault(each.site, []).append(each.value)
    return [site for site, values in readings.items() if needs_third(values)]
