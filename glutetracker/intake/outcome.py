"""What became of a file, and how it is told."""

from dataclasses import dataclass, field
from enum import StrEnum

from glutetracker.importers import shown
from glutetracker.words import tr, trn


class Status(StrEnum):
    """What became of a file."""

    ADDED = "added"
    ALREADY_THERE = "already there"
    REFUSED = "refused"
    NOTHING_FOR_US = "nothing for us"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    Attributes:
        file: The file as it was pointed at.
        reason: Why, in a sentence; empty for what was simply added.
        runs: How many runs, walks and hikes are new.
        sessions: How many sessions are new.
        sets: How many sets are new.
        measures: How many readings are new.
        warnings: What was worked out, dropped or doubted.
        fault: A fault of ours that kept the file out, to be written down.
    """

    file: str
    status: Status
    reason: str = ""
    runs: int = 0
    sessions: int = 0
    sets: int = 0
    measures: int = 0
    warnings: tuple[str, ...] = ()
    fault: Exception | None = field(default=None, compare=False)


def words(outcome: Outcome) -> str:
    """Tell in a line what became of a file; its warnings are told apart."""
    told = {
        Status.ADDED: tr("added {what}", what=_counted(outcome)),
        Status.ALREADY_THERE: tr("already there"),
        Status.REFUSED: tr("refused"),
        Status.NOTHING_FOR_US: tr("nothing for us"),
    }[outcome.status]
    return f"{shown(outcome.file)}: {told}" + (f": {outcome.reason}" if outcome.reason else "")


def _counted(outcome: Outcome) -> str:
    counts = (
        (outcome.runs, trn("{count} run", "{count} runs", outcome.runs)),
        (outcome.sessions, trn("{count} session", "{count} sessions", outcome.sessions)),
        (outcome.sets, trn("{count} set", "{count} sets", outcome.sets)),
        (outcome.measures, trn("{count} measure", "{count} measures", outcome.measures)),
    )
    return ", ".join(text for count, text in counts if count) or tr("what was not here yet")
