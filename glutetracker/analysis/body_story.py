"""What the readings of one site of the body tell: where it likely is, how it changed, which change could be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from glutetracker.analysis.girth import (
    GIRTH,
    WEIGHT,
    GirthTrend,
    TapeError,
    Visit,
    Wander,
    change_told,
    girth_trend,
    tape_error,
    visits_of,
)
from glutetracker.domain.body.measure import AnySite, Measure, Site
from glutetracker.domain.period import Period

FEW_VISITS = 4
"""Below this there are readings and no trend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyStory:
    """One site over a period, in its unit in the file.

    Attributes:
        visits: Means of the visits in the period, oldest first.
        trend: Where it likely was; None while visits are few, and for what no model is known of.
        error: How well a reading repeats, from all readings; None where no model is known.
        change_told: From which change two visits like the last one differ; None where no model is known.
    """

    site: AnySite
    visits: tuple[Visit, ...]
    trend: GirthTrend | None
    error: TapeError | None
    change_told: float | None

    @property
    def weeks(self) -> int:
        """Weeks from the first visit to the last."""
        return round((self.visits[-1].day - self.visits[0].day).days / 7)

    @property
    def may_be_none(self) -> bool:
        """Whether no change at all lies within the likely change."""
        if self.trend is None:
            return True
        low, high = self.trend.change_range_cm
        return low <= 0 <= high


def wander_of(site: AnySite) -> Wander | None:
    """Tell how a site scatters; None for what no model is known of: shares of fat, and weights that are the user's."""
    if site.unit == "cm":
        return GIRTH
    return WEIGHT if site is Site.WEIGHT else None


def body_story(site: AnySite, measures: Sequence[Measure], period: Period) -> BodyStory | None:
    """Tell a site's story in a period; None without a reading in it.

    Args:
        site: What was measured.
        measures: All its readings, oldest first; the user's own error is learned from all of them.
        period: Days to tell of.
    """
    within = [each for each in measures if each.local_day in period]
    visits = visits_of(within)
    if not visits:
        return None
    wander = wander_of(site)
    if wander is None:
        return BodyStory(site=site, visits=visits, trend=None, error=None, change_told=None)
    error = tape_error(measures, wander)
    trend = girth_trend(within, wander) if len(visits) >= FEW_VISITS else None
    told = change_told(wander, error.sd_cm, visits[-1].readings)
    return BodyStory(site=site, visits=visits, trend=trend, error=error, change_told=told)
