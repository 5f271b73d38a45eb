"""Facts in words, in the user's units; for the window and the command line alike."""

from collections.abc import Sequence

from glutetracker.domain.body.measure import AnySite, Measure, OwnSite, Site
from glutetracker.domain.lifting.strength import BandPlace, Felt, SetKind, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.domain.units import M_PER_FOOT, DistanceUnit, LoadUnit, pace_s
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import MINUS, number, short

QUARTER_ERROR = 0.05


def load(load_kg: float, preferences: Preferences) -> str:
    """Write a load: 82.5 kg."""
    return f"{load_number(load_kg, preferences.load_unit)} {preferences.load_unit}"


def load_number(load_kg: float, unit: LoadUnit) -> str:
    """Write a load without its unit; in pounds what is no quarter of one comes from kilograms, and says tenths."""
    load = unit.from_kg(load_kg)
    is_exact = unit is LoadUnit.KG or abs(4 * load - round(4 * load)) < QUARTER_ERROR
    return short(load, 2 if is_exact else 1)


def distance(distance_m: float, preferences: Preferences) -> str:
    """Write a way: 8.1 km."""
    unit = preferences.distance_unit
    return f"{number(unit.from_m(distance_m), 1)} {unit}"


def pace(distance_m: float | None, duration_s: float | None, preferences: Preferences) -> str:
    """Write a pace: 5:58 /km; empty when it cannot be known."""
    if not distance_m or not duration_s:
        return ""
    unit = preferences.distance_unit
    seconds = pace_s(distance_m, duration_s, unit)
    return f"{clock(seconds)} /{unit}" if seconds is not None else ""


def climb(ascent_m: float, preferences: Preferences) -> str:
    """Write a climb: 75 m, 246 ft."""
    if preferences.distance_unit is DistanceUnit.KM:
        return f"{number(ascent_m)} m"
    return f"{number(ascent_m / M_PER_FOOT)} ft"


def steepness(ascent_m: float, distance_m: float, preferences: Preferences) -> str:
    """Write a climb over a way: 35 m of climb a km."""
    unit = preferences.distance_unit
    return tr("{climb} of climb a {unit}", climb=climb(ascent_m / unit.from_m(distance_m), preferences), unit=unit)


def measured(site: AnySite, value: float, preferences: Preferences) -> str:
    """Write a measure: 98.5 cm, 63.2 kg."""
    if site.unit == "kg":
        return f"{number(preferences.load_unit.from_kg(value), 1)} {preferences.load_unit}"
    if site.unit == "%":
        return f"{number(value, 1)} %"
    return f"{number(preferences.girth_unit.from_cm(value), 1)} {preferences.girth_unit}"


def reading(measure: Measure, preferences: Preferences) -> str:
    """Write one reading: Hip 98.5 cm."""
    return f"{site_name(measure.site)} {measured(measure.site, measure.value, preferences)}"


def far_measure(measure: Measure, before: float, preferences: Preferences) -> str:
    """Ask whether a measure far from the last is meant: Weight 28.7 kg, last time 63.2 kg. Is the unit right?"""
    return tr("{reading}, last time {before}. Is the unit right?", reading=reading(measure, preferences),
              before=measured(measure.site, before, preferences))  # fmt: skip


def strength_set(done: StrengthSet, preferences: Preferences) -> str:
    """Write a set as it stands in a row: 82.5 × 8, RIR 2; the unit stands in the column's head."""
    parts = []
    if done.load_kg is not None:
        parts.append(load_number(done.load_kg, preferences.load_unit))
    if done.band:
        parts.append(f"{done.band} ({place_name(done.band_place)})" if done.band_place else done.band)
    amount = _amount(done)
    text = " × ".join([*parts, amount]) if parts else amount
    return text if done.rir is None else tr("{set}  RIR {rir}", set=text, rir=short(done.rir))


def work_done(sets: Sequence[StrengthSet], preferences: Preferences) -> str:
    """Sum up the sets of one exercise: 4 × 8 at 82.5 kg; warm-ups are left out."""
    counted = [done for done in sets if done.kind.counts] or sets
    loads = [done.load_kg for done in counted if done.load_kg is not None]
    parts = [tr("{count} × {amount}", count=len({done.position for done in counted}), amount=_amounts(counted))]
    if loads:
        parts.append(tr("at {load} {unit}", load=_loads(loads, preferences.load_unit), unit=preferences.load_unit))
    text = " ".join(parts)
    return ", ".join([text, *dict.fromkeys(done.band for done in counted if done.band)])


def run(done: Run, preferences: Preferences) -> str:
    """Write a run in a line: 5.2 km · 28:40 · 5:31 /km."""
    parts = [
        distance(done.distance_m, preferences) if done.distance_m is not None else "",
        clock(done.duration_s) if done.duration_s else "",
        pace(done.distance_m, done.duration_s, preferences),
    ]
    return " · ".join(part for part in parts if part)


def run_title(done: Run) -> str:
    """Name a run by its kind: Easy run, Hike."""
    return run_kind_title(done.kind)


def run_kind_title(kind: RunKind) -> str:
    """Name a kind of run as a title."""
    return {
        RunKind.EASY: tr("Easy run"),
        RunKind.LONG: tr("Long run"),
        RunKind.TEMPO: tr("Tempo run"),
        RunKind.INTERVALS: tr("Intervals"),
        RunKind.RACE: tr("Race"),
        RunKind.STRIDES: tr("Strides"),
        RunKind.SPRINT: tr("Sprints"),
        RunKind.HILL: tr("Hills"),
        RunKind.DOWNHILL: tr("Downhill"),
        RunKind.STAIRS: tr("Stairs"),
        RunKind.SAND: tr("Sand run"),
        RunKind.LOADED: tr("Loaded run"),
        RunKind.WALK: tr("Walk"),
        RunKind.HIKE: tr("Hike"),
    }[kind]


def surface_name(surface: Surface) -> str:
    """Name a surface."""
    return {
        Surface.ROAD: tr("Road"),
        Surface.TRACK: tr("Track"),
        Surface.TREADMILL: tr("Treadmill"),
        Surface.TRAIL: tr("Trail"),
        Surface.GRASS: tr("Grass"),
        Surface.SAND: tr("Sand"),
        Surface.STAIRS: tr("Stairs"),
    }[surface]


def site_name(site: AnySite) -> str:
    """Name a site of the body."""
    if isinstance(site, OwnSite):
        return site.title
    return {
        Site.HIP: tr("Hip"),
        Site.WAIST: tr("Waist"),
        Site.THIGH_LEFT: tr("Left thigh"),
        Site.THIGH_RIGHT: tr("Right thigh"),
        Site.WEIGHT: tr("Weight"),
        Site.BODY_FAT: tr("Body fat"),
    }[site]


def set_kind_name(kind: SetKind) -> str:
    """Name a kind of set."""
    return {
        SetKind.WORK: tr("Work"),
        SetKind.WARMUP: tr("Warm-up"),
        SetKind.ACTIVATION: tr("Activation"),
        SetKind.DROP: tr("Drop"),
        SetKind.FAILURE: tr("To failure"),
    }[kind]


def felt_advice(felt: Felt | None) -> str:
    """Say what often helps when it was felt elsewhere than in the glutes; form comes before load."""
    if felt is Felt.THIGHS:
        return tr("Often helps: shins upright, feet a little nearer or further, and a pause at the top.")
    if felt is Felt.LOW_BACK:
        return tr(
            "Form before load: less weight, ribs down, stop where the hips are straight. If it hurts, stop this one."
        )
    if felt is Felt.ELSEWHERE:
        return tr("Look at the cues, and try a lighter set with a slow way down.")
    return ""


def with_body(body_kg: float, load_kg: float, preferences: Preferences) -> str:
    """Say what the body and a load come to: Your 63.5 kg + 10 kg = 73.5 kg."""
    unit = preferences.load_unit
    body, load, both = (number(unit.from_kg(each), 1) for each in (body_kg, abs(load_kg), body_kg + load_kg))
    sign = "+" if load_kg > 0 else MINUS
    return tr("Your {body} {unit} {sign} {load} {unit} = {both} {unit}", body=body, load=load, both=both, unit=unit,
              sign=sign)  # fmt: skip


def place_name(place: BandPlace) -> str:
    """Name where a band sits."""
    return {
        BandPlace.ABOVE_KNEES: tr("above knees"),
        BandPlace.ANKLES: tr("ankles"),
        BandPlace.FEET: tr("feet"),
    }[place]


def set_name(kind: SetKind, number: int) -> str:
    """Name a set among the others of its exercise: set 2, warm-up 1."""
    if kind is SetKind.WARMUP:
        return tr("warm-up {n}", n=number)
    return tr("activation {n}", n=number) if kind is SetKind.ACTIVATION else tr("set {n}", n=number)


def felt_name(felt: Felt) -> str:
    """Name where an exercise was felt."""
    return {
        Felt.GLUTES: tr("Glutes"),
        Felt.THIGHS: tr("Thighs"),
        Felt.LOW_BACK: tr("Low back"),
        Felt.ELSEWHERE: tr("Elsewhere"),
    }[felt]


def _amounts(sets: Sequence[StrengthSet]) -> str:
    if holds := [done.hold_s for done in sets if done.hold_s is not None]:
        return tr("{seconds} s", seconds=_span(holds))
    if ways := [done.distance_m for done in sets if done.distance_m is not None]:
        return tr("{metres} m", metres=_span(ways))
    return _span([done.reps for done in sets if done.reps is not None])


def _loads(loads_kg: Sequence[float], unit: LoadUnit) -> str:
    return "–".join(dict.fromkeys(load_number(each, unit) for each in (min(loads_kg), max(loads_kg))))


def _span(values: Sequence[float]) -> str:
    ends = dict.fromkeys(short(value, 2) for value in (min(values, default=0), max(values, default=0)))
    return "–".join(ends)


def _amount(done: StrengthSet) -> str:
    if done.hold_s is not None:
        return tr("{seconds} s", seconds=short(done.hold_s))
    if done.distance_m is not None:
        return tr("{metres} m", metres=short(done.distance_m))
    return str(done.reps) if done.reps is not None else ""
