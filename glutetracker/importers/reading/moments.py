"""When it was: moments as files write them, clocks, and days that can be believed."""

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from glutetracker.domain.clock import today
from glutetracker.importers.importer import DoubtfulDateError, Hints
from glutetracker.words import tr

FIRST_DAY = date(2000, 1, 1)
"""Before this no watch recorded runs; a date before it is a clock that was never set."""

_EARLIEST_S, _LATEST_S = -62_135_596_800.0, 253_402_300_799.0
"""Seconds from 1970 to the first and last moment that a date can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """When an activity began.

    Attributes:
        moment: With the wearer's offset; None when only the day is known.
        day: The day on the wearer's clock.
        warning: What was taken for granted; None when nothing was.
    """

    moment: datetime | None
    day: date
    warning: str | None = None


def moment_of(text: str) -> datetime | None:
    """Read an ISO 8601 moment, with or without a zone; None when it is none. A leap second is the second before."""
    plain = text.strip()
    try:
        return datetime.fromisoformat(plain)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(plain.replace(":60", ":59", 1)) + timedelta(seconds=1)
    except (ValueError, OverflowError):
        return None


def epoch_s(text: str, zone: tzinfo | None) -> float:
    """Read an ISO 8601 moment as seconds since 1970-01-01 UTC; NaN when it is none.

    Args:
        text: Such as 2026-05-01T08:00:00Z.
        zone: The clock of a moment without a zone; None for this machine's.
    """
    moment = moment_of(text)
    if moment is None:
        return math.nan
    try:
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone) if zone else moment.astimezone()
        return moment.timestamp()
    except (ValueError, OverflowError, OSError):
        return math.nan


def offset_of(text: str) -> timedelta | None:
    """Read how far the wearer's clock was ahead of UTC; Z and +00:00 say nothing: so files write universal time."""
    moment = moment_of(text)
    return (moment.utcoffset() or None) if moment else None


def start_of(name: str, begun_s: float, offset: timedelta | None, hints: Hints) -> Start:
    """Put a start on the wearer's clock.

    The person's zone wins; then the file's own offset; else this machine's at
    that instant, said in a warning.

    Args:
        name: The file, for the sentence.
        begun_s: Seconds since 1970-01-01 UTC.
        offset: How far the file says the wearer's clock is ahead of UTC; None when it does not.
        hints: What the person said.

    Raises:
        DoubtfulDateError: The day lies before 2000 or after tomorrow, and the person gave none.
    """
    written = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=min(max(begun_s, _EARLIEST_S), _LATEST_S))
    if not FIRST_DAY <= written.date() <= today() + timedelta(days=1):
        return _doubted(name, written.date(), hints)
    if hints.zone is not None:
        moment, warning = written.astimezone(hints.zone), None
    elif offset is not None:
        moment, warning = written.astimezone(timezone(offset)), None
    else:
        moment = written.astimezone()
        warning = tr(
            "The file does not say by which clock you lived; this computer's was taken ({zone}).",
            zone="UTC" + moment.isoformat()[-6:],
        )
    return Start(moment=moment, day=moment.date(), warning=warning)


def only_a_day(name: str, doubt: str, hints: Hints) -> Start:
    """Take the person's day where a file has no times that can be used.

    Raises:
        DoubtfulDateError: The person gave none.
    """
    if hints.day is None:
        raise DoubtfulDateError(name, doubt)
    return Start(moment=None, day=hints.day, warning=tr("The day is the one you gave."))


def _doubted(name: str, day: date, hints: Hints) -> Start:
    return only_a_day(name, tr("It says that it happened on {day}, which cannot be right.", day=day.isoformat()), hints)
