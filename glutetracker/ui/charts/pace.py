"""Pace of each run by kind, as it was run or as on the level."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetracker.analysis.paces import PaceDay, medians, paces
from glutetracker.domain import wording
from glutetracker.domain.running import Run
from glutetracker.store import Store, Table, runs
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.gaps import unbroken
from glutetracker.ui.charts.plotting.ticks import FEWEST_VALUES, Tick
from glutetracker.ui.charts.run_distance import ROLES, groups
from glutetracker.words import tr
from glutetracker.words.durations import clock, short_day

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

LEVEL = "level"
STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600)
MOST_TICKS, MOST_FINER = 5, 7


@dataclass(frozen=True, slots=True)
class Paces:
    """Runs by group of kinds, slow ones first."""

    by_group: dict[str, list[PaceDay]]
    is_level: bool

    def all(self) -> list[PaceDay]:
        """All runs, oldest first."""
        return sorted((each for part in self.by_group.values() for each in part), key=lambda each: each.day)


def read(store: Store, question: Question) -> Sequence[Run]:
    """Read the runs."""
    return runs.between(store, question.period)


def think(facts: Sequence[Run], question: Question) -> Paces | None:
    """Find their paces by group of kinds."""
    is_level = question.choice == LEVEL
    group_of = {kind: key for key, (_, kinds) in groups().items() for kind in kinds}
    by_group: dict[str, list[PaceDay]] = {key: [] for key in groups()}
    for each in paces(facts, on_level=is_level):
        by_group[group_of[each.run.kind]].append(each)
    found = {key: part for key, part in by_group.items() if part}
    return Paces(found, is_level) if found else None


def draw(canvas: "Canvas", found: Paces, question: Question) -> None:
    """Draw each run, fast ones high, and the median of five of a group."""
    metres = question.preferences.distance_unit.metres
    canvas.strip(ticks=pace_ticks, is_inverted=True)
    for key, part in found.by_group.items():
        name, role = groups()[key][0], ROLES[key]
        canvas.points([(each.day.toordinal(), each.pace_s_per_m * metres) for each in part], role, name=name)
        lines = [
            [(day.toordinal(), pace * metres) for day, pace in medians(days)]
            for days in unbroken(part, lambda each: each.day)
        ]
        canvas.lines([line for line in lines if len(line) > 1], role, width=1.6)


def pace_ticks(low: float, high: float) -> list[Tick]:
    """Find round paces between two, as 5:30."""
    fits = next((at for at, step in enumerate(STEPS_S) if (high - low) / step <= MOST_TICKS), len(STEPS_S) - 1)
    found = _paces(low, high, STEPS_S[fits])
    if len(found) >= FEWEST_VALUES or not fits:
        return found
    finer = _paces(low, high, STEPS_S[fits - 1])
    return finer if len(finer) <= MOST_FINER else found


def _paces(low: float, high: float, step: int) -> list[Tick]:
    return [(at * step, clock(at * step)) for at in range(-int(-low // step), int(high // step) + 1)]


def head(found: Paces, question: Question) -> Head:
    """Say the usual pace of the slow runs lately, or of whatever there is, and how it was at the beginning."""
    key = next(iter(found.by_group))
    part, metres = found.by_group[key], question.preferences.distance_unit.metres
    line = medians(part)
    unit = tr("min/{unit}", unit=question.preferences.distance_unit)
    if not line:
        now = clock(part[-1].pace_s_per_m * metres)
        return Head(now, unit, tr("last run, {kinds}", kinds=groups()[key][0]), f"{now} {unit}")
    now, then = clock(line[-1][1] * metres), clock(line[0][1] * metres)
    comparison = tr("median of 5 runs, {kinds}", kinds=groups()[key][0])
    if len(line) > 1:
        comparison = tr("{what} · {then} on {day}", what=comparison, then=then, day=question.date_name(line[0][0]))
    return Head(now, unit, comparison, f"{now} {unit}. {comparison}")


def table(found: Paces, question: Question) -> TableTwin:
    """List the runs, newest first."""
    metres, preferences = question.preferences.distance_unit.metres, question.preferences
    rows = (
        (
            short_day(each.day, with_year=True), wording.run_kind_title(each.run.kind),
            wording.distance(each.run.distance_m or 0.0, preferences), clock(each.pace_s_per_m * metres),
            tr("slope reckoned in") if each.is_graded else "",
        )
        for each in reversed(found.all())
    )  # fmt: skip
    pace = tr("Pace, min/{unit}", unit=preferences.distance_unit)
    return TableTwin((tr("Day"), tr("Kind"), tr("Distance"), pace, tr("How")), tuple(rows))


def hover(found: Paces, question: Question) -> list[HoverPoint]:
    """Tell each run's pace, kind and way."""
    preferences = question.preferences
    metres, points = preferences.distance_unit.metres, []
    for each in found.all():
        pace = each.pace_s_per_m * metres
        value = tr("{pace} min/{unit}", pace=clock(pace), unit=preferences.distance_unit)
        way = wording.distance(each.run.distance_m or 0.0, preferences)
        about = f"{question.day_name(each.day)}, {wording.run_kind_title(each.run.kind).lower()}, {way}"
        parts = (tr("as on the level, by its climb"),) if each.is_graded else ()
        points.append(HoverPoint(each.day.toordinal(), pace, value, about, parts))
    return points


CHART = Chart(
    key="pace",
    title=tr("Pace"),
    reads=frozenset({Table.RUN}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log a run with its distance and time, and its pace stands here."),
    to_log_where="run",
    method=tr(
        "Time on the timer by distance, for runs from a kilometre; faster is higher. A line is the median of five runs "
        "of a group. As on the level: by what the climb, or the treadmill's slope, costs (Minetti 2002), half the way "
        "up and half down; runs whose climb is not known stay as they were run."
    ),
    choices=Choices(tr("Pace"), lambda _: (("run", tr("As run")), (LEVEL, tr("As on the level")))),
)
