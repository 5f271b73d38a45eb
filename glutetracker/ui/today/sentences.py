"""What the Today page says, from its facts."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from glutetracker.analysis.aims import Progress
from glutetracker.domain import wording
from glutetracker.domain.body import visits
from glutetracker.domain.body.measure import AnySite, Measure, site_order
from glutetracker.domain.planned import told_planned
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.today.facts import DayDone, TodayFacts
from glutetracker.words import tr, trn
from glutetracker.words.durations import day_and_month, near_day, weekday_name
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.today.lower import Rhythm

MORNING_FROM, AFTERNOON_FROM, EVENING_FROM = 4, 12, 18


def greeting(now: datetime) -> str:
    """Greet by the time of day."""
    if MORNING_FROM <= now.hour < AFTERNOON_FROM:
        return tr("Good morning")
    return tr("Good afternoon") if AFTERNOON_FROM <= now.hour < EVENING_FROM else tr("Good evening")


def day_and_line(facts: TodayFacts, preferences: Preferences) -> str:
    """Write the date and one line of what is so, and what is planned next where this week does not show it."""
    date = tr("{weekday} {day}", weekday=weekday_name(facts.today), day=day_and_month(facts.today))
    later = told_planned(facts.later, preferences) if facts.later else ""
    return " · ".join(each for each in (date, _line(facts), later) if each)


def days_left(count: int) -> str:
    """Say how much of the week is still to come."""
    return trn("last day", "{count} days left", count)


def day_told(done: DayDone, facts: TodayFacts) -> str:
    """Say what a disc of the week means."""
    parts = [tr("glute session")] if done.has_glutes else []
    parts += dict.fromkeys(wording.run_title(run).lower() for run in done.moved)
    parts += [tr("planned: {what}", what=plan.words) for plan in done.plans]
    if not parts:
        parts = [tr("rest") if done.day < facts.today else tr("open")]
    day = tr("{weekday}, today", weekday=weekday_name(done.day)) if done.day == facts.today else weekday_name(done.day)
    return tr("{day}: {what}", day=day, what=" + ".join(parts))


def closes_glutes(facts: TodayFacts) -> str:
    """Say what closes the ring of glute sets."""
    last = facts.sessions[0].hard_glute_sets if facts.sessions else 0.0
    progress = facts.glute_sets
    if 0 < progress.left <= last:
        return tr("{left} to go. Your last session had {last}.", left=short(progress.left), last=short(last))
    told = _closes(progress, short(progress.left), tr("hard sets"), _beyond(progress, 1.0))
    if progress.aim is None and progress.done != round(progress.done):
        return tr("{told} Light sets count in part.", told=told)
    return told


def closes_run(facts: TodayFacts, preferences: Preferences) -> str:
    """Say what closes the ring of running."""
    progress = facts.run_km
    last_m = next((run.distance_m or 0.0 for run in facts.runs if run.kind.is_run), 0.0)
    unit = preferences.distance_unit
    left = _unbroken(f"{short(unit.from_m(progress.left * 1000))} {unit}")
    if 0 < progress.left * 1000 <= last_m:
        return tr(
            "{left} to go. Your last run was {last}.", left=left, last=_unbroken(wording.distance(last_m, preferences))
        )
    return _closes(progress, left, str(unit), _beyond(progress, unit.from_m(1000)))


def rhythm(told: "Rhythm") -> str:
    """Say how many weeks were full."""
    if told.has_glutes:
        return trn("{full} of {count} week with two glute days", "{full} of {count} weeks with two glute days",
                   told.counted, full=told.full)  # fmt: skip
    return trn("{full} of {count} week with a run", "{full} of {count} weeks with a run", told.counted, full=told.full)


def readings(visit: Sequence[Measure], preferences: Preferences) -> list[tuple[str, str, int]]:
    """Write a visit as site, mean and number of readings, the hip first."""
    of_site: dict[AnySite, list[float]] = {}
    for measure in sorted(visit, key=lambda each: site_order(each.site)):
        of_site.setdefault(measure.site, []).append(measure.value)
    return [
        (wording.site_name(site), wording.measured(site, sum(values) / len(values), preferences), len(values))
        for site, values in of_site.items()
    ]


def others(facts: TodayFacts, girth: Sequence[Measure], preferences: Preferences) -> str:
    """Write what the last visit told besides the girth, with its day where that is another."""
    shown = girth or tuple(each for each in facts.visit if each.site == facts.visit[0].site)
    rest = [each for each in facts.visit if each not in shown]
    text = " · ".join(f"{site} {value}" for site, value, _ in readings(rest, preferences))
    if not rest or rest[0].local_day == shown[0].local_day:
        return text
    return tr("{day}: {what}", day=near_day(rest[0].local_day, facts.today), what=text)


def tape(reach_cm: float, count: int, preferences: Preferences) -> str:
    """Say how far a girth may be off by the tape alone."""
    unit = preferences.girth_unit
    reach = f"{number(unit.from_cm(reach_cm), 1 if unit == 'cm' else 2)} {unit}"
    return trn("By the tape alone, one reading is within {reach} nine times in ten.",
               "By the tape alone, the mean of {count} readings is within {reach} nine times in ten.",
               count, reach=reach)  # fmt: skip


def is_reminder_due(facts: TodayFacts, preferences: Preferences) -> bool:
    """Tell whether today is the day to measure, and nothing was measured yet."""
    last = facts.visit[0].local_day if facts.visit else None
    return visits.is_reminder_due(preferences.remind_weekday, facts.today, last)


def _line(facts: TodayFacts) -> str:
    if facts.is_logging:
        return tr("a session is open")
    today = facts.week[[each.day for each in facts.week].index(facts.today)]
    if today.has_glutes or today.moved:
        done = day_told(today._replace(plans=()), facts)
        return tr("done today: {what}", what=done.partition(": ")[2])
    parts = []
    if facts.sessions:
        parts.append(
            tr("last session {day}", day=near_day(facts.sessions[0].session.local_day, facts.today, within=True))
        )
    if facts.runs:
        last = facts.runs[0]
        title = tr("run") if last.kind.is_run else wording.run_title(last).lower()
        parts.append(tr("last {run} {day}", run=title, day=near_day(last.local_day, facts.today, within=True)))
    return ", ".join(parts)


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")  # no line ends between a number and its unit


def _closes(progress: Progress, left: str, unit: str, beyond: str) -> str:
    if progress.aim is None:
        return tr("This week so far.")
    if progress.left > 0:
        return tr("{left} to go.", left=left)
    return tr("Closed, and {more} {unit} more.", more=beyond, unit=unit) if beyond else tr("Closed.")


def _beyond(progress: Progress, factor: float) -> str:
    more = short((progress.done - (progress.aim or 0.0)) * factor)
    return "" if more == "0" else more
