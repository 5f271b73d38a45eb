import sqlite3
from datetime import UTC, date, datetime

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.units import LoadUnit
from glutetracker.importers import Contents, Hints, UnreadableFileError, Unsaid, read_bytes

ANDROID = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
OLD = "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time\n"
IPHONE = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n"


def fitnotes(content: bytes | str, form: str = "FitNotes", hints: Hints | None = None) -> Contents:
    content = content.encode() if isinstance(content, str) else content
    reading = read_bytes("FitNotes", content, hints or Hints(zone=UTC))
    assert reading.format == form
    return reading.contents


def test_the_sets_of_a_day_are_one_session_without_a_time():
    found = fitnotes(
        ANDROID
        + "2026-01-01,Hip Thrust,Glutes,60,kgs,8,,,,first\n"
        + "2026-01-01,Squat,Legs,132.28,lbs,5,,,,\n"
        + "2026-01-01,Hip Thrust,Glutes,60,kgs,7,,,,\n"
        + "2026-01-03,Running,Cardio,,,,5,km,0:28:00,\n"
    )
    session = found.sessions[0]
    assert (session.session.local_day, session.session.started_at) == (date(2026, 1, 1), None)
    thrust, squat = session.entries
    assert [done.reps for done in thrust.sets] == [8, 7]
    assert thrust.sets[0].note == "first"
    assert squat.sets[0].load_kg == pytest.approx(60, abs=0.01)
    run = found.activities[0].run
    assert (run.distance_m, run.duration_s, run.local_day) == (5000, 1680, date(2026, 1, 3))


def test_a_name_with_a_comma_is_put_together_again():
    found = fitnotes(OLD + "2026-01-01,Deadlift, Romanian,Back,135,10,,,\n2026-01-01,Squat,Legs,45,5,,,\n")
    assert [each.entry.exercise for each in found.sessions[0].entries] == ["Deadlift, Romanian", "Squat"]
    assert found.sessions[0].entries[0].sets[0].load_kg == pytest.approx(61.235, abs=0.001)
    assert found.unsaid == frozenset()


def test_on_the_phone_of_the_other_make_each_set_has_its_moment():
    found = fitnotes(
        IPHONE
        + '2026-01-01T17:05:00Z,Hip Thrust,Glutes,"17,5","38,5",8,,,,,\n'
        + "2026-01-01T17:00:00Z,Hip Thrust,Glutes,10,22,12,,,,,Warmup\n"
    )
    session = found.sessions[0]
    assert session.session.started_at == datetime(2026, 1, 1, 17, tzinfo=UTC)
    assert [(done.kind, done.load_kg) for done in session.entries[0].sets] == [
        (SetKind.WORK, 17.5), (SetKind.WARMUP, 10),
    ]  # fmt: skip


def test_a_weight_without_a_unit_is_asked_for():
    found = fitnotes("Date,Exercise,Category,Weight,Reps,Distance,Time\n2026-01-01,Squat,Legs,135,5,,\n")
    assert (found.unsaid, found.taken_as.load_unit) == ({Unsaid.LOAD_UNIT}, LoadUnit.LB)


def test_the_body_tracker_tells_hips_thighs_and_what_else_was_measured():
    found = fitnotes(
        "Date,Time,Measurement,Value,Unit,Comment\n"
        "2026-01-10,07:00:00,Hips,38,in,relaxed\n"
        "2026-01-10,07:00:00,Thigh (Left),55.5,cm,\n"
        "2026-01-10,07:00:00,Bodyweight,154,lbs,\n"
        "2026-01-10,07:00:00,Upper Arm (Left),28,cm,\n"
        "2026-01-11,07:00:00,Mood,7,,\n",
        "FitNotes body tracker",
    )
    hips, thigh, weight, arm = found.measures
    assert (hips.site, hips.value, hips.note) == (Site.HIP, 96.52, "relaxed")
    assert (thigh.site, thigh.value) == (Site.THIGH_LEFT, 55.5)
    assert (weight.site, weight.value) == (Site.WEIGHT, 69.853)
    assert (arm.site.title, arm.value) == ("upper arm left", 28)
    assert len({each.visit_id for each in found.measures}) == 1
    assert found.warnings == ("Row 6: “Mood” is no measure that is kept here. It is left out.",)


def backup(tmp_path, *statements: str) -> bytes:
    path = tmp_path / "backup.fitnotes"
    with sqlite3.connect(path) as connection:
        connection.executescript(
            "create table exercise(_id integer primary key, name text);"
            "insert into exercise values(1, 'Hip Thrust');"
            "create table training_log(_id integer primary key, exercise_id, date, metric_weight, reps, distance,"
            " duration_seconds);" + ";".join(statements)
        )
    connection.close()
    return path.read_bytes()


def logged(*values: str) -> str:
    return f"insert into training_log(exercise_id, date, metric_weight, reps) values({', '.join(values)})"


def test_a_backup_tells_sets_in_kilograms_with_their_comments_times_and_measures(tmp_path):
    content = backup(
        tmp_path,
        logged("1", "'2026-01-01'", "60.5", "8"),
        "create table Comment(_id integer primary key, date, owner_id, comment)",
        "insert into Comment values(1, '2026-01-01', 1, 'deep')",
        "create table WorkoutTime(workout_date, start_date_time, end_date_time)",
        "insert into WorkoutTime values('2026-01-01', '2026-01-01 18:00:00', '2026-01-01 18:50:00')",
        "create table BodyWeight(date, body_weight_metric, body_fat, comments)",
        "insert into BodyWeight values('2026-01-02', 64.2, 0, '')",
    )
    found = fitnotes(content, "FitNotes backup")
    session = found.sessions[0]
    done = session.entries[0].sets[0]
    assert (session.entries[0].entry.exercise, done.load_kg, done.reps, done.note) == ("Hip Thrust", 60.5, 8, "deep")
    assert (session.session.started_at, session.session.elapsed_s) == (datetime(2026, 1, 1, 18, tzinfo=UTC), 3000)
    assert [(each.site, each.value) for each in found.measures] == [(Site.WEIGHT, 64.2)]


def test_rows_of_a_backup_that_cannot_be_are_named(tmp_path):
    content = backup(
        tmp_path,
        logged("1", "'2026-01-01'", "'abc'", "8"),
        logged("1", "null", "60", "8"),
        logged("1", "'2026-01-01'", "60", "9e999"),
        logged("1", "'2026-01-01'", "60", "8"),
    )
    found = fitnotes(content, "FitNotes backup")
    assert len(found.sessions[0].entries[0].sets) == 1
    assert [each.split(":")[0] for each in found.warnings] == ["Row 1", "Row 2", "Row 3"]


def test_only_real_tables_of_a_database_are_read(tmp_path):
    path = tmp_path / "endless.fitnotes"
    with sqlite3.connect(path) as connection:
        connection.executescript(
            "create table exercise(_id integer primary key, name text);"
            "create view training_log as with recursive r(i) as (select 1 union all select i + 1 from r)"
            " select i as _id, 1 as exercise_id, '2026-01-01' as date, 60 as metric_weight, 8 as reps from r"
        )
    connection.close()
    with pytest.raises(UnreadableFileError, match="no backup of FitNotes"):
        fitnotes(path.read_bytes())


def test_a_damaged_backup_is_refused(tmp_path):
    content = backup(tmp_path, *(logged("1", "'2026-01-01'", "60", "8") for _ in range(500)))
    with pytest.raises(UnreadableFileError, match="damaged"):
        fitnotes(content[:4096] + b"\x55" * (len(content) - 4096))


def test_a_name_of_marks_that_cannot_be_seen_is_an_unknown_exercise():
    found = fitnotes(ANDROID + "2026-01-01,\u202e,Glutes,60,kgs,8,,,,\n")
    assert [each.entry.exercise for each in found.sessions[0].entries] == ["Unknown exercise"]


def test_a_run_of_parts_leaves_out_the_one_below_zero_and_names_it():
    rows = [f"2026-01-03,Running,Cardio,,,,{way},km,0:28:00,\n" for way in (5, -1, 4)]
    found = fitnotes(ANDROID + "".join(rows))
    assert [(each.run.distance_m, len(each.laps)) for each in found.activities] == [(9000, 2)]
    assert any("Row 3: Its distance or time is below zero." in each for each in found.warnings)
