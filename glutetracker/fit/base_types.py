"""The base types of FIT fields, and the values that mean "not measured"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BaseType:
    """How one number is written.

    Attributes:
        code: As numpy calls it, without byte order.
        size: Bytes.
        invalid: The integer that means "not measured"; None for floats, where every NaN does.
    """

    code: str
    size: int
    invalid: int | None


ENUM = 0x00
UINT8 = 0x02
SINT32 = 0x85
UINT16 = 0x84
UINT32 = 0x86
BYTE = 0x0D
STRING = 0x07

_NUMBER = 0x1F
"""The bits that tell the types apart; the highest bit only repeats that a type has a byte order."""

_TYPES = {
    0: BaseType("u1", 1, 0xFF),
    1: BaseType("i1", 1, 0x7F),
    2: BaseType("u1", 1, 0xFF),
    3: BaseType("i2", 2, 0x7FFF),
    4: BaseType("u2", 2, 0xFFFF),
    5: BaseType("i4", 4, 0x7FFF_FFFF),
    6: BaseType("u4", 4, 0xFFFF_FFFF),
    8: BaseType("f4", 4, None),
    9: BaseType("f8", 8, None),
    10: BaseType("u1", 1, 0),
    11: BaseType("u2", 2, 0),
    12: BaseType("u4", 4, 0),
    13: BaseType("u1", 1, 0xFF),
    14: BaseType("i8", 8, 0x7FFF_FFFF_FFFF_FFFF),
    15: BaseType("u8", 8, 0xFFFF_FFFF_FFFF_FFFF),
    16: BaseType("u8", 8, 0),
}


def base_type(number: int) -> BaseType | None:
    """Find a type of number; None for texts and what no profile knows."""
    return _TYPES.get(number & _NUMBER)
