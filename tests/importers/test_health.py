import io
from datetime import UTC, date, datetime

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.running import RunKind, Surface
from glutetracker.importers import Contents, Hints, UnreadableFileError, read, read_bytes, read_stream

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record|Workout)*>\n'
    '<!ATTLIST HealthData locale CDATA #IMPLIED>\n]>\n<HealthData locale="en_GB">\n'
)
END = "</HealthData>\n"
PULSE = '<Record type="HKQuantityTypeIdentifierHeartRate" startDate="2026-01-01 09:00:00 +0100" value="80"/>\n'


def workout(inside: str = "", *, sort: str = "Running", total: str = 'totalDistance="5" totalDistanceUnit="km"') -> str:
    return (
        f'<Workout workoutActivityType="HKWorkoutActivityType{sort}" duration="30" durationUnit="min" {total} '
        'sourceName="Watch" startDate="2026-01-01 09:00:00 +0100" endDate="2026-01-01 09:31:00 +0100">'
        f"{inside}</Workout>\n"
    )


def record(kind: str, value: str, unit: str) -> str:
    return (
        f'<Record type="HKQuantityTypeIdentifier{kind}" unit="{unit}" startDate="2026-01-01 07:00:00 +0100" '
        f'value="{value}"><MetadataEntry key="HKWasUserEntered" value="1"/></Record>\n'
    )


def health(body: str, hints: Hints | None = None) -> Contents:
    reading = read_bytes("export.xml", (HEAD + body + END).encode(), hints or Hints())
    assert (reading.format, reading.content) == ("Apple Health", b"")
    return reading.contents


def test_a_run_and_what_a_scale_and_a_tape_said():
    found = health(
        PULSE
        + workout()
        + record("BodyMass", "154.3", "lb")
        + record("WaistCircumference", "0.71", "m")
        + record("BodyFatPercentage", "0.24", "%")
    )
    run = found.activities[0].run
    assert (run.distance_m, run.duration_s, run.elapsed_s) == (5000, 1800, 1860)
    assert run.started_at == datetime(2026, 1, 1, 8, tzinfo=UTC)
    assert run.source == "apple health, Watch"
    assert [(each.site, each.value) for each in found.measures] == [
        (Site.WEIGHT, 69.989), (Site.WAIST, 71), (Site.BODY_FAT, 24),
    ]  # fmt: skip
    assert found.warnings == ()


def test_totals_of_a_workouts_parts_are_not_added_to_its_own():
    way = '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="8.955" unit="km"/>'
    pulse = (
        '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151.5" maximum="172" unit="count/min"/>'
    )
    climb = '<MetadataEntry key="HKElevationAscended" value="6575 cm"/>'
    found = health(workout(way + pulse + climb + f"<WorkoutActivity>{way}</WorkoutActivity>", total=""))
    run = found.activities[0].run
    assert (run.distance_m, run.avg_hr_bpm, run.max_hr_bpm, run.ascent_m) == (8955, 151.5, 172, 65.75)


def test_the_clock_is_that_of_the_place():
    auckland = workout('<MetadataEntry key="HKTimeZone" value="Pacific/Auckland"/>')
    late = auckland.replace("09:00:00 +0100", "22:00:00 +0100").replace("09:31:00", "22:31:00")
    run = health(late).activities[0].run
    assert (run.local_day, run.started_at) == (date(2026, 1, 2), datetime(2026, 1, 1, 21, tzinfo=UTC))


def test_a_run_indoors_was_on_a_treadmill_and_a_walk_is_a_walk():
    indoors = '<MetadataEntry key="HKIndoorWorkout" value="1"/>'
    found = health(workout(indoors) + workout(sort="Walking") + workout(sort="Hiking") + workout(sort="Cycling"))
    kinds = {each.run.kind: each.run.surface for each in found.activities}
    assert kinds == {RunKind.EASY: Surface.TREADMILL, RunKind.WALK: None, RunKind.HIKE: None}
    assert found.others == ("nothing for us: cycling",)


def test_strength_without_sets_is_named():
    assert health(workout(sort="TraditionalStrengthTraining")).others == (
        "nothing for us: a strength session without sets",
    )


def test_an_entity_is_refused_wherever_it_is_declared():
    bomb = HEAD.replace("]>", '<!ENTITY a "aaaa">]>') + workout().replace("Watch", "&a;") + END
    with pytest.raises(UnreadableFileError, match="defines its own entities"):
        read_bytes("export.xml", bomb.encode(), Hints())


def test_a_file_that_breaks_off_is_read_up_to_there():
    whole = (HEAD + workout() + record("BodyMass", "70", "kg") * 20 + END).encode()
    found = read_bytes("export.xml", whole[:-200], Hints()).contents
    assert len(found.activities) == 1
    assert "breaks off" in found.warnings[0]
    with pytest.raises(UnreadableFileError, match="nothing in it that can be read"):
        read_bytes("export.xml", (HEAD + "<Record").encode(), Hints())


def test_what_cannot_be_is_named_by_its_line():
    found = health(
        workout() + workout(total='totalDistance="5" totalDistanceUnit="parsec"') + record("BodyMass", "x", "kg")
    )
    assert len(found.activities) == 1
    assert [each.split(":")[0] for each in found.warnings] == ["Row 8", "Row 9"]


def test_a_stream_is_read_as_the_same_file_is_and_other_formats_are_left_alone(tmp_path):
    content = (HEAD + PULSE * 100 + workout() + END).encode()
    streamed = read_stream("export.xml", io.BytesIO(content), Hints())
    assert streamed is not None
    assert streamed.sha256 == read_bytes("export.xml", content, Hints()).sha256
    assert [each.run.distance_m for each in streamed.contents.activities] == [5000]
    assert read_stream("x.gpx", io.BytesIO(b"<gpx></gpx>"), Hints()) is None


@pytest.mark.deep
def test_an_export_larger_than_memory_should_hold_is_read_from_its_path(tmp_path):
    path = tmp_path / "export.xml"
    many = (PULSE * 10_000).encode()
    with path.open("wb") as file:
        file.write(HEAD.encode())
        for _ in range(64 * 2**20 // len(many) + 1):
            file.write(many)
        file.write((workout() + END).encode())
    assert [each.run.distance_m for each in read(path, Hints()).contents.activities] == [5000]
