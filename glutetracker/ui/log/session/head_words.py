"""What the head of the Log page says of a session."""

from glutetracker.domain.clock import seconds_since
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.ui.resting import Resting
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, day_and_month, weekday_name


def title(logged: LoggedSession | None, *, is_past: bool) -> str:
    """Name the session, and say where one of the past is being changed."""
    if logged is None:
        return tr("Log a session")
    named = logged.session.title or tr("Glute session")
    return tr("Changing {what}", what=named) if is_past else named


def subtitle(logged: LoggedSession, resting: Resting) -> str:
    """Tell its day, how long it goes on, how many sets are done."""
    session = logged.session
    day = f"{weekday_name(session.local_day)} {day_and_month(session.local_day)}"
    elapsed_s = session.elapsed_s
    if session.is_open and session.started_at:
        elapsed_s = seconds_since(session.started_at)
    done, count = logged.counts
    sets = trn("{done} of {count} set", "{done} of {count} sets", count, done=done) if count else ""
    rest = tr("rest\u00a0{time}", time=resting.says) if resting.rest and session.is_open else ""
    return "  ·  ".join(part for part in (day, clock(elapsed_s) if elapsed_s else "", sets, rest) if part)
