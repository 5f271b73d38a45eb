"""The wearer's clock: moments keep the offset they were lived in."""

from datetime import date, datetime, time, timedelta, timezone


def now() -> datetime:
    """Tell the time on this machine's clock to the millisecond, with its offset from UTC."""
    moment = datetime.now().astimezone()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def seconds_since(moment: datetime) -> int:
    """Count the seconds of this machine's clock that began since a moment: alike wherever it is told in one second."""
    return max(0, int(now().timestamp()) - int(moment.timestamp()))


def today() -> date:
    """Tell the day on this machine's clock."""
    return datetime.now().date()  # noqa: DTZ005 (this machine's clock is meant)


def at_offset(moment: datetime, offset_min: int) -> datetime:
    """Show a moment on a clock so many minutes ahead of UTC."""
    return moment.astimezone(timezone(timedelta(minutes=offset_min)))


def offset_min(moment: datetime) -> int:
    """Tell how many minutes a moment's clock is ahead of UTC.

    Raises:
        ValueError: The moment has no time zone.
    """
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("A moment needs a time zone.")
    return round(offset.total_seconds() / 60)


def moment_at(day: date, time_of_day: time) -> datetime:
    """Find a time of a day on this machine's clock, by the offset that held that day."""
    return datetime.combine(day, time_of_day).astimezone()
