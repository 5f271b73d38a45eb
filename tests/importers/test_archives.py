import stat
import zipfile
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from glutetracker.importers import Hints, UnreadableFileError, read_member
from glutetracker.importers.reading import archives
from glutetracker.importers.reading.archives import members, worth_reading

HINTS = Hints(zone=UTC)
STRAVA = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Distance\n"
    '1,"Jan 1, 2026, 8:00:00 AM",Morning,Run,600,1.67,activities/1.gpx,600,1668\n'
)


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    archives.release()


@pytest.fixture
def packed(tmp_path):
    """Write a zip of members by name, or of ZipInfo and bytes."""

    def write(*parts: tuple[str | zipfile.ZipInfo, str | bytes]) -> Path:
        path = tmp_path / "all.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts:
                archive.writestr(name, content)
        return path

    return write


def test_a_file_in_a_zip_is_read_as_it_lies_there(packed, gpx):
    path = packed(("a/run.gpx", gpx()), ("__MACOSX/a/._run.gpx", b"shadow"), ("a/.DS_Store", b"x"))
    assert members(path) == ("a/run.gpx",)
    reading = read_member(path, "a/run.gpx", HINTS)
    assert (reading.file_name, reading.activities[0].run.duration_s) == ("run.gpx", 600)


def test_stravas_archive_is_its_list_and_the_files_that_it_tells_of(packed, gpx):
    path = packed(
        ("activities/1.gpx", gpx()), ("activities.csv", STRAVA), ("profile.csv", "a,b\n1,2\n"), ("media/me.jpg", b"x")
    )
    assert members(path) == ("activities/1.gpx", "activities.csv")
    recorded, told = (read_member(path, each, HINTS).activities[0].run for each in members(path))
    assert told.started_at == recorded.started_at
    assert told.elapsed_s == recorded.elapsed_s


def test_a_garmin_account_is_its_list_and_files_of_watches():
    names = ["DI/Fitness/me_0_summarizedActivities.json", "DI/Fitness/me_gear.json", "DI/Uploads/1.fit", "user.json"]
    assert worth_reading(names) == ["DI/Uploads/1.fit", "DI/Fitness/me_0_summarizedActivities.json"]


def test_apples_routes_are_the_points_of_their_runs(packed, point):
    head = '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
    halves = [head + "".join(point(i) for i in part) + "</trkseg></trk></gpx>" for part in (range(30), range(31, 61))]
    export = (
        '<?xml version="1.0"?>\n<HealthData><Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="10" '
        'durationUnit="min" totalDistance="1.67" totalDistanceUnit="km" startDate="2026-01-01 09:00:00 +0100" '
        'endDate="2026-01-01 09:10:00 +0100"><WorkoutRoute><FileReference path="/workout-routes/route_2.gpx"/>'
        '</WorkoutRoute><WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>'
        '<WorkoutRoute><FileReference path="/workout-routes/missing.gpx"/></WorkoutRoute></Workout></HealthData>'
    )
    path = packed(
        ("apple_health_export/export.xml", export),
        ("apple_health_export/export_cda.xml", "<ClinicalDocument/>"),
        ("apple_health_export/workout-routes/route_1.gpx", halves[0]),
        ("apple_health_export/workout-routes/route_2.gpx", halves[1]),
        ("apple_health_export/electrocardiograms/ecg.csv", "a,b\n1,2\n"),
    )
    assert members(path) == ("apple_health_export/export.xml",)
    reading = read_member(path, members(path)[0], HINTS)
    track = reading.activities[0].track
    assert len(track) == 60
    assert (track.t_s[0], track.t_s[-1]) == (0, 600)
    assert list(track.lat_deg) == sorted(track.lat_deg)
    assert (reading.content, reading.warnings) == (b"", ())


def test_two_files_of_one_name_are_both_read(packed, gpx):
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = packed(("run.gpx", gpx()), ("run.gpx", gpx(title="Other")))
    assert members(path) == ("(2) run.gpx", "run.gpx")
    titles = [read_member(path, each, HINTS).activities[0].run.note for each in members(path)]
    assert titles == ["Other", "Test"]


def test_a_link_in_a_zip_is_not_followed(packed):
    link = zipfile.ZipInfo("run.gpx")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    path = packed((link, "/etc/hostname"))
    with pytest.raises(UnreadableFileError, match="link"):
        read_member(path, "run.gpx", HINTS)


def test_what_unpacks_to_far_too_much_is_refused_before_it_is_read(packed):
    path = packed(("run.gpx", b"\0" * (16 * 2**20)))
    with pytest.raises(UnreadableFileError, match="far more than is plausible"):
        read_member(path, "run.gpx", HINTS)


def test_a_size_that_is_not_true_is_not_believed(packed):
    path = packed(("run.gpx", b"\0" * (16 * 2**20)))
    whole = bytearray(path.read_bytes())
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(whole)
    with pytest.raises(UnreadableFileError, match="damaged in the zip"):
        read_member(path, "run.gpx", HINTS)


def test_a_locked_file_says_that_it_is_locked(packed, gpx):
    path = packed(("run.gpx", gpx()))
    whole = bytearray(path.read_bytes())
    whole[whole.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(whole)
    with pytest.raises(UnreadableFileError, match="password"):
        read_member(path, "run.gpx", HINTS)


def test_one_damaged_file_does_not_keep_the_others_out(packed, gpx):
    path = packed(("a.gpx", gpx()), ("b.gpx", gpx()))
    whole = bytearray(path.read_bytes())
    at = whole.rindex(b"PK\x03\x04") + 60
    whole[at : at + 20] = bytes(20)
    path.write_bytes(whole)
    assert read_member(path, "a.gpx", HINTS).activities
    with pytest.raises(UnreadableFileError, match="damaged in the zip"):
        read_member(path, "b.gpx", HINTS)


def test_a_zip_that_is_cut_off_or_gone_is_refused(packed, gpx, tmp_path):
    path = packed(("run.gpx", gpx()))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(UnreadableFileError, match="damaged or cut off"):
        members(path)
    with pytest.raises(UnreadableFileError, match="no such file"):
        members(tmp_path / "gone.zip")


def test_names_that_lead_elsewhere_are_names_only(packed, gpx, tmp_path):
    path = packed(("../../evil.gpx", gpx()))
    assert read_member(path, "../../evil.gpx", HINTS).activities
    assert not list(tmp_path.parent.rglob("evil.gpx"))


def test_a_spreadsheet_is_asked_for_as_a_table(packed):
    path = packed(("[Content_Types].xml", "<Types/>"), ("xl/worksheets/sheet1.xml", "<worksheet/>"))
    with pytest.raises(UnreadableFileError, match="as CSV"):
        members(path)
