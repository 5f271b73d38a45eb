"""Names for facts, given at birth."""

import os
import time
import uuid


def new_id() -> str:
    """Make a UUID of version 7 (RFC 9562): unique, and ordered by the time it was made."""
    milliseconds = time.time_ns() // 1_000_000
    random_bits = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & (2**48 - 1)) << 80 | 0x7 << 76 | (random_bits >> 64 & 0xFFF) << 64
    value |= 0b10 << 62 | random_bits & (2**62 - 1)
    return str(uuid.UUID(int=value))
