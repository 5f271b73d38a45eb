import numpy as np
from fit_bytes import BEGUN, BYTE, FILE_ID, FIT_EPOCH, RECORD, UINT8, UINT16, UINT32, definition, message, record, whole

from glutetracker import fit

NONE = 0xFF
"""No rate of its own in a record."""

RECORDS = definition(1, 20, *RECORD)
ANCHOR = definition(2, 132, (253, UINT32), (0, UINT16), (9, UINT32), (6, UINT8))
BEATS = definition(3, 132, (6, UINT8, 4), (10, BYTE, 6))
STRAP_S = 3_484_594
"""The strap's clock when the run began, in seconds."""


def anchor(second, rate, half=False):
    types = UINT32, UINT16, UINT32, UINT8
    count = (STRAP_S + second) * 1024 + (512 if half else 0)
    return message(2, types, BEGUN + second, 16384 if half else 0, count % 2**32, rate)


def four_beats(*beats):
    """Beats as (seconds, rate); their times as 12 bits each, two in three bytes, lowest bits first."""
    counts = [round((STRAP_S + second) * 1024) % 4096 for second, _ in beats]
    packed = b"".join((a | b << 12).to_bytes(3, "little") for a, b in zip(counts[::2], counts[1::2], strict=True))
    return bytes([3, *(rate for _, rate in beats)]) + packed


def rates(*messages):
    found = fit.read(whole(FILE_ID, *messages))
    assert not found.damages
    return found.messages["record"]["heart_rate"]


def test_a_records_rate_is_the_rounded_mean_of_the_beats_since_the_one_before():
    straps = ANCHOR, BEATS, anchor(0, 100), four_beats((0.5, 110), (1, 121), (1.25, 130), (2, 140))
    assert rates(RECORDS, *(record(i, NONE) for i in range(3)), *straps).tolist() == [100, 116, 135]


def test_twelve_bits_count_on_over_many_rollovers():
    beats = [[(4 * i + each, 60 + i) for each in range(4)] for i in range(1, 30)]
    straps = ANCHOR, BEATS, anchor(3, 60), *(four_beats(*each) for each in beats)
    found = rates(RECORDS, *(record(i, NONE) for i in range(4, 120)), *straps)
    assert found.tolist() == [60 + i // 4 for i in range(4, 120)]


def test_fractions_of_a_second_belong_to_the_straps_clock():
    straps = ANCHOR, anchor(0, 100, half=True)
    assert np.array_equal(rates(RECORDS, record(0, NONE), record(1, NONE), *straps), [np.nan, 100], equal_nan=True)


def test_a_rate_is_held_for_five_seconds_and_own_rates_stay_where_the_strap_is_silent():
    straps = ANCHOR, anchor(2, 100)
    found = rates(RECORDS, *(record(i, NONE if i < 9 else 150) for i in range(10)), *straps)
    assert np.array_equal(found, [np.nan] * 2 + [100] * 6 + [np.nan, 150], equal_nan=True)


def test_beats_of_a_file_chained_behind_belong_to_the_records_before():
    run = whole(FILE_ID, RECORDS, record(0, NONE), record(1, NONE))
    strap = whole(FILE_ID, ANCHOR, BEATS, anchor(0, 90), four_beats((0.5, 95), (1, 97), (2, 98), (3, 99)))
    assert fit.read(run + strap).messages["record"]["heart_rate"].tolist() == [90, 96]


def test_files_of_a_strap_count_in_any_order():
    run = whole(FILE_ID, RECORDS, *(record(i, NONE) for i in range(4)))
    straps = [whole(FILE_ID, ANCHOR, anchor(i, 90 + i)) for i in (2, 0, 3, 1)]
    assert fit.read(run + b"".join(straps)).messages["record"]["heart_rate"].tolist() == [90, 91, 92, 93]


def test_beats_without_a_time_or_a_rate_are_left_out():
    early = BEATS, four_beats((0.25, 200), (0.5, 200), (0.75, 200), (1, 200))
    straps = ANCHOR, anchor(0, 90), four_beats((0.5, 0), (0.75, NONE), (1, 100), (2, 100))
    assert rates(RECORDS, record(0, NONE), record(1, NONE), *early, *straps).tolist() == [90, 100]


def test_two_records_in_one_second_both_get_its_beats():
    straps = ANCHOR, BEATS, anchor(0, 90), four_beats((0.5, 95), (1, 97), (2, 98), (3, 99))
    assert rates(RECORDS, record(1, NONE), record(1, NONE), *straps).tolist() == [96, 96]


def test_the_strap_says_nothing_of_a_file_without_records():
    found = fit.read(whole(FILE_ID, ANCHOR, anchor(0, 90)))
    assert "record" not in found.messages
    assert found.messages["file_id"]["time_created"].tolist() == [BEGUN + FIT_EPOCH]
