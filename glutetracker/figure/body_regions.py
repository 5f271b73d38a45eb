"""The regions of the body map."""

from dataclasses import dataclass
from functools import cache

from glutetracker import resources
from glutetracker.figure.toml_table import TomlTable

FRONT, BACK = "front", "back"


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
