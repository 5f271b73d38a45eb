"""The zip of everything: what is in it, and that it is there whole or not at all."""

import csv
import io
import json
import os
import zipfile

import numpy as np
import pytest

from glutetracker import outgo
from glutetracker.outgo import ExportError, StoppedError
from glutetracker.store import Table, runs
from glutetracker.tracks import Track, pack


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "all.zip"


def rows_of(archive, name):
    with zipfile.ZipFile(archive) as opened:
        return list(csv.DictReader(io.StringIO(opened.read(name).decode(), newline="")))


def test_the_tables_have_the_public_columns_with_their_units(store, log_run, log_session, log_visit, archive):
    log_run(), log_session(), log_visit()
    assert outgo.write_archive(store.path, archive) == ()
    (run,) = rows_of(archive, "csv/runs.csv")
    assert (run["distance_m"], run["duration_s"], run["ascent_m"]) == ("5000.0", "1800.0", "")
    (done,) = rows_of(archive, "csv/sets.csv")
    assert (done["exercise_name"], done["load_kg"], done["reps"]) == ("Barbell hip thrust", "80.0", "8")
    (reading,) = rows_of(archive, "csv/measures.csv")
    assert (reading["site"], reading["value"], reading["unit"]) == ("hip", "98.4", "cm")
    assert [len(rows_of(archive, f"csv/{name}.csv")) for name in ("sessions", "laps", "weeks")] == [1, 0, 1]


def test_an_empty_journal_goes_out_with_its_headers(store, archive):
    outgo.write_archive(store.path, archive)
    with zipfile.ZipFile(archive) as opened:
        assert opened.read("csv/runs.csv").startswith(b"id,started_at,")
        assert opened.testzip() is None


def test_each_recorded_run_has_its_points_as_a_table(store, log_run, archive):
    run = log_run()
    track = Track(t_s=column(0, 1), lat_deg=column(52, 52.0000101), hr_bpm=column(float("nan"), 150))
    save_track(store, run, pack(track), 2)
    outgo.write_archive(store.path, archive)
    points = rows_of(archive, f"csv/tracks/2026-03-02_{run.id}.csv")
    assert points == [
        {"t_s": "0", "lat_deg": "52.0000000", "hr_bpm": ""},
        {"t_s": "1", "lat_deg": "52.0000101", "hr_bpm": "150"},
    ]


def column(*values):
    return np.array(values, np.float64)


def save_track(store, run, packed, count):
    with store.write("Track") as edit:
        runs.save_parts(edit, run, [], packed, count)


def test_a_damaged_track_is_told_and_goes_out_as_it_is(store, log_run, archive):
    save_track(store, log_run(), b"no track", 1)
    assert outgo.write_archive(store.path, archive) == (
        "Tracks that are damaged, and only in journal.json as they are: 1.",
    )
    with zipfile.ZipFile(archive) as opened:
        assert json.loads(opened.read("journal.json"))["tables"]["track"][0]["packed"] == {"base64": "bm8gdHJhY2s="}


def test_what_was_deleted_stays_at_home(store, log_run, log_session, archive):
    run, session = log_run(), log_session()
    with store.write("Gone") as edit:
        edit.remove(Table.RUN, run.id)
        edit.remove(Table.SESSION, session.id)
    outgo.write_archive(store.path, archive)
    with zipfile.ZipFile(archive) as opened:
        whole = opened.read("journal.json").decode()
    assert run.id not in whole
    assert session.id not in whole


def test_a_note_that_looks_like_a_formula_is_a_text_in_the_table_and_itself_in_the_json(store, log_run, archive):
    log_run(note='=HYPERLINK("http://example.org")')
    outgo.write_archive(store.path, archive)
    (run,) = rows_of(archive, "csv/runs.csv")
    assert run["note"] == '\'=HYPERLINK("http://example.org")'
    with zipfile.ZipFile(archive) as opened:
        assert json.loads(opened.read("journal.json"))["tables"]["run"][0]["note"] == '=HYPERLINK("http://example.org")'


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_may_read_an_export(store, archive):
    outgo.write_archive(store.path, archive)
    assert archive.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays_unless_it_may_go(store, archive):
    archive.write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        outgo.write_archive(store.path, archive)
    assert archive.read_text() == "mine"
    outgo.write_archive(store.path, archive, overwrites=True)
    assert zipfile.is_zipfile(archive)


def test_a_stopped_export_leaves_nothing_and_what_was_there_stays(store, log_run, archive):
    log_run()
    archive.write_text("mine")

    def stop(_part):
        raise StoppedError

    with pytest.raises(StoppedError):
        outgo.write_archive(store.path, archive, overwrites=True, told=stop)
    assert archive.read_text() == "mine"
    assert [path.name for path in archive.parent.iterdir() if path.name.startswith("all.zip")] == ["all.zip"]


def test_an_export_tells_how_far_it_is(store, log_run, log_session, archive):
    log_run(), log_session()
    parts = []
    outgo.write_archive(store.path, archive, told=parts.append)
    assert parts == sorted(parts)
    assert parts[-1] > 0.9


def test_a_folder_that_is_not_there_is_told(store, tmp_path):
    with pytest.raises(ExportError, match="cannot be written"):
        outgo.write_archive(store.path, tmp_path / "nowhere" / "all.zip")


def test_an_original_that_is_lost_is_told_and_the_rest_goes_out(store, log_run, archive):
    log_run()
    about = {"id": "f", "import_id": "i", "name": "a.fit", "sha256": "0" * 64, "byte_count": 1, "deleted_at": None}
    with store.write("Import", undoable=False) as edit:
        edit.add(Table.IMPORT_ENTRY, [{"id": "i", "made_at": "2026-03-02T06:30:00Z", "label": "a", "deleted_at": None}])
        edit.add(Table.IMPORTED_FILE, [about])
    (told,) = outgo.write_archive(store.path, archive, outgo.Wanted(has_originals=True))
    assert "missing or damaged" in told
    assert len(rows_of(archive, "csv/runs.csv")) == 1
