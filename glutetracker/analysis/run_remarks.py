"""What to say of a run that was typed in one line."""

from collections.abc import Sequence

from glutetracker.analysis import graded_pace
from glutetracker.analysis.longest_run import beyond_longest
from glutetracker.analysis.run_kind import suggested
from glutetracker.domain import wording
from glutetracker.domain.grammar import LoggedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, odd_about
from glutetracker.words import tr


def while_typed(run: LoggedRun, past: Sequence[Run], preferences: Preferences) -> list[str]:
    """Say the pace on the level, what looks mistyped, and the kind that the numbers speak of where none was told."""
    said = (graded_pace.told(run, preferences), odd_about(run), kind_in_words(run, past, preferences))
    return [each for each in said if each]


def once_kept(run: LoggedRun, past: Sequence[Run], preferences: Preferences) -> list[str]:
    """Say what looks mistyped, the kind that the numbers speak of, and a run well beyond the month's longest."""
    said = (odd_about(run), kind_in_words(run, past, preferences), beyond_longest(run, past, preferences))
    return [each for each in said if each]


def kind_in_words(run: LoggedRun, past: Sequence[Run], preferences: Preferences) -> str:
    """Suggest a kind by the word that would say it; empty where one was told or nothing speaks of any."""
    found = None if run.is_kind_said else suggested(run, past, preferences, run.laps)
    if found is None:
        return ""
    return tr(
        "This looks like “{kind}”: {reason}. The word “{word}” would call it so.",
        kind=wording.run_kind_title(found.kind), reason=found.reason, word=found.kind.value,
    )  # fmt: skip
