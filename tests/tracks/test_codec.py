import numpy as np
import pytest

from glutetracker.tracks import COLUMNS, DamagedTrackError, Track, pack, unpack


def an_hour(seed: int = 1, points: int = 3600) -> Track:
    rng = np.random.default_rng(seed)
    t_s = np.arange(points, dtype=float)
    speed = np.round(np.clip(3 + np.cumsum(rng.normal(0, 0.002, points)) + rng.normal(0, 0.05, points), 1, 6), 3)
    heading = np.cumsum(rng.normal(0, 0.02, points))
    semicircles = 2**31 / 180
    return Track(
        t_s=t_s,
        lat_deg=np.rint((52 + np.cumsum(np.cos(heading) * speed) / 111_194) * semicircles) / semicircles,
        lon_deg=np.rint((13 + np.cumsum(np.sin(heading) * speed) / 68_000) * semicircles) / semicircles,
        altitude_m=np.rint((50 + 10 * np.sin(t_s / 300) + np.cumsum(rng.normal(0, 0.1, points))) * 5) / 5,
        distance_m=np.round(np.cumsum(speed), 2),
        hr_bpm=np.rint(150 + 8 * np.sin(t_s / 200) + np.cumsum(rng.normal(0, 0.1, points))),
        cadence_spm=np.rint(85 + rng.normal(0, 0.7, points)) * 2,
        speed_mps=speed,
    )


def test_an_hour_of_running_comes_back_as_it_was_to_the_sensors_resolution():
    track = an_hour()
    back = unpack(pack(track))
    resolution = {"lat_deg": 0.51e-7, "lon_deg": 0.51e-7}
    assert back.columns().keys() == track.columns().keys()
    for name, column in track.columns().items():
        np.testing.assert_allclose(back.columns()[name], column, rtol=0, atol=resolution.get(name, 1e-9))


def test_an_hour_of_running_takes_less_than_14_kilobytes():
    assert len(pack(an_hour())) <= 14_000


def test_packing_what_was_unpacked_changes_nothing_more():
    once = pack(an_hour())
    assert pack(unpack(once)) == once


def test_missing_values_stay_missing_and_unrecorded_columns_stay_away():
    hr = np.array([np.nan, 120, np.nan, 130, np.inf])
    back = unpack(pack(Track(t_s=np.arange(5.0), hr_bpm=hr, power_w=np.full(5, np.nan))))
    np.testing.assert_array_equal(back.hr_bpm, [np.nan, 120, np.nan, 130, np.nan])
    np.testing.assert_array_equal(back.power_w, np.full(5, np.nan))
    assert back.lat_deg is None


@pytest.mark.parametrize("points", [0, 1, 2, 3, 8, 9])
def test_the_shortest_tracks_are_kept_too(points):
    t_s = np.arange(points) * 1.5
    back = unpack(pack(Track(t_s=t_s, lat_deg=-45 + t_s, distance_m=t_s * 3)))
    assert len(back) == points
    np.testing.assert_array_equal(back.t_s, t_s)
    np.testing.assert_array_equal(back.lat_deg, -45 + t_s)


def test_milliseconds_half_steps_and_decimetres_are_kept_where_a_device_gives_them():
    track = Track(
        t_s=np.array([0.0, 0.123, 2.5]),
        altitude_m=np.array([10.1, -4.3, 8848.8]),
        cadence_spm=np.array([171.5, 172.0, 0.0]),
        speed_mps=np.array([3.001, 0.0, 11.999]),
    )
    back = unpack(pack(track))
    for name, column in track.columns().items():
        np.testing.assert_array_equal(back.columns()[name], column)


def test_wild_jumps_survive():
    lat = np.array([90.0, -90.0, 90.0, -90.0, 0.0])
    t_s = np.array([0.0, 1.0, 1_000_000.0, 1_000_000.5, 86_400_000.0])
    back = unpack(pack(Track(t_s=t_s, lat_deg=lat)))
    np.testing.assert_array_equal(back.lat_deg, lat)
    np.testing.assert_array_equal(back.t_s, t_s)


def test_a_value_beyond_all_units_is_refused_when_written():
    with pytest.raises(ValueError, match="too large"):
        pack(Track(t_s=np.array([0.0, 1e300])))


def test_columns_of_different_lengths_are_no_track():
    with pytest.raises(ValueError, match="equally long"):
        Track(t_s=np.arange(3.0), hr_bpm=np.arange(2.0))


def test_every_flipped_byte_is_noticed():
    whole = pack(an_hour(points=120))
    reference = unpack(whole)
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 0x55
        try:
            back = unpack(bytes(damaged))
        except DamagedTrackError:
            continue
        # Some bits of a deflate stream mean nothing; then the points are the same.
        for name in COLUMNS:
            np.testing.assert_array_equal(getattr(back, name), getattr(reference, name))


@pytest.mark.parametrize(
    "bytes_of", [lambda b: b"", lambda b: b[:3], lambda b: b[:-1], lambda b: b[:50], lambda b: b + b"x"]
)
def test_cut_or_lengthened_bytes_are_said_to_be_damaged(bytes_of):
    with pytest.raises(DamagedTrackError, match="damaged"):
        unpack(bytes_of(pack(an_hour(points=120))))
