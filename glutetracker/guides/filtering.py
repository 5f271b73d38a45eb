"""What of the guide is shown: what was typed, and what the exercises shall be like."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from glutetracker.domain.guide.exercise_page import ExercisePage, KindTo, Level, Place
from glutetracker.domain.guide.muscle_work import main_muscles
from glutetracker.domain.guide.needed_kit import is_within
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.kit import Kit
from glutetracker.domain.lifting.muscles import Muscle
from glutetracker.guides.together import Catalogue

RUNNING = "locomotion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for in the guide; None and nothing are anything.

    Attributes:
        text: What was typed of a name.
        muscle: One of its main muscles.
        place: Where it can be done.
        pattern: Its movement family.
        level: How much practice it asks for.
        kit: What it must be done with.
        kind_to: What it asks little of.
        only: Ids that it is one of, such as the favourites.
        own: It must be one of the user's own.
    """

    text: str = ""
    muscle: Muscle | None = None
    place: Place | None = None
    pattern: str = ""
    level: Level | None = None
    kit: Kit | None = None
    kind_to: tuple[KindTo, ...] = ()
    only: Collection[str] | None = None
    own: bool = False


def filtered(catalogue: Catalogue, wanted: Wanted, first: Sequence[str] = ()) -> list[Exercise]:
    """List what of a catalogue is like that, best first.

    Args:
        catalogue: What there is.
        wanted: What is looked for.
        first: Ids that come first among equals: what was done lately, and the favourites.
    """
    return [each for each in catalogue.find(wanted.text, first, runs=True) if _fits(each, catalogue.page, wanted)]


def _fits(exercise: Exercise, page_of: Callable[[str], ExercisePage], wanted: Wanted) -> bool:
    page = page_of(exercise.id)
    return (
        (wanted.muscle is None or wanted.muscle in main_muscles(exercise))
        and (wanted.place is None or wanted.place in page.where)
        and wanted.pattern in ("", exercise.pattern)
        and wanted.level in (None, page.level)
        and (wanted.kit is None or is_within(exercise, wanted.kit))
        and set(wanted.kind_to) <= set(page.kind_to)
        and (wanted.only is None or exercise.id in wanted.only)
        and (exercise.is_own or not wanted.own)
    )
