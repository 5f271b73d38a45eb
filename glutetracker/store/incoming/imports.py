"""Imports: which files came in when, and which of them told what is here already."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from glutetracker.domain.ids import new_id
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, utc_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportEntry:
    """One go of importing, of one or many files."""

    label: str
    made_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """A file that came in; its bytes lie beside the journal under their sha256."""

    import_id: str
    name: str
    sha256: str
    byte_count: int
    id: str = field(default_factory=new_id)


_TELLS = (
    *(f"select 1 from {table} where file_id = f.id" for table in ("run", "session", "measure")),
    "select 1 from run_twin t join run r on r.id = t.run_id where t.file_id = f.id",
)
_STILL = " or ".join(f"exists ({each} and deleted_at is null)" for each in _TELLS)  # asked of a match only
_FILE_KNOWN = f"select name from imported_file f where sha256 = ? and deleted_at is null and ({_STILL}) limit 1"


class ToldTwice(NamedTuple):
    """A run of one import, and the file of another that told of it too."""

    run_id: str
    file_id: str
    name: str
    sha256: str


def save_entry(edit: Edit, entry: ImportEntry) -> None:
    """Keep the entry that the files of an import belong to, again is once; the step is noted as part of it."""
    if not edit.belongs_to(Table.IMPORT_ENTRY, entry.id):
        row = {"id": entry.id, "made_at": utc_text(entry.made_at), "label": entry.label, "deleted_at": None}
        edit.add(Table.IMPORT_ENTRY, [row])
        edit.belongs_to(Table.IMPORT_ENTRY, entry.id)


def save_file(edit: Edit, file: ImportedFile) -> None:
    """Keep the name and digest of a file that is new."""
    edit.put_new(
        Table.IMPORTED_FILE,
        {
            "id": file.id,
            "import_id": file.import_id,
            "name": file.name,
            "sha256": file.sha256,
            "byte_count": file.byte_count,
        },
    )


def save_twin(edit: Edit, file_id: str, run_id: str, reason: str) -> None:
    """Keep that a file tells of a run that is here already."""
    edit.add(Table.RUN_TWIN, [{"file_id": file_id, "run_id": run_id, "reason": reason}])


def told_twice(store: Store, import_id: str) -> list[ToldTwice]:
    """List the runs that came with an import and of which files of others told too."""
    rows = store.rows(
        "select t.run_id, f.id as file_id, f.name, f.sha256 from run_twin t join imported_file f on f.id = t.file_id "
        "join run r on r.id = t.run_id where f.deleted_at is null and f.import_id <> ?1 and r.deleted_at is null "
        "and r.file_id in (select id from imported_file where import_id = ?1) order by f.id",
        (import_id,),
    )
    return [ToldTwice(*row) for row in rows]


def has_begun(store: Store, entry: ImportEntry) -> bool:
    """Tell whether a file of an import is in already."""
    return bool(store.rows("select 1 from import_entry where id = ?", (entry.id,)))


def file_known(store: Store, sha256: str) -> str | None:
    """Name the file of the same bytes of which something is still here; None when there is none."""
    rows = store.rows(_FILE_KNOWN, (sha256,))
    return str(rows[0]["name"]) if rows else None
