"""A chart's answer onto a plot."""

from typing import TypeVar

from glutetracker.domain.events import Event
from glutetracker.ui.charts.chart import Chart, Head, Question
from glutetracker.ui.charts.plotting.flags import Flag
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.theme import Theme

Facts = TypeVar("Facts")
Answer = TypeVar("Answer")


def show(plot: ChartPlot, theme: Theme, chart: Chart[Facts, Answer], answer: Answer, question: Question) -> Head:
    """Draw an answer and offer its points; give the words over it."""
    head = chart.head(answer, question)
    canvas = plot.begin(theme, question.period, question.first_weekday)
    chart.draw(canvas, answer, question)
    canvas.flags([_flag(event) for event in question.events])
    plot.cursor.offer(lambda: chart.hover(answer, question))
    plot.finish(head.finding)
    return head


def _flag(event: Event) -> Flag:
    return Flag(event.first_day.toordinal(), event.after.toordinal() if event.after else None, event.name)
