"""Bytes of a FIT file into columns."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from glutetracker.fit.clock import header_times
from glutetracker.fit.fit_file import FitFile, Part
from glutetracker.fit.header import CRC_SIZE, SHORTEST, Extent, Header, extent, header_at
from glutetracker.fit.heart_beats import beats, merged
from glutetracker.fit.problem import FitError
from glutetracker.fit.profile import CLOCK_SET_S, HR, KINDS, RECORD, Kind
from glutetracker.fit.rows import Column, Rows, rows
from glutetracker.fit.speed_distance import speed_and_distance
from glutetracker.fit.table import Table, joined, table
from glutetracker.fit.walk import Walk, walk
from glutetracker.words import tr, trn

MOST_PARTS = 256
"""A swimmer's file has some; more in one file is no recording."""


class _PartRead(NamedTuple):
    part: Part
    beats: tuple[Column, Column]


def read(data: bytes, kinds: Mapping[int, Kind] = KINDS) -> FitFile:
    """Read the messages of a FIT file, or of several that follow one another.

    What is damaged or cut off is read to its last whole message and said in FitFile.damages. Sizes that the file
    declares are never trusted; memory stays in proportion to the bytes given.

    Args:
        data: The bytes.
        kinds: What is wanted of them as columns, by global message number.

    Raises:
        FitError: There is not one message with data in it.
    """
    found, unread = _parts(data, kinds)
    if not any(each.part.counts for each in found):
        raise FitError(_why_nothing(data))
    parts = tuple(each.part for each in found)
    damages = [_placed(each.damage, number) for number, each in enumerate(parts, 1) if each.damage]
    messages = _all_messages(parts)
    beat_s, beat_rate = (np.concatenate(each) for each in zip(*(each.beats for each in found), strict=True))
    record = messages.get("record", {})
    if len(beat_s) and "timestamp" in record:
        rates = record.get("heart_rate", np.full(len(record["timestamp"]), np.nan))
        messages["record"] = {**record, "heart_rate": merged(record["timestamp"], rates, beat_s, beat_rate)}
    return FitFile(
        parts=parts,
        messages=messages,
        counts=sum((Counter(each.counts) for each in parts), Counter()),
        damages=(*damages, *unread),
        clock_was_set=_clock_was_set(messages),
    )


def _parts(data: bytes, kinds: Mapping[int, Kind]) -> tuple[list[_PartRead], tuple[str, ...]]:
    """Read one part after the other, and say what behind them is none."""
    found: list[_PartRead] = []
    begin = 0
    while len(found) < MOST_PARTS:
        header = header_at(data, begin)
        if header is None:
            break
        reach = extent(data, header)
        found.append(_part(data, header, reach, kinds))
        begin = reach.next_begin
    rest = len(data) - begin
    if data.count(0, begin) == rest:
        return found, ()
    said = trn(
        "Its last byte is no FIT recording and was not read.",
        "Its last {count} bytes are no FIT recording and were not read.",
        rest,
    )
    return found, (said,)


def _placed(damage: str, number: int) -> str:
    """Say which of several recordings is damaged; a first one needs no number."""
    return damage if number == 1 else tr("Recording {number} in it: {damage}", number=number, damage=damage)


def _part(data: bytes, header: Header, reach: Extent, kinds: Mapping[int, Kind]) -> _PartRead:
    walked = walk(data, header.messages_begin, reach.end)
    counts: Counter[int] = Counter()
    for layout in walked.layouts:
        counts[layout.kind] += len(layout.offsets)
    groups = {
        kind: [rows(data, each) for each in walked.layouts if each.kind == kind and each.offsets]
        for kind in (*kinds, HR)
        if counts[kind]
    }
    times = header_times(data, walked.layouts)
    messages = {
        kinds[kind].name: _table(kinds[kind], found, [_timed(times.get(each.layout)) for each in found])
        for kind, found in groups.items()
        if kind in kinds
    }
    damage = _blocked(walked, reach) or reach.damage
    part = Part(messages=messages, counts=+counts, damage=damage, missing=reach.missing)
    return _PartRead(part, beats(groups.get(HR, [])))


def _blocked(walked: Walk, reach: Extent) -> str:
    rest = reach.end - walked.end
    if not walked.is_blocked or rest <= CRC_SIZE:
        return ""
    return tr(
        "It is damaged at byte {place}: {rest} bytes could not be read. What comes before was read.",
        place=walked.end,
        rest=rest,
    )


def _timed(times: Column | None) -> dict[str, Column]:
    return {} if times is None else {"timestamp": times}


def _table(kind: Kind, groups: Sequence[Rows], more: Sequence[dict[str, Column]]) -> Table:
    if kind.number == RECORD:
        more = [one | another for one, another in zip(more, speed_and_distance(groups), strict=True)]
    return table(kind, list(zip(groups, more, strict=True)))


def _all_messages(parts: Sequence[Part]) -> dict[str, Table]:
    names = dict.fromkeys(chain.from_iterable(each.messages for each in parts))
    by_name = {name: [each.messages[name] for each in parts if name in each.messages] for name in names}
    return {name: joined(tables, [_length(each) for each in tables]) for name, tables in by_name.items()}


def _length(table: Table) -> int:
    return len(next(iter(table.values()), ()))


def _clock_was_set(messages: Mapping[str, Table]) -> bool:
    moments = (messages.get(kind, {}).get("timestamp") for kind in ("record", "session"))
    return not any((each < CLOCK_SET_S).any() for each in moments if each is not None)


def _why_nothing(data: bytes) -> str:
    if not data:
        return tr("The file is empty. Copy it from the watch again.")
    if header_at(data, 0) is not None:
        return tr("The FIT file breaks off before its first message. Copy it from the watch again.")
    if len(data) < SHORTEST:
        return tr("The file is too short to be a FIT file. Copy it from the watch again.")
    others = {
        b"PK\x03\x04": tr("This is a zip archive, not a FIT file. Unpack it and import the files in it."),
        b"\x00\x05\x16\x07": tr("This is a shadow file of macOS. Import the file of the same name without “._”."),
    }
    damaged = tr("The header of the FIT file is damaged. Copy it from the watch again.")
    unknown = damaged if data[8:SHORTEST] == b".FIT" else tr("This is not a FIT file.")
    return others.get(data[:4], unknown)
