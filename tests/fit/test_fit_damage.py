import random
import tracemalloc

import numpy as np
import pytest
from fit_bytes import BEGUN, FILE_ID, FLOAT32, RECORD, UINT8, definition, record, run, whole

from glutetracker import fit
from glutetracker.importers import UnreadableFileError, read_bytes
from tests.damage import of_bytes

HEAD = definition(1, 20, *RECORD)
RECORD_SIZE = len(record(0, 0))


def rates(found):
    return found.messages["record"]["heart_rate"].tolist()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty"),
        (b"\x0e\x20\x00", "too short"),
        (b"PK\x03\x04" + bytes(100), "zip archive"),
        (b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X", "shadow file of macOS"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "This is not a FIT file"),
        (bytes(1000), "This is not a FIT file"),
        (run()[:14], "breaks off before its first message"),
        (run()[: 14 + 10], "breaks off before its first message"),
        (whole(), "breaks off before its first message"),
        (b"\x05" + run()[1:], "header of the FIT file is damaged"),
        (b"\xff" + run(1)[1:60], "header of the FIT file is damaged"),
    ],
)
def test_a_file_of_which_nothing_can_be_read_says_why(content, said):
    with pytest.raises(fit.FitError, match=said):
        fit.read(content)


def test_a_cut_file_is_read_to_its_last_whole_message():
    found = fit.read(run(20)[: -2 - RECORD_SIZE - 3])
    assert rates(found) == list(range(100, 118))
    assert found.damages == (
        f"The file is cut off: {2 + RECORD_SIZE + 3} of its bytes are missing. What is there was read.",
    )


@pytest.mark.parametrize("cut", range(1, 117))
def test_wherever_it_is_cut_the_messages_before_are_right(cut):
    found = fit.read(run(20)[:-cut])
    whole_records = 20 - max(cut - 2 + RECORD_SIZE - 1, 0) // RECORD_SIZE
    assert found.damages
    assert rates(found) == list(range(100, 100 + whole_records))


def test_a_wrong_check_sum_is_said_and_everything_read():
    found = fit.read(whole(FILE_ID, HEAD, record(0, 100), crc=1))
    assert rates(found) == [100]
    assert "check sum does not fit" in found.damages[0]


@pytest.mark.parametrize("cut", [1, 2])
def test_a_check_sum_that_is_cut_off_is_said_and_everything_read(cut):
    found = fit.read(run(20)[:-cut])
    assert len(rates(found)) == 20
    assert found.damages == ("The check sum at its end is cut off. All else was read.",)


def test_what_is_left_of_a_check_sum_is_no_message():
    found = fit.read(whole(FILE_ID, definition(1, 20), b"\x01" * 5, crc=0x0101)[:-1])
    assert found.counts[20] == 5


def test_a_definition_of_no_known_byte_order_ends_the_reading_there():
    strange = bytearray(HEAD)
    strange[2] = 2
    found = fit.read(whole(FILE_ID, HEAD, record(0, 100), bytes(strange), record(1, 101)))
    assert rates(found) == [100]
    assert "damaged at byte" in found.damages[0]


def test_a_message_that_was_never_defined_ends_the_reading_there():
    before = (FILE_ID, HEAD, record(0, 100))
    found = fit.read(whole(*before, record(1, 101, local=9), record(2, 102)))
    assert rates(found) == [100]
    place = 14 + len(b"".join(before))
    assert f"damaged at byte {place}: {2 * RECORD_SIZE} bytes" in found.damages[0]


def test_of_a_run_that_is_mostly_missing_nothing_is_taken_in():
    content = whole(FILE_ID, HEAD, *(record(i, 100 + i % 60) for i in range(600)))
    with pytest.raises(UnreadableFileError, match="more of it is missing than is there"):
        read_bytes("run.fit", content[: len(content) // 3])
    assert len(read_bytes("run.fit", content[: len(content) // 3 * 2]).activities) == 1


def test_a_recording_that_was_never_finished_is_read_to_the_end():
    content = whole(FILE_ID, HEAD, *(record(i, 100 + i) for i in range(9)), declared=0)
    for each in (content, content[:-2]):
        found = fit.read(each)
        assert rates(found) == list(range(100, 109))
        assert "never finished" in found.damages[0]


def test_a_header_that_declares_too_little_does_not_lose_the_rest():
    found = fit.read(whole(FILE_ID, HEAD, *(record(i, 100 + i) for i in range(9)), declared=60))
    assert rates(found) == list(range(100, 109))
    assert found.damages


def test_a_header_that_claims_4_gb_costs_no_memory():
    content = whole(FILE_ID, HEAD, record(0, 100), declared=2**32 - 16)
    fit.read(run())
    tracemalloc.start()
    found = fit.read(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rates(found) == [100]
    assert found.damages
    assert peak < 1_000_000
    with pytest.raises(UnreadableFileError, match="more of it is missing than is there"):
        read_bytes("run.fit", content)


def test_a_broken_second_file_is_said_and_the_first_kept():
    found = fit.read(run(3) + b"\x0e\x20junk that is no header")
    assert rates(found) == [100, 101, 102]
    assert found.damages == ("Its last 24 bytes are no FIT recording and were not read.",)
    cut = fit.read(run(3) + run(3)[:-10])
    assert len(cut.parts) == 2
    assert cut.damages == (
        "Recording 2 in it: The file is cut off: 10 of its bytes are missing. What is there was read.",
    )


def test_zeros_behind_the_end_are_nothing():
    assert not fit.read(run(3) + bytes(512)).damages


def test_records_that_are_nothing_but_their_header_do_not_run_out_of_memory():
    empty = definition(1, 20)
    content = whole(FILE_ID, empty, b"\x01" * 200_000)
    assert fit.read(content).counts[20] == 200_000


def test_definitions_without_end_are_left_unread():
    many = (definition(1, 20, (3, UINT8, 1 + i % 250), (i // 250, UINT8)) for i in range(6000))
    found = fit.read(whole(FILE_ID, *many, HEAD, record(0, 100)))
    assert found.damages
    assert found.counts == {0: 1}


def test_messages_without_end_are_read_up_to_a_limit_and_the_rest_is_said():
    count = 4_100_000
    found = fit.read(whole(FILE_ID, definition(1, 20), b"\x01" * count, crc=1))
    assert 3_900_000 < found.counts[20] < count
    assert f"{count - found.counts[20]} bytes could not be read" in found.damages[0]


def test_heart_beats_without_end_are_left_out():
    strap = definition(2, 132, (253, 0x86), (9, 0x86), (6, UINT8))
    one = b"\x02" + BEGUN.to_bytes(4, "little") * 2 + b"\x64"
    few, many = (fit.read(whole(HEAD, record(0, 0xFF), strap, one * count, crc=1)) for count in (3, 300_000))
    assert rates(few) == [100]
    assert np.isnan(rates(many)).all()


@pytest.mark.parametrize("nonsense", ["0000c07f", "0100807f", "0000807f", "ffff7f7f", "000080ff"])
def test_floats_that_are_no_numbers_are_no_times_and_no_values(nonsense):
    told = definition(1, 20, (253, FLOAT32), (3, FLOAT32)), b"\x01" + bytes.fromhex(nonsense) * 2
    beats = definition(3, 132, (253, FLOAT32), (9, FLOAT32), (6, UINT8)), b"\x03" + bytes.fromhex(nonsense) * 2 + b"d"
    found = fit.read(whole(*told, definition(2, 20, (3, UINT8)), b"\xc0\x64", *beats))
    value = found.messages["record"]["heart_rate"][0]
    assert np.isnan(value) or value > 1e38


def fixtures():
    interleaved = whole(
        FILE_ID,
        HEAD,
        definition(2, 132, (253, 0x86), (9, 0x86), (6, 0x02, 2), (10, 0x0D, 3)),
        definition(3, 20, (3, UINT8), (8, 0x0D, 3), big=True, developer=[(1, 4, 0)]),
        *(
            record(i, 100 + i)
            + bytes([2]) + (BEGUN + i).to_bytes(4, "little") * 2 + bytes(5)
            + bytes([0x80 | 3 << 5 | i % 32, 120, i, i, i]) + bytes(4)
            for i in range(20)
        ),
    )  # fmt: skip
    return [run(), interleaved, run(4) + interleaved, run(6)[:-20]]


def outcome(content):
    """Read it: "" or the refusal's sentence; anything else that is raised fails the test."""
    try:
        found = fit.read(content)
    except fit.FitError as problem:
        return str(problem)
    assert all(len({len(column) for column in table.values()}) <= 1 for table in found.messages.values())
    return ""


@pytest.mark.parametrize("content", fixtures(), ids=["run", "interleaved", "chained", "cut"])
def test_whatever_happens_to_its_bytes_a_file_is_read_or_refused_in_words(content):
    rng = random.Random(len(content))
    outcomes = [outcome(of_bytes(content, rng)) for _ in range(1000)]
    assert outcomes.count("") > 400
    assert all(each.endswith(".") for each in outcomes if each)


def test_random_bytes_behind_a_definition_are_read_or_refused_in_words():
    rng = random.Random(3)
    heads = definition(0, 20, *RECORD), definition(0, 132, (9, 0x86), (6, 0x02)), definition(3, 20, (3, UINT8))
    outcomes = {outcome(whole(*heads, rng.randbytes(rng.randrange(300)))) for _ in range(500)}
    assert "" in outcomes
    assert all(each.endswith(".") for each in outcomes - {""})
