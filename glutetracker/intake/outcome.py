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
        told_anew: How many runs that are here it tells too, of which it is kept and what they lack filled in.
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
    told_anew: int = 0
    warnings: tuple[str, ...] = ()
    fault: Exception | None = field(default=None, compare=False)

    @property
    def facts(self) -> int:
        """How many runs, sessions and readings are new."""
        return self.runs + self.sessions + self.measures

    @property
    def comes(self) -> bool:
        """Whether the file is kept, be it only for runs that are here."""
        return self.status is Status.ADDED or self.told_anew > 0


def words(outcome: Outcome, *, ahead: bool = False) -> str:
    """Tell in a line what became of a file, or would; its warnings are told apart."""
    what = counted(outcome.runs, outcome.sessions, outcome.sets, outcome.measures)
    told = {
        Status.ADDED: what if ahead else tr("added {what}", what=what),
        Status.ALREADY_THERE: tr("already there"),
        Status.REFUSED: tr("refused"),
        Status.NOTHING_FOR_US: tr("nothing for us"),
    }[outcome.status]
    return f"{shown(outcome.file)}: {told}" + (f": {outcome.reason}" if outcome.reason else "")


def counted(runs: int, sessions: int, sets: int, measures: int) -> str:
    """Tell how many facts there are of each kind."""
    counts = (
        (runs, trn("{count} run", "{count} runs", runs)),
        (sessions, trn("{count} session", "{count} sessions", sessions)),
        (sets, trn("{count} set", "{count} sets", sets)),
        (measures, trn("{count} measure", "{count} measures", measures)),
    )
    return ", ".join(text for count, text in counts if count) or tr("what was not here yet")
