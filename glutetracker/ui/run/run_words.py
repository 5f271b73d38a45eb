"""The numbers of a run in words: what stands at the head of its page, and its tables."""

from collections.abc import Sequence
from datetime import timedelta

from glutetracker.analysis import graded_pace
from glutetracker.analysis.run_energy import energy
from glutetracker.analysis.splits import Effort, Split
from glutetracker.domain import wording
from glutetracker.domain.body.measure import Site
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Lap, Run
from glutetracker.store import Store
from glutetracker.store.body import measures
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.ui.run.curve import height
from glutetracker.ui.run.recorded import Recorded
from glutetracker.words import tr
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import number, short

WEIGHT_GOOD_FOR = timedelta(days=365)


def main_numbers(run: Run, preferences: Preferences) -> list[tuple[str, str]]:
    """Give the numbers that a run is known by: each with what it is."""
    found = [
        (wording.distance(run.distance_m, preferences) if run.distance_m else "", tr("distance")),
        (clock(run.duration_s) if run.duration_s else "", tr("time")),
        (wording.pace(run.distance_m, run.duration_s, preferences), tr("pace")),
    ]
    return [(value, name) for value, name in found if value]


def more_numbers(recorded: Recorded, preferences: Preferences) -> list[tuple[str, str]]:
    """Give the other numbers of a run: each with what it is."""
    run, unit = recorded.run, preferences.distance_unit
    found = [
        (_on_the_level(recorded, preferences), tr("pace on the level")),
        (_moving(recorded), tr("in motion")),
        (height(run.ascent_m, unit) if run.ascent_m else "", tr("climbed")),
        (tr("{slope} %", slope=short(run.incline_pct)) if run.incline_pct else "", tr("incline")),
        (tr("{pulse} bpm", pulse=number(run.avg_hr_bpm)) if run.avg_hr_bpm else "", tr("heart rate, mean")),
        (tr("{pulse} bpm", pulse=number(run.max_hr_bpm)) if run.max_hr_bpm else "", tr("heart rate, highest")),
        (number(run.avg_cadence_spm) if run.avg_cadence_spm else "", tr("steps a minute")),
        (tr("{effort} of 10", effort=short(run.effort_rpe)) if run.effort_rpe is not None else "", tr("effort")),
        (clock(run.work_s) if run.work_s else "", tr("hard work")),
    ]
    return [(value, name) for value, name in found if value]


def about(run: Run) -> str:
    """Say when it was and what on: Mon 7 Sep 2026 · 18:10 · Trail · shoes."""
    parts = [
        short_day(run.local_day, with_year=True),
        run.started_at.strftime("%H:%M") if run.started_at else "",
        wording.surface_name(run.surface) if run.surface else "",
        run.shoes,
        tr("from {source}", source=run.source) if run.source != "logged" else "",
    ]
    return " · ".join(each for each in parts if each)


def splits_table(splits: Sequence[Split], preferences: Preferences) -> TableTwin:
    """Write the splits as a table; columns that nothing was recorded for are left out."""
    unit = preferences.distance_unit
    rows = []
    for count, each in enumerate(splits, start=1):
        is_whole = abs(each.distance_m - unit.metres) < 1
        place = str(count) if is_whole else wording.distance(each.distance_m, preferences)
        rows.append((
            place,
            wording.pace(each.distance_m, each.duration_s, preferences),
            wording.pace(each.graded_m, each.duration_s, preferences) if each.graded_m else "",
            height(each.climb_m, unit) if each.climb_m is not None else "",
            number(each.avg_hr_bpm) if each.avg_hr_bpm else "",
        ))  # fmt: skip
    names = (
        tr("Mile") if str(unit) == "mi" else tr("Kilometre"),
        tr("Pace"),
        tr("On the level"),
        tr("Climb"),
        tr("bpm"),
    )
    return _without_empty(names, rows)


def efforts_table(efforts: Sequence[Effort], preferences: Preferences) -> TableTwin:
    """Write the fastest times as a table."""
    rows = [
        (_way(each.distance_m), clock(each.duration_s), wording.pace(each.distance_m, each.duration_s, preferences),
         tr("from {place}", place=wording.distance(each.start_m, preferences)))
        for each in efforts
    ]  # fmt: skip
    return TableTwin((tr("Distance"), tr("Time"), tr("Pace"), tr("Where")), tuple(rows))


def laps_table(laps: Sequence[Lap], preferences: Preferences) -> TableTwin:
    """Write the laps as a table."""
    rows = [
        (
            str(each.position),
            clock(each.duration_s),
            wording.distance(each.distance_m, preferences) if each.distance_m else "",
            wording.pace(each.distance_m, each.duration_s, preferences),
            number(each.avg_hr_bpm) if each.avg_hr_bpm else "",
        )
        for each in laps
    ]
    return _without_empty((tr("Lap"), tr("Time"), tr("Distance"), tr("Pace"), tr("bpm")), rows)


def energy_told(store: Store, recorded: Recorded, preferences: Preferences) -> str:
    """Say what the run took, as a range, and from what it was reckoned; empty where nothing can be said."""
    run = recorded.run
    device = tr("Your device said {kcal} kcal.", kcal=number(run.energy_kcal)) if run.energy_kcal else ""
    if not run.distance_m or not run.kind.is_run or not preferences.shows_body:
        return device
    readings = measures.of_site(
        store, Site.WEIGHT, Period(run.local_day - WEIGHT_GOOD_FOR, run.local_day + timedelta(1))
    )
    if not readings:
        return device or tr("With a weight from the year before, the energy of the run could be told as a range.")
    took = energy(readings[-1].value, run.distance_m, recorded.along)
    told = tr(
        "Energy: {least} to {most} kcal, the running alone: from your weight of {day}, the way and its slope "
        "(Minetti 2002). People of one weight differ by about 15\u00a0%.",
        least=_round(took.least_kcal), most=_round(took.most_kcal), day=short_day(readings[-1].local_day),
    )  # fmt: skip
    return f"{told} {device}".strip()


def _on_the_level(recorded: Recorded, preferences: Preferences) -> str:
    run = recorded.run
    if not run.kind.is_run or not run.duration_s:
        return ""
    if recorded.along is not None and recorded.along.graded_m is not None and run.distance_m:
        share = float(recorded.along.graded_m[-1]) / float(recorded.along.distance_m[-1])
        return wording.pace(run.distance_m * share, run.duration_s, preferences)
    graded = graded_pace.on_the_level(run)
    return wording.pace(run.distance_m, graded.duration_s, preferences) if graded else ""


def _moving(recorded: Recorded) -> str:
    """Write how long it was in motion, where that is not all of its time."""
    told = clock(float(recorded.along.moving_s[-1])) if recorded.along is not None else ""
    return "" if recorded.run.duration_s and told == clock(recorded.run.duration_s) else told


def _way(distance_m: float) -> str:
    names = {21_097.5: tr("Half marathon"), 42_195.0: tr("Marathon"), 1609.344: tr("1 mile")}
    plain = (
        tr("{metres} m", metres=number(distance_m)) if distance_m < 1000 else tr("{km} km", km=short(distance_m / 1000))
    )
    return names.get(distance_m, plain)


def _round(kcal: float) -> str:
    return number(round(kcal / 10) * 10)


def _without_empty(names: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> TableTwin:
    kept = [at for at in range(len(names)) if any(row[at] for row in rows)]
    return TableTwin(tuple(names[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows))
