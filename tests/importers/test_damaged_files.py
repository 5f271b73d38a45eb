"""Damaged files of all formats: read in part or refused with words, never a fault of ours."""

import json
import sqlite3
import time
from datetime import UTC

import pytest

from glutetracker.domain.units import LoadUnit
from glutetracker.importers import Hints, UnreadableFileError, read_bytes

HINTS = Hints(zone=UTC, load_unit=LoadUnit.KG)
SLOWEST_S = 5.0
FEW, MANY = 60, 1000

WHOLE = {
    "strong": (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
        + '2026-01-01 18:00:00,"Glutes",1h 5m,"Hip Thrust (Barbell)",1,62.5,8,0,0,"deep","",8.5\n' * 6
        + '2026-01-01 18:00:00,"Glutes",1h 5m,"Running",1,0,0,2.5,900,,,\n'
    ),
    "hevy": (
        '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
        '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
        + '"Glutes","5 Dec 2025, 11:37","5 Dec 2025, 12:40","","Squat",1,"",0,"warmup",60,8,,,9.5\n' * 6
    ),
    "fitnotes": (
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
        + "2026-01-01,Hip Thrust, wide,Glutes,60,kgs,8,,,,first\n2026-01-03,Running,Cardio,,,,5,km,0:28:00,\n" * 4
    ),
    "liftosaur": (
        "Workout DateTime,Day Name,Exercise,Is Warmup Set?,Completed Reps,RPE,Weight Value,Weight Unit,Notes\n"
        + "2026-01-01T17:00:00.000Z,Day 1,Hip Thrust,0,6,8,135,lb,slow\n" * 5
    ),
    "stronglifts": (
        "Date (yyyy/mm/dd),Workout Name,Body Weight (KG),Exercise,Start Time (h:mm),End Time (h:mm),Set 1 (Reps),"
        "Set 1 (LB),Set 2 (Reps),Set 2 (LB)\n" + "2026/03/03,Workout A,64.5,Squat,10:02 AM,10:55 AM,5,95,5,95\n" * 4
    ),
    "strava": (
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,"
        "Elapsed Time,Moving Time,Distance\n"
        + '1,"Jan 1, 2026, 8:00:00 AM",Morning,Run,,1428,3.32,activities/1.fit.gz,1428.0,1411.0,3322.94\n' * 4
    ),
    "garmin": (
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Pace,Avg Stride Length\n"
        + 'Running,2026-01-04 12:38:59,false,"Field","3,40","255","00:17:01","153","172","5:00","1,14"\n' * 4
    ),
    "runkeeper": (
        "Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Notes\n"
        + '2013-12-27 12:54:43,Running,,7.16,1:06:06,9:14,6.50,899.0,"Felt nice"\n' * 4
    ),
    "tracker": "Date,Time,Measurement,Value,Unit,Comment\n" + "2026-01-10,07:00:00,Hips,38,in,relaxed\n" * 5,
    "scale": "Date,Weight (kg),Fat mass (kg),Hips (cm)\n" + "2026-01-02 07:01:00,64,16,98.5\n" * 5,
    "any": "Day;Exercise;Sets;Reps;Weight\n" + "02.01.2026;Hip Thrust;3;8;62,5 kg\n" * 5,
    "account": json.dumps([{"summarizedActivitiesExport": [{
        "activityType": "running", "name": "Hills", "startTimeGmt": 1740849662000.0, "startTimeLocal": 1740824462000.0,
        "duration": 1800000.0, "distance": 520000.0, "calories": 1255.2,
    }] * 3}]),
    "health": (
        '<?xml version="1.0"?>\n<HealthData locale="en_GB">\n'
        + '<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" '
        'totalDistance="5" totalDistanceUnit="km" startDate="2026-01-01 09:00:00 +0100" '
        'endDate="2026-01-01 09:30:00 +0100"><MetadataEntry key="HKTimeZone" value="Europe/Berlin"/></Workout>\n'
        '<Record type="HKQuantityTypeIdentifierBodyMass" unit="kg" startDate="2026-01-01 07:00:00 +0100" value="70"/>\n'
        * 3 + "</HealthData>\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def backup(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("fitnotes") / "backup.fitnotes"
    with sqlite3.connect(path) as connection:
        connection.executescript(
            "create table exercise(_id integer primary key, name text); insert into exercise values(1, 'Hip Thrust');"
            "create table training_log(_id integer primary key, exercise_id, date, metric_weight, reps);"
            + "insert into training_log(exercise_id, date, metric_weight, reps) values(1, '2026-01-01', 60.5, 8);"
            * 20
        )
    connection.close()
    return path.read_bytes()


def held_against(whole: bytes, seeds: range, mutant) -> set[str]:
    """Read damaged copies; what became of them."""
    became = set()
    for seed in seeds:
        begun = time.perf_counter()
        try:
            found = read_bytes("mutant", mutant(whole, seed), HINTS).contents
        except UnreadableFileError:
            became.add("refused")
        else:
            is_something = found.sessions or found.activities or found.measures
            became.add("read" if is_something else "nothing")
        assert time.perf_counter() - begun < SLOWEST_S, seed
    return became


def test_whole_files_are_read():
    for text in WHOLE.values():
        found = read_bytes("whole", text.encode(), HINTS).contents
        assert found.sessions or found.activities or found.measures


def test_some_damaged_files_of_each_kind_are_read_or_refused_with_words(mutant, backup):
    for place, text in enumerate(WHOLE.values()):
        assert "read" in held_against(text.encode(), range(place * FEW, (place + 1) * FEW), mutant)
    assert "read" in held_against(backup, range(FEW), mutant)


@pytest.mark.deep
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", WHOLE)
def test_a_thousand_damaged_files_of_each_kind_are_read_or_refused_with_words(name, mutant):
    assert held_against(WHOLE[name].encode(), range(MANY), mutant) >= {"read", "refused"}


@pytest.mark.deep
@pytest.mark.timeout(1800)
def test_a_thousand_damaged_backups_are_read_or_refused_with_words(mutant, backup):
    assert held_against(backup, range(MANY), mutant) >= {"read", "refused"}


@pytest.mark.deep
@pytest.mark.timeout(1800)
def test_thousands_of_damaged_tracks_are_read_or_refused_with_words(mutant, gpx, point, tcx, lap):
    more = "<extensions><hr>150</hr><cad>80</cad></extensions>"
    for whole in (gpx([point(i, more=more) for i in range(25)]), tcx(lap(0, 10) + lap(10, 20))):
        assert held_against(whole, range(2 * MANY), mutant) >= {"read", "refused"}
