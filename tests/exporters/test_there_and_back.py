"""What goes out comes back: an export into an empty file is the same journal to the last field."""

import json
import zipfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from glutetracker import intake, outgo
from glutetracker.domain.body.measure import Measure, own_site
from glutetracker.domain.period import EVER
from glutetracker.domain.planned import PlannedSession
from glutetracker.intake import Status
from glutetracker.store import Store, Table, plans, runs
from glutetracker.store.body import body_sites, measures
from glutetracker.store.file import backup, originals, whole
from glutetracker.store.file.check import Severity, check
from glutetracker.store.file.checksums import checksum
from tests.exporters.whole_journals import FIELDS, KEYS, PICTURE, digest, journals, write

PARTS = {Table.SESSION_ENTRY, Table.STRENGTH_SET, Table.ROUTINE_ENTRY, Table.LAP, Table.TRACK, Table.RUN_TWIN}
EVERYTHING = outgo.Wanted(has_photos=True, has_originals=True)


def all_rows(store):
    return {table: list(whole.living(store, table)) for table in Table}


def came_back(path: Path, store: Store):
    """Import a file into a journal; what became of it."""
    (outcome,) = intake.take_in(store, intake.candidates([path]), intake.start(path.name))
    return outcome


@pytest.fixture
def other(tmp_path):
    """Another journal, with nothing in it."""
    opened = Store.open(tmp_path / "other" / "glutetracker.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def exported(store, tmp_path):
    """Export the journal: exported(photos) gives the zip."""

    def export(wanted=EVERYTHING, name="all.zip"):
        outgo.write_archive(store.path, tmp_path / name, wanted, overwrites=True)
        return tmp_path / name

    return export


def test_every_table_and_column_of_the_file_is_in_the_invented_journals(store):
    for table in Table:
        columns = {row["name"] for row in store.rows(f"pragma table_info({table})")} - {"row_crc32", "deleted_at"}
        assert set(FIELDS[table]) == columns


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(journals())
def test_an_export_into_an_empty_file_is_the_same_journal_to_the_last_field(tables):
    goes_there_and_back(tables)


@pytest.mark.deep
@pytest.mark.timeout(1800)
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(journals())
def test_many_exports_into_empty_files_are_the_same_journals(tables):
    goes_there_and_back(tables)


def goes_there_and_back(tables):
    with TemporaryDirectory() as folder:
        first = Store.open(Path(folder) / "first.sqlite")
        second = Store.open(Path(folder) / "second.sqlite")
        try:
            write(first, tables)
            outgo.write_archive(first.path, Path(folder) / "all.zip", EVERYTHING)
            outcome = came_back(Path(folder) / "all.zip", second)
            assert outcome.status in {Status.ADDED, Status.ALREADY_THERE}, outcome
            lives = all_rows(first)
            for table in Table:
                before, after = raw_rows(first, table), raw_rows(second, table)
                wanted = {key(table, row): before[key(table, row)] for row in lives[table]}
                if table not in PARTS:
                    assert {name for name, row in before.items() if row.get("deleted_at") is None} <= wanted.keys()
                if table is Table.IMPORT_ENTRY:
                    after = {name: row for name, row in after.items() if name in wanted}
                if table is Table.SESSION:
                    forget_lost_rests(wanted, lives[Table.STRENGTH_SET])
                assert after == wanted
        finally:
            first.close()
            second.close()


def key(table, row):
    return tuple(row[name] for name in KEYS.get(table, ("id",)))


def raw_rows(store, table):
    """Read every row as SQLite has it, check sum and all."""
    return {key(table, row): dict(row) for row in store.rows(f"select * from {table}")}


def forget_lost_rests(wanted, sets):
    """A rest after a set that is deleted is forgotten, and the row's check sum with it."""
    there = {row["id"] for row in sets}
    for row in wanted.values():
        if row["rest_after"] not in there:
            row["rest_after"] = None
            row["row_crc32"] = checksum(row)


def test_the_journal_that_came_back_is_sound_to_the_last_row(store, log_run, log_session, log_visit, exported, other):
    log_run(), log_session(), log_visit()
    write(store, {Table.PHOTO: [a_photo()]})
    came_back(exported(), other)
    assert [each for each in check(other.path, deep=True) if each.severity is not Severity.NOTE] == []


def test_the_json_alone_brings_back_all_but_photos(log_run, log_session, log_visit, exported, other, store, tmp_path):
    log_run(), log_session(), log_visit()
    write(store, {Table.PHOTO: [a_photo()]})
    with zipfile.ZipFile(exported()) as archive:
        archive.extract("journal.json", tmp_path)
    outcome = came_back(tmp_path / "journal.json", other)
    assert (outcome.runs, outcome.sessions, outcome.sets, outcome.measures) == (1, 1, 1, 1)
    assert outcome.warnings == ("1 photo stays out: its picture is not in this file.",)
    assert {**all_rows(store), Table.PHOTO: [], Table.IMPORT_ENTRY: []} == {**all_rows(other), Table.IMPORT_ENTRY: []}


def a_photo():
    about = {"taken_at": None, "utc_offset_min": None, "local_day": "2026-03-02", "pose": "side", "note": ""}
    return {"id": "photo", **about, "sha256": digest(PICTURE), "byte_count": len(PICTURE), "deleted_at": None}


def test_photos_and_originals_go_out_only_when_asked(store, log_run, exported):
    log_run()
    write(store, {Table.PHOTO: [a_photo()]})
    with zipfile.ZipFile(exported(outgo.Wanted())) as archive:
        assert not [name for name in archive.namelist() if name.startswith(("photos", "originals"))]
        assert "photo" not in json.loads(archive.read("journal.json"))["tables"]
    with zipfile.ZipFile(exported()) as archive:
        assert archive.read(f"photos/{digest(PICTURE)}.jpg") == PICTURE


def test_photos_come_back_with_their_pictures(store, exported, other):
    write(store, {Table.PHOTO: [a_photo()]})
    assert came_back(exported(), other).status is Status.ADDED
    assert originals.read(other.path, digest(PICTURE)) == PICTURE


def test_the_same_export_twice_adds_nothing(log_run, exported, other):
    log_run()
    assert came_back(exported(), other).status is Status.ADDED
    before = all_rows(other)
    assert came_back(exported(), other).status is Status.ALREADY_THERE
    assert all_rows(other) == before


def test_what_is_here_already_stays_as_it_is_and_only_the_rest_comes(store, log_run, exported, other):
    kept = log_run(note="as it was")
    came_back(exported(), other)
    with other.write("Note") as edit:
        edit.put(Table.RUN, {"id": kept.id, "note": "changed since"})
    new = log_run()
    assert came_back(exported(), other).runs == 1
    assert runs.load(other, kept.id).note == "changed since"
    assert runs.load(other, new.id) == new


def test_a_site_that_another_journal_measures_in_another_unit_comes_beside_the_one_here(store, exported, other):
    for journal, unit, value in ((store, "cm", 31.0), (other, "%", 12.0)):
        site = own_site("forearm", unit)
        with journal.write("Site") as edit:
            body_sites.save(edit, site)
            measures.save(edit, [Measure(visit_id=unit, site=site, value=value, local_day=date(2026, 3, 2))])
    assert came_back(exported(), other).measures == 1
    told = {(each.site.title, each.value, each.site.unit) for each in measures.between(other, EVER)}
    assert told == {("forearm", 31.0, "cm"), ("forearm", 12.0, "%")}
    before = all_rows(other)
    assert came_back(exported(), other).status is Status.ALREADY_THERE
    assert all_rows(other) == before


def test_an_import_of_an_export_is_one_entry_and_one_step_of_undo(log_run, log_session, exported, other):
    log_run(), log_session()
    came_back(exported(), other)
    assert len(other.rows("select * from import_entry where deleted_at is null")) == 1
    assert other.undo() == "Import of all.zip"
    assert all_rows(other)[Table.RUN] == all_rows(other)[Table.SESSION] == []
    assert came_back(exported(), other).runs == 1


def test_a_run_deleted_here_comes_back_whole_but_a_set_taken_out_of_a_session_does_not(
    store, log_run, log_session, exported, other
):
    run = log_run()
    log_session()
    runs_before = all_rows(store)[Table.RUN]
    came_back(exported(), other)
    (set_id,) = [row["id"] for row in all_rows(other)[Table.STRENGTH_SET]]
    with other.write("Gone") as edit:
        edit.remove(Table.RUN, run.id)
        edit.remove(Table.STRENGTH_SET, set_id)
    assert came_back(exported(), other).runs == 1
    assert all_rows(other)[Table.RUN] == runs_before
    assert all_rows(other)[Table.STRENGTH_SET] == []


def test_a_session_under_way_here_stays_the_only_one(store, log_session, exported, other):
    log_session(is_open=True, title="there")
    archive = exported()
    with store.write("Gone") as edit:
        for row in all_rows(store)[Table.SESSION]:
            edit.remove(Table.SESSION, row["id"])
    here = log_session(is_open=True, title="here")
    came_back(archive, store)
    assert [row["id"] for row in all_rows(store)[Table.SESSION] if row["is_open"]] == [here.id]


def test_a_journal_that_holds_something_is_backed_up_before_an_export_comes_in(log_run, exported, other, store):
    log_run()
    archive = exported()
    came_back(archive, other)
    assert [each.reason for each in backup.backups(other.path)] == []
    log_run()
    came_back(exported(), other)
    assert [each.reason for each in backup.backups(other.path)] == ["before-import"]


def test_an_export_of_when_only_sessions_could_be_planned_brings_its_plans(tmp_path, other):
    row = {"id": "p", "local_day": "2026-03-02", "title": "Glutes A", "routine_id": "gym_a", "like_session_id": None}
    told = {"format": "GluteTracker journal", "version": 1, "schema": 8, "program": "0.1.0", "made_at": "",
            "tables": {"planned_session": [row | {"deleted_at": None}]}}  # fmt: skip
    (tmp_path / "journal.json").write_text(json.dumps(told))
    assert came_back(tmp_path / "journal.json", other).status is Status.ADDED
    assert plans.every(other) == [PlannedSession(id="p", day=date(2026, 3, 2), title="Glutes A", routine_id="gym_a")]


def test_every_table_and_column_is_told_in_the_documentation(store):
    lines = (Path(__file__).parents[2] / "docs" / "export.md").read_text("utf-8").splitlines()
    told = {line.split("`")[1]: line for line in lines if line.startswith("| `")}
    for table, fields in FIELDS.items():
        assert [name for name in fields if f"`{name}`" not in told[table]] == []
