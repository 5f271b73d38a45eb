"""What the user's own journal says to claims so far: what was done in the last weeks, and The question's verdict."""

from collections.abc import Sequence
from datetime import timedelta

from glutetracker.domain.guide.claim import OwnData
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question.data import Logged, RunDone
from glutetracker.domain.running import RunKind
from glutetracker.words import tr, trn
from glutetracker.words.numbers import number, short

WEEKS = 12
KINDS = {
    OwnData.SPRINTS: RunKind.SPRINT,
    OwnData.HILLS: RunKind.HILL,
    OwnData.STAIRS: RunKind.STAIRS,
    OwnData.SAND: RunKind.SAND,
    OwnData.LOADED: RunKind.LOADED,
}
"""Claims that one kind of run can say something to."""


def own_data(logged: Logged, preferences: Preferences) -> dict[OwnData, str]:
    """Say what of one's own data bears on claims; what was not done in the last 12 weeks is left out."""
    since = logged.today - timedelta(weeks=WEEKS)
    runs = [each for each in logged.runs if since < each.day <= logged.today]
    sets = sum(each.hard_sets for each in logged.glute_work if since < each.day <= logged.today)
    told = {asks: _kind_told([each for each in runs if each.kind is kind]) for asks, kind in KINDS.items()}
    if metres := sum(each.distance_m or 0.0 for each in runs):
        unit = preferences.distance_unit
        told[OwnData.RUNNING] = tr("{distance} {unit} a week in the last {weeks} weeks.",
                                   distance=number(unit.from_m(metres / WEEKS), 1), unit=unit, weeks=WEEKS)  # fmt: skip
    if sets:
        told[OwnData.SETS] = tr("{sets} hard glute sets a week in the last {weeks} weeks.",
                                sets=short(sets / WEEKS), weeks=WEEKS)  # fmt: skip
    return {asks: text for asks, text in told.items() if text}


def _kind_told(runs: Sequence[RunDone]) -> str:
    if not runs:
        return ""
    minutes = sum(each.hard_s for each in runs) / 60
    told = trn("{count} such run in the last {weeks} weeks", "{count} such runs in the last {weeks} weeks", len(runs),
               weeks=WEEKS)  # fmt: skip
    if minutes < 1:
        return tr("{runs}.", runs=told)
    return tr("{runs}, about {minutes} min of hard work.", runs=told, minutes=number(minutes))
