"""An export of ours into a journal: what is not here yet, ids and all."""

from dataclasses import dataclass, field
from pathlib import Path

from glutetracker.importers import UnreadableFileError, own_export
from glutetracker.importers.reading.packed_rows import PackedRows
from glutetracker.intake.outcome import Outcome, Status
from glutetracker.store import Table
from glutetracker.store.file import originals, whole
from glutetracker.store.incoming import imports
from glutetracker.store.incoming.imports import ImportEntry
from glutetracker.store.tables import Edit
from glutetracker.words import tr, trn

_FORMERLY = {"planned_session": Table.PLAN.value}
"""What tables were called up to an older schema; their columns are among those of today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnJournal:
    """A journal that was exported, read and found whole.

    Attributes:
        path: The export; its photos and originals are read when they are kept.
        files: Their digests.
    """

    path: Path
    tables: dict[Table, PackedRows] = field(repr=False)
    files: frozenset[str] = frozenset()


def read(path: Path) -> OwnJournal:
    """Read an export of ours and make sure that it is a journal.

    Raises:
        UnreadableFileError: It is not, or a newer GluteTracker wrote it.
    """
    export = own_export.read(path)
    if export.schema > whole.SCHEMA:
        raise own_export.newer(path)
    named = {_FORMERLY.get(name, name): rows for name, rows in export.tables.items()}
    if not named.keys() <= frozenset(Table):
        raise own_export.newer(path)
    tables = {Table(name): rows for name, rows in named.items()}
    complaint = whole.complaint(tables)
    if complaint:
        raise UnreadableFileError(path.name, tr("This export was changed or is damaged: {why}.", why=complaint))
    for _ in own_export.files(path):
        pass  # each is looked at, so that keeping them does not stop half-way
    return OwnJournal(path=path, tables=tables, files=export.files)


def keep_files(journal: Path, own: OwnJournal) -> None:
    """Keep the photos and originals of an export beside the journal.

    Raises:
        UnreadableFileError: One of them is damaged.
        StoreProblem: They cannot be written.
    """
    for sha256, content in own_export.files(own.path):
        originals.keep(journal, content, sha256)


def keep(edit: Edit, own: OwnJournal, going: ImportEntry, file: str) -> Outcome:
    """Keep what is not here yet."""
    photos = list(own.tables.get(Table.PHOTO, ()))
    with_picture = [row for row in photos if row["sha256"] in own.files]
    came = whole.take(edit, {**own.tables, Table.PHOTO: with_picture})
    if not came:
        reason = tr("All that is in this export is here.")
        return Outcome(file=file, status=Status.ALREADY_THERE, reason=reason)
    imports.save_entry(edit, going)
    left_out = len(photos) - len(with_picture)
    warnings = (_without_picture(left_out),) if left_out else ()
    return Outcome(
        file=file,
        status=Status.ADDED,
        runs=came.get(Table.RUN, 0),
        sessions=came.get(Table.SESSION, 0),
        sets=came.get(Table.STRENGTH_SET, 0),
        measures=came.get(Table.MEASURE, 0),
        warnings=warnings,
    )


def _without_picture(count: int) -> str:
    return trn(
        "{count} photo stays out: its picture is not in this file.",
        "{count} photos stay out: their pictures are not in this file.",
        count,
    )
