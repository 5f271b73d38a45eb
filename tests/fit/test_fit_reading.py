import numpy as np
import pytest
from fit_bytes import (
    BEGUN,
    BYTE,
    ENUM,
    FILE_ID,
    FIT_EPOCH,
    FLOAT32,
    RECORD,
    RECORD_TYPES,
    SINT32,
    TEXT,
    UINT8,
    UINT16,
    UINT32,
    definition,
    message,
    record,
    run,
    timed,
    whole,
)

from glutetracker import fit

BEGUN_S = BEGUN + FIT_EPOCH
HEAD = definition(1, 20, *RECORD)


def records(*messages, **header):
    """Read a file of these messages and give its records."""
    found = fit.read(whole(FILE_ID, *messages, **header))
    assert not found.damages, found.damages
    return found.messages["record"]


def test_moments_are_seconds_since_1970_and_rates_beats_a_minute():
    table = fit.read(run(3)).messages["record"]
    assert table["timestamp"].tolist() == [BEGUN_S, BEGUN_S + 1, BEGUN_S + 2]
    assert table["heart_rate"].tolist() == [100, 101, 102]


def test_values_are_in_metres_degrees_and_metres_a_second():
    fields = (0, SINT32), (1, SINT32), (2, UINT16), (5, UINT32), (6, UINT16), (53, UINT8)
    types = SINT32, SINT32, UINT16, UINT32, UINT16, UINT8
    table = records(definition(1, 20, *fields), message(1, types, 2**29, -(2**30), 2750, 123_456, 2778, 64))
    assert {name: column[0] for name, column in table.items()} == {
        "position_lat": 45, "position_long": -90, "altitude": 50, "distance": 1234.56, "speed": 2.778,
        "fractional_cadence": 0.5,
    }  # fmt: skip


def test_the_finer_altitude_and_speed_come_first_and_the_old_ones_fill_gaps():
    fields = (2, UINT16), (78, UINT32), (6, UINT16), (73, UINT32)
    types = UINT16, UINT32, UINT16, UINT32
    first = message(1, types, 2500, 2755, 1000, 1001)
    second = message(1, types, 2500, 0xFFFF_FFFF, 1000, 0xFFFF_FFFF)
    table = records(definition(1, 20, *fields), first, second)
    assert table["altitude"].tolist() == [51, 0]
    assert table["speed"].tolist() == [1.001, 1.0]


def test_what_was_not_measured_is_missing():
    fields = (3, UINT8), (0, SINT32), (5, UINT32), (2, FLOAT32)
    gone = bytes([1, 0xFF]) + bytes.fromhex("ffffff7f ffffffff ffffffff")
    table = records(definition(1, 20, *fields), gone)
    assert all(np.isnan(column).all() for column in table.values())
    assert set(table) == {"heart_rate", "position_lat", "distance", "altitude"}


@pytest.mark.parametrize(
    ("base_type", "size", "zero_is_missing"), [(0x0A, 1, True), (0x8B, 2, True), (0x8C, 4, True), (0x84, 2, False)]
)
def test_zero_means_missing_in_the_types_that_say_so(base_type, size, zero_is_missing):
    table = records(definition(1, 20, (7, base_type, size)), b"\x01" + bytes(size))
    assert np.isnan(table["power"][0]) == zero_is_missing


def test_highest_byte_first_is_read_too():
    head = definition(1, 20, *RECORD, big=True)
    assert records(head, record(7, 140, big=True))["timestamp"].tolist() == [BEGUN_S + 7]


@pytest.mark.parametrize(("size", "header_crc"), [(12, 0), (14, 0), (14, 0xBEEF), (20, 0)])
def test_headers_of_any_size_are_read_and_their_own_check_sum_is_optional(size, header_crc):
    table = records(HEAD, record(0, 120), header_size=size, header_crc=header_crc)
    assert table["heart_rate"].tolist() == [120]


def test_fields_of_unknown_developers_are_passed_over():
    head = definition(1, 20, *RECORD, developer=[(0, 2, 9), (1, 5, 0)])
    table = records(head, record(0, 120) + b"abcdefg", record(1, 121) + b"hijklmn")
    assert table["heart_rate"].tolist() == [120, 121]


def test_a_field_whose_size_does_not_fit_its_type_is_skipped_and_the_record_kept():
    table = records(definition(1, 20, (5, UINT32, 1), (3, UINT8)), bytes([1, 9, 120]))
    assert "distance" not in table
    assert table["heart_rate"].tolist() == [120]


def test_of_several_values_in_a_field_the_first_counts_and_texts_are_passed_over():
    head = definition(1, 20, (3, UINT8, 2), (4, TEXT, 3), (253, UINT32))
    table = records(head, bytes([1, 120, 121]) + b"ab\0" + BEGUN.to_bytes(4, "little"))
    assert set(table) == {"heart_rate", "timestamp"}
    assert table["heart_rate"].tolist() == [120]


def test_messages_of_many_kinds_in_turn_keep_the_order_of_the_file():
    other = definition(2, 233, (2, BYTE, 3))
    both = (record(i, 100 + i) + bytes([2, i, 0, 0]) for i in range(100))
    found = fit.read(whole(FILE_ID, HEAD, other, *both))
    assert found.messages["record"]["heart_rate"].tolist() == list(range(100, 200))
    assert found.counts == {0: 1, 20: 100, 233: 100}


def test_a_definition_that_changes_on_the_way_leaves_one_table():
    slow = definition(1, 20, (253, UINT32), (4, UINT8))
    table = records(HEAD, record(0, 100), slow, record(1, 80), HEAD, record(2, 102))
    assert table["timestamp"].tolist() == [BEGUN_S, BEGUN_S + 1, BEGUN_S + 2]
    assert np.array_equal(table["heart_rate"], [100, np.nan, 102], equal_nan=True)
    assert np.array_equal(table["cadence"], [np.nan, 80, np.nan], equal_nan=True)


def test_one_kind_under_two_local_types_is_one_table():
    table = records(HEAD, definition(5, 20, *RECORD), record(0, 1), record(1, 2, local=5), record(2, 3))
    assert table["heart_rate"].tolist() == [1, 2, 3]


def test_times_in_the_header_byte_count_on_and_roll_over():
    short = definition(2, 20, (3, UINT8))
    begun = BEGUN - BEGUN % 32
    start = message(1, RECORD_TYPES, begun + 29, 100)
    steps = [timed(2, each % 32, (UINT8,), 100) for each in (30, 31, 32, 34, 34, 65, 95)]
    table = records(HEAD, short, start, *steps)
    assert (table["timestamp"] - begun - FIT_EPOCH).tolist() == [29, 30, 31, 32, 34, 34, 65, 95]


def test_a_whole_time_of_any_message_sets_the_clock_for_the_header_times():
    event = definition(3, 21, (253, UINT32), (0, ENUM))
    short = definition(2, 20, (3, UINT8))
    begun = BEGUN - BEGUN % 32
    told = [message(3, (UINT32, ENUM), begun + each, 0) for each in (0, 1000)]
    table = records(event, short, told[0], timed(2, 1, (UINT8,), 90), told[1], timed(2, 1001 % 32, (UINT8,), 91))
    assert (table["timestamp"] - begun - FIT_EPOCH).tolist() == [1, 1001]


def pod(speed_cmps, sixteenths, local=1):
    """A record of a foot pod: 12 bits of speed, 12 of distance."""
    return bytes([local, speed_cmps & 0xFF, speed_cmps >> 8 | (sixteenths & 0xF) << 4, sixteenths >> 4 & 0xFF])


def test_the_distance_of_a_foot_pod_runs_on_over_records_laid_out_in_turns():
    heads = definition(1, 20, (8, BYTE, 3)), definition(2, 20, (8, BYTE, 3), (3, UINT8))
    steps = [1000 * i for i in range(1, 13)]
    rows = [pod(300, each & 0xFFF, 1 + i % 2) + b"d" * (i % 2) for i, each in enumerate(steps)]
    assert records(*heads, *rows)["distance"].tolist() == [each / 16 for each in steps]


def test_speed_and_distance_of_a_foot_pod_are_unpacked_and_the_distance_rolls_over():
    steps = [16, 4000, 4100, 8100]
    rows = [pod(300 + i, each & 0xFFF) for i, each in enumerate(steps)]
    table = records(definition(1, 20, (8, BYTE, 3)), *rows[:2], b"\x01\xff\xff\xff", *rows[2:])
    assert np.array_equal(table["distance"], [1, 250, np.nan, 256.25, 506.25], equal_nan=True)
    assert np.array_equal(table["speed"], [3.0, 3.01, np.nan, 3.02, 3.03], equal_nan=True)


def test_the_same_second_twice_and_time_going_back_are_left_as_written():
    table = records(HEAD, *(record(second, 100) for second in (5, 5, 3, 3, 9)))
    assert (table["timestamp"] - BEGUN_S).tolist() == [5, 5, 3, 3, 9]


def test_a_clock_that_was_never_set_is_told():
    late = message(1, RECORD_TYPES, 1000, 100)
    never = fit.read(whole(FILE_ID, HEAD, late))
    assert not never.clock_was_set
    assert never.messages["record"]["timestamp"].tolist() == [FIT_EPOCH + 1000]
    assert fit.read(run()).clock_was_set


def test_chained_files_are_parts_and_their_messages_one_table():
    found = fit.read(run(3) + whole() + run(2))
    assert [len(each.messages.get("record", {}).get("timestamp", ())) for each in found.parts] == [3, 0, 2]
    assert found.messages["record"]["heart_rate"].tolist() == [100, 101, 102, 100, 101]
    assert found.messages["file_id"]["type"].tolist() == [4, 4]
    assert found.counts == {0: 2, 20: 5}
    assert not found.damages


def test_a_file_without_records_tells_what_it_holds():
    found = fit.read(whole(definition(0, 0, (0, ENUM)), message(0, (ENUM,), 5)))
    assert found.messages["file_id"]["type"].tolist() == [5]
    assert "record" not in found.messages


def test_an_hours_run_and_the_messages_between_its_seconds_are_all_found():
    other = definition(2, 104, (0, UINT8))
    blocks = [record(i, 100 + i % 50) + (bytes([2, 7]) * (i % 3)) for i in range(3600)]
    found = fit.read(whole(FILE_ID, HEAD, other, *blocks))
    assert found.messages["record"]["heart_rate"].tolist() == [100 + i % 50 for i in range(3600)]
    assert found.counts[104] == 3600
