"""A track: one row a moment, one column a quantity."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Track:
    """The recorded points of one run, walk or hike.

    Every column is a float64 array of the same length, in order of time; NaN
    is a value that is missing there, None a quantity that the device did not
    record at all. The arrays are not to be written to.

    Attributes:
        t_s: Seconds since the start of the activity; never falls, never NaN.
        lat_deg: Degrees north, WGS 84.
        lon_deg: Degrees east, WGS 84.
        altitude_m: Metres above the sea.
        distance_m: Metres covered since the start.
        hr_bpm: Heart beats a minute.
        cadence_spm: Steps a minute, both feet.
        speed_mps: Metres a second.
        power_w: Watts.
    """

    t_s: Column
    lat_deg: Column | None = None
    lon_deg: Column | None = None
    altitude_m: Column | None = None
    distance_m: Column | None = None
    hr_bpm: Column | None = None
    cadence_spm: Column | None = None
    speed_mps: Column | None = None
    power_w: Column | None = None

    def __post_init__(self) -> None:
        shape = (len(self.t_s),)
        if any(column.shape != shape for column in self.columns().values()):
            raise ValueError("All columns of a track are equally long.")

    def __len__(self) -> int:
        return len(self.t_s)

    def columns(self) -> dict[str, Column]:
        """Give the recorded columns by name, t_s first."""
        return {name: column for name in COLUMNS if (column := getattr(self, name)) is not None}


COLUMNS = tuple(each.name for each in fields(Track))
"""Names of all columns that a track may have."""
