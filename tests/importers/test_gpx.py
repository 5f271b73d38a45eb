from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
import pytest

from glutetracker.domain.running import RunKind, Surface
from glutetracker.importers import DoubtfulDateError, Hints, UnreadableFileError, read_bytes

BERLIN = timezone(timedelta(hours=1))


def only(content, hints=None):
    reading = read_bytes("run.gpx", content, hints or Hints(zone=UTC))
    (activity,) = reading.activities
    return activity


def test_a_run_comes_in_with_its_distance_times_and_points(gpx):
    found = only(gpx())
    assert found.run.kind is RunKind.EASY
    assert found.run.started_at == datetime(2026, 1, 1, 8, tzinfo=UTC)
    assert found.run.duration_s == found.run.elapsed_s == 600
    assert found.run.distance_m == pytest.approx(1667.9, abs=0.2)
    assert len(found.track) == 61
    assert found.track.distance_m[-1] == pytest.approx(found.run.distance_m, abs=0.01)
    assert found.warnings == ()


def test_title_and_device_are_kept_in_one_line_and_cut(gpx):
    run = only(gpx(title="Round the\nlake &lt;b&gt;" + "A" * 20_000)).run
    assert run.note.startswith("Round the lake <b>A")
    assert len(run.note) == 200
    assert run.source == "GPX, Test Watch"


def test_heart_rate_cadence_and_power_of_the_extensions_are_read(gpx, point):
    more = "<extensions xmlns:x='u'><x:hr>150</x:hr><x:cad>85</x:cad><PowerInWatts>240</PowerInWatts></extensions>"
    found = only(gpx([point(i, more=more) for i in range(10)]))
    assert found.run.avg_hr_bpm == found.run.max_hr_bpm == 150
    assert found.run.avg_cadence_spm == 170
    assert found.track.cadence_spm[0] == 170
    assert found.track.power_w[0] == 240


def test_heart_rates_of_0_and_255_are_no_heart_rates(gpx, point):
    rates = [0, 255, 140, 150]
    found = only(gpx([point(i, more=f"<hr>{rate}</hr>") for i, rate in enumerate(rates)]))
    assert found.run.avg_hr_bpm == 145
    np.testing.assert_array_equal(found.track.hr_bpm, [np.nan, np.nan, 140, 150])


def test_the_gap_between_segments_is_neither_run_nor_timed(gpx, point):
    pause = "</trkseg><trkseg>"
    rows = [point(i) for i in range(31)] + [pause] + [point(i + 100) for i in range(31)]
    run = only(gpx(rows)).run
    assert run.distance_m == pytest.approx(1667.9, abs=0.2)
    assert run.duration_s == 600
    assert run.elapsed_s == 1300


def test_an_offset_is_kept_as_written(gpx, point):
    rows = [point(i, time=f"2026-05-01T08:{i:02}:00+02:00") for i in range(10)]
    found = only(gpx(rows), Hints())
    assert found.run.started_at.isoformat() == "2026-05-01T08:00:00+02:00"
    assert found.warnings == ()


def test_universal_time_is_put_on_this_computers_clock_and_said(gpx):
    found = only(gpx(), Hints())
    assert found.run.started_at == datetime(2026, 1, 1, 8, tzinfo=UTC)
    assert found.run.started_at.utcoffset() is not None
    assert "this computer's was taken" in found.warnings[0]


def test_the_persons_zone_wins_and_decides_the_day(gpx):
    found = only(gpx(), Hints(zone=timezone(timedelta(hours=-9))))
    assert found.run.local_day == date(2025, 12, 31)
    assert found.warnings == ()


def test_times_without_a_zone_are_of_the_persons_clock(gpx, point):
    rows = [point(i, time=f"2026-05-01T08:00:{i:02}") for i in range(10)]
    assert only(gpx(rows), Hints(zone=BERLIN)).run.started_at == datetime(2026, 5, 1, 7, tzinfo=UTC)


def test_fractions_and_leap_seconds_are_read(gpx, point):
    times = {1: "2026-01-01T08:00:10.0000001Z", 6: "2026-01-01T08:00:60Z", 9: "2026-01-01T09:01:30.000+01:00"}
    found = only(gpx([point(i, time=times.get(i)) for i in range(12)]))
    np.testing.assert_allclose(found.track.t_s, np.arange(12) * 10, atol=1e-3)


@pytest.mark.parametrize(
    ("sport", "kind", "surface"),
    [
        ("running", RunKind.EASY, None),
        ("9", RunKind.EASY, None),
        ("Trail Running", RunKind.EASY, Surface.TRAIL),
        ("treadmill_running", RunKind.EASY, Surface.TREADMILL),
        ("TrackRunning".replace("R", "_r"), RunKind.EASY, Surface.TRACK),
        ("walking", RunKind.WALK, None),
        ("10", RunKind.WALK, None),
        ("hiking", RunKind.HIKE, None),
    ],
)
def test_the_files_word_for_it_decides_kind_and_surface(gpx, sport, kind, surface):
    found = only(gpx(sport=sport))
    assert (found.run.kind, found.run.surface) == (kind, surface)
    assert found.warnings == ()


@pytest.mark.parametrize("sport", ["cycling", "1", "Biking", "swimming", "rowing", "inline_skating"])
def test_other_sports_are_nothing_for_us(gpx, sport):
    reading = read_bytes("ride.gpx", gpx(sport=sport))
    assert reading.activities == ()
    assert reading.others[0].startswith("nothing for us: ")


def test_a_run_of_ninety_minutes_is_suggested_as_long(gpx, point):
    rows = [point(i, time=f"2026-01-01T{8 + i // 60:02}:{i % 60:02}:00Z") for i in range(91)]
    assert only(gpx(rows)).run.kind is RunKind.LONG


def test_without_a_word_the_speed_suggests_and_says_so(gpx, point):
    run, walk = only(gpx(sport="")), only(gpx([point(i, lat=f"{52 + i * 0.0001:.6f}") for i in range(60)], sport=""))
    assert (run.run.kind, walk.run.kind) == (RunKind.EASY, RunKind.WALK)
    assert "taken as a run" in run.warnings[0]
    assert "taken as a walk" in walk.warnings[0]


def test_without_a_word_the_title_suggests(gpx):
    assert only(gpx(sport="", title="Sunday hike")).run.kind is RunKind.HIKE


def test_an_unknown_word_is_named(gpx):
    assert "“Zumba”" in only(gpx(sport="Zumba")).warnings[0]


def test_without_a_word_the_speed_of_a_car_is_nothing_for_us(gpx, point):
    reading = read_bytes("drive.gpx", gpx([point(i, lat=f"{52 + i * 0.001:.6f}") for i in range(60)], sport=""))
    assert reading.activities == ()
    assert "too fast to be a run" in reading.others[0]


def test_points_that_lie_nowhere_are_left_out_and_counted(gpx, point):
    odd = {10: "NaN", 20: "1e400", 30: "123", 40: "undefined"}
    rows = [point(i, lat=odd.get(i)) for i in range(61)] + ["<trkpt><time>2026-01-01T09:00:00Z</time></trkpt>"]
    found = only(gpx(rows))
    assert len(found.track) == 57
    assert found.run.distance_m == pytest.approx(1667.9, abs=0.2)
    assert found.warnings == ("5 points without a position on Earth were left out.",)


def test_an_infinite_altitude_is_dropped_and_said_and_an_empty_one_is_missing(gpx, point):
    found = only(gpx([point(i, ele={3: "inf", 4: ""}.get(i, str(i))) for i in range(20)]))
    assert np.isnan(found.track.altitude_m[3:5]).all()
    assert found.warnings == ("1 value that cannot be was dropped.",)


def test_one_point_far_away_is_no_detour(gpx, point):
    found = only(gpx([point(i, lat="53.8" if i == 25 else None) for i in range(61)]))
    assert found.run.distance_m == pytest.approx(1667.9, abs=0.2)
    assert "too far off the way" in found.warnings[0]


def test_a_step_faster_than_anyone_runs_is_not_counted(gpx, point):
    found = only(gpx([point(i, lat=f"{52 + i * 0.00025 + (i > 30):.6f}") for i in range(61)]))
    assert found.run.distance_m == pytest.approx(1667.9 - 27.8, abs=0.3)
    assert "not counted (111" in found.warnings[0]


def test_a_clock_set_back_on_the_way_makes_no_negative_time(gpx, point, request):
    moment = "2026-01-01T0{}:{:02}:{:02}Z".format
    rows = [point(i, time=moment(8 - (i > 30), i // 6, i % 6 * 10)) for i in range(60)]
    found = only(gpx(rows))
    assert found.run.elapsed_s == 590
    assert (np.diff(found.track.t_s) > 0).all()
    assert "went back once" in found.warnings[0]


def test_points_out_of_order_are_put_in_order(gpx, point):
    rows = [point(i) for i in range(61)]
    rows[20], rows[21] = rows[21], rows[20]
    found = only(gpx(rows))
    assert found.run.distance_m == pytest.approx(1667.9, abs=0.2)
    assert "put in order" in found.warnings[0]


def test_some_points_without_time_lie_between_their_neighbours(gpx, point):
    found = only(gpx([point(i, time="" if 5 < i < 9 else None) for i in range(61)]))
    np.testing.assert_allclose(found.track.t_s, np.arange(61) * 10)
    assert found.warnings == ("3 points had no time; they were put between their neighbours.",)


def test_a_route_without_times_asks_for_the_day(gpx, point):
    content = gpx([point(i, time="") for i in range(61)])
    with pytest.raises(DoubtfulDateError, match=r"Say its day.*--date"):
        read_bytes("route.gpx", content)
    found = only(content, Hints(day=date(2026, 3, 4)))
    assert found.run.local_day == date(2026, 3, 4)
    assert found.run.started_at is None
    assert found.run.duration_s is None
    assert found.run.distance_m == pytest.approx(1667.9, abs=0.2)
    assert found.track is None


@pytest.mark.parametrize("year", ["1970", "1989", "2099", "0001", "9999"])
def test_a_day_that_cannot_be_is_refused_unless_the_person_gives_one(gpx, point, year):
    content = gpx([point(i, time=f"{year}-01-02T08:00:{i:02}Z") for i in range(20)])
    with pytest.raises(DoubtfulDateError, match=rf"{year}-01-02.*--date"):
        read_bytes("old.gpx", content, Hints(zone=UTC))
    found = only(content, Hints(day=date(2026, 3, 4)))
    assert found.run.local_day == date(2026, 3, 4)
    assert found.run.started_at is None
    assert found.run.duration_s == 19


def test_a_run_of_a_century_is_refused(gpx, point):
    with pytest.raises(UnreadableFileError, match="two weeks"):
        read_bytes("long.gpx", gpx([point(0), point(1, time="2099-01-01T00:00:00Z")]))


def test_each_track_is_an_activity_and_routes_among_them_are_said(gpx, point):
    def track(first, sport, time=None):
        rows = "".join(point(first + i, time=time) for i in range(20))
        return f"<trk><type>{sport}</type><trkseg>{rows}</trkseg></trk>"

    later = track(500, "walking") + track(900, "cycling") + track(0, "running", time="")
    content = gpx(end="</trkseg></trk>" + later + "</gpx>")
    reading = read_bytes("three.gpx", content, Hints(zone=UTC))
    assert [found.run.kind for found in reading.activities] == [RunKind.EASY, RunKind.WALK]
    assert reading.others == ("nothing for us: cycling", "nothing for us: a route without times")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<wpt lat='1' lon='2'/>", "nothing for us: places without a track"),
        ("<rte><rtept lat='1' lon='2'/></rte>", "nothing for us: a planned route"),
        ("", "nothing for us: places without a track"),
    ],
)
def test_places_and_routes_are_nothing_for_us(body, said):
    reading = read_bytes("places.gpx", f"<gpx>{body}</gpx>".encode())
    assert (reading.activities, reading.others) == ((), (said,))


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "has no points"),
        (["<trkpt lat='52' lon='13'/>"], "A single point is no run"),
        (["<trkpt lat='undefined' lon='x'/>"] * 5, "None of its 5 points has a position"),
    ],
)
def test_what_is_no_run_is_refused_with_the_reason(gpx, rows, reason):
    with pytest.raises(UnreadableFileError, match=f"^thing.gpx: .*{reason}"):
        read_bytes("thing.gpx", gpx(rows))


def test_a_watch_that_stood_still_for_no_time_is_nothing_for_us(gpx, point):
    reading = read_bytes("still.gpx", gpx([point(0)] * 5))
    assert reading.others == ("nothing for us: an empty recording, without time and distance",)


def test_a_file_cut_off_keeps_its_whole_points_and_says_so(gpx):
    whole = gpx()
    reading = read_bytes("cut.gpx", whole[: len(whole) // 2], Hints(zone=UTC))
    (found,) = reading.activities
    assert 25 < len(found.track) < 35
    assert "breaks off or is damaged at line" in reading.warnings[0]


def test_a_file_cut_before_its_second_point_is_refused(gpx):
    with pytest.raises(UnreadableFileError, match="at line"):
        read_bytes("cut.gpx", gpx()[:250])


def test_positions_without_a_namespace_or_with_a_prefix_are_read(gpx):
    plain = gpx()
    prefixed = plain.replace(b"</", b"</g:").replace(b"<t", b"<g:t").replace(b"<e", b"<g:e").replace(b"<n", b"<g:n")
    prefixed = prefixed.replace(b"<gpx ", b"<g:gpx ").replace(b"xmlns=", b"xmlns:g=")
    assert only(prefixed).run.distance_m == only(plain).run.distance_m


def test_a_prefix_that_nobody_declared_is_read_all_the_same(gpx, point):
    rows = [point(i, more="<extensions><gpxdata:hr>150</gpxdata:hr><a y:z='1'/></extensions>") for i in range(9)]
    assert only(gpx(rows)).run.avg_hr_bpm == 150


@pytest.mark.parametrize(
    "written",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: b" \n" * 10 + text.encode(),
        lambda text: text.replace("UTF-8", "UTF-16").encode("utf-16"),
        lambda text: text.replace("UTF-8", "ISO-8859-1").encode("latin-1"),
        lambda text: text.replace("UTF-8", "windows-1252").encode("cp1252"),
    ],
)
def test_every_usual_encoding_is_read(gpx, written):
    assert only(written(gpx(title="Küste").decode())).run.note == "Küste"


def test_letters_of_another_encoding_than_declared_are_replaced_and_said(gpx):
    reading = read_bytes("cafe.gpx", gpx().replace(b"Test</name>", b"caf\xe9</name>"), Hints(zone=UTC))
    assert reading.activities[0].run.note == "caf�"
    assert "not readable" in reading.warnings[0]


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE gpx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE gpx SYSTEM "http://127.0.0.1:9/gpx.dtd">',
        '<!DOCTYPE gpx [<!ENTITY a "' + "x" * 100_000 + '">]>',
    ],
)
def test_entities_are_never_expanded_or_fetched(gpx, prolog):
    with pytest.raises(UnreadableFileError, match="its own entities"):
        read_bytes("bomb.gpx", gpx(head=prolog + "<gpx>"))


def test_deep_nesting_and_crowds_of_attributes_are_refused(gpx, point):
    deep = "<a>" * 100_000 + "</a>" * 100_000
    crowd = "<a " + " ".join(f"b{i}='1'" for i in range(1000)) + "/>"
    for more in (deep, crowd):
        with pytest.raises(UnreadableFileError, match="nested too deeply"):
            read_bytes("deep.gpx", gpx([point(0), point(1, more=more)]))


def test_damaged_files_are_read_or_refused_with_words(gpx, point, mutant):
    more = "<extensions><hr>150</hr><cad>80</cad></extensions>"
    whole = gpx([point(i, more=more) for i in range(25)])
    read = refused = 0
    for seed in range(200):
        try:
            reading = read_bytes("mutant.gpx", mutant(whole, seed))
        except UnreadableFileError:
            refused += 1
        else:
            assert reading.activities or reading.others
            read += 1
    assert read > 10
    assert refused > 10
