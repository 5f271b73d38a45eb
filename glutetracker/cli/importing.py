"""`import`: files of watches and apps into the journal."""

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from datetime import date, timedelta, timezone, tzinfo
from pathlib import Path
from re import fullmatch
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from glutetracker.cli.options import PLACE, journal_option, journal_to_write
from glutetracker.cli.printing import print_json
from glutetracker.domain.clock import today
from glutetracker.domain.grammar.run_words import KIND_WORDS
from glutetracker.domain.running import RunKind
from glutetracker.domain.when import UnclearDayError, day_of_text
from glutetracker.faults import report
from glutetracker.store import preferences
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.intake import Hints, Outcome

JSON_KEYS = ("file", "status", "reason", "runs", "sessions", "sets", "measures", "warnings")


def _zone(_: click.Context, __: click.Parameter, text: str | None) -> tzinfo | None:
    """Read a zone by its name, Europe/Zurich, or its offset, +02:00."""
    if text is None:
        return None
    try:
        if offset := fullmatch(r"([+-])(\d\d):?(\d\d)", text):
            ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
            return timezone(-ahead if offset[1] == "-" else ahead)
        return ZoneInfo(text)
    except (ValueError, KeyError, OSError) as error:
        sentence = tr("{text} is no zone. Write it like Europe/Zurich or +02:00.", text=text)
        raise click.BadParameter(sentence) from error


def _day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return day_of_text(text, today())
    except UnclearDayError as problem:
        raise click.BadParameter(str(problem)) from problem


def _kind(_: click.Context, __: click.Parameter, text: str | None) -> RunKind | None:
    """Read a kind of run by the words that a line of the log has for it."""
    if text is None:
        return None
    kind = KIND_WORDS.get(text.strip().lower())
    if kind is None:
        kinds = ", ".join(RunKind)
        raise click.BadParameter(tr("{text} is no kind of run. There are {kinds}.", text=text, kinds=kinds))
    return kind


@click.command("import", short_help="Import files of watches and other apps.")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=PLACE)
@click.option("--dry-run", is_flag=True, help="Tell what would happen; nothing is written.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one for each file.")
@click.option("--zone", callback=_zone, metavar="ZONE", help="The clock you lived by: Europe/Zurich, +02:00.")
@click.option("--date", "day", callback=_day, metavar="DAY", help="The day of a file that has none to believe.")
@click.option("--kind", callback=_kind, metavar="KIND", help="What the runs were for: easy, tempo, hill … as in log.")
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="What loads and weights are written in.")
@click.option("--distance", type=click.Choice(["km", "mi"]), help="What distances are written in.")
@click.option("--girth", type=click.Choice(["cm", "in"]), help="What girths are written in.")
@click.option("--dates", type=click.Choice(["day-first", "month-first"]), help="How 3/4 is meant.")
@journal_option
@click.pass_context
def command(
    context: click.Context,
    /,
    paths: tuple[Path, ...],
    journal: Path,
    *,
    dry_run: bool,
    as_json: bool,
    **said: Any,
) -> None:
    """Import files of watches and other apps, also packed as .gz or .zip, and folders of them.

    A file, or what another file told of, comes in once. Units and dates hold
    where a file does not say. The exit status is 1 when a file was refused; the
    others are in.
    """
    from glutetracker import intake

    hints = _hints(**said)
    told: list[Outcome] = []
    with closing(_outcomes(journal, paths, hints, dry_run=dry_run)) as outcomes:
        try:
            for outcome in outcomes:
                told.append(outcome)
                _tell(outcome, as_json=as_json)
        finally:
            if not as_json and len(told) > 1:
                click.echo(_summary(told, dry_run=dry_run))
    if not as_json and not told:
        click.echo(_summary(told, dry_run=dry_run))
    if any(outcome.status is intake.Status.REFUSED for outcome in told):
        context.exit(1)


def _hints(
    zone: tzinfo | None,
    day: date | None,
    kind: RunKind | None,
    unit: str | None,
    distance: str | None,
    girth: str | None,
    dates: str | None,
) -> "Hints":
    from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
    from glutetracker.intake import Hints

    load_unit = LoadUnit(unit) if unit else None
    return Hints(
        zone=zone,
        day=day,
        kind=kind,
        load_unit=load_unit,
        weight_unit=load_unit,
        distance_unit=DistanceUnit(distance) if distance else None,
        girth_unit=GirthUnit(girth) if girth else None,
        day_before_month=dates == "day-first" if dates else None,
    )


def _outcomes(
    journal: Path, paths: Sequence[Path], hints: "Hints", *, dry_run: bool
) -> Generator["Outcome", None, None]:
    from glutetracker import intake

    if dry_run:
        yield from intake.rehearse(journal, intake.candidates(paths), hints)
        return
    with journal_to_write(journal) as store:
        going = intake.start(intake.called(paths))
        yield from intake.take_in(store, intake.candidates(paths), going, hints)
        done = intake.met(store, going)
        if done:
            words = intake.ticked_words(done, preferences.load(store))
            with store.write(words) as edit:
                intake.tick_off(edit, done)
            click.echo(words, err=True)


def _tell(outcome: "Outcome", *, as_json: bool) -> None:
    from glutetracker import intake

    if outcome.fault is not None:
        report(outcome.fault)
    if as_json:
        print_json([{name: getattr(outcome, name) for name in JSON_KEYS}])
        return
    click.echo(intake.words(outcome), err=outcome.status is intake.Status.REFUSED)
    for warning in outcome.warnings:
        click.echo(f"    {warning}")


def _summary(outcomes: Iterable["Outcome"], *, dry_run: bool) -> str:
    from glutetracker.intake import Status

    counted = Counter(outcome.status for outcome in outcomes)
    names = {
        Status.ADDED: tr("added"),
        Status.ALREADY_THERE: tr("already there"),
        Status.NOTHING_FOR_US: tr("nothing for us"),
        Status.REFUSED: tr("refused"),
    }
    told = ", ".join(f"{counted[status]} {name}" for status, name in names.items() if counted[status])
    if dry_run:
        return tr("Dry run, nothing was written: {told}.", told=told or tr("no files"))
    return tr("In all: {told}.", told=told or tr("no files"))
