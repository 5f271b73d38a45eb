"""What apps call the measures of a body, and in what unit."""

import re
from dataclasses import dataclass

from glutetracker.domain.body.measure import LONGEST_TITLE, AnySite, OwnSite, Site
from glutetracker.domain.units import GirthUnit, LoadUnit

_SITES = {
    Site.HIP: (
        "hip hips hip_circumference hip_girth hüfte hüftumfang hanches cadera caderas fianchi heupen biodra quadril"
    ),
    Site.WAIST: "waist waist_circumference waist_girth taille taillenumfang cintura vita talia",
    Site.THIGH_LEFT: "left_thigh thigh_left thigh_l left_upper_leg oberschenkel_links",
    Site.THIGH_RIGHT: "right_thigh thigh_right thigh_r right_upper_leg oberschenkel_rechts",
    Site.WEIGHT: (
        "weight bodyweight body_weight average_weight body_mass mass gewicht körpergewicht poids peso peso_corporal "
        "vægt vikt vekt waga 体重"
    ),
    Site.BODY_FAT: (
        "body_fat fat bodyfat body_fat_percentage fat_percentage fat_ratio körperfett masse_grasse_en_pourcentage"
    ),
}
_BY_NAME = {name: site for site, names in _SITES.items() for name in names.split()}
_GIRTHS = frozenset({
    "neck", "shoulder", "shoulders", "chest", "bust", "bicep", "biceps", "arm", "arms", "upper_arm", "forearm",
    "forearms", "abdomen", "belly", "calf", "calves", "thigh", "glutes", "buttocks", "navel", "ankle", "wrist", "knee",
})  # fmt: skip
_SIDES = re.compile(r"^(left|right)_|_(left|right|l|r)$")
_UNIT = re.compile(r"[\s_(\[]*(?<![^\W_])(kgs?|lbs?|cm|in|inch|inches|percent|pct|%)\s*[)\]]?$")
_NOT_A_GIRTH = frozenset({"height", "size", "größe", "stature", "taille_corps", "length"})
_UNITS = {"cm": "cm", "in": "in", "inch": "in", "inches": "in", '"': "in", "percent": "%", "pct": "%", "%": "%"}
_HEAVY = 110.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What a column or a row measures.

    Attributes:
        unit: kg, lb, cm, in or %; empty when it is not said.
    """

    site: AnySite
    unit: str


def unit_of(text: str) -> str:
    """Read the unit of a measure as files spell it; "" when it says nothing."""
    plain = text.strip().casefold().rstrip(".")
    if plain.rstrip("s") in {"kg", "lb", "pound", "kilogram"}:
        return "lb" if plain.rstrip("s") in {"lb", "pound"} else "kg"
    return _UNITS.get(plain, "")


def measured(name: str, unit: str = "") -> Measured | None:
    """Tell what a name such as Hips, left_thigh_cm or Weight (kg) measures; None when it is nothing that we keep.

    Args:
        name: As it stands in the file.
        unit: What the file says elsewhere about its unit.
    """
    tidy = " ".join(name.casefold().replace("\ufeff", "").split())
    said = _UNIT.search(tidy)
    said = said if said and said.start() else None
    plain = tidy[: said.start()] if said else tidy
    plain = re.sub(r"[\s\-()]+", "_", plain).strip("_")
    unit = unit or (unit_of(said[1]) if said else "")
    site = _BY_NAME.get(plain)
    if site is not None:
        return Measured(site, "%" if site is Site.BODY_FAT and not unit else unit) if _fits(site, unit) else None
    return _own(plain, unit)


def _fits(site: Site, unit: str) -> bool:
    """Fat in kilograms is no share of the body."""
    kinds = {"kg": {"kg", "lb"}, "cm": {"cm", "in"}, "%": {"%"}}
    return not unit or unit in kinds[site.unit]


def _own(plain: str, unit: str) -> Measured | None:
    """Take other girths as sites of the user's own, by their usual names or by their unit."""
    bare = _SIDES.sub("", plain)
    is_girth = bare in _GIRTHS or (unit in {"cm", "in"} and plain not in _NOT_A_GIRTH)
    title = " ".join(re.findall(r"[^\W\d_]+", plain))[:LONGEST_TITLE].strip()
    if not is_girth or unit not in {"", "cm", "in"} or not title:
        return None
    return Measured(OwnSite(title.replace(" ", "_"), title, "cm"), unit)


def in_file_unit(measure: Measured, value: float, weight: LoadUnit, girth: GirthUnit) -> float:
    """Convert a value to the site's own unit: kilograms, centimetres or per cent."""
    if measure.site.unit == "kg":
        return round((LoadUnit(measure.unit) if measure.unit else weight).to_kg(value), 3)
    if measure.site.unit == "cm":
        return round((GirthUnit(measure.unit) if measure.unit else girth).to_cm(value), 2)
    return round(value * 100 if 0 < value < 1 else value, 2)


def likely_weight_unit(values: list[float]) -> LoadUnit:
    """Guess the unit of body weights: most people are below 110 kg and above 110 lb."""
    return LoadUnit.LB if values and sorted(values)[len(values) // 2] > _HEAVY else LoadUnit.KG


def likely_girth_unit(values: list[tuple[AnySite, float]]) -> GirthUnit:
    """Guess the unit of girths: no grown hip is below 60 cm, no thigh below 36."""
    small = {Site.HIP: 60.0, Site.WAIST: 50.0}
    votes = [value < small.get(site, 36.0) for site, value in values if isinstance(site, Site)]
    return GirthUnit.INCH if sum(votes) * 2 > len(votes) else GirthUnit.CM
