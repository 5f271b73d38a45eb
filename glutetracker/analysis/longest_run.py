"""A run well beyond the longest of the last 30 days.

Frandsen and others (Br J Sports Med 2025;59:1203-1210, doi:10.1136/bjsports-2024-109380) followed 5,205 runners:
a run more than 10 % beyond the longest of the 30 days before came with more injuries; what a week added up to did not.
"""

from collections.abc import Iterable
from datetime import timedelta

from glutetracker.domain import wording
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, odd_pace
from glutetracker.words import tr
from glutetracker.words.numbers import number

DAYS = 30
BEYOND = 1.10


def longest_before(run: Run, past: Iterable[Run]) -> float | None:
    """Find the longest run's metres of the 30 days before a run; None when there was none."""
    since = run.local_day - timedelta(days=DAYS)
    return max(
        (
            each.distance_m
            for each in past
            if each.kind.is_run and each.distance_m and each.id != run.id and since <= each.local_day <= run.local_day
        ),
        default=None,
    )


def beyond_longest(run: Run, past: Iterable[Run], preferences: Preferences) -> str:
    """Tell that a run went more than 10 % beyond the longest of 30 days, and why that is told; empty when not.

    A distance that looks mistyped is asked about instead.
    """
    longest = longest_before(run, past)
    if longest is None or odd_pace(run) or not run.kind.is_run or not run.distance_m:
        return ""
    if run.distance_m <= BEYOND * longest:
        return ""
    return tr(
        "{way} is {share} % beyond your longest run of the last 30 days, {longest}. Among 5,205 runners such steps "
        "came with more injuries (Frandsen and others, British Journal of Sports Medicine 2025). "
        "Good to know for the next one.",
        way=wording.distance(run.distance_m, preferences), share=number(100 * (run.distance_m / longest - 1)),
        longest=wording.distance(longest, preferences),
    )  # fmt: skip
