"""The shape of the file: what it refuses, and what it promises to others."""

import re
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from glutetracker.store import Table
from glutetracker.store.file import migrating
from glutetracker.store.schema import APPLICATION_ID, STEPS, VERSION, sql_of_new_file
from glutetracker.store.schema.views import NAMES

DATA_MD = Path(__file__).parents[2] / "docs" / "data.md"

PROMISED = {
    "v_run": "id started_at utc_offset_min local_day kind surface distance_m duration_s elapsed_s work_s incline_pct "
    "shoes ascent_m avg_hr_bpm max_hr_bpm avg_cadence_spm effort_rpe lap_count point_count energy_kcal source note",
    "v_lap": "run_id position start_s duration_s distance_m avg_hr_bpm kind",
    "v_session": "id started_at utc_offset_min local_day title elapsed_s set_count hard_glute_sets effort_rpe "
    "source note",
    "v_set": "id session_id local_day exercise exercise_name position kind side reps load_kg band hold_s distance_m "
    "rir hard_glute hard_side_hip done_at note",
    "v_measure": "id taken_at local_day site value unit reading note own_name after_run cycle_day",
    "v_week": "week_start run_km run_duration_s hard_run_duration_s hard_glute_sets hip_cm weight_kg dieting "
    "enough_protein",
    "v_own_exercise": "id name names pattern load_type one_sided timed shares equipment rep_range cues based_on",
    "v_event": "id kind first_day last_day words",
    "v_planned_session": "id local_day title routine_id like_session_id",
    "v_planned_run": "id local_day kind surface distance_m duration_s repeats note done_by",
    "v_experiment": "id frozen_at fingerprint first_monday outcome dose low high block_weeks pairs seed days_a_week "
    "readings_a_day change_worth_naming_cm hypothesis note stopped_on",
}


def views_of(store):
    names = [row["name"] for row in store.rows("select name from sqlite_master where type = 'view' order by name")]
    return {name: [row["name"] for row in store.rows(f"pragma table_info({name})")] for name in names}


def test_the_public_views_have_the_columns_that_were_promised(store):
    assert views_of(store) == {name: columns.split() for name, columns in PROMISED.items()}
    assert set(NAMES) == set(PROMISED)


def test_the_data_page_tells_of_every_view_and_column_in_order(store):
    told = {}
    for part in re.split(r"^### ", DATA_MD.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, rest = part.split("\n", 1)
        told[name] = re.findall(r"^\| `(\w+)` \|", rest.split("\n## ")[0], flags=re.MULTILINE)
    assert told == views_of(store)


def test_the_data_page_names_every_word_that_kinds_sites_and_surfaces_use():
    from glutetracker.domain.body.measure import Site
    from glutetracker.domain.lifting.strength import SetKind, Side
    from glutetracker.domain.running import RunKind, Surface

    page = DATA_MD.read_text(encoding="utf-8")
    assert [
        word for words in (Site, RunKind, Surface, SetKind, Side) for word in words if f"`{word}`" not in page
    ] == []


def test_the_data_page_names_the_mark_of_our_files(store):
    assert str(store.rows("pragma application_id")[0][0]) in DATA_MD.read_text(encoding="utf-8")


def test_the_file_is_marked_as_ours_and_with_its_version(store):
    assert store.rows("pragma application_id")[0][0] == APPLICATION_ID
    assert store.rows("pragma user_version")[0][0] == VERSION


def test_every_table_of_ours_is_strict(store):
    loose = store.rows("select name from pragma_table_list where type = 'table' and strict = 0 and schema = 'main'")
    assert {row["name"] for row in loose} == {"sqlite_schema", "_sqlite_migrations"}


def test_the_settings_that_lose_nothing_are_on(store):
    assert store.rows("pragma journal_mode")[0][0] == "truncate"
    assert store.rows("pragma synchronous")[0][0] == 2
    assert store.rows("pragma foreign_keys")[0][0] == 1
    assert store.rows("pragma secure_delete")[0][0] == 1


def test_sqlite_utils_agrees_that_no_step_is_missing_in_a_file_made_by_sqlite_alone(tmp_path):
    path = tmp_path / "plain.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(sql_of_new_file())
    database = Database(connection)
    known = migrating.migrations()
    assert known.pending(database) == []
    assert [step.name for step in known.applied(database)] == [name for name, _ in STEPS]
    before = path.read_bytes()
    known.apply(database)
    connection.close()
    assert path.read_bytes() == before


def test_steps_and_their_names_follow_each_other():
    assert [int(name[1:4]) for name, _ in STEPS] == list(range(1, VERSION + 1))


@pytest.fixture
def raw(store, log_session, log_run, log_visit):
    """The connection itself, to try what our own code would never write."""
    log_session()
    log_run()
    log_visit()
    return store.database.conn


@pytest.mark.parametrize(
    "change",
    [
        "update strength_set set reps = 'ten'",
        "update strength_set set reps = 8.5",
        "update strength_set set reps = 0",
        "update strength_set set reps = 1001",
        "update strength_set set load_kg = '82,5'",
        "update strength_set set load_kg = 9e999",
        "update strength_set set load_kg = -201",
        "update strength_set set rir = 11",
        "update strength_set set side = 'middle'",
        "update strength_set set kind = 'wurmup'",
        "update strength_set set hard_glute = 1.5",
        "update strength_set set hold_s = 0",
        "update strength_set set position = 0",
        "update strength_set set reps = null",
        "update strength_set set entry_id = 'nowhere'",
        "update session set local_day = '02.03.2026'",
        "update session set local_day = '2026-02-30'",
        "update session set local_day = '2026-13-01'",
        "update session set started_at = '2026-03-02 18:00'",
        "update session set started_at = '2026-03-02T18:00:00+01:00'",
        "update session set started_at = '2026-03-02T25:00:00Z'",
        "update session set started_at = '2026-02-30T12:00:00Z'",
        "update session set utc_offset_min = 5000",
        "update session set effort_rpe = 11",
        "update session set is_open = 2",
        "update session set elapsed_s = -1",
        "update run set kind = 'jog'",
        "update run set surface = 'moon'",
        "update run set distance_m = -1",
        "update run set duration_s = 0",
        "update run set distance_m = null, duration_s = null",
        "update run set avg_hr_bpm = 300",
        "update run set incline_pct = 90",
        "update run set file_id = 'no such file'",
        "update measure set value = 0",
        "update measure set value = 1000",
        "update measure set unit = 'inch'",
        "update measure set site = ''",
        "update measure set reading = 0",
        "update exercise set name = ''",
        "insert into setting (id, value) values ('theme', null)",
        "insert into step (label, made_at, local_day, state) values ('', '', '', 'redone')",
        "insert into change (step_id, table_name, row_id) values (999, 'run', 'x')",
        "insert into track (run_id, point_count, packed, sha256) select id, 1, x'00', 'short' from run",
        "insert into imported_file values ('f', 'no such import', 'a.fit', hex(zeroblob(32)), 1, null, null)",
    ],
)
def test_the_file_itself_refuses_nonsense(raw, change):
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(change)


def test_the_file_takes_what_is_at_the_edge(raw):
    raw.execute("update strength_set set reps = 1000, load_kg = -200, rir = 0, hold_s = 7200")
    raw.execute("update session set started_at = '2026-03-02T18:00:00.123Z', utc_offset_min = -720")
    raw.execute("update run set distance_m = 0, incline_pct = 0")
    raw.execute("update session set local_day = '2028-02-29'")


def test_every_foreign_key_points_to_a_table_and_child_rows_are_found_by_index(store):
    indexed = {
        (table, row["name"])
        for table in Table
        for index in store.rows(f"pragma index_list({table})")
        for row in store.rows(f"pragma index_info({index['name']})")
    }
    for table, column in (
        ("session_entry", "session_id"),
        ("strength_set", "entry_id"),
        ("lap", "run_id"),
        ("track", "run_id"),
    ):
        assert (table, column) in indexed
