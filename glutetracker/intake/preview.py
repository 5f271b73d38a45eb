"""An import looked at before it is done: what would come in, what is asked; then the same for good."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, NamedTuple, TypeVar

from glutetracker.garbage import uncollected
from glutetracker.importers import Column, Hints, Unsaid
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import crew
from glutetracker.intake.arriving_sessions import meanings, names_in
from glutetracker.intake.coming_runs import ComingRun, coming_runs, with_kinds
from glutetracker.intake.files import candidates
from glutetracker.intake.foreseen import Foreseen, let_go
from glutetracker.intake.keeping import a_few, keep, make_safe, remembering
from glutetracker.intake.matching import Meaning
from glutetracker.intake.outcome import Outcome
from glutetracker.intake.planning import Plan, held_bytes, without_content
from glutetracker.intake.rehearsal import trial
from glutetracker.store import Store, Table, reading
from glutetracker.store.incoming import imported_names
from glutetracker.store.incoming.imports import ImportEntry
from glutetracker.store.problems import BusyError
from glutetracker.store.store import COMMAND_BUSY_MS
from glutetracker.words import tr

MOST_HELD_BYTES = 128 * 2**20
"""Bytes and points of files that wait in memory; what is beyond is read once more when it comes in."""
GUESSING = "FIT"
"""The format whose names of exercises are the watch's guesses."""
_AGAIN_S = 0.4

T = TypeVar("T")
NO_NAMES: Mapping[str, str] = {}


@dataclass(slots=True)
class Progress:
    """How far the work in a thread is; read and stopped from any other.

    Attributes:
        count: How many files there are; 0 until they are found.
        done: How many are through.
        stopped: Set to stop between two files.
    """

    count: int = 0
    done: int = 0
    stopped: Event = field(default_factory=Event)


class AskedTable(NamedTuple):
    """A table that no reader knows.

    Attributes:
        name: Of its file.
        is_open: Nobody told its columns yet.
    """

    name: str
    columns: tuple[Column, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would do.

    Attributes:
        names: Exercises that the files name and that are not plainly one of ours, or that a watch guessed.
        unsaid: What the files leave open.
        taken_as: What was taken for that.
        table: One that no reader knows, to say what stands in its columns.
        runs: Those that are new, the newest first, each with the kind that its numbers speak of.
    """

    files: tuple[Foreseen, ...] = ()
    names: tuple[Meaning, ...] = ()
    unsaid: frozenset[Unsaid] = frozenset()
    taken_as: Hints = NO_HINTS
    table: AskedTable | None = None
    runs: tuple[ComingRun, ...] = ()

    @property
    def without_day(self) -> tuple[Plan, ...]:
        """The files whose day is to be told."""
        return tuple(each.plan for each in self.files if each.plan.lacks_day)

    def is_longer_than(self, rows: int) -> bool:
        """Tell whether there is more to look through than so many files, names, runs or columns."""
        columns = self.table.columns if self.table else ()
        return max(map(len, (self.files, self.names, self.runs, columns))) > rows

    @property
    def coming(self) -> tuple[Foreseen, ...]:
        """The files that bring something, be it only to runs that are here."""
        return tuple(each for each in self.files if each.outcome.comes)


def foresee(journal: Path, paths: Sequence[Path], progress: Progress, hints: Hints = NO_HINTS) -> Preview:
    """Read files and tell what taking them in would do; for a thread of its own.

    Raises:
        StoreProblem: The journal cannot be read.
    """
    found = list(candidates(paths))
    progress.count = len(found)
    files: list[Foreseen] = []
    held = 0
    going = ImportEntry(label="")
    with (
        uncollected(),
        trial(journal) as store,
        closing(crew.planned(found, remembering(store, hints))) as plans,
    ):
        for each, planned in plans:
            if progress.stopped.is_set():
                break
            outcome = keep(store, planned, going)
            held += held_bytes(planned)
            is_light = held > MOST_HELD_BYTES
            files.append(Foreseen(each, without_content(planned) if is_light else planned, outcome, is_light))
            progress.done += 1
        new = coming_runs(store, (each.plan for each in files))
    return replace(_preview(journal, files), runs=new)


def bring_in(
    journal: Path, files: Sequence[Foreseen], going: ImportEntry, progress: Progress,
    hints: Hints = NO_HINTS, names: Mapping[str, str] = NO_NAMES,
) -> Iterator[tuple[Outcome, frozenset[Table]]]:  # fmt: skip
    """Take in files that were foreseen, each with the tables that changed; for a thread of its own.

    While another program holds the journal, the same file is tried again. What nobody else holds of the files is let
    go of at the end.

    Raises:
        StoreProblem: The journal could not be written; the files told of so far are in.
    """
    rest = list(files)
    del files
    try:
        yield from _brought_in(journal, rest, going, progress, hints, names)
    finally:
        let_go(rest)


def _brought_in(
    journal: Path, files: Sequence[Foreseen], going: ImportEntry, progress: Progress,
    hints: Hints, names: Mapping[str, str],
) -> Iterator[tuple[Outcome, frozenset[Table]]]:  # fmt: skip
    progress.count = len(files)
    store = Store.open(journal, busy_timeout_ms=COMMAND_BUSY_MS)
    changed, has_begun = set[Table](), False
    store.on_change = changed.update
    again = (each.candidate for each in files if each.is_light)
    light = crew.planned(again, remembering(store, hints))

    def remember() -> None:
        with store.write(tr("Names of other apps"), undoable=False) as edit:
            imported_names.save(edit, names)
            imported_names.save_columns(edit, dict(hints.columns or ()))

    try:
        _when_free(remember, progress)
        for some in a_few(_whole(files, light, progress)):
            with uncollected():
                _when_free(partial(make_safe, store, some, going, has_begun=has_begun), progress)
            for planned in some:
                with uncollected():
                    outcome = _when_free(partial(keep, store, planned, going), progress)
                if outcome is None:
                    return
                has_begun = has_begun or outcome.comes
                progress.done += 1
                yield outcome, frozenset(changed)
                changed.clear()
    finally:
        light.close()
        store.close()


def _whole(files: Iterable[Foreseen], light: Iterator[crew.Planned], progress: Progress) -> Iterator[Plan]:
    """Give the plans of files, each of its chosen kinds and with its bytes, until stopped."""
    for each in files:
        if progress.stopped.is_set():
            return
        yield with_kinds(next(light)[1] if each.is_light else each.plan, each.kinds)


def _when_free(work: Callable[[], T], progress: Progress) -> T | None:
    """Do work, again while another program holds the journal; None when stopped before it was done."""
    while not progress.stopped.is_set():
        try:
            return work()
        except BusyError:
            progress.stopped.wait(_AGAIN_S)
    return None


def _preview(journal: Path, files: Sequence[Foreseen]) -> Preview:
    asks = [each for each in files if each.outcome.comes]  # what is here was asked about when it came
    named = names_in(session for each in asks for session in each.plan.sessions)
    guessed = set(names_in(each for file in asks if file.plan.format == GUESSING for each in file.plan.sessions))
    meant: Mapping[str, Meaning] = {}
    if named:
        with reading(journal) as store:
            meant = meanings(store, named)
    return Preview(
        files=tuple(files),
        names=tuple(
            replace(each, is_guess=each.name in guessed)
            for each in meant.values()
            if each.is_new or each.may_be or each.name in guessed
        ),
        unsaid=frozenset().union(*(each.plan.unsaid for each in asks)),
        taken_as=_taken(each.plan for each in asks),
        table=_asked_table([each.plan for each in files if each.plan.columns]),
    )


def _asked_table(plans: Sequence[Plan]) -> AskedTable | None:
    """Choose the table to be asked about: one that cannot be read, else a guessed one, else one that was told."""
    open_ = [each for each in plans if each.refusal] + [each for each in plans if Unsaid.COLUMNS in each.unsaid]
    chosen = next(iter((*open_, *plans)), None)
    return AskedTable(chosen.name, chosen.columns, is_open=bool(open_)) if chosen else None


def _taken(plans: Iterable[Plan]) -> Hints:
    taken: dict[str, Any] = {}
    for each in plans:
        for unsaid in each.unsaid:
            taken.setdefault(unsaid.value, getattr(each.taken_as, unsaid.value))
    return replace(NO_HINTS, **taken)
