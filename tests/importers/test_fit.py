from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from glutetracker import fit
from glutetracker.domain.running import RunKind, Surface
from glutetracker.importers import DoubtfulDateError, Hints, UnreadableFileError, read_bytes
from glutetracker.importers.fit import contents

BEGUN = datetime(2026, 1, 1, 8, 0, tzinfo=UTC).timestamp()
SPEED = 2.778


def columns(**fields):
    length = max((len(each) for each in fields.values() if isinstance(each, (list, np.ndarray))), default=1)
    return {name: np.broadcast_to(np.asarray(value, dtype=float), length) for name, value in fields.items()}


def records(n=601, begun=BEGUN, **more):
    t = np.arange(n, dtype=float)
    fields = {
        "timestamp": begun + t,
        "position_lat": 52 + t * SPEED / 111_194.9,
        "position_long": np.full(n, 13.0),
        "altitude": 50 + 5 * (t // 60 % 2),
        "heart_rate": 140 + t % 20,
        "cadence": np.full(n, 85.0),
        "distance": t * SPEED,
        "speed": np.full(n, SPEED),
    }
    return columns(**{name: value for name, value in (fields | more).items() if value is not None})


def session(begun=BEGUN, length=600.0, **more):
    fields = {
        "timestamp": [begun + length],
        "start_time": [begun],
        "sport": [1],
        "sub_sport": [0],
        "total_elapsed_time": [length],
        "total_timer_time": [length],
        "total_distance": [length * SPEED],
        "avg_heart_rate": [149],
    }
    return columns(**{name: value for name, value in (fields | more).items() if value is not None})


def watch(**messages):
    """A file of one run of 600 s and 1666.8 m on a clock an hour ahead of UTC, unless told otherwise."""
    whole = {
        "file_id": columns(type=[4], manufacturer=[1]),
        "record": records(),
        "session": session(),
        "activity": columns(timestamp=[BEGUN + 600], local_timestamp=[BEGUN + 600 + 3600]),
    }
    return {name: table for name, table in (whole | messages).items() if table is not None}


def joined(*tables):
    return {name: np.concatenate([table[name] for table in tables]) for name in tables[0]}


def found(messages, hints=None):
    return contents("run.fit", messages, (), hints or Hints())


def only(messages, hints=None):
    (activity,) = found(messages, hints).activities
    return activity


def test_a_run_comes_in_with_totals_points_and_the_wearers_clock():
    activity = only(watch())
    run = activity.run
    assert run.started_at.isoformat() == "2026-01-01T09:00:00+01:00"
    assert (run.kind, run.surface, run.source) == (RunKind.EASY, None, "FIT, Garmin")
    assert (run.distance_m, run.duration_s, run.elapsed_s) == (1666.8, 600, 600)
    assert (run.avg_hr_bpm, run.max_hr_bpm, run.avg_cadence_spm) == (149, 159, 170)
    assert len(activity.track) == 601
    assert activity.track.t_s[-1] == 600
    assert activity.track.cadence_spm[0] == 170
    assert activity.warnings == ()


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(13 * 3600, 780), (-6 * 3600 + 40, -360), (20_700, 345), (10_753, 180)],
)
def test_the_local_clock_is_rounded_to_a_quarter_of_an_hour(seconds, minutes):
    messages = watch(activity=columns(timestamp=[BEGUN], local_timestamp=[BEGUN + seconds]))
    assert only(messages).run.started_at.utcoffset() == timedelta(minutes=minutes)


@pytest.mark.parametrize("local", [BEGUN + 189_124 * 3600.0, BEGUN - 160 * 3600.0, np.nan])
def test_a_local_clock_that_cannot_be_gives_way_to_this_computers(local):
    activity = only(watch(activity=columns(timestamp=[BEGUN], local_timestamp=[local])))
    assert activity.run.started_at.timestamp() == BEGUN
    assert "this computer's was taken" in activity.warnings[0]


def test_the_persons_zone_wins_over_the_watchs():
    assert only(watch(), Hints(zone=UTC)).run.started_at.isoformat() == "2026-01-01T08:00:00+00:00"


def test_a_clock_that_was_never_set_asks_for_the_day():
    begun = datetime(1989, 12, 31, 0, 8, tzinfo=UTC).timestamp()
    messages = watch(record=records(begun=begun), session=session(begun=begun))
    with pytest.raises(DoubtfulDateError, match="1989-12-31"):
        found(messages)
    run = only(messages, Hints(day=date(2026, 2, 3))).run
    assert (run.local_day, run.started_at, run.duration_s) == (date(2026, 2, 3), None, 600)


def test_the_timer_is_the_time_and_pauses_are_kept_as_elapsed():
    run = only(watch(session=session(total_timer_time=[500.0]))).run
    assert (run.duration_s, run.elapsed_s) == (500, 600)


def test_times_that_the_watch_did_not_keep_come_from_the_points():
    run = only(watch(session=session(total_elapsed_time=[np.nan], total_timer_time=[np.nan]))).run
    assert (run.duration_s, run.elapsed_s) == (600, 600)


def test_distance_is_the_sessions_else_the_last_points_else_along_the_positions():
    without = session(total_distance=None)
    assert only(watch(session=session(total_distance=[1700.0]))).run.distance_m == 1700
    assert only(watch(session=without)).run.distance_m == pytest.approx(1666.8)
    along = only(watch(session=without, record=records(distance=None))).run.distance_m
    assert along == pytest.approx(1666.8, rel=0.003)


def test_a_treadmill_run_without_positions_is_a_run():
    messages = watch(
        record=records(position_lat=None, position_long=None, altitude=None), session=session(sub_sport=[1])
    )
    activity = only(messages)
    assert activity.run.surface is Surface.TREADMILL
    assert activity.run.distance_m == 1666.8
    assert activity.run.ascent_m is None
    assert activity.track.lat_deg is None


def test_a_run_with_totals_only_is_a_run():
    activity = only(watch(record=None))
    assert (activity.run.duration_s, activity.track) == (600, None)


def test_the_watchs_ascent_is_taken_and_zero_means_that_none_was_measured():
    assert only(watch(session=session(total_ascent=[57]))).run.ascent_m == 57
    assert only(watch(session=session(total_ascent=[0]))).run.ascent_m == 20
    flat = records(altitude=np.full(601, 50.0))
    assert only(watch(session=session(total_ascent=[0]), record=flat)).run.ascent_m is None


def test_heart_rates_of_0_and_255_do_not_count_in_the_mean():
    rates = np.where(np.arange(601) % 3 == 0, 0, np.where(np.arange(601) % 3 == 1, 255, 150))
    activity = only(watch(session=session(avg_heart_rate=[np.nan]), record=records(heart_rate=rates)))
    assert activity.run.avg_hr_bpm == 150
    assert np.isnan(activity.track.hr_bpm[:2]).all()


def test_half_strides_count():
    fraction = np.full(601, 0.5)
    assert only(watch(record=records(fractional_cadence=fraction))).track.cadence_spm[0] == 171
    assert only(watch(session=session(avg_cadence=[84], avg_fractional_cadence=[0.25]))).run.avg_cadence_spm == 168.5


@pytest.mark.parametrize(
    ("sport", "sub_sport", "kind", "surface"),
    [
        (1, 3, RunKind.EASY, Surface.TRAIL),
        (1, 4, RunKind.EASY, Surface.TRACK),
        (1, 255, RunKind.EASY, None),
        (1, 67, RunKind.LONG, None),
        (11, 0, RunKind.WALK, None),
        (17, 0, RunKind.HIKE, None),
    ],
)
def test_sport_and_form_decide_kind_and_surface(sport, sub_sport, kind, surface):
    run = only(watch(session=session(sport=[sport], sub_sport=[sub_sport]))).run
    assert (run.kind, run.surface) == (kind, surface)


@pytest.mark.parametrize("sport", [0, np.nan, 254])
def test_a_sport_left_open_is_suggested_and_said(sport):
    activity = only(watch(session=session(sport=[sport])))
    assert activity.run.kind is RunKind.EASY
    assert "taken as a run" in activity.warnings[0]


@pytest.mark.parametrize(
    ("sport", "sub_sport", "said"),
    [(2, 0, "cycling"), (5, 17, "swimming"), (10, 20, "strength session"), (10, 26, "gym"), (41, 0, "another sport")],
)
def test_other_sports_are_nothing_for_us(sport, sub_sport, said):
    reading = found(watch(session=session(sport=[sport], sub_sport=[sub_sport])))
    assert reading.activities == ()
    assert reading.others[0].startswith("nothing for us: ")
    assert said in reading.others[0]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (5, "a planned workout"),
        (6, "a course"),
        (32, "monitoring"),
        (15, "monitoring"),
        (9, "body data"),
        (2, "settings"),
    ],
)
def test_files_that_record_no_activity_are_nothing_for_us(number, said):
    reading = found({"file_id": columns(type=[number])})
    assert reading.activities == ()
    assert said in reading.others[0]


def test_a_course_with_points_is_still_no_run():
    reading = found({"file_id": columns(type=[6]), "record": records()})
    assert (reading.activities, len(reading.others)) == ((), 1)


def test_a_file_without_anything_is_refused():
    with pytest.raises(UnreadableFileError, match=r"^run.fit: There is no activity"):
        found({})


def test_without_a_session_the_points_tell_and_it_is_said():
    reading = found(watch(session=None, sport=columns(sport=[1], sub_sport=[0])))
    (activity,) = reading.activities
    assert (activity.run.duration_s, activity.run.kind) == (600, RunKind.EASY)
    assert activity.run.distance_m == pytest.approx(1666.8)
    assert "no totals" in reading.warnings[0]


def test_each_session_gets_its_own_points_and_laps():
    second = BEGUN + 1000
    messages = watch(
        session=joined(session(sport=[10], sub_sport=[20]), session(begun=second)),
        record=joined(records(), records(begun=second)),
        lap=columns(
            start_time=[BEGUN, second, second + 300],
            total_timer_time=[600, 300, 300],
            total_distance=[0, 800, 866.8],
            intensity=[0, 2, 1],
        ),
    )
    reading = found(messages)
    (activity,) = reading.activities
    assert reading.others == ("nothing for us: a strength session without sets",)
    assert activity.run.started_at.timestamp() == second
    assert len(activity.track) == 601
    assert [(lap.position, lap.start_s, lap.distance_m, lap.kind) for lap in activity.laps] == [
        (1, 0, 800, "warmup"),
        (2, 300, 866.8, "rest"),
    ]


def test_sessions_out_of_order_are_dealt_out_by_their_starts():
    second = BEGUN + 1000
    messages = watch(
        session=joined(session(begun=second, length=300.0), session()),
        record=joined(records(), records(301, begun=second)),
    )
    assert [(len(each.track), each.run.duration_s) for each in found(messages).activities] == [(601, 600), (301, 300)]


def test_a_clock_set_back_on_the_way_keeps_totals_and_runs_on():
    times = BEGUN + np.arange(601) - np.where(np.arange(601) > 300, 10_800, 0)
    activity = only(watch(record=records(timestamp=times)))
    assert (activity.run.duration_s, activity.run.distance_m) == (600, 1666.8)
    assert np.diff(activity.track.t_s).max() <= 1
    assert (np.diff(activity.track.t_s) >= 0).all()
    assert "went back once" in activity.warnings[0]


def test_an_empty_recording_is_nothing_for_us():
    messages = watch(session=session(length=0.0), record=records(1))
    assert "an empty recording" in found(messages).others[0]


def test_a_distance_round_the_world_is_refused():
    with pytest.raises(UnreadableFileError, match="1000 km"):
        found(watch(session=session(total_distance=[42e6])))


def test_a_file_cut_off_on_the_way_gives_the_points_before_the_cut_and_says_so():
    whole = fit.activity(dict(records()), {"sport": 1})
    reading = read_bytes("cut.fit", whole[: len(whole) // 2])
    (activity,) = reading.activities
    assert 250 < len(activity.track) < 350
    assert reading.warnings[0].startswith("The file is cut off: ")
    assert reading.format == "FIT"


def test_a_fit_file_without_a_message_is_refused_and_named():
    with pytest.raises(UnreadableFileError, match=r"^bare.fit: The FIT file breaks off before its first message"):
        read_bytes("bare.fit", fit.encode([])[:14])
