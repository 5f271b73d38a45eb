"""Files of every format that we read, all written here, to be damaged."""

import contextlib
import gzip
import io
import sqlite3
import tempfile
import zipfile
from pathlib import Path

from glutetracker import intake, outgo
from glutetracker.store import Store
from tests.fit import fit_bytes as fit
from tests.importers.test_damaged_files import WHOLE
from tests.intake.conftest import gpx_text, tcx_text

HEVY_BODY = (
    "date,weight_kg,fat_percent,neck_cm,shoulder_cm,chest_cm,left_bicep_cm,right_bicep_cm,left_forearm_cm,"
    "right_forearm_cm,abdomen_cm,waist_cm,hips_cm,left_thigh_cm,right_thigh_cm,left_calf_cm,right_calf_cm\n"
    + '"2 Jan 2026, 07:00",64.2,,,,,,,,,,72,98.5,56,56.5,,\n'
    * 3
)


def activity() -> bytes:
    """A run of ten minutes with laps as a watch writes it, a set of a strength session after it."""
    fields = (253, fit.UINT32), (3, fit.UINT8), (5, fit.UINT32)
    types = tuple(each[1] for each in fields)
    records = [fit.message(1, types, fit.BEGUN + at, 140 + at % 20, at * 278) for at in range(0, 601, 10)]
    lap = (253, fit.UINT32), (2, fit.UINT32), (7, fit.UINT32), (8, fit.UINT32), (9, fit.UINT32)
    session = (*lap, (5, fit.ENUM), (6, fit.ENUM))
    laps = [fit.message(2, [fit.UINT32] * 5, fit.BEGUN + at, fit.BEGUN + at - 300, 300_000, 300_000, 83_400)
            for at in (300, 600)]  # fmt: skip
    whole = (fit.BEGUN + 600, fit.BEGUN, 600_000, 600_000, 166_800)
    gym = (fit.BEGUN + 2000, fit.BEGUN + 1000, 1_000_000, 900_000, 0)
    sets = (254, fit.UINT32), (6, fit.UINT32), (0, fit.UINT32), (3, fit.UINT16), (4, fit.UINT16), (5, fit.ENUM)
    return fit.whole(
        fit.FILE_ID,
        fit.definition(1, 20, *fields), *records,
        fit.definition(2, 19, *lap), *laps,
        fit.definition(3, 18, *session),
        fit.message(3, [each[1] for each in session], *whole, 1, 0),
        fit.message(3, [each[1] for each in session], *gym, 10, 20),
        fit.definition(4, 225, *sets),
        *(fit.message(4, [each[1] for each in sets], fit.BEGUN + 2000, fit.BEGUN + 1100 + at, 40_000, 8, 1000, 1)
          for at in (0, 100, 200)),
    )  # fmt: skip


def fitnotes_backup() -> bytes:
    """A backup of FitNotes, which is a database."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "backup.fitnotes"
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.executescript(
                "create table exercise(_id integer primary key, name text);"
                "insert into exercise values(1, 'Hip Thrust');"
                "create table training_log(_id integer primary key, exercise_id, date, metric_weight, reps);"
                + "insert into training_log(exercise_id, date, metric_weight, reps) values(1, '2026-01-01', 60.5, 8);"
                * 20
            )
        return path.read_bytes()


def zipped(**members: bytes) -> bytes:
    """Pack files into a zip; a_b.gpx is called a/b.gpx."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return packed.getvalue()


def own_export() -> bytes:
    """The JSON of an export of ours, with a run and sessions."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        store = Store.open(folder / "journal.sqlite")
        (folder / "run.tcx").write_text(tcx_text())
        (folder / "strong.csv").write_text(WHOLE["strong"])
        (folder / "tracker.csv").write_text(WHOLE["tracker"])
        for _ in intake.take_in(store, intake.candidates([folder]), intake.start("own")):
            pass
        store.close()
        outgo.write_archive(folder / "journal.sqlite", folder / "all.zip")
        with zipfile.ZipFile(folder / "all.zip") as archive:
            return archive.read("journal.json")


def every_format() -> dict[str, bytes]:
    """Give whole files by the endings of their names, each after a word for what it is."""
    tables = {f"{name}.csv": text.encode() for name, text in WHOLE.items() if name not in {"account", "health"}}
    run, track = activity(), gpx_text().encode()
    strava = WHOLE["strava"].replace("1.fit.gz", "1.fit")
    return {
        **tables,
        "account.json": WHOLE["account"].encode(),
        "health.xml": WHOLE["health"].encode(),
        "hevybody.csv": HEVY_BODY.encode(),
        "watch.fit": run,
        "route.gpx": track,
        "laps.tcx": tcx_text().encode(),
        "packed.fit.gz": gzip.compress(run),
        "backup.fitnotes": fitnotes_backup(),
        "two.zip": zipped(a_fit=run, b_gpx=track),
        "strava.zip": zipped(activities_csv=strava.encode(), activities__1_fit=run),
        "health.zip": zipped(apple__export_xml=WHOLE["health"].encode()),
        "own.json": own_export(),
        "own.zip": zipped(journal_json=own_export()),
    }
