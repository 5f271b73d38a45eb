"""Lengths of time and days as people read them."""

from datetime import date

from glutetracker.words.translate import tr


def clock(seconds: float) -> str:
    """Write a length of time as 28:40 or 1:05:09."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, seconds_left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds_left:02}" if hours else f"{minutes}:{seconds_left:02}"


def weekday_name(day: date) -> str:
    """Name the weekday of a day in full."""
    names = [tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday"), tr("Friday"), tr("Saturday"), tr("Sunday")]
    return names[day.weekday()]


def weekday_letter(weekday: int) -> str:
    """Give the one letter over a week strip; Monday is 0."""
    return [tr("M"), tr("T"), tr("W"), tr("T"), tr("F"), tr("S"), tr("S")][weekday]


def month_name(month: int) -> str:
    """Name a month in full; January is 1."""
    names = [
        tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"),
        tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December"),
    ]  # fmt: skip
    return names[month - 1]


def day_and_month(day: date) -> str:
    """Write a day as 23 October."""
    return tr("{day} {month}", day=day.day, month=month_name(day.month))


def short_day(day: date, *, with_year: bool = False) -> str:
    """Write a day as Mon 7 Sep, or Mon 7 Sep 2026."""
    text = f"{weekday_name(day)[:3]} {day.day} {month_name(day.month)[:3]}"
    return f"{text} {day.year}" if with_year else text


def near_day(day: date, today: date, *, within: bool = False) -> str:
    """Write a day as one speaks of it: Today, Yesterday, Monday, Mon 7 Sep; small within a sentence."""
    ago = (today - day).days
    if 0 <= ago <= 1:
        named = (tr("yesterday"), tr("today")) if within else (tr("Yesterday"), tr("Today"))
        return named[1 - ago]
    if 1 < ago < 7:
        return weekday_name(day)
    return short_day(day, with_year=day.year != today.year)
