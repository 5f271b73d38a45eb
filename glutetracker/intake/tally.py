"""What became of the parts of one file, and how it is said."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from glutetracker.words import tr, trn

MOST_NAMED = 8
MOST_SAID = 3
"""Of sentences that are alike, so many are said, and of the rest how many."""


@dataclass(slots=True)
class Tally:
    """What a file brought, and what was here already.

    Attributes:
        twins: Why a run that was here is the same as one of the file, by its id.
        same_runs: Sentences about runs that were here.
        same_sessions: How many sessions were here.
        other_sessions: Sentences about sessions that are here with other sets.
        same_measures: How many readings were here.
        new_exercises: Names that became exercises of the user's own.
    """

    runs: int = 0
    sessions: int = 0
    sets: int = 0
    measures: int = 0
    twins: dict[str, str] = field(default_factory=dict)
    same_runs: list[str] = field(default_factory=list)
    same_sessions: int = 0
    other_sessions: list[str] = field(default_factory=list)
    same_measures: int = 0
    new_exercises: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came."""
        return not (self.runs or self.sessions or self.measures)

    @property
    def said(self) -> tuple[str, ...]:
        """Say what was here already, and which exercises are new."""
        said = [*few(self.same_runs), *few(self.other_sessions)]
        if self.same_sessions:
            said.append(
                trn("{count} session is here already.", "{count} sessions are here already.", self.same_sessions)
            )
        if self.same_measures:
            said.append(
                trn("{count} measure is here already.", "{count} measures are here already.", self.same_measures)
            )
        if self.new_exercises:
            said.append(tr("New exercises of your own: {names}.", names=listed(self.new_exercises)))
        return tuple(said)


def listed(names: Sequence[str]) -> str:
    """Name the first of many, and how many more there are."""
    if len(names) <= MOST_NAMED + 1:
        return ", ".join(names)
    named = ", ".join(names[:MOST_NAMED])
    return tr("{names} and {count} more", names=named, count=len(names) - MOST_NAMED)


def few(sentences: Sequence[str]) -> list[str]:
    """Say the first of many sentences that are alike, and how many more there are."""
    if len(sentences) <= MOST_SAID + 1:
        return list(sentences)
    left = len(sentences) - MOST_SAID
    return [*sentences[:MOST_SAID], trn("{count} more like this.", "{count} more like these.", left)]
