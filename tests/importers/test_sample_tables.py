"""Real tables, databases and exports of other apps, read in place when they are there, against their own rows."""

import csv
import json
import sqlite3
from datetime import UTC
from pathlib import Path

import pytest

from glutetracker.domain.units import LoadUnit
from glutetracker.importers import Contents, Hints, Unsaid, read

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="the real files are not on this machine")

STRONG = {
    "strong-charts__strong.csv": LoadUnit.KG,
    "strong-statistics__sample_strong.csv": LoadUnit.KG,
    "gravitus-to-strong__strong.csv": LoadUnit.KG,
    "openweight__strong-real.csv": LoadUnit.LB,
}
HEVY = ("strong-statistics__sample_hevy.csv", "Hevy-Coach__workout_data.csv")
KG = Hints(zone=UTC, load_unit=LoadUnit.KG)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sets_of(found: Contents) -> list[tuple[str, int, float]]:
    """Name, repetitions and load of each set, whichever way a load was counted."""
    every = [(entry.entry.exercise, done) for each in found.sessions for entry in each.entries for done in entry.sets]
    return sorted((exercise, done.reps or 0, abs(done.load_kg or 0)) for exercise, done in every)


@pytest.mark.parametrize("name", STRONG)
def test_every_set_of_strong_comes_in_as_it_stands_in_its_row(name):
    path = SAMPLES / "strength-csv" / name
    rows = [row for row in rows_of(path) if row["Set Order"] != "Rest Timer"]
    expected = sorted((row["Exercise Name"], int(float(row["Reps"])), float(row["Weight"])) for row in rows)
    found = read(path, KG).contents
    assert sets_of(found) == expected
    assert len(found.sessions) == len({(row["Date"], row["Workout Name"]) for row in rows})


@pytest.mark.parametrize(("name", "unit"), STRONG.items())
def test_the_unit_that_strong_does_not_say_is_asked_for_with_the_right_guess(name, unit):
    found = read(SAMPLES / "strength-csv" / name, Hints(zone=UTC)).contents
    assert (found.unsaid, found.taken_as.load_unit) == ({Unsaid.LOAD_UNIT}, unit)


@pytest.mark.parametrize("name", HEVY)
def test_every_set_of_hevy_comes_in_or_its_row_is_named(name):
    path = SAMPLES / "strength-csv" / name
    rows = rows_of(path)
    expected = sorted(
        (row["exercise_title"], int(float(row["reps"] or 0)), float(row["weight_kg"] or 0))
        for row in rows
        if float(row["reps"] or 0) or float(row["duration_seconds"] or 0)
    )
    found = read(path, KG).contents
    assert sets_of(found) == expected
    left_out = [text for text in found.warnings if text.endswith("It is left out.")]
    assert len(expected) + len(left_out) == len(rows)
    assert len(found.sessions) == len({(row["title"], row["start_time"]) for row in rows})


def test_every_set_of_a_fitnotes_backup_comes_in_in_kilograms():
    path = next((SAMPLES / "strength-db").glob("*.fitnotes"))
    with sqlite3.connect(f"file:{path}?immutable=1", uri=True) as connection:
        rows = connection.execute("select reps, metric_weight, date from training_log").fetchall()
    connection.close()
    found = read(path, KG).contents
    assert sorted(each[1:] for each in sets_of(found)) == sorted((reps, round(weight, 4)) for reps, weight, _ in rows)
    assert len(found.sessions) == len({day for *_, day in rows})


def test_every_run_of_garmins_list_comes_in_with_its_comma():
    path = SAMPLES / "activities-csv" / "grunt__Activities.csv"
    rows = rows_of(path)
    expected = sorted((row["Date"], float(row["Distance"].replace(".", "").replace(",", ".")) * 1000) for row in rows)
    found = read(path, KG).contents
    got = sorted((f"{each.run.started_at:%Y-%m-%d %H:%M:%S}", each.run.distance_m) for each in found.activities)
    assert [day for day, _ in got] == [day for day, _ in expected]
    assert [way for _, way in got] == pytest.approx([way for _, way in expected], abs=0.01)
    assert (found.unsaid, found.warnings) == (frozenset(), ())


def test_stravas_run_is_that_of_its_file_by_start_length_and_way():
    lists = SAMPLES / "activities-csv"
    told = read(lists / "geo-activity-playground__activities.csv", KG).contents.activities[0].run
    recorded = read(lists / "geo-activity-playground__12866632127.fit.gz", KG).activities[0].run
    assert told.started_at == recorded.started_at
    assert told.distance_m == pytest.approx(recorded.distance_m, abs=0.01)
    assert told.elapsed_s == pytest.approx(recorded.elapsed_s, abs=1)


def test_rides_of_a_list_are_no_runs():
    found = read(SAMPLES / "activities-csv" / "strava_py__activities.csv", KG).contents
    assert (found.activities, found.others) == ((), ("nothing for us: cycling",))


def test_every_run_of_runkeeper_comes_in_with_its_miles():
    path = SAMPLES / "activities-csv" / "runkeeper-stats__cardioActivities.csv"
    rows = rows_of(path)
    found = read(path, KG).contents
    assert len(found.activities) == len(rows)
    assert sum(each.run.distance_m for each in found.activities) == pytest.approx(
        sum(float(row["Distance (mi)"]) * 1609.344 for row in rows), abs=1
    )


def test_the_one_walk_of_a_garmin_account_comes_in_and_the_rest_is_named():
    path = SAMPLES / "activities-json" / "HRM-Dash__summarizedActivities.json"
    told = json.loads(path.read_text("utf-8"))[0]["summarizedActivitiesExport"]
    walk = next(each for each in told if each["activityType"] == "walking")
    found = read(path, KG).contents
    (run,) = (each.run for each in found.activities)
    assert run.distance_m == pytest.approx(walk["distance"] / 100, abs=0.01)
    assert run.started_at.timestamp() == pytest.approx(walk["startTimeGmt"] / 1000)
    assert len(found.others) == 3


def test_apple_health_tells_a_run_and_weights():
    run = read(SAMPLES / "health" / "healthkit-to-sqlite__export.xml", KG).contents.activities[0].run
    assert run.distance_m == pytest.approx(0.4971749504535062 * 1609.344, abs=0.01)
    assert run.duration_s == pytest.approx(5.19412346680959 * 60, abs=0.01)
    found = read(SAMPLES / "health" / "apple-health-reader__apple-export.xml", KG).contents
    weights = [each.value for each in found.measures if each.site.value == "weight"]
    assert len(weights) == 3
    assert pytest.approx(185.572 * 0.45359237, abs=0.001) in weights
