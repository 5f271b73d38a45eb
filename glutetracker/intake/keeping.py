"""Plans into the journal: each file whole or not at all, all of them one import."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from glutetracker.domain.running import Run
from glutetracker.importers import Hints, shown
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import arriving_measures, arriving_sessions, crew, own_journal
from glutetracker.intake.files import Candidate
from glutetracker.intake.outcome import Outcome, Status
from glutetracker.intake.planning import Plan, PlannedRun, our_fault
from glutetracker.intake.tally import Tally
from glutetracker.intake.twins import completed, field_words, twin_of
from glutetracker.store import Store, runs
from glutetracker.store.body import measures
from glutetracker.store.file import backup, originals
from glutetracker.store.incoming import imported_names, imports
from glutetracker.store.incoming.imports import ImportedFile, ImportEntry
from glutetracker.store.lifting import sessions
from glutetracker.store.problems import DamagedError, ImpossibleRowError
from glutetracker.store.tables import Edit
from glutetracker.words import tr
from glutetracker.words.durations import short_day

TWIN_REASON = "same start within 60 s, same time within 2 %"
"""As kept in the file; what was filled in follows after a semicolon, by its field names."""
TOGETHER, TOGETHER_BYTES = 8, 2**20
"""So many files, or files of so much, are made safe together: one wait for their folder instead of one each."""


def start(label: str) -> ImportEntry:
    """Begin an import; its label is what people read in the list of imports."""
    return ImportEntry(label=shown(label))


def keep(store: Store, planned: Plan, going: ImportEntry) -> Outcome:
    """Keep what a file has for the journal, in one transaction, on a copy or by way of keep_safely().

    The same bytes, and a run, session or reading that another file told of, are
    there already; of a run what the kept one lacks is filled in.

    Raises:
        StoreProblem: Nothing of this file was saved; BusyError means that it may work in a moment.
    """
    if planned.refusal:
        return Outcome(file=planned.file, status=Status.REFUSED, reason=planned.refusal, fault=planned.fault)
    if not planned.has_facts:
        return Outcome(
            file=planned.file, status=Status.NOTHING_FOR_US, reason=planned.nothing, warnings=planned.warnings
        )
    try:
        with store.write(tr("Import of {name}", name=planned.name)) as edit:
            if planned.own is not None:
                return own_journal.keep(edit, planned.own, going, planned.file)
            known_as = imports.file_known(store, planned.sha256)
            if known_as is None:
                return _kept(store, edit, planned, going)
    except ImpossibleRowError as fault:  # the others of a batch need not wait until we have mended ours
        return Outcome(file=planned.file, status=Status.REFUSED, reason=our_fault(), fault=fault)
    return Outcome(file=planned.file, status=Status.ALREADY_THERE, reason=_same_file(known_as, planned.name))


def remembering(store: Store, hints: Hints) -> Hints:
    """Give hints with the columns of tables that were told in earlier imports."""
    known = imported_names.load_columns(store)
    return replace(hints, columns=(*(known | dict(hints.columns or ())).items(),)) if known else hints


def take_in(store: Store, files: Iterable[Candidate], going: ImportEntry, hints: Hints = NO_HINTS) -> Iterator[Outcome]:
    """Take in files one after the other; to stop between two of them, stop asking.

    Raises:
        StoreProblem: The journal could not be written; the files told of so far are in.
    """
    has_begun = False
    with closing(crew.planned(files, remembering(store, hints))) as plans:
        for some in a_few(planned for _, planned in plans):
            make_safe(store, some, going, has_begun=has_begun)
            for planned in some:
                outcome = keep(store, planned, going)
                has_begun = has_begun or outcome.comes
                yield outcome


def a_few(plans: Iterable[Plan]) -> Iterator[list[Plan]]:
    """Give plans a few at a time: no more than are read in a moment, and none behind one that has no bytes to keep."""
    some: list[Plan] = []
    for each in plans:
        some.append(each)
        if len(some) == TOGETHER or not each.content or sum(len(one.content) for one in some) >= TOGETHER_BYTES:
            yield some
            some = []
    if some:
        yield some


def keep_safely(store: Store, planned: Plan, going: ImportEntry) -> Outcome:
    """Keep what a file has once nothing can be lost by it.

    Raises:
        StoreProblem: Nothing of this file was saved; BusyError means that it may work in a moment.
    """
    make_safe(store, [planned], going)
    return keep(store, planned, going)


def make_safe(store: Store, plans: Iterable[Plan], going: ImportEntry, *, has_begun: bool = False) -> None:
    """Let nothing be lost by files that are to be kept next: their own bytes last, and what was there is backed up.

    Once an import, before its first file, a journal that holds something is backed up.

    Args:
        store: The journal.
        plans: What the files have for it.
        going: The import.
        has_begun: Whether it is known that a file of this import is in; else the journal is asked.

    Raises:
        StoreProblem: Nothing was saved; BusyError means that it may work in a moment.
    """
    coming = [each for each in plans if each.has_facts and (has_begun or _begins_safely(store, each, going))]
    originals.keep_all(store.path, [(each.content, each.sha256) for each in coming])
    for each in coming:
        if each.own is not None:
            own_journal.keep_files(store.path, each.own)


def _begins_safely(store: Store, planned: Plan, going: ImportEntry) -> bool:
    """Back the journal up where this file is the first of its import; False for one that brings nothing."""
    if imports.has_begun(store, going):
        return True
    if planned.own is None and imports.file_known(store, planned.sha256) is not None:
        return False
    if _holds_something(store) and not _is_backed_up(store.path, going):
        backup.make(store.path, reason="before-import")
    return True


def _kept(store: Store, edit: Edit, planned: Plan, going: ImportEntry) -> Outcome:
    tally = Tally()
    known = arriving_sessions.meanings(store, arriving_sessions.names_in(planned.sessions))
    new_sessions = arriving_sessions.arriving(store, planned.sessions, known, tally)
    new_measures = arriving_measures.arriving(store, planned.measures, tally)
    if planned.runs or new_sessions or new_measures:
        file = ImportedFile(
            import_id=going.id, name=planned.name, sha256=planned.sha256, byte_count=len(planned.content)
        )
        imports.save_entry(edit, going)
        imports.save_file(edit, file)
        for each in planned.runs:
            _keep_run(store, edit, each, file, tally)
        for run_id, reason in tally.twins.items():
            imports.save_twin(edit, file.id, run_id, reason)
        arriving_sessions.keep(edit, new_sessions, known, file.id, tally)
        arriving_measures.keep(store, edit, new_measures, file.id, tally)
    if tally.is_empty:
        return Outcome(
            file=planned.file,
            status=Status.ALREADY_THERE,
            reason=" ".join(tally.said),
            told_anew=len(tally.twins),
        )
    return Outcome(
        file=planned.file,
        status=Status.ADDED,
        runs=tally.runs,
        sessions=tally.sessions,
        sets=tally.sets,
        measures=tally.measures,
        told_anew=len(tally.twins),
        warnings=(*planned.warnings, *tally.said),
    )


def _keep_run(store: Store, edit: Edit, each: PlannedRun, file: ImportedFile, tally: Tally) -> None:
    twin = twin_of(store, each.run)
    if twin is not None:
        _complete(store, edit, twin, each, tally)
        return
    runs.bring(edit, each.run, each.laps, each.packed_track, each.point_count, file_id=file.id)
    tally.runs += 1


def _complete(store: Store, edit: Edit, twin: Run, other: PlannedRun, tally: Tally) -> None:
    """Fill in what a kept run lacks, and note from where."""
    filled = completed(twin, other.run)
    added = list(filled.added)
    runs.save(edit, filled.run)
    laps = () if runs.laps(store, twin.id) else other.laps
    track = None if _has_track(store, twin) else other.packed_track
    runs.fill_parts(edit, twin.id, laps, track, other.point_count)
    added += [name for name, parts in (("laps", laps), ("track", track)) if parts]
    stored = TWIN_REASON + (f"; filled {', '.join(added)}" if added else "")
    tally.twins[twin.id] = f"{tally.twins[twin.id]}; {stored}" if twin.id in tally.twins else stored
    tally.same_runs.append(_twin_reason(twin, added))


def _has_track(store: Store, run: Run) -> bool:
    try:
        return runs.packed_track(store, run.id) is not None
    except DamagedError:
        return True


def _holds_something(store: Store) -> bool:
    return any(table.first_day(store) for table in (runs, sessions, measures))


def _is_backed_up(journal: Path, going: ImportEntry) -> bool:
    begun_s = going.made_at.timestamp()  # a backup's name counts whole seconds only, its file more
    made = (each for each in backup.backups(journal) if each.reason == "before-import")
    return any(each.path.stat().st_mtime >= begun_s for each in made)


def _same_file(known_as: str, name: str) -> str:
    if known_as == name:
        return tr("This file came in before.")
    return tr("The same file came in before as {name}.", name=known_as)


def _twin_reason(twin: Run, added: list[str]) -> str:
    assert twin.started_at is not None
    told = tr(
        "The run of {day}, {time}, is the same by its start and length.",
        day=short_day(twin.local_day, with_year=True), time=f"{twin.started_at:%H:%M}",
    )  # fmt: skip
    if not added:
        return told
    return told + " " + tr("Added to it: {fields}.", fields=", ".join(map(field_words, added)))
