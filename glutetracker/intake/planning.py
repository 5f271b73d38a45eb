"""A file read and made ready to be kept; nothing is written."""

from dataclasses import dataclass, field

from glutetracker import importers
from glutetracker.domain.running import Lap, Run
from glutetracker.importers import Activity, Hints, Reading, UnreadableFileError, own_export
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import own_journal
from glutetracker.intake.files import Candidate
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
        own: The journal that it is an export of; such a file itself is not kept.
        fault: A fault of ours that is the reason for the refusal.
    """

    file: str
    name: str
    refusal: str = ""
    nothing: str = ""
    sha256: str = ""
    content: bytes = field(default=b"", repr=False)
    runs: tuple[PlannedRun, ...] = ()
    own: OwnJournal | None = None
    warnings: tuple[str, ...] = ()
    fault: Exception | None = field(default=None, compare=False)

    @property
    def has_facts(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.runs) or self.own is not None


def plan(candidate: Candidate, hints: Hints = NO_HINTS) -> Plan:
    """Read and decode a file; what cannot be taken in is told in the plan.

    Takes as long as the file is large; for a thread of its own.
    """
    file, name = str(candidate.path), importers.shown(candidate.path.name)
    if candidate.obstacle:
        return Plan(file=file, name=name, refusal=candidate.obstacle)
    if not candidate.is_promising:
        return Plan(file=file, name=name, nothing=tr("its name is not that of an activity"))
    try:
        if own_export.is_own(candidate.path):
            return Plan(file=file, name=name, own=own_journal.read(candidate.path))
        return _planned(file, name, importers.read(candidate.path, hints))
    except UnreadableFileError as problem:
        return Plan(file=file, name=name, refusal=problem.reason)
    except Exception as fault:  # the others of a batch need not wait until we have mended ours
        refusal = tr("GluteTracker stumbles over this file, which is a fault of its own. Nothing of it was kept.")
        return Plan(file=file, name=name, refusal=refusal, fault=fault)


def _planned(file: str, name: str, reading: Reading) -> Plan:
    return Plan(
        file=file,
        name=name,
        nothing="" if reading.activities else _nothing(reading.others),
        sha256=reading.sha256,
        content=reading.content,
        runs=tuple(_planned_run(name, each) for each in reading.activities),
        warnings=(*reading.warnings, *(reading.others if reading.activities else ())),
    )


def _nothing(others: tuple[str, ...]) -> str:
    lead = tr("nothing for us: {what}", what="")
    return "; ".join(each.removeprefix(lead) for each in others) or tr("there is nothing in it")


def _planned_run(name: str, activity: Activity) -> PlannedRun:
    track = activity.track
    if track is None or not len(track):
        return PlannedRun(run=activity.run, laps=activity.laps)
    try:
        packed = pack(track)
    except ValueError as error:
        raise UnreadableFileError(name, tr("Its recorded points have values that cannot be.")) from error
    return PlannedRun(run=activity.run, laps=activity.laps, packed_track=packed, point_count=len(track))
