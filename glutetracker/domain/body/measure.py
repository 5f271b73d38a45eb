"""Measures of the body: girths with a tape, weight on a scale."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.ids import new_id
from glutetracker.words import Problem, tr

READINGS_APART_CM = 1.0
"""Two readings further apart ask for a third (WHO waist and hip protocol 2008)."""
FAR_FACTOR = 1.6
"""No grown body changes so much from one visit to the next; a wrong unit makes 2.2 or 2.54 of it."""
PROTEIN_G_PER_KG = 1.6
"""Protein a day beyond which more did not add lean mass on average (Morton 2018, 49 trials)."""


LONGEST_TITLE = 30
_TITLE = re.compile(rf"(?=.{{1,{LONGEST_TITLE}}}\Z)[^\W\d_]+(?:[ '’-][^\W\d_]+)*")


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


@dataclass(frozen=True, slots=True)
class OwnSite:
    """A site that the user named; what asks a Site for its value, unit and believable numbers may ask this.

    Attributes:
        value: Its name in the file, which stays when the user calls it otherwise.
        title: What the user calls it.
        unit: Unit in the file: cm, kg or %.
    """

    value: str
    title: str
    unit: str

    @property
    def believable(self) -> tuple[float, float]:
        """Least and most, in the file's unit."""
        return {"kg": (0.1, 400.0), "%": (0.1, 100.0)}.get(self.unit, (3.0, 250.0))


AnySite = Site | OwnSite


def site_order(site: AnySite) -> tuple[int, str]:
    """Sort sites as they are shown: ours, then the user's by name."""
    return (list(Site).index(site), "") if isinstance(site, Site) else (len(Site), site.title.casefold())


def own_site(title: str, unit: str, there: Iterable[OwnSite] = ()) -> OwnSite:
    """Name a new site; its name in the file is made of the user's words.

    Args:
        title: What the user calls it.
        unit: cm, kg or %.
        there: Sites named before, also those taken away.

    Raises:
        Problem: It cannot be called that.
    """
    title = " ".join(title.split())
    if not _TITLE.fullmatch(title):
        raise Problem(tr("A name has up to {most} letters and no digits, like upper arm.", most=LONGEST_TITLE))
    value = wanted = "_".join(re.findall(r"\w+", title.casefold())) or "own"
    taken = {*Site, *(each.value for each in there)}
    for number in itertools.count(2):
        if value not in taken:
            return OwnSite(value, title, unit)
        value = f"{wanted}_{number}"
    raise AssertionError("numbers do not end")


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
    site: AnySite
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


def far_from(measure: Measure, before: float) -> bool:
    """Tell whether a girth or weight is so far from the last that another unit may be meant: kg for lb, cm for in."""
    return measure.site.unit != "%" and not before / FAR_FACTOR <= measure.value <= before * FAR_FACTOR


def sites_to_read_again(visit: Sequence[Measure]) -> list[AnySite]:
    """Name the girths of a visit whose two readings ask for a third."""
    return [site for site, values in _girths(visit).items() if needs_third(values)]


def sites_read_once(visit: Sequence[Measure]) -> list[AnySite]:
    """Name the girths of a visit that lack their second reading."""
    return [site for site, values in _girths(visit).items() if len(values) == 1]


def _girths(visit: Sequence[Measure]) -> dict[AnySite, list[float]]:
    readings: dict[AnySite, list[float]] = {}
    for each in visit:
        if each.site.unit == "cm":
            readings.setdefault(each.site, []).append(each.value)
    return readings
