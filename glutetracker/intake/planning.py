"""A file read and made ready to be kept; nothing is written."""

from dataclasses import dataclass, field, replace

from glutetracker import importers
from glutetracker.domain.body.measure import Measure
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.running import Lap, Run, RunKind
from glutetracker.importers import (
    Activity,
    Column,
    DoubtfulDateError,
    Hints,
    Reading,
    UnknownTableError,
    UnreadableFileError,
    Unsaid,
)
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import own_journal
from glutetracker.intake.files import Candidate, reading_of
from glutetracker.intake.own_journal import OwnJournal
from glutetracker.tracks import pack
from glutetracker.words import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRun:
    """A run with its laps, its track packed.

    Attributes:
        packed_track: None when no points were recorded.
    """

    run: Run
    laps: tuple[Lap, ...] = ()
    packed_track: bytes | None = field(default=None, repr=False)
    point_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a file has for the journal.

    Attributes:
        file: The file as it was pointed at.
        name: Its name, in letters that can be read.
        refusal: Why it cannot be taken in; empty when it can.
        nothing: Why there is nothing for us in it; empty when there is, or it is refused.
        sha256: Check sum of content; empty when it was not read.
        content: The bytes to keep beside the journal.
        sessions: With the exercises as the file calls them.
        own: The journal that it is an export of; such a file itself is not kept.
        format: Name of the importer; empty when none read it.
        unsaid: What the file leaves open and nobody told.
        taken_as: What was taken for that, by plausibility.
        columns: Of a table that no reader knows, its columns with what likely stands in each.
        lacks_day: Told its day it could be read.
        fault: A fault of ours that is the reason for the refusal.
    """

    file: str
    name: str
    refusal: str = ""
    nothing: str = ""
    sha256: str = ""
    content: bytes = field(default=b"", repr=False)
    runs: tuple[PlannedRun, ...] = ()
    sessions: tuple[LoggedSession, ...] = ()
    measures: tuple[Measure, ...] = ()
    own: OwnJournal | None = None
    format: str = ""
    unsaid: frozenset[Unsaid] = frozenset()
    taken_as: Hints = NO_HINTS
    columns: tuple[Column, ...] = ()
    lacks_day: bool = False
    warnings: tuple[str, ...] = ()
    fault: Exception | None = field(default=None, compare=False)

    @property
    def has_facts(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.runs or self.sessions or self.measures) or self.own is not None


def plan(candidate: Candidate, hints: Hints = NO_HINTS) -> Plan:
    """Read and decode a file; what cannot be taken in is told in the plan.

    Takes as long as the file is large; for a thread of its own.
    """
    file, name = candidate.file, importers.shown(candidate.name)
    if candidate.obstacle:
        return Plan(file=file, name=name, refusal=candidate.obstacle)
    if not candidate.is_promising:
        return Plan(file=file, name=name, nothing=tr("its name is not that of an activity"))
    try:
        if candidate.is_own:
            return Plan(file=file, name=name, own=own_journal.read(candidate.path))
        return _planned(file, name, reading_of(candidate, hints.of(file)), hints.kind)
    except UnreadableFileError as problem:
        columns = problem.columns if isinstance(problem, UnknownTableError) else ()
        lacks_day = isinstance(problem, DoubtfulDateError)
        return Plan(file=file, name=name, refusal=problem.reason, columns=columns, lacks_day=lacks_day)
    except Exception as fault:  # the others of a batch need not wait until we have mended ours
        return Plan(file=file, name=name, refusal=our_fault(), fault=fault)


def our_fault() -> str:
    """Say that a file stays out by a fault of ours."""
    return tr("GluteTracker stumbles over this file, which is a fault of its own. Nothing of it was kept.")


def held_bytes(plan: Plan) -> int:
    """Tell how much of memory a plan's bytes and points take."""
    return len(plan.content) + sum(len(each.packed_track or b"") for each in plan.runs)


def without_content(plan: Plan) -> Plan:
    """Give a plan without the file's bytes and the points of its runs, for where many plans wait."""
    return replace(plan, content=b"", runs=tuple(replace(each, packed_track=None) for each in plan.runs))


def plan_bytes(name: str, content: bytes) -> Plan:
    """Read once more the bytes that were kept of a file.

    Raises:
        UnreadableFileError: They cannot be read any more.
    """
    return _planned(name, name, importers.read_bytes(name, content))


def _planned(file: str, name: str, reading: Reading, kind: RunKind | None = None) -> Plan:
    found = reading.contents
    has_facts = bool(found.activities or found.sessions or found.measures)
    return Plan(
        file=file,
        name=name,
        nothing="" if has_facts else _nothing(reading.others),
        sha256=reading.sha256,
        content=reading.content,
        runs=tuple(_planned_run(name, each, kind) for each in found.activities),
        sessions=found.sessions,
        measures=found.measures,
        format=reading.format,
        unsaid=found.unsaid,
        taken_as=found.taken_as,
        columns=found.columns,
        warnings=(*_taken(found.unsaid, found.taken_as), *reading.warnings, *(reading.others if has_facts else ())),
    )


def _taken(unsaid: frozenset[Unsaid], taken_as: Hints) -> list[str]:
    """Say what was taken for what the file leaves open."""
    if not unsaid:
        return []
    months = tr("the day before the month") if taken_as.day_before_month else tr("the month before the day")
    words = {
        Unsaid.LOAD_UNIT: tr("The file does not say what loads are written in; {unit} was taken."),
        Unsaid.WEIGHT_UNIT: tr("The file does not say what your weight is written in; {unit} was taken."),
        Unsaid.DISTANCE_UNIT: tr("The file does not say what distances are written in; {unit} was taken."),
        Unsaid.GIRTH_UNIT: tr("The file does not say what girths are written in; {unit} was taken."),
        Unsaid.DAY_BEFORE_MONTH: tr("Days such as 3/4 can be read in two ways; {unit} was taken."),
    }
    told = {**{each: getattr(taken_as, each.value) for each in unsaid}, Unsaid.DAY_BEFORE_MONTH: months}
    return [words[each].format(unit=told[each]) for each in sorted(unsaid) if each in words]


def _nothing(others: tuple[str, ...]) -> str:
    lead = tr("nothing for us: {what}", what="")
    return "; ".join(each.removeprefix(lead) for each in others) or tr("there is nothing in it")


def _planned_run(name: str, activity: Activity, kind: RunKind | None) -> PlannedRun:
    track, run = activity.track, activity.run
    if kind is not None and run.kind.is_run:
        run = replace(run, kind=kind)
    if track is None or not len(track):
        return PlannedRun(run=run, laps=activity.laps)
    try:
        packed = pack(track)
    except ValueError as error:
        raise UnreadableFileError(name, tr("Its recorded points have values that cannot be.")) from error
    return PlannedRun(run=run, laps=activity.laps, packed_track=packed, point_count=len(track))
