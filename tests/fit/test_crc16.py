import random

import pytest
from fit_bytes import plain_crc

from glutetracker.fit.crc import crc16


def test_the_check_sum_is_the_published_one():
    assert crc16(b"123456789") == 0xBB3D
    assert crc16(b"") == 0


@pytest.mark.parametrize("length", [*range(1, 9), 127, 128, 129, 8191, 8192, 8193, 16_385, 40_001])
def test_the_check_sum_of_any_length_is_that_of_a_plain_loop(length):
    data = random.Random(length).randbytes(length)
    assert crc16(data) == plain_crc(data)
    assert crc16(memoryview(b"x" + data)[1:]) == plain_crc(data)


def test_bytes_with_their_own_check_sum_come_to_nothing():
    data = random.Random(1).randbytes(50_000)
    assert crc16(data + plain_crc(data).to_bytes(2, "little")) == 0


def test_a_single_flipped_bit_shows():
    data = bytearray(random.Random(2).randbytes(20_000))
    before = crc16(bytes(data))
    for place in (0, 1, 8191, 8192, 19_999):
        data[place] ^= 4
        assert crc16(bytes(data)) != before
        data[place] ^= 4
