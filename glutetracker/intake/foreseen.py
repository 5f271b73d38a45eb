"""A file that was looked at before it comes in, and how many of them are let go of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from glutetracker.domain.running import RunKind
from glutetracker.intake.files import Candidate
from glutetracker.intake.outcome import Outcome
from glutetracker.intake.planning import Plan

_FEW = 200


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A file, what is in it, and what would become of it.

    Attributes:
        plan: With the file's bytes, unless is_light.
        is_light: Its bytes and points were let go of, for there were too many.
        kinds: Kinds that were chosen for its runs, by their places in it.
    """

    candidate: Candidate
    plan: Plan
    outcome: Outcome
    is_light: bool = False
    kinds: Mapping[int, RunKind] = field(default_factory=dict)


def let_go(files: list[Foreseen]) -> None:
    """Take apart the files of a list that nobody else needs; for a thread of its own.

    A few rows at a time: ten years of them at once hold every other thread for a tenth of a second and more.
    """
    while files:
        plan = files.pop().plan
        pieces: list[list[object]] = [[*plan.runs], [*plan.sessions], [*plan.measures]]
        del plan
        for each in pieces:
            while each:
                del each[-_FEW:]
