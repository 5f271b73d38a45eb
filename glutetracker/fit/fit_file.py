"""What is read from a FIT file."""

from collections.abc import Mapping
from dataclasses import dataclass

from glutetracker.fit.table import Table


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """One of the FIT files that may follow one another in a file.

    Attributes:
        messages: Columns of the messages named in profile.KINDS, by the message's name.
        counts: How many messages of each global number there are, those of other kinds too.
        damage: What is wrong with it, as a sentence; "" when it is whole.
        missing: How many bytes of it are cut off, by what its header says.
    """

    messages: Mapping[str, Table]
    counts: Mapping[int, int]
    damage: str = ""
    missing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FitFile:
    """All that was read.

    Attributes:
        parts: In order; more than one when FIT files were chained.
        messages: Columns of all parts under one another, by the message's name. Heart beats that a strap handed over
            later are in the records.
        counts: How many messages of each global number there are.
        damages: Sentences about what is damaged or missing; none when the file is whole. What there is was read to the
            last whole message.
        clock_was_set: Whether the device knew the date; otherwise its moments count from 1989-12-31.
    """

    parts: tuple[Part, ...]
    messages: Mapping[str, Table]
    counts: Mapping[int, int]
    damages: tuple[str, ...]
    clock_was_set: bool
