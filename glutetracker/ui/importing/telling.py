"""What is in a file, line by line, and what an import brought."""

from collections import Counter
from collections.abc import Iterable, Mapping

from glutetracker.domain import wording
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.preferences import Preferences
from glutetracker.intake import Foreseen, Plan, Status, counted
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day

MOST_LINES = 40


def brought(files: Iterable[Foreseen]) -> str:
    """Count what files bring together, to what is here too."""
    outcomes = [each.outcome for each in files]
    facts = ("runs", "sessions", "sets", "measures")
    counts = [sum(getattr(each, name) for each in outcomes) for name in facts]
    again = sum(each.told_anew for each in outcomes)
    parts = (
        counted(*counts) if any(counts) else "",
        trn("more of {count} run that is here", "more of {count} runs that are here", again) if again else "",
    )
    return ", ".join(filter(None, parts))


def summary(count: Mapping[Status, int]) -> str:
    """Tell how many files went which way."""
    names = {
        Status.ADDED: trn("{count} file added", "{count} files added", count[Status.ADDED]),
        Status.ALREADY_THERE: tr("{count} already there", count=count[Status.ALREADY_THERE]),
        Status.NOTHING_FOR_US: tr("{count} with nothing for us", count=count[Status.NOTHING_FOR_US]),
        Status.REFUSED: tr("{count} refused", count=count[Status.REFUSED]),
    }
    return ", ".join(name for status, name in names.items() if count[status]) or tr("no files")


def pace(rate: float, seconds_left: float | None) -> str:
    """Tell how fast it goes and how long it will take."""
    if seconds_left is None:
        return ""
    return tr("{rate} a second, about {time} left", rate=max(1, round(rate)), time=clock(max(1.0, seconds_left)))


def lines(plan: Plan, preferences: Preferences) -> list[str]:
    """Tell of each run, session and measure of a file, newest first, as far as they can be read at a glance."""
    told = [
        (each.run.local_day, f"{wording.run_title(each.run)}: {wording.run(each.run, preferences)}")
        for each in plan.runs
    ]
    told += [(each.session.local_day, _session(each)) for each in plan.sessions]
    told += [
        (each.local_day, f"{wording.site_name(each.site)} {wording.reading(each, preferences)}")
        for each in plan.measures
    ]
    told.sort(key=lambda each: each[0], reverse=True)
    shown = [f"{short_day(day, with_year=True)}  {words}" for day, words in told[:MOST_LINES]]
    if len(told) > MOST_LINES:
        shown.append(tr("… and {count} more, back to {day}", count=len(told) - MOST_LINES,
                        day=short_day(told[-1][0], with_year=True)))  # fmt: skip
    return shown


def _session(each: LoggedSession) -> str:
    names = Counter({part.entry.exercise: part.done_count for part in each.entries})
    shown = ", ".join(f"{name} ×{count}" for name, count in names.items())
    return f"{each.session.title or tr('Session')}: {shown}"
