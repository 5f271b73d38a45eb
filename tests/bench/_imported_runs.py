"""Generated runs, their import, the same with another decoder, and the floor: what the bench of imports compares."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from glutetracker.importers import Contents, Hints

POINTS, BEGUN_S, DAY_S = 3600, 1.70e9, 86_400


def written(folder: Path, count: int) -> None:
    """Write that many runs of an hour."""
    import numpy as np

    from glutetracker import fit

    rng = np.random.default_rng(7)
    t = np.arange(float(POINTS))
    for number in range(count):
        speed = np.clip(2.778 + 0.2 * np.cumsum(rng.normal(0, 0.01, len(t))), 1, 6)
        distance = np.cumsum(speed)
        record = {
            "timestamp": BEGUN_S + number * DAY_S + t,
            "position_lat": 52 + distance / 111_195 + rng.normal(0, 1e-5, len(t)),
            "position_long": 13 + np.cumsum(rng.normal(0, 1e-5, len(t))),
            "altitude": 50 + np.cumsum(rng.normal(0, 0.2, len(t))),
            "distance": distance,
            "speed": speed,
            "heart_rate": np.round(140 + 10 * np.sin(t / 300) + rng.normal(0, 1, len(t))),
            "cadence": np.round(85 + rng.normal(0, 1, len(t))),
            "power": np.round(240 + rng.normal(0, 9, len(t))),
        }
        totals = {
            "sport": 1, "total_distance": float(distance[-1]), "total_ascent": 40, "total_calories": 640,
            "avg_heart_rate": 140, "max_heart_rate": 155, "avg_cadence": 85,
        }  # fmt: skip
        (folder / f"{number:04}.fit").write_bytes(fit.activity(record, totals, offset_s=3600))


def written_as(suffix: str, files: list[Path], folder: Path) -> None:
    """Write runs again in another format."""
    from glutetracker import importers
    from glutetracker.exporters.run_points import ToldRun
    from glutetracker.outgo.one_run import RUN_FORMATS

    folder.mkdir()
    for path in files:
        (found,) = importers.read(path).activities
        told = ToldRun(run=found.run, laps=tuple(found.laps), track=found.track)
        (folder / path.with_suffix(suffix).name).write_bytes(RUN_FORMATS[suffix](told))


def imports(files: list[Path], journal: Path) -> Iterator[None]:
    """Import as the command does; told after each file."""
    from glutetracker import intake
    from glutetracker.store import Store

    store = Store.open(journal)
    for outcome in intake.take_in(store, intake.candidates(files), intake.start("bench")):
        assert outcome.runs == 1, outcome
        yield
    store.close()


def import_all(files: list[Path], journal: Path) -> None:
    """Import as the command does."""
    assert sum(1 for _ in imports(files, journal)) == len(files)


def import_all_decoded_elsewhere(files: list[Path], journal: Path) -> None:
    """Import in the same way, but decode with fitdecode."""
    from glutetracker import importers
    from glutetracker.importers import fit
    from glutetracker.importers.importer import Importer

    def read(name: str, content: bytes, hints: "Hints") -> "Contents":
        return fit.contents(name, _theirs(content), (), hints)

    importers.IMPORTERS = (Importer(name="FIT", suffixes=(".fit",), recognises=lambda _: True, read=read),)
    import_all(files, journal)


def _theirs(content: bytes) -> dict[str, dict[str, Any]]:
    """Read messages with fitdecode into columns of our names and units."""
    import io

    import fitdecode

    from glutetracker.fit.profile import KINDS

    names = {kind.name: {field.name for field in kind.fields} for kind in KINDS.values()}
    degrees = 180 / 2**31
    found: dict[str, list[dict[str, float]]] = {}
    with fitdecode.FitReader(io.BytesIO(content)) as reader:
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name in names:
                row: dict[str, float] = {}
                for field in frame.fields:
                    name = field.name.removeprefix("enhanced_")
                    if name in names[frame.name]:
                        value = field.raw_value if isinstance(field.value, str) else field.value
                        value = value.timestamp() if hasattr(value, "timestamp") else value
                        row[name] = value * degrees if name.startswith("position_") and value is not None else value
                found.setdefault(frame.name, []).append(row)
    return {kind: _columns(rows) for kind, rows in found.items()}


def _columns(rows: list[dict[str, float]]) -> dict[str, Any]:
    import numpy as np

    names = dict.fromkeys(name for row in rows for name in row)
    return {name: np.array([row.get(name) for row in rows], np.float64) for name in names}


def floors(files: list[Path], journal: Path) -> Iterator[None]:
    """Do only what must be done; told after each file."""
    with closing(_bare(journal)) as connection:
        for path in files:
            content = path.read_bytes()
            _commit(connection, _packed(content), zlib.compress(content, 1))
            yield


def floors_with_files(files: list[Path], journal: Path) -> Iterator[None]:
    """Do as floors(), but with the bytes in files of their own, as a journal has them, that last before the commit."""
    from glutetracker.intake.keeping import TOGETHER
    from glutetracker.store.file.durable import make_private_folder, write_durably

    folder = journal.with_suffix(".files")
    make_private_folder(folder)
    with closing(_bare(journal)) as connection:
        for first in range(0, len(files), TOGETHER):
            read = [(path.name, path.read_bytes()) for path in files[first : first + TOGETHER]]
            tracks = [_packed(content) for _, content in read]
            write_durably(folder, ((name, zlib.compress(content, 1)) for name, content in read))
            for (name, _), track in zip(read, tracks, strict=True):
                _commit(connection, track, name)
                yield


def _packed(content: bytes) -> bytes:
    from glutetracker import fit
    from glutetracker.importers.fit import COLUMNS
    from glutetracker.tracks import Track, pack

    record = fit.read(content).messages["record"]
    columns = {ours: record[theirs] for ours, theirs in COLUMNS.items()}
    return pack(Track(t_s=record["timestamp"] - record["timestamp"][0], **columns))


def _bare(journal: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(journal, isolation_level=None)
    connection.executescript("pragma journal_mode = truncate; pragma synchronous = full; create table kept (t, f);")
    return connection


def _commit(connection: sqlite3.Connection, track: bytes, original: bytes | str) -> None:
    connection.execute("begin immediate")
    connection.execute("insert into kept values (?, ?)", (track, original))
    connection.execute("commit")
