"""The blocks of an experiment as events, so that every chart and the calendar show them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import WEEK
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import experiment_words
from glutetracker.domain.question.experiment import Block, Experiment

DAY = timedelta(days=1)


class Unpinned(NamedTuple):
    """What becomes of the events of an experiment that is given up."""

    gone: tuple[Event, ...]
    shortened: tuple[Event, ...]


def pinned(plan: Experiment, preferences: Preferences) -> tuple[Event, ...]:
    """Make an event of each block."""
    return tuple(
        Event(
            kind=EventKind.BLOCK,
            first_day=block.first,
            last_day=_last_day(block),
            words=experiment_words.block_name(plan, block, preferences),
        )
        for block in plan.blocks()
    )


def unpinned(plan: Experiment, events: Iterable[Event], day: date) -> Unpinned:
    """Find the plan's blocks among events: those that begin after a day go, one that runs ends on it."""
    blocks = {(each.first, _last_day(each)) for each in plan.blocks()}
    ours = [each for each in events if each.kind is EventKind.BLOCK and (each.first_day, each.last_day) in blocks]
    under_way = [each for each in ours if each.first_day <= day < (each.last_day or day)]
    return Unpinned(
        gone=tuple(each for each in ours if each.first_day > day),
        shortened=tuple(replace(each, last_day=day) for each in under_way),
    )


def _last_day(block: Block) -> date:
    return block.first + block.weeks * WEEK - DAY
