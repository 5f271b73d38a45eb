"""All of a journal in one zip: CSV to look at, JSON to the last field, photos and originals when asked."""

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

from glutetracker import __version__
from glutetracker.domain.own_format import JOURNAL_NAME, ORIGINALS, PHOTOS
from glutetracker.exporters.cells import write_csv
from glutetracker.exporters.own_json import journal_json
from glutetracker.outgo.target import written
from glutetracker.outgo.track_rows import track_table
from glutetracker.store import Store, StoreProblem, Table
from glutetracker.store.file import originals, whole
from glutetracker.store.file.copying import copy_journal
from glutetracker.store.tables import utc_text
from glutetracker.words import tr

VIEWS = {
    "sessions": "v_session", "sets": "v_set", "runs": "v_run", "laps": "v_lap", "measures": "v_measure",
    "weeks": "v_week", "own_exercises": "v_own_exercise", "events": "v_event",
    "experiments": "v_experiment", "planned_sessions": "v_planned_session", "planned_runs": "v_planned_run",
}  # fmt: skip
"""Tables as CSV: each is a public view, with the columns of docs/data.md."""

_PACKED = 1
"""How hard to pack; 3 takes twice as long for a thirtieth less, 6 five times as long for a tenth."""

_BUFFERED = 1 << 18
"""Bytes that are packed at once; each row on its own takes longer to hand over than to pack."""

_SLOW, _POINT_BY_POINT = 30, 120
"""How many plain rows a track takes as long as: written as JSON, like a file, and again point by point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What goes out besides all that was logged.

    Attributes:
        has_photos: The photos of the body, and what is known of them.
        has_originals: The imported files as they were.
    """

    has_photos: bool = False
    has_originals: bool = False


class _Way:
    """How far an export is."""

    def __init__(self, told: Callable[[float], None], steps: int) -> None:
        self._told, self._steps, self._done = told, max(1, steps), 0

    def step(self, steps: int = 1) -> None:
        self._done += steps
        self._told(min(1.0, self._done / self._steps))


def write_archive(
    journal: Path,
    target: Path,
    wanted: Wanted = Wanted(),
    *,
    overwrites: bool = False,
    told: Callable[[float], None] = lambda _: None,
) -> tuple[str, ...]:
    """Write all that is in a journal into one zip.

    Args:
        journal: Read beside an open window; the export is of one moment.
        target: The zip.
        wanted: What goes out besides.
        overwrites: Whether a file of that name may go.
        told: Called often with the part done, 0 to 1; what it raises stops the export.

    Returns:
        Sentences about what could not go out.

    Raises:
        ExportError: Nothing was written.
        StoreProblem: The journal cannot be read; nothing was written.
    """
    with written(target, overwrites=overwrites) as file, tempfile.TemporaryDirectory(prefix="glutetracker-") as folder:
        copy = Path(folder) / "copy.sqlite"
        copy_journal(journal, copy)
        with closing(Store.open(copy, read_only=True)) as store, _new_zip(file) as archive:
            return tuple(_Archive(store, journal, archive, wanted, told).write())


class _Archive:
    def __init__(
        self, store: Store, journal: Path, archive: zipfile.ZipFile, wanted: Wanted, told: Callable[[float], None]
    ) -> None:
        self._store, self._journal, self._archive, self._wanted = store, journal, archive, wanted
        self._made_at = datetime.now().astimezone()
        self._files = list(self._wanted_files())
        tracks = whole.count(store, Table.TRACK)
        rows = sum(whole.count(store, table) for table in self._tables())
        self._way = _Way(told, rows + tracks * (_SLOW + _POINT_BY_POINT) + len(self._files) * _SLOW)

    def write(self) -> Iterator[str]:
        """Write all members; sentences about those that could not be."""
        self._write_journal()
        for name, view in VIEWS.items():
            columns, rows = whole.view(self._store, view)
            with self._member(f"csv/{name}.csv") as file:
                write_csv(file, columns, rows)
        yield from self._write_tracks()
        yield from self._write_files()
        with self._member("README.txt") as file:
            file.write(_about(self._wanted).encode())

    def _tables(self) -> list[Table]:
        return [table for table in Table if table is not Table.PHOTO or self._wanted.has_photos]

    def _write_journal(self) -> None:
        about = {"schema": whole.SCHEMA, "program": __version__, "made_at": utc_text(self._made_at)}
        tables = ((table.value, self._rows(table)) for table in self._tables())
        with self._member(JOURNAL_NAME) as file:
            for piece in journal_json(about, tables):
                file.write(piece)

    def _rows(self, table: Table) -> Iterator[dict[str, Any]]:
        for row in whole.living(self._store, table):
            yield row
            self._way.step(1 + _SLOW * (table is Table.TRACK))

    def _write_tracks(self) -> Iterator[str]:
        days = {row["id"]: row["local_day"] for row in whole.view(self._store, VIEWS["runs"])[1]}
        damaged = 0
        for row in whole.living(self._store, Table.TRACK):
            self._way.step(_POINT_BY_POINT)
            table = track_table(row["packed"])
            if table is None:
                damaged += 1
                continue
            with self._member(f"csv/tracks/{days[row['run_id']]}_{row['run_id']}.csv") as file:
                file.writelines(table)
        if damaged:
            yield tr("Tracks that are damaged, and only in {name} as they are: {count}.",
                     name=JOURNAL_NAME, count=damaged)  # fmt: skip

    def _wanted_files(self) -> Iterator[tuple[str, str, str]]:
        """Name folder, digest and ending of each photo and original that was asked for, each once."""
        if self._wanted.has_photos:
            found = {row["sha256"] for row in whole.living(self._store, Table.PHOTO)}
            yield from ((PHOTOS, sha256, ".jpg") for sha256 in sorted(found))
        if self._wanted.has_originals:
            files = whole.living(self._store, Table.IMPORTED_FILE)
            kept = {row["sha256"]: row["name"] for row in files if row["byte_count"]}
            yield from ((ORIGINALS, sha256, _ending(name)) for sha256, name in sorted(kept.items()))

    def _write_files(self) -> Iterator[str]:
        for folder, sha256, ending in self._files:
            self._way.step(_SLOW)
            try:
                content = originals.read(self._journal, sha256)
            except StoreProblem as problem:
                yield str(problem)
                continue
            with self._member(f"{folder}/{sha256}{ending}", is_packed=folder != PHOTOS) as file:
                file.write(content)

    def _member(self, name: str, *, is_packed: bool = True) -> BinaryIO:
        stored = zipfile.ZipInfo(name, self._made_at.timetuple()[:6])  # what is packed already
        stored.external_attr = 0o600 << 16
        opened = self._archive.open(name if is_packed else stored, "w", force_zip64=True)
        return io.BufferedWriter(cast("io.RawIOBase", opened), _BUFFERED)


def _new_zip(file: BinaryIO) -> zipfile.ZipFile:
    return zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_PACKED)


def _ending(name: str) -> str:
    ending = Path(name.lower().removesuffix(".gz")).suffix
    return ending if ending[1:].isascii() and ending[1:].isalnum() else ""


def _about(wanted: Wanted) -> str:
    asked = {PHOTOS: wanted.has_photos, ORIGINALS: wanted.has_originals}
    lines = (
        tr("A journal of GluteTracker {version}.", version=__version__),
        "",
        tr("csv/          tables to look at; kg, m, s, cm, UTC. An empty cell is not known."),
        tr("csv/tracks/   the recorded points of each run"),
        tr("{name}  everything to the last field; import it, or this zip, to have the journal back",
           name=JOURNAL_NAME),
        *(tr("{folder}/  the files by their sha256", folder=folder) for folder, is_asked in asked.items() if is_asked),
        "",
        tr("A text that a spreadsheet would take for a formula has an apostrophe before it in the CSV."),
    )  # fmt: skip
    return "\n".join(lines) + "\n"
