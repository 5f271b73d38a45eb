"""What an exercise is, and how much of a set counts for the glutes."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.running import RunKind

OTHER_PATTERN = "other"
"""The movement family of what belongs to none of the guide's."""
PATTERNS_WITHOUT_STIMULUS = frozenset({"locomotion", "carry", "mobility"})


class LoadType(StrEnum):
    """What makes an exercise heavier."""

    BARBELL = "barbell"
    DUMBBELL = "dumbbell"
    MACHINE = "machine"
    CABLE = "cable"
    BAND = "band"
    BODYWEIGHT = "bodyweight"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise of the guide, or one of the user's own.

    Attributes:
        id: Name in the file, such as "hip_thrust_barbell".
        name: Name people read.
        names: Other names people use, for search.
        pattern: Movement family, such as "thrust" or "hinge".
        load_type: What makes it heavier.
        one_sided: Done one side at a time.
        drill: Light practice, not a stimulus unless its effort says so.
        timed: Held for seconds instead of counted in reps.
        shares: Muscle id to the part of a set that it is credited with, 0 to 1.
        equipment: Kit it needs.
        rep_range: Usual reps, in words.
        cues: What to think of while doing it.
        run_kind: Set for a way of running or walking: logged as a run of this kind, not in sets.
        is_own: The user made it.
        based_on: Id of the guide's exercise that an own one is like, whose figure and page it shows; may be empty.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    pattern: str
    load_type: LoadType
    one_sided: bool = False
    drill: bool = False
    timed: bool = False
    shares: Mapping[str, float] = field(default_factory=dict)
    equipment: tuple[str, ...] = ()
    rep_range: str = ""
    cues: tuple[str, ...] = ()
    run_kind: RunKind | None = None
    is_own: bool = False
    based_on: str = ""

    @property
    def figure_id(self) -> str:
        """The guide's exercise whose figure it shows."""
        return self.based_on if self.is_own else self.id

    @property
    def glute_share(self) -> float:
        """Part of a set credited to the gluteus maximus: mean of its upper and lower half."""
        return self._mean_share("gmax_upper", "gmax_lower")

    @property
    def side_hip_share(self) -> float:
        """Part of a set credited to the side hip: mean of gluteus medius and minimus."""
        return self._mean_share("gmed", "gmin")

    def _mean_share(self, *muscles: str) -> float:
        if self.pattern in PATTERNS_WITHOUT_STIMULUS:
            return 0.0
        return sum(self.shares.get(muscle, 0.0) for muscle in muscles) / len(muscles)
