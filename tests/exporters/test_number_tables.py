"""Columns of numbers as CSV: read back they are the numbers that were kept."""

import csv
import io
import struct
import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from glutetracker.outgo.track_rows import track_table
from glutetracker.tracks import Track, pack, unpack

NAN = float("nan")


def told(track):
    """The table of a track: its header, and its rows as they are written."""
    header, *rows = csv.reader(io.StringIO(b"".join(track_table(pack(track))).decode(), newline=""))
    return header, rows


def column(*values):
    return np.array(values, np.float64)


def test_numbers_below_zero_and_between_have_their_sign_and_their_noughts():
    track = Track(t_s=column(0, 1, 2), lat_deg=column(-33.8688, 0.0000001, -0.05), altitude_m=column(-0.2, 1000, NAN))
    assert told(track) == (
        ["t_s", "lat_deg", "altitude_m"],
        [["0", "-33.8688000", "-0.2"], ["1", "0.0000001", "1000.0"], ["2", "-0.0500000", ""]],
    )


def test_time_and_cadence_have_decimals_only_where_a_device_gave_them():
    halves = Track(t_s=column(0, 0.25), cadence_spm=column(NAN, 164.5))
    assert told(halves)[1] == [["0.000", ""], ["0.250", "164.5"]]
    assert told(Track(t_s=column(0, 1), cadence_spm=column(0, 164)))[1] == [["0", "0"], ["1", "164"]]


def test_a_track_without_points_is_a_header():
    assert told(Track(t_s=column(), hr_bpm=column())) == (["t_s", "hr_bpm"], [])


def test_a_long_track_has_all_its_rows():
    track = Track(t_s=np.arange(10_000.0), distance_m=np.arange(10_000) * 2.5)
    _, rows = told(track)
    assert [(float(t_s), float(distance_m)) for t_s, distance_m in rows] == [
        (each, each * 2.5) for each in range(10_000)
    ]


def test_numbers_that_no_sensor_has_are_no_table():
    packed = pack(Track(t_s=column(7)))
    content = zlib.decompress(packed[4:]).replace(struct.pack("<q", 7), struct.pack("<q", 1 << 60))
    strange = packed[:4] + zlib.compress(content)
    assert unpack(strange).t_s[0] == 1 << 60
    assert track_table(strange) is None


@given(arrays(np.float64, st.integers(0, 40), elements=st.floats(-2e5, 2e5) | st.just(NAN)))
def test_every_number_comes_back_as_it_was_kept(values):
    track = Track(t_s=np.arange(len(values), dtype=np.float64), speed_mps=values, altitude_m=values, hr_bpm=values)
    kept = unpack(pack(track)).columns()
    header, rows = told(track)
    for place, name in enumerate(header):
        read = [float(row[place]) if row[place] else NAN for row in rows]
        np.testing.assert_allclose(read, kept[name], rtol=0, atol=1e-9)
