"""Signs in what was logged that ask for care, told quietly and without a diagnosis."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from statistics import fmean

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.period import week_start
from glutetracker.domain.question.data import Logged

RAPID_PART_A_WEEK = 0.01
"""Weight lost a week, over RAPID_WEEKS, from which the page of eating enough is shown (IOC REDs 2023, practice)."""
RAPID_WEEKS = 4
LEAST_WEEKS = 4
_STALE = timedelta(days=21)
_PAIN = re.compile(
    r"\b(pain(s|ful|fully)?|hurt\w*|aches?|aching|ached|sore knee|injur\w*|swollen|swelling|numb|numbness|limp\w*)\b",
    re.IGNORECASE,
)
_NO_PAIN = re.compile(
    r"\b(no|without|free of|zero)\s+(\w+\s+)?(pain|ache|hurt|injur)\w*|\bpain[- ]free\b", re.IGNORECASE
)


def rapid_loss_pct(measures: Iterable[Measure], today: date) -> float | None:
    """Tell how much weight was lost a week lately, in per cent, when it was more than 1 % over four weeks.

    The mean of the last week that was weighed stands against that of four weeks before; at least four of the five
    weeks must have a weigh-in, so that two odd days are no loss.
    """
    of_week: dict[date, list[float]] = {}
    for each in measures:
        if each.site is Site.WEIGHT and each.local_day <= today:
            of_week.setdefault(week_start(each.local_day), []).append(each.value)
    if not of_week or today - max(of_week) > _STALE:
        return None
    last = max(of_week)
    window = [last - timedelta(weeks=back) for back in range(RAPID_WEEKS, -1, -1)]
    if window[0] not in of_week or sum(monday in of_week for monday in window) < LEAST_WEEKS:
        return None
    before, after = fmean(of_week[window[0]]), fmean(of_week[last])
    lost = (before - after) / before / RAPID_WEEKS
    return 100 * lost if lost > RAPID_PART_A_WEEK else None


def notes_of_pain(logged: Logged) -> int:
    """Count the notes of the last four weeks that speak of pain; "no pain" is none."""
    return sum(bool(_PAIN.search(_NO_PAIN.sub("", words))) for _, words in logged.notes)
