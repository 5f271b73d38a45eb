"""What to say of a run that was typed in one line."""

from collections.abc import Sequence

from glutetracker.analysis import graded_pace
from glutetracker.analysis.longest_run import beyond_longest
from glutetracker.analysis.run_kind import Suggestion, suggested
from glutetracker.domain import wording
from glutetracker.domain.grammar import LoggedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, odd_about
from glutetracker.words import tr


def while_typed(run: LoggedRun, past: Sequence[Run], preferences: Preferences, keys: str) -> list[str]:
    """Say the pace on the level, what looks mistyped, and the kind that the numbers speak of where none was told.

    Args:
        run: The run.
        past: The runs before it.
        preferences: The units.
        keys: What takes the kind.
    """
    found = kind_suggested(run, past, preferences)
    kind = _kind_in_words(found, tr("{keys} calls it so.", keys=keys)) if found else ""
    said = (graded_pace.told(run, preferences), odd_about(run), kind)
    return [each for each in said if each]


def once_kept(run: LoggedRun, past: Sequence[Run], preferences: Preferences) -> list[str]:
    """Say what looks mistyped, the kind that the numbers speak of, and a run well beyond the month's longest."""
    found = kind_suggested(run, past, preferences)
    kind = _kind_in_words(found, tr("The word “{word}” would call it so.", word=found.kind.value)) if found else ""
    said = (odd_about(run), kind, beyond_longest(run, past, preferences))
    return [each for each in said if each]


def kind_suggested(run: LoggedRun, past: Sequence[Run], preferences: Preferences) -> Suggestion | None:
    """Suggest a kind; None where one was told or nothing speaks of any."""
    return None if run.is_kind_said else suggested(run, past, preferences, run.laps)


def _kind_in_words(found: Suggestion, how: str) -> str:
    kind = wording.run_kind_title(found.kind)
    return tr("This looks like “{kind}”: {reason}. {how}", kind=kind, reason=found.reason, how=how)
