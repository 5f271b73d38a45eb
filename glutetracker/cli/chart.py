"""`chart`: a chart as a picture or a table."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glutetracker.cli.drawing import canvas
from glutetracker.cli.options import PLACE, day, journal_option, journal_to_read
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.store import Store, events, logged, preferences
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.charts.chart import Chart, Question

RANGES = ("4w", "12w", "1y", "all")
THEMES = ("light", "dark")


@click.command("chart", short_help="Draw a chart of the Progress page, or write its table.")
@click.argument("name")
@click.argument("out", metavar="OUT.png|svg|pdf|csv", type=PLACE)
@click.option("--range", "span", type=click.Choice(RANGES), default="12w", help="How far back; 12w if left out.")
@click.option("--from", "first", callback=day, metavar="DAY", help="First day, instead of a range: 2026-01-31.")
@click.option("--to", "last", callback=day, metavar="DAY", help="Last day; today if left out.")
@click.option("--of", "choice", default="", metavar="ID", help="Which one, such as an exercise: hip_thrust_barbell.")
@click.option("--theme", type=click.Choice(THEMES), default="light", help="light if left out.")
@journal_option
def command(
    name: str, out: Path, journal: Path, span: str, choice: str, theme: str, first: date | None, last: date | None
) -> None:  # fmt: skip
    """Draw a chart of the Progress page to a file, or write its table; no screen is needed.

    NAME is a chart's name, such as together, glute-sets or hip-girth; a wrong one lists them all.
    """
    with canvas():
        from glutetracker.ui.charts.saving import picture
        from glutetracker.ui.theme import Theme

        chart = _chart(name)
        with journal_to_read(journal) as store:
            days = _days(store, span, first, last)
            picture.save(chart, store, _question(store, days, _choice(chart, store, choice)), Theme(theme), out)
    click.echo(tr("Wrote {file}.", file=out))


def _chart(name: str) -> "Chart[Any, Any]":
    from glutetracker.ui.charts import CHARTS

    found = {each.key: each for each in CHARTS}
    if name not in found:
        sentence = tr("There is no chart {name}. There are: {names}.", name=name, names=", ".join(found))
        raise click.BadParameter(sentence, param_hint="NAME")
    return found[name]


def _choice(chart: "Chart[Any, Any]", store: Store, choice: str) -> str:
    known = [key for key, _ in chart.choices.of(store)] if chart.choices else []
    if not choice or choice in known:
        return choice
    if not known:
        raise click.BadParameter(tr("{chart} has nothing to choose from.", chart=chart.key), param_hint="--of")
    sentence = tr("{chart} knows no {name}. There are: {names}.", chart=chart.key, name=choice, names=", ".join(known))
    raise click.BadParameter(sentence, param_hint="--of")


def _days(store: Store, span: str, first: date | None, last: date | None) -> Period:
    from glutetracker.ui.charts.chart import period_of

    chosen = period_of(span, logged.first_day(store), preferences.load(store).first_weekday)
    if first is None and last is None:
        return chosen
    after = (last or today()) + timedelta(days=1)
    begins = first or after - timedelta(days=chosen.days)
    if after <= begins:
        raise click.BadParameter(tr("The last day is before the first."), param_hint="--to")
    return Period(begins, after)


def _question(store: Store, days: Period, choice: str) -> "Question":
    from glutetracker.ui.charts.chart import Question

    return Question(days, preferences.load(store), choice, tuple(events.between(store, days)))
