"""`show`: what is in the journal, newest first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from glutetracker.cli.options import journal_option, journal_to_read, json_option
from glutetracker.cli.printing import Column, print_json, print_table
from glutetracker.cli.show_plans import show_plans
from glutetracker.cli.show_routines import show_routines
from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite, OwnSite, Site
from glutetracker.domain.lifting.strength import SetKind, Side
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind, Surface
from glutetracker.store import preferences
from glutetracker.store.listing import newest
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import short

ROWS_SHOWN, MOST_ROWS = 20, 1_000_000_000

Row = Mapping[str, Any]
Write = Callable[[Row, Preferences], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Listing:
    """How a public view is written as a table."""

    view: str
    columns: tuple[Column, ...]
    write: Write
    nothing: str


def _run(row: Row, chosen: Preferences) -> Sequence[str]:
    return (
        row["local_day"],
        wording.run_kind_title(RunKind(row["kind"])),
        wording.surface_name(Surface(row["surface"])) if row["surface"] else "",
        _given(row["distance_m"], lambda metres: wording.distance(metres, chosen)),
        _given(row["duration_s"], clock),
        wording.pace(row["distance_m"], row["duration_s"], chosen),
        _given(row["ascent_m"], lambda metres: wording.climb(metres, chosen)),
        _given(row["avg_hr_bpm"], lambda pulse: f"{short(pulse, 0)} bpm"),
        _given(row["effort_rpe"], short),
        row["note"],
    )


def _session(row: Row, _: Preferences) -> Sequence[str]:
    return (
        row["local_day"],
        row["title"],
        str(row["set_count"]),
        short(row["hard_glute_sets"]),
        _given(row["elapsed_s"], clock),
        _given(row["effort_rpe"], short),
        row["note"],
    )


def _set(row: Row, chosen: Preferences) -> Sequence[str]:
    return (
        row["local_day"],
        row["exercise_name"],
        str(row["position"]),
        "" if row["kind"] == SetKind.WORK else wording.set_kind_name(SetKind(row["kind"])),
        {Side.LEFT: tr("left"), Side.RIGHT: tr("right")}.get(Side(row["side"]), ""),
        _given(row["load_kg"], lambda load_kg: wording.load(load_kg, chosen)),
        row["band"] or "",
        _given(row["reps"], str),
        _given(row["hold_s"], lambda seconds: f"{short(seconds)} s"),
        _given(row["distance_m"], lambda metres: f"{short(metres)} m"),
        _given(row["rir"], short),
        short(row["hard_glute"], 2),
        row["note"],
    )


def _measure(row: Row, chosen: Preferences) -> Sequence[str]:
    site = _site(row)
    return (
        row["local_day"],
        wording.site_name(site),
        wording.measured(site, row["value"], chosen),
        str(row["reading"]),
        row["note"],
    )


def _site(row: Row) -> AnySite:
    try:
        return Site(row["site"])
    except ValueError:
        return OwnSite(row["site"], row["own_name"] or row["site"], row["unit"])


def _week(row: Row, chosen: Preferences) -> Sequence[str]:
    return (
        row["week_start"],
        wording.distance(row["run_km"] * 1000, chosen),
        clock(row["run_duration_s"]),
        clock(row["hard_run_duration_s"]),
        short(row["hard_glute_sets"]),
        _given(row["hip_cm"], lambda value: wording.measured(Site.HIP, value, chosen)),
        _given(row["weight_kg"], lambda value: wording.measured(Site.WEIGHT, value, chosen)),
    )


def _given(value: float | None, write: Callable[[float], str]) -> str:
    return "" if value is None else write(value)


def _text(head: str) -> Column:
    return Column(head)


def _number(head: str) -> Column:
    return Column(head, is_number=True)


_DAY, _NOTE = _text(tr("Day")), _text(tr("Note"))
LISTINGS = {
    "runs": Listing(
        "v_run",
        (_DAY, _text(tr("Kind")), _text(tr("Surface")), _number(tr("Distance")), _number(tr("Time")),
         _number(tr("Pace")), _number(tr("Climb")), _number(tr("Heart rate")), _number(tr("Effort")), _NOTE),
        _run,
        tr("No runs yet."),
    ),
    "sets": Listing(
        "v_set",
        (_DAY, _text(tr("Exercise")), _number(tr("Set")), _text(tr("Kind")), _text(tr("Side")), _number(tr("Load")),
         _text(tr("Band")), _number(tr("Reps")), _number(tr("Hold")), _number(tr("Way")), _number(tr("RIR")),
         _number(tr("Hard glute")), _NOTE),
        _set,
        tr("No sets yet."),
    ),
    "sessions": Listing(
        "v_session",
        (_DAY, _text(tr("Title")), _number(tr("Sets")), _number(tr("Hard glute sets")), _number(tr("Took")),
         _number(tr("Effort")), _NOTE),
        _session,
        tr("No sessions yet."),
    ),
    "measures": Listing(
        "v_measure",
        (_DAY, _text(tr("Site")), _number(tr("Value")), _number(tr("Reading")), _NOTE),
        _measure,
        tr("No measures yet."),
    ),
    "week": Listing(
        "v_week",
        (_text(tr("Week of")), _number(tr("Run")), _number(tr("Time")), _number(tr("Hard")),
         _number(tr("Hard glute sets")), _number(tr("Hip")), _number(tr("Weight"))),
        _week,
        tr("Nothing logged yet."),
    ),
}  # fmt: skip


@click.command("show", short_help="Show runs, sets, sessions, measures, weeks, routines or plans.")
@click.argument("what", type=click.Choice((*LISTINGS, "routines", "plans")))
@json_option
@click.option(
    "--limit", type=click.IntRange(1, MOST_ROWS), metavar="N", help="How many; 20 in text, all in JSON if left out."
)
@journal_option
def command(what: str, journal: Path, limit: int | None, *, as_json: bool) -> None:
    """Show runs, sets, sessions, measures or weeks, newest first, routines, or what is planned.

    Text is in your units, JSON in kg, m, s and cm with the columns of the public views.
    """
    with journal_to_read(journal) as store:
        if what == "routines":
            show_routines(store, limit, as_json=as_json)
            return
        if what == "plans":
            show_plans(store, limit, as_json=as_json)
            return
        listing = LISTINGS[what]
        if as_json:
            print_json(newest(store, listing.view, limit))
            return
        chosen = preferences.load(store)
        rows = newest(store, listing.view, limit or ROWS_SHOWN)
    if rows:
        print_table(listing.columns, [listing.write(row, chosen) for row in rows])
    else:
        click.echo(listing.nothing)
