"""What the Body page says of a site and its visits."""

from datetime import date

from glutetracker.analysis.body_story import FEW_VISITS, BodyStory, wander_of
from glutetracker.analysis.girth import DEFAULT_TAPE_SD_CM, ENOUGH_PAIRS
from glutetracker.domain import wording
from glutetracker.domain.body.measure import Site
from glutetracker.domain.body.site_shown import shown
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.body.facts import BodyFacts
from glutetracker.ui.body.visit_rows import VisitRows
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.words import tr, trn
from glutetracker.words.durations import near_day, short_day
from glutetracker.words.numbers import number


def subtitle(facts: BodyFacts, today: date) -> str:
    """Say when was measured last, and how often."""
    if not facts.visits:
        return ""
    last = near_day(facts.visits[0].day, today, within=True)
    count = trn("{count} visit", "{count} visits", len(facts.visits))
    since = short_day(facts.visits[-1].day, with_year=True)
    return tr("Last measured {last} · {count} since {since}", last=last, count=count, since=since)


def value(story: BodyStory, preferences: Preferences) -> tuple[str, str]:
    """Write where a site likely is now, or its last reading while a trend is not known, and what that is."""
    how = shown(story.site, preferences)
    if story.trend is not None:
        return number(how.of(story.trend.likely[-1].middle_cm), 1), tr("{unit}, likely now", unit=how.unit)
    return number(how.of(story.visits[-1].girth_cm), 1), tr("{unit}, last visit", unit=how.unit)


def change(story: BodyStory, preferences: Preferences) -> str:
    """Say how it changed, with the range that holds the change nine times in ten."""
    how = shown(story.site, preferences)
    if story.trend is None:
        if wander_of(story.site) is None:
            return tr("Readings alone: how far they scatter is not known, so no range is given.")
        missing = FEW_VISITS - len(story.visits)
        return trn("One visit more in this range makes a trend.", "{count} visits more in this range make a trend.",
                   missing)  # fmt: skip
    low, high = story.trend.change_range_cm
    told = tr(
        "{change} {unit} over {weeks}, likely between {low} and {high}.",
        change=how.difference(story.trend.change_cm, signed=True), unit=how.unit,
        weeks=trn("{count} week", "{count} weeks", story.weeks),
        low=how.difference(low, signed=True), high=how.difference(high, signed=True),
    )  # fmt: skip
    return f"{told} {tr('It may be no change at all.')}" if story.may_be_none else told


def error(story: BodyStory, preferences: Preferences) -> str:
    """Say how well the user's own readings repeat, and which change can be told."""
    if story.error is None or story.change_told is None:
        return tr("Scales that tell body fat move by points with water: look at the line over months, not at a day.")
    how, count = shown(story.site, preferences), story.visits[-1].readings
    told = trn("Two visits of one reading each", "Two visits of {count} readings each", count)
    least = tr("{told} must differ by {least} {unit} before it is more than tape and day.", told=told,
               least=how.difference(story.change_told), unit=how.unit)  # fmt: skip
    if story.site is Site.WEIGHT:
        return tr("Water and meals alone move weight from day to day. {told} must differ by {least} {unit} before it "
                  "is more than that.", told=trn("Two weigh-ins", "Two visits of {count} weigh-ins", count),
                  least=how.difference(story.change_told), unit=how.unit)  # fmt: skip
    if not story.error.is_own:
        usual = how.difference(DEFAULT_TAPE_SD_CM)
        so_far = trn("{count} pair so far", "{count} pairs so far", story.error.pairs)
        own = tr("Your own tape shows from {enough} pairs of readings on ({so_far}); until then ±{usual} {unit} is "
                 "taken.", enough=ENOUGH_PAIRS, so_far=so_far, usual=usual, unit=how.unit)  # fmt: skip
    else:
        own = tr("Your tape repeats to ±{error} {unit}, from {count} pairs of readings.",
                 error=how.difference(story.error.sd_cm), unit=how.unit, count=story.error.pairs)  # fmt: skip
    return f"{own} {least}"


def picture(story: BodyStory, preferences: Preferences) -> str:
    """Say in a sentence what the picture shows."""
    first, last = story.visits[0], story.visits[-1]
    of = wording.measured
    return tr(
        "{site}: {count} from {first_day}, {first}, to {last_day}, {last}. {change}",
        site=wording.site_name(story.site), count=trn("{count} visit", "{count} visits", len(story.visits)),
        first_day=short_day(first.day, with_year=True), first=of(story.site, first.girth_cm, preferences),
        last_day=short_day(last.day, with_year=True), last=of(story.site, last.girth_cm, preferences),
        change=change(story, preferences),
    )  # fmt: skip


def visits_table(facts: BodyFacts, preferences: Preferences) -> TableTwin:
    """List the visits, newest first; what was said of them too, where anything was."""
    sites = facts.sites
    named = [tr("{site}, {unit}", site=wording.site_name(site), unit=shown(site, preferences).unit) for site in sites]
    columns = (tr("Day"), *named, *((tr("Said of it"),) if facts.told else ()))
    return TableTwin(columns, VisitRows(facts, preferences))
