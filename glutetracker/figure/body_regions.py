"""The regions of the body map, and how an exercise or a week loads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from glutetracker import resources
from glutetracker.figure.toml_table import TomlTable

FRONT, BACK = "front", "back"
ALIKE = {"core": ("abs", "obliques"), "calves": ("calves", "soleus")}
"""Muscles of the exercises that are more than one region."""


@dataclass(frozen=True, slots=True)
class Region:
    """One muscle as it is seen from one side.

    Attributes:
        id: The muscle.
        view: "front" or "back".
        points: Its curve, in thousandths of stature: from the mid-line outward, from the crown down.
    """

    id: str
    view: str
    points: tuple[tuple[float, float], ...]


@cache
def body_regions() -> tuple[Region, ...]:
    """Read the regions of both views.

    Raises:
        BrokenPoseError: The file cannot be used.
    """
    table = TomlTable.read(resources.path("poses", "_bodymap.toml"))
    return tuple(
        Region(each.text("id"), each.one_of("view", (FRONT, BACK)), tuple((x, y) for x, y in each.raw("points")))
        for each in table.tables("region")
    )


def loads_of(shares: Mapping[str, float]) -> dict[str, float]:
    """Turn an exercise's shares of muscles into loads of regions, 0 to 1; what is not loaded is left out."""
    rest = {muscle: share for muscle, share in shares.items() if muscle[:2] != "gm"}
    upper, lower = shares.get("gmax_upper", 0.0), shares.get("gmax_lower", 0.0)
    found = {"glute_max": (upper + lower) / 2, "glute_med": max(shares.get("gmed", 0.0), shares.get("gmin", 0.0))}
    for muscle, share in rest.items():
        found.update(dict.fromkeys(ALIKE.get(muscle, (muscle,)), share))
    return {region: load for region, load in found.items() if load > 0}
