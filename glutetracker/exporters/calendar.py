"""Sessions as iCalendar (RFC 5545), for the calendars of others."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.planned import Planned, PlannedRun
from glutetracker.words import tr, trn

_LINE_BYTES = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar(
    sessions: Iterable[LoggedSession],
    names: Mapping[str, str],
    made_at: datetime,
    plans: Iterable[tuple[Planned, str]] = (),
) -> bytes:
    """Write an event for each session: when, how long, its exercises with their sets; and for each plan by name."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//GluteTracker//GluteTracker//EN", "CALSCALE:GREGORIAN"]
    for logged in sessions:
        lines += _event(logged, names, made_at)
    for plan, name in plans:
        lines += _plan(plan, name, made_at)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(logged: LoggedSession, names: Mapping[str, str], made_at: datetime) -> list[str]:
    session = logged.session
    title = session.title or tr("Glute session")
    done = [(each.entry.exercise, each.done_count) for each in logged.entries if each.done_count]
    told = [trn("{name}: {count} set", "{name}: {count} sets", sets, name=names.get(id_, id_)) for id_, sets in done]
    if session.started_at is None:
        when = [f"DTSTART;VALUE=DATE:{session.local_day:%Y%m%d}"]
    else:
        until = session.started_at + timedelta(seconds=round(session.elapsed_s or 0))
        when = [f"DTSTART:{_moment(session.started_at)}", f"DTEND:{_moment(until)}"]
        when = when if session.elapsed_s else when[:1]
    return [
        "BEGIN:VEVENT", f"UID:{session.id}@glutetracker", f"DTSTAMP:{_moment(made_at)}", *when,
        f"SUMMARY:{title.translate(_ESCAPES)}", f"DESCRIPTION:{chr(10).join(told).translate(_ESCAPES)}",
        "TRANSP:TRANSPARENT", "END:VEVENT",
    ]  # fmt: skip


def _plan(plan: Planned, name: str, made_at: datetime) -> list[str]:
    summary = tr("Planned: {session}", session=name)
    note = plan.note if isinstance(plan, PlannedRun) else ""
    return [
        "BEGIN:VEVENT", f"UID:{plan.id}@glutetracker", f"DTSTAMP:{_moment(made_at)}",
        f"DTSTART;VALUE=DATE:{plan.day:%Y%m%d}", f"SUMMARY:{summary.translate(_ESCAPES)}",
        *([f"DESCRIPTION:{note.translate(_ESCAPES)}"] if note else []),
        "TRANSP:TRANSPARENT", "END:VEVENT",
    ]  # fmt: skip


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> bytes:
    """Break a line so that none is longer than 75 bytes, never within a letter."""
    folded = b""
    room = _LINE_BYTES
    for letter in line:
        written = letter.encode()
        if len(written) > room:
            folded += b"\r\n "
            room = _LINE_BYTES - 1
        folded += written
        room -= len(written)
    return folded
