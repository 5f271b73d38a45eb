"""What the user chose; it travels with the file."""

from enum import StrEnum

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit


class ThemeChoice(StrEnum):
    """Light, dark, or as the desktop has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Hope(StrEnum):
    """What the user hopes for; it changes words and their order, never a number."""

    CURIOUS = "curious"
    BIGGER = "bigger"
    SMALLER = "smaller"
    STRONG = "strong"


class RunSum(StrEnum):
    """What the runs of a week are summed in."""

    WAY = "way"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Choices that change what is shown, never what is stored.

    Attributes:
        first_weekday: First day of the week; Monday is 0.
        text_scale_pct: Size of text and space, 80 to 200.
        weekly_glute_sets: Hard glute sets a week the user aims for; None for no aim.
        weekly_run_km: Kilometres a week the user aims for; None for no aim.
        run_sum: What the runs of a week are summed in on charts.
        rest_heavy_s: Seconds of rest after a working set of a loaded squat, hinge, thrust or lunge.
        rest_light_s: The same after any other working set.
        rest_warmup_s: The same after a warm-up set.
        rest_activation_s: The same after an activation set.
        rest_chimes: A sound at the end of a rest.
        rest_notifies: A notification then, where the window is not in front.
        break_every_min: Minutes between reminders to get up from the desk; 0 is never.
        break_from_h: Hour of the day from which they come, on weekdays.
        break_to_h: Hour after which they come no more.
        favourites: Ids of the exercises that are starred in the guide, the latest first.
        has_seen_screening: The questions before first use were answered or skipped.
        hope: What the user hopes for.
    """

    load_unit: LoadUnit = LoadUnit.KG
    distance_unit: DistanceUnit = DistanceUnit.KM
    girth_unit: GirthUnit = GirthUnit.CM
    first_weekday: int = 0
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale_pct: int = 100
    weekly_glute_sets: int | None = None
    weekly_run_km: float | None = None
    run_sum: RunSum = RunSum.WAY
    rest_heavy_s: int = 150
    rest_light_s: int = 75
    rest_warmup_s: int = 60
    rest_activation_s: int = 30
    rest_chimes: bool = True
    rest_notifies: bool = True
    break_every_min: int = 0
    break_from_h: int = 9
    break_to_h: int = 17
    shows_body: bool = True
    body_sites: tuple[str, ...] = ("hip", "waist", "weight")
    asks_cycle_day: bool = False
    measure_weekday: int | None = None

    @property
    def remind_weekday(self) -> int | None:
        """Day of the week to remind of measuring; None while the body is hidden."""
        return self.measure_weekday if self.shows_body else None

    shows_all_run_fields: bool = False
    favourites: tuple[str, ...] = ()
    has_seen_screening: bool = False
    hope: Hope = Hope.CURIOUS
