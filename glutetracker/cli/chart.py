"""`chart`: a chart as a picture."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glutetracker.cli.drawing import canvas
from glutetracker.cli.options import journal_option, journal_to_read
from glutetracker.store import Store, measures, preferences, runs, sessions
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.charts.chart import Chart, Question

RANGES = ("4w", "12w", "1y", "all")
THEMES = ("light", "dark")


@click.command("chart")
@click.argument("name")
@click.argument("out", metavar="OUT.png|svg|pdf", type=click.Path(path_type=Path))
@click.option("--range", "span", type=click.Choice(RANGES), default="12w", help="How far back; 12w if left out.")
@click.option("--of", "choice", default="", metavar="ID", help="Which one, such as an exercise: hip_thrust_barbell.")
@click.option("--theme", type=click.Choice(THEMES), default="light", help="light if left out.")
@journal_option
def command(name: str, out: Path, journal: Path, span: str, choice: str, theme: str) -> None:
    """Draw a chart of the Progress page to a file; no screen is needed.

    NAME is a chart's name: glute-sets, run-distance, one-rep-max, hip-girth.
    """
    with canvas():
        from glutetracker.ui.charts import picture
        from glutetracker.ui.theme import Theme

        chart = _chart(name)
        with journal_to_read(journal) as store:
            picture.save(chart, store, _question(store, span, _choice(chart, store, choice)), Theme(theme), out)
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


def _question(store: Store, span: str, choice: str) -> "Question":
    from glutetracker.ui.charts.chart import Question, period_of

    chosen = preferences.load(store)
    return Question(period_of(span, _first_day(store), chosen.first_weekday), chosen, choice)


def _first_day(store: Store) -> date | None:
    days = [table.first_day(store) for table in (runs, sessions, measures)]
    return min((day for day in days if day), default=None)
