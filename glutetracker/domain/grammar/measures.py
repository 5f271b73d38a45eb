"""Measure lines: hips 98.4 98.6 waist 71 71.5 weight 63.2."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from glutetracker.domain import clock
from glutetracker.domain.body.measure import AnySite, ImpossibleMeasureError, Measure, OwnSite, Site
from glutetracker.domain.grammar.days import DAY_FORMS, moment_of
from glutetracker.domain.grammar.tokens import (
    NUMBER,
    Fields,
    Form,
    MistypedError,
    Reader,
    Reading,
    Span,
    UnclearError,
    decimal,
    form,
    not_understood,
    plain_spaces,
    read_words,
    split_note,
    without_commas,
)
from glutetracker.domain.ids import new_id
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit, LoadUnit
from glutetracker.words import tr
from glutetracker.words.numbers import short

READINGS_AT_MOST = 3

_SITES = {
    "hip": Site.HIP,
    "hips": Site.HIP,
    "waist": Site.WAIST,
    "weight": Site.WEIGHT,
    "bodyweight": Site.WEIGHT,
    "bodyfat": Site.BODY_FAT,
    "fat": Site.BODY_FAT,
    "thighleft": Site.THIGH_LEFT,
    "leftthigh": Site.THIGH_LEFT,
    "thighright": Site.THIGH_RIGHT,
    "rightthigh": Site.THIGH_RIGHT,
}
_UNITS = {
    "cm": "cm",
    "in": "in",
    "inch": "in",
    "inches": "in",
    '"': "in",
    "kg": "kg",
    "lb": "lb",
    "lbs": "lb",
    "%": "%",
}
_SITE = r"hips?|waist|(?:body\s*)?weight|(?:body\s*)?fat|(?:left|right)\s+thigh|thigh\s+(?:left|right)|thighs?"
_AFTER_SITE = r"\s*:?\s*(?:(?=[\d.,;]|[-−]\d)|\Z)"
_STARTS = re.compile(rf"(?:{_SITE}){_AFTER_SITE}", re.IGNORECASE | re.ASCII)
_OTHER_UNIT = {"cm": "in", "in": "cm", "kg": "lb", "lb": "kg"}


@dataclass(frozen=True, slots=True)
class _Number:
    value: float
    unit: str | None
    span: Span


def parse_measures(
    text: str, preferences: Preferences, now: datetime | None = None, own_sites: Sequence[OwnSite] = ()
) -> list[Measure]:
    """Read the readings of one visit: each site, then its one to three numbers.

    A unit stands for the bare numbers before it too; without one they are in
    the user's. Taken now, which is this machine's clock when left out, unless
    the line names a day or a time.

    Returns:
        Measures sharing one visit, readings numbered by site from 1.

    Raises:
        MistypedError: A word was not understood, or a site has no number.
        ImpossibleMeasureError: A measure that no body has; it asks where another unit would fit.
        NotYetError: The day lies ahead.
    """
    text = plain_spaces(text)
    end, note = split_note(text)
    now = now or clock.now()
    reading = Reading(without_commas(text[:end]) + text[end:])
    read_words(reading, 0, end, _forms(own_sites), Reader(preferences, now.date()))
    if reading.unknown:
        hint = tr("Write measures like hips 98.4 98.6 waist 71 weight 63.2.")
        raise not_understood(reading, hint, None)
    day = reading.fields.get("day")
    time_of_day = reading.fields.get("time_of_day")
    taken_at = now if day is None and time_of_day is None else moment_of(day or now.date(), time_of_day, now)
    visit_id = new_id()
    return [
        Measure(visit_id=visit_id, site=site, value=value, reading=number, note=note or "",
                local_day=day or now.date(), taken_at=taken_at)
        for site, number, value in _numbered(reading, preferences)
    ]  # fmt: skip


def starts_as_measure(text: str, begin: int, end: int, own_sites: Sequence[OwnSite] = ()) -> bool:
    """Tell whether a site stands at begin with a number, or nothing, after it."""
    plain = plain_spaces(text)
    if _STARTS.match(plain, begin, end):
        return True
    own = re.compile(f"(?:{_titles(own_sites)}){_AFTER_SITE}", re.IGNORECASE)
    return bool(own_sites) and own.match(plain, begin, end) is not None


def _numbered(reading: Reading, preferences: Preferences) -> Iterator[tuple[AnySite, int, float]]:
    """Go through the readings: site, which reading of it, value in the site's unit."""
    counts: dict[AnySite, int] = {}
    for site, span, numbers in _by_site(reading):
        if not numbers:
            raise MistypedError(_no_number(reading, span), reading.text, [span])
        for place, each in enumerate(numbers):
            counts[site] = counts.get(site, 0) + 1
            if counts[site] > READINGS_AT_MOST:
                raise MistypedError(tr("A visit has up to three readings of a site."), reading.text, [each.span])
            unit = next((later.unit for later in numbers[place:] if later.unit), None)
            yield site, counts[site], _in_site_unit(reading, site, each, unit, preferences)


def _by_site(reading: Reading) -> list[tuple[AnySite, Span, list[_Number]]]:
    found: list[tuple[AnySite, Span, list[_Number]]] = []
    for said in reading.fields.get("said", []):
        if isinstance(said, _Number):
            if not found:
                raise MistypedError(tr("Name the site first, as in hips 98.4."), reading.text, [said.span])
            found[-1][2].append(said)
        else:
            found.append((*said, []))
    if not found:
        raise MistypedError(tr("Name a site and its number, as in hips 98.4."), reading.text, [])
    return found


def _no_number(reading: Reading, span: Span) -> str:
    return tr("“{word}” needs a number after it.", word=reading.text[slice(*span)])


def _in_site_unit(
    reading: Reading, site: AnySite, number: _Number, unit: str | None, preferences: Preferences
) -> float:
    usual = {"kg": preferences.load_unit.value, "cm": preferences.girth_unit.value}
    given, unit = unit, unit or usual.get(site.unit, site.unit)
    fitting = {"kg": {"kg", "lb"}, "cm": {"cm", "in"}}.get(site.unit, {site.unit})
    if unit not in fitting:
        units = " / ".join(sorted(fitting))
        sentence = tr("“{unit}” does not fit this measure. It is in {units}.", unit=unit, units=units)
        raise MistypedError(sentence, reading.text, [number.span])
    if not given and unit in _OTHER_UNIT:
        _ask_about_other_unit(site, number.value, unit)
    return _converted(number.value, unit)


def _converted(value: float, unit: str) -> float:
    """Give a number in the file's unit."""
    if unit in {"kg", "lb"}:
        return LoadUnit(unit).to_kg(value)
    return value if unit == "%" else GirthUnit(unit).to_cm(value)


def _ask_about_other_unit(site: AnySite, value: float, unit: str) -> None:
    least, most = site.believable
    other = _OTHER_UNIT[unit]
    if least <= _converted(value, unit) <= most or not least <= _converted(value, other) <= most:
        return
    words = {"value": short(value, 2), "unit": unit, "other": other}
    sentence = tr("{value} {unit} is hardly meant. Check the number and its unit: for {value} {other}, write the unit.",
                  **words)  # fmt: skip
    raise ImpossibleMeasureError(sentence)


def _site(match: re.Match[str], _: Reader) -> Fields:
    name = "".join(match["site"].lower().split())
    if name not in _SITES:
        raise UnclearError(tr("Which thigh? Write thigh left 55.1 or thigh right 55.1."))
    return {"said": [(_SITES[name], match.span("site"))]}


def _own_site(match: re.Match[str], _: Reader, *, named: dict[str, OwnSite]) -> Fields:
    return {"said": [(named["".join(match["site"].casefold().split())], match.span("site"))]}


def _number(match: re.Match[str], _: Reader) -> Fields:
    unit = _UNITS[match["unit"].lower()] if match["unit"] else None
    return {"said": [_Number(decimal(match["n"]), unit, match.span())]}


_ENDS = r"(?=[\s\d]|\Z)"
_FORMS = (
    *DAY_FORMS,
    form(rf"(?P<site>{_SITE})\s*:?", _site, ends=_ENDS),
    form(rf"(?P<n>{NUMBER})(?:\s*(?P<unit>{'|'.join(_UNITS)}))?", _number),
    form("on|and", lambda _, __: {}),
)


def _forms(own_sites: Sequence[OwnSite]) -> tuple[Form, ...]:
    """Give what may stand on the line; the user's own words go first."""
    if not own_sites:
        return _FORMS
    named = {"".join(each.title.casefold().split()): each for each in own_sites}
    pattern = re.compile(rf"(?P<site>{_titles(own_sites)})\s*:?{_ENDS}", re.IGNORECASE)
    return (Form(pattern, partial(_own_site, named=named)), *_FORMS)


def _titles(own_sites: Sequence[OwnSite]) -> str:
    """Match any of these names, the longest first."""
    titles = sorted((each.title for each in own_sites), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, title.split())) for title in titles)
