"""Waist, thighs, weight and the user's own sites: readings, likely range, and the change that could be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetracker.analysis.body_story import FEW_VISITS, BodyStory, body_story
from glutetracker.domain import wording
from glutetracker.domain.body.measure import Measure, Site, site_order
from glutetracker.domain.body.site_shown import shown
from glutetracker.domain.period import EVER
from glutetracker.store import Store, Table
from glutetracker.store.body import measures
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.gaps import unbroken
from glutetracker.ui.charts.hip_girth import LEAST_CM
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Facts:
    """All readings of the site that is shown."""

    readings: Sequence[Measure]


def sites(store: Store) -> list[tuple[str, str]]:
    """List what was measured besides the hips."""
    found = set(measures.sites(store)) - {Site.HIP}
    return [(site.value, wording.site_name(site)) for site in sorted(found, key=site_order)]


def read(store: Store, question: Question) -> Facts:
    """Read every reading of the site: the user's own error is learned from all of them."""
    there = {site.value: site for site in measures.sites(store)}
    choice = question.choice or next((key for key, _ in sites(store)), "")
    return Facts(measures.of_site(store, there[choice], EVER) if choice in there else [])


def think(facts: Facts, question: Question) -> BodyStory | None:
    """Tell the site's story."""
    return body_story(facts.readings[0].site, facts.readings, question.period) if facts.readings else None


def draw(canvas: "Canvas", story: BodyStory, question: Question) -> None:
    """Draw the visits, and from four on the likely range and its middle; long gaps stay open."""
    of = shown(story.site, question.preferences).of
    if story.trend is not None:
        for part in unbroken(story.trend.likely, lambda each: each.day):
            ranges = [(each.day.toordinal(), of(each.low_cm), of(each.high_cm)) for each in part]
            canvas.range_band(ranges, "body_soft", name=tr("likely range"))
            canvas.line([(each.day.toordinal(), of(each.middle_cm)) for each in part], "body", width=2.4,
                        name=tr("likely value"))  # fmt: skip
    canvas.reach_at_least(of(LEAST_CM))
    visits = [(visit.day.toordinal(), of(visit.girth_cm)) for visit in story.visits]
    canvas.points(visits, "body", shape="d", name=tr("mean of a visit"))


def head(story: BodyStory, question: Question) -> Head:
    """Say the last value, the change with its range, and the least change that could be told."""
    how = shown(story.site, question.preferences)
    last = story.trend.likely[-1].middle_cm if story.trend else story.visits[-1].girth_cm
    now = number(how.of(last), 1)
    told = tr("two visits tell {least} {unit} apart", least=how.difference(story.change_told), unit=how.unit) \
        if story.change_told else ""  # fmt: skip
    if story.trend is None:
        missing = tr("a trend needs {count} visits", count=FEW_VISITS) if story.change_told else ""
        return Head(now, how.unit, missing or told, f"{now} {how.unit}. {missing}".strip())
    low, high = story.trend.change_range_cm
    change = trn(
        "{change} {unit} over one week, likely {low} to {high}",
        "{change} {unit} over {count} weeks, likely {low} to {high}",
        story.weeks, change=how.difference(story.trend.change_cm, signed=True), unit=how.unit,
        low=how.difference(low, signed=True), high=how.difference(high, signed=True),
    )  # fmt: skip
    return Head(now, how.unit, " · ".join(part for part in (change, told) if part),
                tr("{site} {now} {unit}. {change}.", site=wording.site_name(story.site), now=now, unit=how.unit,
                   change=change))  # fmt: skip


def table(story: BodyStory, question: Question) -> TableTwin:
    """List the visits, newest first."""
    how = shown(story.site, question.preferences)
    likely = {each.day: each for each in story.trend.likely} if story.trend else {}
    rows = [
        (
            short_day(visit.day, with_year=True), number(how.of(visit.girth_cm), 1), str(visit.readings),
            tr("{low} to {high}", low=number(how.of(likely[visit.day].low_cm), 1),
               high=number(how.of(likely[visit.day].high_cm), 1)) if visit.day in likely else "",
        )
        for visit in reversed(story.visits)
    ]  # fmt: skip
    name = tr("{site}, {unit}", site=wording.site_name(story.site), unit=how.unit)
    return TableTwin((tr("Day"), name, tr("Readings"), tr("Likely range, {unit}", unit=how.unit)), tuple(rows))


def hover(story: BodyStory, question: Question) -> list[HoverPoint]:
    """Tell each visit's mean and how many readings there were."""
    how = shown(story.site, question.preferences)
    points = []
    for visit in story.visits:
        told = trn("one reading", "mean of {count} readings", visit.readings)
        value = f"{number(how.of(visit.girth_cm), 1)} {how.unit}"
        about = f"{question.day_name(visit.day)}, {told}"
        points.append(HoverPoint(visit.day.toordinal(), how.of(visit.girth_cm), value, about))
    return points


CHART = Chart(
    key="body-measure",
    title=tr("Other measures"),
    reads=frozenset({Table.MEASURE, Table.BODY_SITE}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Measure your waist, thighs or weight now and then, and the trend stands here with its doubt."),
    to_log_where="measure",
    method=tr(
        "As for the hips: the band holds the value nine times in ten, by how your own readings repeat and how a body "
        "changes from day to day; for weight a day's water and meals (Robinson & Watson 1965). Two visits that differ "
        "by less than what is named cannot be told apart (1.96 × √2 of one visit's scatter)."
    ),
    choices=Choices(tr("Site"), sites),
)
