from datetime import UTC, datetime

import numpy as np
import pytest

from glutetracker.domain.running import RunKind
from glutetracker.importers import Hints, UnreadableFileError, read_bytes

UTC_LIVED = Hints(zone=UTC)


def only(content):
    (activity,) = read_bytes("run.tcx", content, UTC_LIVED).activities
    return activity


def test_a_treadmill_run_without_positions_comes_in_whole(tcx):
    found = only(tcx())
    assert found.run.started_at == datetime(2026, 1, 1, 8, tzinfo=UTC)
    assert (found.run.duration_s, found.run.elapsed_s) == (600, 600)
    assert found.run.distance_m == 1666.8
    assert found.run.energy_kcal == 40
    assert found.run.avg_hr_bpm == pytest.approx(149.3, abs=0.1)
    assert found.run.max_hr_bpm == 161
    assert len(found.track) == 61
    assert found.track.lat_deg is None
    assert found.warnings == ()


def test_laps_are_kept_with_their_places_and_heart_rates(tcx, lap):
    found = only(tcx(lap(0, 20) + lap(20, 60)))
    assert [(each.position, each.start_s, each.duration_s, each.distance_m) for each in found.laps] == [
        (1, 0, 200, 555.6),
        (2, 200, 400, 1111.2),
    ]
    assert [each.avg_hr_bpm for each in found.laps] == [149, 149]
    assert found.run.distance_m == 1666.8
    assert found.run.energy_kcal == 80


def test_a_pause_between_laps_counts_as_elapsed_only(tcx, lap):
    run = only(tcx(lap(0, 20) + lap(80, 100))).run
    assert (run.duration_s, run.elapsed_s) == (400, 1000)


def test_a_laps_own_heart_rate_does_not_leak_into_its_points(tcx, lap):
    point = "<Trackpoint><Time>2026-01-01T08:{}:00Z</Time></Trackpoint>".format
    points = point("00") + point("10")
    found = only(tcx(lap(0, 60, points=points)))
    assert found.track.hr_bpm is None
    assert found.run.avg_hr_bpm is None


def test_strides_of_one_leg_become_steps(tcx, lap, trackpoint):
    more = "<Extensions><TPX><Speed>2.7</Speed><RunCadence>84</RunCadence></TPX></Extensions>"
    found = only(tcx(lap(0, 60, points="".join(trackpoint(i, more=more) for i in range(61)))))
    assert found.run.avg_cadence_spm == 168
    assert found.track.speed_mps[5] == 2.7


def test_words_for_numbers_are_passed_over_and_said(tcx, lap):
    found = only(tcx(lap(0, 60, time="no", distance="")))
    assert (found.run.duration_s, found.run.distance_m) == (600, 1666.8)
    assert found.laps == ()
    assert found.warnings == ("Its laps do not say how long they took; the time is that of its points.",)


def test_negative_totals_are_not_believed(tcx, lap):
    run = only(tcx(lap(0, 60, time=-600, distance=-1000))).run
    assert (run.duration_s, run.distance_m) == (600, 1666.8)


def test_laps_win_over_points_that_disagree_and_it_is_said(tcx):
    found = only(
        tcx().replace(
            b"<DistanceMeters>1666.80</DistanceMeters><Heart", b"<DistanceMeters>42292</DistanceMeters><Heart"
        )
    )
    assert found.run.distance_m == 1666.8
    assert found.warnings == ("Its laps add up to 1.67 km, its points to 42.29 km; the laps were taken.",)


def test_without_any_distance_the_positions_tell(tcx, lap, trackpoint):
    points = "".join(trackpoint(i, distance="", position=True) for i in range(61))
    assert only(tcx(lap(0, 60, distance=0, points=points))).run.distance_m == pytest.approx(1667.9, abs=0.2)


def test_a_run_with_laps_but_no_points_is_a_run(tcx, lap):
    found = only(tcx(lap(0, 60, points="")))
    assert (found.run.duration_s, found.run.distance_m) == (600, 1666.8)
    assert found.track is None


def test_points_begin_where_they_began_within_the_run(tcx, lap, trackpoint):
    found = only(tcx(lap(0, 60, points="".join(trackpoint(i) for i in range(6, 61)))))
    assert found.run.started_at == datetime(2026, 1, 1, 8, tzinfo=UTC)
    assert found.track.t_s[0] == 60
    assert found.run.elapsed_s == 600


def test_several_activities_stay_apart_and_other_sports_are_said(tcx, lap):
    after = (
        f"<MultiSportSession><FirstSport><Activity Sport='Biking'>{lap(100, 160)}</Activity></FirstSport>"
        f"<NextSport><Activity Sport='Running'>{lap(200, 230)}</Activity></NextSport></MultiSportSession>"
    )
    reading = read_bytes("two.tcx", tcx(after=after), UTC_LIVED)
    assert [found.run.duration_s for found in reading.activities] == [600, 300]
    assert reading.others == ("nothing for us: cycling",)


def test_a_sport_called_other_is_suggested_and_said(tcx):
    found = only(tcx(sport="Other"))
    assert found.run.kind is RunKind.EASY
    assert "does not say what this was" in found.warnings[0]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<Courses><Course><Track><Trackpoint/></Track></Course></Courses>", "nothing for us: a course to follow"),
        ("<Workouts><Workout Sport='Running'/></Workouts>", "nothing for us: a planned workout"),
    ],
)
def test_plans_are_nothing_for_us(inside, said):
    reading = read_bytes("plan.tcx", f"<TrainingCenterDatabase>{inside}</TrainingCenterDatabase>".encode())
    assert (reading.activities, reading.others) == ((), (said,))


def test_blanks_before_the_declaration_are_passed_over(tcx):
    assert only(tcx(before=" " * 10)).run.distance_m == 1666.8


def test_a_cut_file_keeps_what_is_whole_and_says_so(tcx):
    whole = tcx()
    reading = read_bytes("cut.tcx", whole[: len(whole) // 2], UTC_LIVED)
    (found,) = reading.activities
    assert 25 < len(found.track) < 35
    assert "breaks off" in reading.warnings[0]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<TrainingCenterDatabase/>", "no activity"),
        (
            b"<TrainingCenterDatabase><Activities><Activity Sport='Running'/></Activities></TrainingCenterDatabase>",
            "when it began",
        ),
        (b"<TrainingCenterDatabase><Activities>", "at line 1"),
    ],
)
def test_what_holds_no_activity_is_refused(content, reason):
    with pytest.raises(UnreadableFileError, match=f"^no.tcx: .*{reason}"):
        read_bytes("no.tcx", content)


def test_times_within_the_track_never_fall(tcx, lap, trackpoint):
    points = [trackpoint(i) for i in range(61)]
    points[10], points[11] = points[11], points[10]
    found = only(tcx(lap(0, 60, points="".join(points))))
    assert (np.diff(found.track.t_s) >= 0).all()
    assert (np.diff(found.track.distance_m) >= 0).all()


def test_damaged_files_are_read_or_refused_with_words(tcx, lap, mutant):
    whole = tcx(lap(0, 10) + lap(10, 20))
    read = refused = 0
    for seed in range(200):
        try:
            reading = read_bytes("mutant.tcx", mutant(whole, seed))
        except UnreadableFileError:
            refused += 1
        else:
            assert reading.activities or reading.others
            read += 1
    assert read > 10
    assert refused > 10
