"""From one message to the next: each header byte tells, by its definition, how far that is."""

from collections.abc import Callable
from dataclasses import dataclass

from glutetracker.fit.layout import Layout, definition_size, layout

MOST_LAYOUTS = 4096
"""Devices write some tens."""
MOST_MESSAGES = 4_000_000
"""One a second for 46 days."""

_DEFINITION, _SORT_OF_HEADER = 0x40, 0xC0
_LOCAL = 0x0F
_PLAIN_LOCALS = 16
_COMPRESSED, _COMPRESSED_LOCALS, _TIME_STEPS = 0x80, 4, 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The messages that were found.

    Attributes:
        layouts: In order of their first definition; each knows where its messages begin.
        end: Behind the last whole message.
        is_blocked: Whether what lies there cannot be a message.
    """

    layouts: tuple[Layout, ...]
    end: int
    is_blocked: bool


def walk(data: bytes, begin: int, end: int) -> Walk:
    """Find the messages from begin on; stop at the end, or before what cannot be a message."""
    steps = [0] * 256
    takers: list[Callable[[int], None]] = [lambda _: None] * 256
    layouts: dict[bytes, Layout] = {}
    place = begin
    is_blocked = False
    for _ in range(MOST_MESSAGES):
        if place >= end:
            break
        header = data[place]
        step = steps[header]
        if step:
            takers[header](place)
            place += step
            continue
        size = definition_size(data, place, end) if header & _SORT_OF_HEADER == _DEFINITION else None
        if size is None or len(layouts) == MOST_LAYOUTS:
            is_blocked = True
            break
        definition = data[place + 1 : place + size]
        if definition not in layouts:
            layouts[definition] = layout(definition)
        _define(header & _LOCAL, layouts[definition], steps, takers)
        place += size
    else:
        is_blocked = place < end
    if place > end:
        place = max((each.offsets for each in layouts.values() if each.offsets), key=lambda each: each[-1]).pop()
    return Walk(layouts=tuple(layouts.values()), end=place, is_blocked=is_blocked)


def _define(local: int, layout: Layout, steps: list[int], takers: list[Callable[[int], None]]) -> None:
    """Let the headers of this local type lead to messages of this layout."""
    headers = [slice(local, _DEFINITION, _PLAIN_LOCALS)]
    if local < _COMPRESSED_LOCALS:
        first = _COMPRESSED + _TIME_STEPS * local
        headers.append(slice(first, first + _TIME_STEPS))
    for each in headers:
        count = len(steps[each])
        steps[each] = [layout.size] * count
        takers[each] = [layout.offsets.append] * count
