"""Invented measures: a body that drifts, a tape and a scale that scatter."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from glutetracker.demo.calendar import Life, Week
from glutetracker.domain.body.measure import Measure, Site, needs_third
from glutetracker.domain.ids import new_id

TAPE_SD_CM = 0.45
BODY_SD_CM = 0.4
SCALE_SD_KG = 0.45


class Body:
    """A body over the weeks: weight wanders, hips follow it and the training a little."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._weight_kg = 64.5
        self._drift_cm = 0.0

    def visits(self, week: Week, morning: datetime) -> Iterator[list[Measure]]:
        """Invent the week's visits: the scale thrice, the tape once, unless life got in the way."""
        self._live(week)
        if week.life in {Life.HOLIDAY, Life.ILL}:
            return
        for day in (0, 2, 5):
            if self._random.random() < 0.75:
                yield [self._weighed(morning + timedelta(days=day))]
        if self._random.random() < 0.9:
            yield list(self._taped(week, morning + timedelta(days=6)))

    def _live(self, week: Week) -> None:
        pull = {Life.HOLIDAY: 0.35, Life.ILL: -0.4, Life.BUILD: -0.08}.get(week.life, 0.0)
        self._weight_kg += pull + self._random.gauss(0, 0.2) + 0.04 * (64.5 - self._weight_kg)
        self._drift_cm += self._random.gauss(0, 0.08)

    def _weighed(self, taken_at: datetime) -> Measure:
        value = round(self._weight_kg + self._random.gauss(0, SCALE_SD_KG), 1)
        return Measure(
            visit_id=new_id(),
            site=Site.WEIGHT,
            value=value,
            local_day=taken_at.date(),
            taken_at=taken_at,
            source="demo",
        )

    def _taped(self, week: Week, taken_at: datetime) -> Iterator[Measure]:
        visit_id = new_id()
        grown_cm = 1.4 * week.number / (week.number + 45)
        true = {
            Site.HIP: 97.2 + 0.6 * (self._weight_kg - 64.5) + grown_cm + self._drift_cm,
            Site.WAIST: 73.5 + 0.8 * (self._weight_kg - 64.5),
        }
        for site, girth_cm in true.items():
            of_the_day = girth_cm + self._random.gauss(0, BODY_SD_CM)
            readings = [round(of_the_day + self._random.gauss(0, TAPE_SD_CM), 1) for _ in range(2)]
            if needs_third(readings):
                readings.append(round(of_the_day + self._random.gauss(0, TAPE_SD_CM), 1))
            for number, value in enumerate(readings, start=1):
                yield Measure(
                    visit_id=visit_id, site=site, value=value, local_day=taken_at.date(), taken_at=taken_at,
                    reading=number, source="demo",
                )  # fmt: skip
