"""The days that are shown against as many days before, or the same ones a year earlier."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glutetracker.analysis.girth import GirthTrend, girth_trend
from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import DistanceUnit
from glutetracker.store import SESSION_TABLES, Store, Table, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions
from glutetracker.ui.charts.chart import WEEKS, Chart, Choices, Head, HoverPoint, Lack, Question, TableTwin
from glutetracker.ui.charts.plotting.ticks import week_name
from glutetracker.words import tr
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

YEAR_EARLIER = "year"
YEAR = timedelta(days=364)  # whole weeks, so that weekdays meet


@dataclass(frozen=True, slots=True)
class Part:
    """What was done in one of the two periods."""

    period: Period
    sets: Sequence[tuple[date, float, float]]
    runs: Sequence[tuple[date, RunKind, float, float]]
    hips: Sequence[Measure]


@dataclass(frozen=True, slots=True)
class Sums:
    """One period in numbers.

    Attributes:
        sets: Hard glute sets done up to each of its days.
        way_m: Metres run up to each of its days.
        glute_days: Days with a done set.
        runs: Days with a run.
        run_s: Seconds run.
    """

    period: Period
    sets: tuple[float, ...]
    way_m: tuple[float, ...]
    glute_days: int
    runs: int
    run_s: float
    hips: GirthTrend | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The days that are shown, as far as they are over, and as many others.

    Attributes:
        begins: First day of the journal, where that lies within the others; else None.
    """

    now: Sums
    before: Sums
    begins: date | None

    @property
    def has_sets(self) -> bool:
        """Whether glute work was done in one of them."""
        return bool(self.now.glute_days or self.before.glute_days)

    @property
    def has_runs(self) -> bool:
        """Whether there was a run in one of them."""
        return bool(self.now.runs or self.before.runs)


def read(store: Store, question: Question) -> tuple[Part, Part, date]:
    """Read both periods; what lies ahead of today is in neither."""
    now = Period(question.period.first, max(question.period.first, min(question.period.after, _tomorrow())))
    back = YEAR if question.choice == YEAR_EARLIER else timedelta(days=question.period.days)
    before = Period(now.first - back, now.after - back)
    known = (day for day in (sessions.first_day(store), runs.first_day(store)) if day is not None)
    return _part(store, now, question), _part(store, before, question), min(known, default=today())


def _tomorrow() -> date:
    return today() + timedelta(days=1)


def _part(store: Store, period: Period, question: Question) -> Part:
    hips = measures.of_site(store, Site.HIP, period) if question.preferences.shows_body else []
    return Part(period, sessions.hard_sets_by_day(store, period), runs.distance_by_day(store, period), hips)


def think(facts: tuple[Part, Part, date], _: Question) -> Comparison | None:
    """Sum both up; nothing to show where one of them has nothing."""
    *parts, first_day = facts
    now, before = (_sums(part) for part in parts)
    has_both = all(each.glute_days or each.runs for each in (now, before))
    return Comparison(now, before, first_day if first_day > before.period.first else None) if has_both else None


def _sums(part: Part) -> Sums:
    sets = _up_to_each_day(part.period, {day: value for day, value, _ in part.sets})
    ways: dict[date, float] = {}
    for day, _, distance_m, _ in part.runs:
        ways[day] = ways.get(day, 0.0) + distance_m
    run_s = sum(duration_s for *_, duration_s in part.runs)
    way_m = _up_to_each_day(part.period, ways)
    return Sums(part.period, sets, way_m, len(part.sets), len(ways), run_s, girth_trend(part.hips))


def _up_to_each_day(period: Period, values: Mapping[date, float]) -> tuple[float, ...]:
    found, total = [], 0.0
    for at in range(period.days):
        total += values.get(period.first + timedelta(days=at), 0.0)
        found.append(total)
    return tuple(found)


def draw(canvas: "Canvas", both: Comparison, question: Question) -> None:
    """Draw what had been done up to each day, now and then."""
    unit = question.preferences.distance_unit
    first = both.now.period.first.toordinal()
    then = tr("from {first}", first=short_day(both.before.period.first, with_year=True))
    if both.has_sets:
        canvas.strip(tr("Hard glute sets so far"))
        canvas.line(_line(first, both.before.sets), "border_strong", width=1.6, name=then)
        canvas.line(_line(first, both.now.sets), "glute", width=2.4, name=tr("sets, these days"))
    if both.has_runs:
        before, now = ([unit.from_m(way) for way in each.way_m] for each in (both.before, both.now))
        canvas.strip(tr("Run so far, {unit}", unit=unit))
        canvas.line(_line(first, before), "border_strong", width=1.6, name="" if both.has_sets else then)
        canvas.line(_line(first, now), "run", width=2.4, name=tr("run, these days"))


def _line(first: int, values: Sequence[float]) -> list[tuple[float, float]]:
    return [(first + at + 1.0, value) for at, value in enumerate(values)]


def head(both: Comparison, question: Question) -> Head:
    """Say the difference in hard sets and in distance."""
    unit = question.preferences.distance_unit
    sets = both.now.sets[-1] - both.before.sets[-1]
    way = unit.from_m(both.now.way_m[-1] - both.before.way_m[-1])
    run = number(way, 1, signed=True)
    now, text = (
        (number(sets, signed=True), tr("hard glute sets")) if both.has_sets else (run, tr("{unit} run", unit=unit))
    )
    comparison = tr("against {days}", days=_days_told(both.before.period))
    if both.has_sets and both.has_runs:
        comparison = tr("{way} {unit} run · {against}", way=run, unit=unit, against=comparison)
    if both.begins:
        comparison += " · " + tr("the journal begins only on {day}", day=short_day(both.begins, with_year=True))
    return Head(now, text, comparison, f"{now} {text}. {comparison}.")


def table(both: Comparison, question: Question) -> TableTwin:
    """List each figure of both periods and their difference."""
    unit, girth = question.preferences.distance_unit, question.preferences.girth_unit
    rows = [
        _row(tr("Hard glute sets"), both, lambda each: each.sets[-1], 1),
        _row(tr("Days with glute work"), both, lambda each: each.glute_days, 0),
        _row(tr("Run, {unit}", unit=unit), both, lambda each: unit.from_m(each.way_m[-1]), 1),
        _row(tr("Days with a run"), both, lambda each: each.runs, 0),
        (tr("Time run"), clock(both.now.run_s), clock(both.before.run_s),
         _signed_clock(both.now.run_s - both.before.run_s)),
    ]  # fmt: skip
    if both.now.hips and both.before.hips:
        name = tr("Hips likely at the end, {unit}", unit=girth)
        rows.append(_row(name, both, lambda each: girth.from_cm(each.hips.likely[-1].middle_cm) if each.hips else 0, 1))
    span = [_days_told(each.period) for each in (both.now, both.before)]
    return TableTwin(("", *span, tr("Difference")), tuple(rows))


def _days_told(period: Period) -> str:
    """Write days as short as they are clear: 7 Sep to 27 Nov 2026."""
    first, last = period.first, period.after - timedelta(days=1)
    begin = week_name(first) if first.year == last.year else f"{week_name(first)} {first.year}"
    return tr("{first} to {last}", first=begin, last=f"{week_name(last)} {last.year}")


def _signed_clock(seconds: float) -> str:
    sign = number(seconds, signed=True)[:1] if round(seconds) else ""
    return sign + clock(abs(seconds))


def _row(name: str, both: Comparison, of: Callable[[Sums], float], decimals: int) -> tuple[str, ...]:
    now, before = of(both.now), of(both.before)
    return name, number(now, decimals), number(before, decimals), number(now - before, decimals, signed=True)


def hover(both: Comparison, question: Question) -> list[HoverPoint]:
    """Tell what had been done up to each day, now and then."""
    unit, points = question.preferences.distance_unit, []
    for at, sets in enumerate(both.now.sets):
        day = both.now.period.first + timedelta(days=at)
        way, way_then = unit.from_m(both.now.way_m[at]), unit.from_m(both.before.way_m[at])
        value = _told(both, sets, way, unit)
        then = tr("then {value}", value=_told(both, both.before.sets[at], way_then, unit))
        heights = [*((sets,) if both.has_sets else ()), *((way,) if both.has_runs else ())]
        about = tr("up to {day}", day=question.day_name(day))
        points.append(HoverPoint(day.toordinal() + 1.0, heights[0], value, about, (then,), tuple(heights[1:])))
    return points


def _told(both: Comparison, sets: float, way: float, unit: DistanceUnit) -> str:
    told = [tr("{sets} hard sets", sets=number(sets, 1))] if both.has_sets else []
    told += [f"{number(way, 1)} {unit}"] if both.has_runs else []
    return ", ".join(told)


def lacks(store: Store, question: Question) -> Lack | None:
    """Say that nothing was logged before these days, where they hold all there is; half as many may have a before."""
    now, before, _ = read(store, question)
    if (now.sets or now.runs) and not (before.sets or before.runs):
        shorter = next((key for key, weeks in reversed(WEEKS.items()) if 14 * weeks <= question.period.days), "")
        return Lack(tr("Nothing was logged in the days to hold these against. Choose a shorter range."), shorter)
    return None


CHART = Chart(
    key="compare",
    title=tr("Compare two periods"),
    reads=SESSION_TABLES | {Table.RUN, Table.MEASURE},
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log sessions and runs for a while; then these days can be held against others here."),
    to_log_where="session",
    method=tr(
        "What was done up to each day, counted from the first day of each period. Days that have not come yet are in "
        "neither. A year earlier is 52 weeks, so that weekdays meet."
    ),
    choices=Choices(tr("Against"), lambda _: (("before", tr("The days before")), (YEAR_EARLIER, tr("A year earlier")))),
    lacks=lacks,
    is_wide=True,
)
