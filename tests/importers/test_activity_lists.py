import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from glutetracker.domain.running import RunKind, Surface
from glutetracker.domain.units import DistanceUnit
from glutetracker.importers import Contents, Hints, UnreadableFileError, Unsaid, read_bytes

STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,"
    "Moving Time,Distance,Elevation Gain,Max Heart Rate,Average Heart Rate,Perceived Exertion\n"
)
GARMIN = (
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Avg Pace,Total Ascent,"
    "Avg Stride Length,Elapsed Time\n"
)
RUNKEEPER = (
    "Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb (ft),"
    "Average Heart Rate (bpm),Notes,GPX File\n"
)


def listed(text: str, form: str, hints: Hints | None = None) -> Contents:
    reading = read_bytes("list", text.encode(), hints or Hints(zone=UTC))
    assert reading.format == form
    return reading.contents


def strava(moment: str, sort: str = "Run", distances: tuple[str, str] = ("3.32", "3322.94"), file: str = "") -> str:
    return (
        f'1,"{moment}",Morning,{sort},"with\na friend",1428,{distances[0]},170,,false,,Blue shoes,{file},,,1428.0,'
        f"1411.0,{distances[1]},61.9,170,149,4\n"
    )


def test_a_list_of_stravas_is_in_metres_and_universal_time():
    text = STRAVA + strava("May 29, 2022, 11:53:35 PM")
    found = listed(text, "Strava activities", Hints(zone=timezone(timedelta(hours=2))))
    run = found.activities[0].run
    assert (run.distance_m, run.duration_s, run.elapsed_s, run.ascent_m) == (3322.94, 1411, 1428, 61.9)
    assert run.started_at == datetime(2022, 5, 29, 23, 53, 35, tzinfo=UTC)
    assert run.local_day == date(2022, 5, 30)
    assert (run.note, run.shoes, run.effort_rpe) == ("Morning · with a friend", "Blue shoes", 4)
    assert found.warnings == ()


def test_a_list_that_tells_no_clock_says_whose_was_taken():
    assert (
        "this computer's was taken"
        in listed(STRAVA + strava("May 29, 2022, 3:53:35 PM"), "Strava activities", Hints()).warnings[0]
    )


def test_what_is_no_run_is_named_once():
    rows = strava("May 29, 2022, 3:53:35 PM", "Ride") + strava("May 30, 2022, 3:53:35 PM", "Ride")
    found = listed(STRAVA + rows + strava("Jun 1, 2022, 3:53:35 PM", "Yoga"), "Strava activities")
    assert found.activities == ()
    assert found.others == ("nothing for us: cycling", "nothing for us: another sport")


def test_a_list_in_another_language_is_read_by_the_places_of_its_columns():
    header = ["Aktivitäts-ID", "Aktivitätsdatum", *(f"Spalte {place}" for place in range(2, 36))]
    cells = [""] * 36
    cells[0:4] = ["1", '"20.09.2026, 14:12:12"', "Lauf", "Lauf"]
    cells[6], cells[15], cells[16], cells[17], cells[31] = '"5,02"', "1800.0", "1750.0", "5020.5", "151"
    found = listed(",".join(header) + "\n" + ",".join(cells) + "\n", "Strava activities")
    run = found.activities[0].run
    assert (run.distance_m, run.elapsed_s, run.duration_s, run.avg_hr_bpm) == (5020.5, 1800, 1750, 151)
    assert run.started_at == datetime(2026, 9, 20, 14, 12, 12, tzinfo=UTC)


def garmin(
    distance: str, stride: str = "1,14", *, day: str = "2026-01-04 12:38:59", time: str = "00:17:01", **more: str
) -> str:
    told = {"kind": "Treadmill Running", "cadence": "172", "pace": "5:00", "ascent": "--"} | more
    return (
        f'{told["kind"]},{day},false,"Belt","{distance}","255","{time}","153","166","{told["cadence"]}",'
        f'"{told["pace"]}","{told["ascent"]}","{stride}","00:17:30"\n'
    )


def test_garmins_list_with_a_decimal_comma_and_points_in_thousands():
    found = listed(
        GARMIN + garmin("3,40") + garmin("10,08", "1,18", time="00:49:40", ascent="1.234"), "Garmin Connect list"
    )
    first, second = (each.run for each in found.activities)
    assert (first.distance_m, first.duration_s, first.elapsed_s, first.avg_hr_bpm) == (3400, 1021, 1050, 153)
    assert (first.kind, first.surface, first.ascent_m) == (RunKind.EASY, Surface.TREADMILL, None)
    assert (second.distance_m, second.ascent_m) == (10080, 1234)
    assert first.local_day == date(2026, 1, 4)


def test_steps_and_their_length_tell_kilometres_from_miles():
    kilometres = listed(GARMIN + garmin("3,40"), "Garmin Connect list")
    assert (kilometres.unsaid, kilometres.taken_as.distance_unit) == (frozenset(), DistanceUnit.KM)
    miles = listed(GARMIN + garmin("2.11", "3.74", pace="8:04", ascent="100"), "Garmin Connect list")
    assert (miles.unsaid, miles.activities[0].run.distance_m) == (frozenset(), pytest.approx(3395.7, abs=0.1))
    assert miles.activities[0].run.ascent_m == pytest.approx(30.5)


def test_without_steps_the_unit_is_asked_for_with_a_likely_guess():
    text = GARMIN + garmin("2.02", "--", cadence="--", pace="11:02", time="00:22:17")
    found = listed(text, "Garmin Connect list")
    assert (found.unsaid, found.taken_as.distance_unit) == ({Unsaid.DISTANCE_UNIT}, DistanceUnit.MI)
    said = listed(text, "Garmin Connect list", Hints(zone=UTC, distance_unit=DistanceUnit.KM))
    assert (said.unsaid, said.activities[0].run.distance_m) == (frozenset(), 2020)


def test_hours_that_a_spreadsheet_made_of_minutes_are_minutes_again():
    found = listed(GARMIN + garmin("6.10", "--", pace="5:03", time="30:48:00"), "Garmin Connect list")
    assert found.activities[0].run.duration_s == 1848
    assert "taken as minutes" in found.warnings[0]


def test_garmins_list_in_another_language():
    header = "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit\n"
    found = listed(header + 'Laufen,2026-01-04 12:38:59,false,"Feld","5,20","300","00:28:40"\n', "Garmin Connect list")
    assert (found.activities[0].run.distance_m, found.activities[0].run.duration_s) == (5200, 1720)


def test_a_garmin_account_counts_in_centimetres_milliseconds_and_kilojoules():
    run = {
        "activityType": "trail_running", "name": "Hills", "startTimeGmt": 1740849662000.0,
        "startTimeLocal": 1740824462000.0, "duration": 1800000.0, "elapsedDuration": 1900000.0, "distance": 520000.0,
        "elevationGain": 12340.0, "calories": 1255.2, "avgHr": 151.0,
    }  # fmt: skip
    text = json.dumps([{"summarizedActivitiesExport": [run, run | {"activityType": "indoor_cardio"}, "?"]}])
    found = listed(text, "Garmin account", Hints())
    made = found.activities[0].run
    assert (made.distance_m, made.duration_s, made.elapsed_s) == (5200, 1800, 1900)
    assert (made.ascent_m, made.energy_kcal) == (123.4, 300)
    assert made.started_at.isoformat() == "2025-03-01T10:21:02-07:00"
    assert found.others == ("nothing for us: indoor cardio",)
    assert found.warnings == ("Row 3: It is no activity. It is left out.",)


def test_a_damaged_account_list_is_refused():
    with pytest.raises(UnreadableFileError, match="damaged"):
        listed('[{"summarizedActivitiesExport":[{"activityId":1', "Garmin account")


def test_runkeeper_says_its_units_in_the_header():
    found = listed(
        RUNKEEPER
        + '2013-12-27 12:54:43,Running,,7.16,1:06:06,9:14,6.50,899.0,142.91,,"Felt nice",a.gpx\n'
        + "2013-12-26 12:54:43,Walking,Park,1.00,20:00,20:00,3.00,80,0,,,\n"
        + "2013-12-25 12:54:43,Cycling,,10.00,40:00,4:00,15.00,300,0,,,\n",
        "Runkeeper",
    )
    walk, run = (each.run for each in found.activities)
    assert (run.distance_m, run.duration_s, run.ascent_m, run.note) == (pytest.approx(11522.9), 3966, 43.6, "Felt nice")
    assert (walk.kind, walk.note) == (RunKind.WALK, "Park")
    assert found.others == ("nothing for us: cycling",)


def test_a_cadence_that_cannot_be_is_left_out_and_said_and_the_run_comes_in():
    found = listed(GARMIN + garmin("3,40", cadence="1720") + garmin("10,08", "1,18"), "Garmin Connect list").activities
    assert (found[0].run.distance_m, found[0].run.avg_cadence_spm) == (3400, None)
    assert "Its cadence cannot be; it is left out." in found[0].warnings


def test_a_cadence_beyond_all_steps_ends_no_list():
    wild = garmin("3,40", cadence="9" * 308) + garmin("10,08", "1,18")
    assert len(listed(GARMIN + wild * 2, "Garmin Connect list").activities) > 0
