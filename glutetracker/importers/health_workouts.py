"""A workout of Apple Health, with its own units and the clock of the place."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from glutetracker.domain.running import Surface
from glutetracker.domain.units import M_PER_FOOT, M_PER_MILE
from glutetracker.importers.importer import Hints
from glutetracker.importers.reading.dates import when
from glutetracker.importers.reading.moments import Start, start_of
from glutetracker.importers.recording.assembly import Account
from glutetracker.importers.rows.activity_lists import Listed, known
from glutetracker.importers.rows.oddities import OddRowError
from glutetracker.words import tr

_TYPE = "HKWorkoutActivityType"
_DISTANCE = "HKQuantityTypeIdentifierDistanceWalkingRunning"
_PULSE = "HKQuantityTypeIdentifierHeartRate"
_ENERGY = "HKQuantityTypeIdentifierActiveEnergyBurned"
_METRES = {"km": 1000.0, "mi": M_PER_MILE, "m": 1.0, "cm": 0.01, "ft": M_PER_FOOT, "yd": 3 * M_PER_FOOT, "in": 0.0254}
_SECONDS = {"min": 60.0, "s": 1.0, "sec": 1.0, "hr": 3600.0, "h": 3600.0, "ms": 0.001}
_KCAL = {"kcal": 1.0, "Cal": 1.0, "cal": 0.001, "kJ": 1 / 4.184, "J": 1 / 4184}
_STRENGTH = frozenset({"TraditionalStrengthTraining", "FunctionalStrengthTraining"})
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(slots=True)
class Workout:
    """A workout or record as it stands in the file.

    Attributes:
        line: Where it begins.
        said: Its attributes.
        totals: Its own statistics by kind; those of its parts would double them.
        facts: What else is said of it, such as its time zone.
        routes: Paths of the files with its points.
    """

    line: int
    said: Mapping[str, str]
    totals: dict[str, Mapping[str, str]] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    routes: list[str] = field(default_factory=list)

    @property
    def key(self) -> float:
        """When it began, in seconds since 1970; NaN when that is not said."""
        try:
            return self._moment("startDate").timestamp()
        except OddRowError:
            return math.nan

    def take(self, tag: str, found: Mapping[str, str]) -> None:
        """Take in an element that stands right in it."""
        if tag == "WorkoutStatistics":
            self.totals[found.get("type", "")] = found
        elif tag == "MetadataEntry":
            self.facts[found.get("key", "")] = found.get("value", "")

    def start(self, hints: Hints) -> Start:
        """Put its start on the clock of its place where that is said, else on that of the file.

        Raises:
            OddRowError: It has no date.
            DoubtfulDateError: Its date cannot be right.
        """
        moment = self._moment("startDate")
        offset = moment.utcoffset()
        if zone := self.facts.get("HKTimeZone"):
            try:
                offset = moment.astimezone(ZoneInfo(zone)).utcoffset()
            except (KeyError, ValueError, OSError):
                offset = moment.utcoffset()
        return start_of("", moment.timestamp(), offset or timedelta(0), hints)

    def listed(self, source: str, hints: Hints) -> Listed:
        """Make a row of a list of activities of it.

        Raises:
            OddRowError: A number or date in it is none.
            DoubtfulDateError: Its date cannot be right.
        """
        begun, ended = self._moment("startDate"), self._moment("endDate")
        word = self.said.get("workoutActivityType", "").removeprefix(_TYPE)
        elapsed_s = (ended - begun).total_seconds()
        pulse = self.totals.get(_PULSE, {})
        account = Account(
            sort=None,
            word=self._word(word),
            source=f"{source}, {self.said.get('sourceName', '')}".rstrip(", "),
            distance_m=self._total(_DISTANCE, "totalDistance", _METRES),
            duration_s=_amount(self.said.get("duration"), self.said.get("durationUnit", "min"), _SECONDS),
            elapsed_s=elapsed_s if elapsed_s > 0 else None,
            ascent_m=self._ascent_m(),
            avg_hr_bpm=_amount(pulse.get("average"), "", {"": 1.0}),
            max_hr_bpm=_amount(pulse.get("maximum"), "", {"": 1.0}),
            energy_kcal=self._total(_ENERGY, "totalEnergyBurned", _KCAL),
        )
        return Listed(self.line, account, self.start(hints))

    def _word(self, word: str) -> str:
        if word in _STRENGTH:
            return "strength training"
        if word in {"Running", "Walking"} and self.facts.get("HKIndoorWorkout") == "1":
            return f"{Surface.TREADMILL.value} running" if word == "Running" else "indoor walking"
        return _WORDS.sub(" ", word)

    def _moment(self, key: str) -> datetime:
        moment = when(self.said.get(key, ""))
        if not isinstance(moment, datetime):
            raise OddRowError(tr("It has no time."))
        return moment.astimezone() if moment.tzinfo is None else moment

    def _total(self, kind: str, attribute: str, units: Mapping[str, float]) -> float | None:
        own = self.totals.get(kind)
        if own is not None:
            return _amount(own.get("sum"), own.get("unit", ""), units)
        return _amount(self.said.get(attribute), self.said.get(f"{attribute}Unit", ""), units)

    def _ascent_m(self) -> float | None:
        text, _, unit = self.facts.get("HKElevationAscended", "").partition(" ")
        return _amount(text or None, unit, _METRES)


def _amount(text: str | None, unit: str, units: Mapping[str, float]) -> float | None:
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError as error:
        raise OddRowError(tr("“{text}” is no number.", text=text[:40])) from error
    factor = units.get(unit)
    if factor is None:
        raise OddRowError(tr("The unit “{unit}” is not known here.", unit=unit[:20]))
    return known(round(value * factor, 3))
