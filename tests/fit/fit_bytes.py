"""FIT files made by hand, byte by byte."""

import struct

ENUM, UINT8, UINT16, UINT32, SINT32, TEXT, BYTE, FLOAT32 = 0x00, 0x02, 0x84, 0x86, 0x85, 0x07, 0x0D, 0x88
SIZES = {ENUM: 1, UINT8: 1, UINT16: 2, UINT32: 4, SINT32: 4, FLOAT32: 4}
CODES = {ENUM: "B", UINT8: "B", UINT16: "H", UINT32: "I", SINT32: "i", FLOAT32: "f"}

FIT_EPOCH = 631_065_600
BEGUN = 1_130_000_000
"""When the runs of these tests begin, in FIT's own seconds."""


def plain_crc(data):
    """CRC-16 as textbooks have it, bit by bit."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def definition(local, kind, *fields, big=False, developer=None):
    """fields are (number, base type) or (number, base type, size); developer ones (number, size, index)."""
    sized = [(each[0], each[2] if len(each) > 2 else SIZES[each[1]], each[1]) for each in fields]
    head = 0x40 | local | (0x20 if developer is not None else 0)
    told = struct.pack(f"{'>' if big else '<'}BBBHB", head, 0, big, kind, len(sized))
    told += b"".join(bytes(each) for each in sized)
    if developer is not None:
        told += bytes([len(developer)]) + b"".join(bytes(each) for each in developer)
    return told


def message(local, types, *values, big=False):
    """A data message; types as in the definition."""
    return bytes([local]) + struct.pack((">" if big else "<") + "".join(CODES[each] for each in types), *values)


def timed(local, offset, types, *values):
    """A data message with a compressed timestamp."""
    return bytes([0x80 | local << 5 | offset]) + message(0, types, *values)[1:]


def whole(*messages, header_size=14, declared=None, crc=None, header_crc=0):
    """A file of these messages with its header and check sum, right unless told otherwise."""
    body = b"".join(messages)
    head = struct.pack("<BBHI4s", header_size, 0x20, 2132, len(body) if declared is None else declared, b".FIT")
    if header_size >= 14:
        head += struct.pack("<H", header_crc).ljust(header_size - 12, b"\0")
    return head + body + struct.pack("<H", plain_crc(head + body) if crc is None else crc)


FILE_ID = definition(0, 0, (0, ENUM), (4, UINT32)) + message(0, (ENUM, UINT32), 4, BEGUN)
RECORD = (253, UINT32), (3, UINT8)
RECORD_TYPES = (UINT32, UINT8)


def record(second, rate, local=1, big=False):
    return message(local, RECORD_TYPES, BEGUN + second, rate, big=big)


def run(count=20):
    """A file of records with heart rates from 100 on."""
    return whole(FILE_ID, definition(1, 20, *RECORD), *(record(i, 100 + i) for i in range(count)))
