"""What exercises of other apps are here: one of the guide, one of the user's own, or a new own one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.guides import Catalogue
from glutetracker.guides.naming import names_of, singular, without_brackets, words_of
from glutetracker.guides.suggesting import suggested

NEW = "own"
"""Chosen for a name that is to be an exercise of its own."""
MOST_SUGGESTED = 6
_LOADS = frozenset(load.value for load in LoadType) | {"smith", "kettlebell", "weighted", "assisted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a file's name of an exercise comes in as.

    Attributes:
        name: As the file calls it.
        exercise: What it is here.
        is_new: It becomes an own exercise.
        may_be: Exercises that it may be as well, the likeliest first; empty where it is plain.
        is_guess: A watch guessed the name, so that it is to be looked at.
    """

    name: str
    exercise: Exercise
    is_new: bool = False
    may_be: tuple[Exercise, ...] = ()
    is_guess: bool = False


def meaning(name: str, catalogue: Catalogue, chosen: Mapping[str, str]) -> Meaning:
    """Tell what a name means: as it was chosen once, else by any name of an exercise, else a new one.

    Nothing is taken for what it only resembles: a name that means several, or
    none, becomes an own exercise, which has the muscles of the one in its words.
    """
    matched = None if chosen.get(name) == NEW else catalogue.match(name)
    known = catalogue.get(chosen.get(name, "")) or matched or _own_called(name, catalogue)
    if known is not None and name not in chosen:
        return Meaning(name=name, exercise=known)
    same = _same_words(name, catalogue)
    own = _own(name, catalogue, same)
    kin = catalogue.get(own.based_on)
    near = () if kin is None else (kin, *catalogue.alike(kin, MOST_SUGGESTED))
    likely = {each.id: each for each in (*same, *near)}
    return Meaning(
        name=name,
        exercise=known or own,
        is_new=known is None,
        may_be=tuple(likely.values())[:MOST_SUGGESTED],
    )


def _own_called(name: str, catalogue: Catalogue) -> Exercise | None:
    """Find the own exercise that a name became before."""
    return next((each for each in catalogue.exercises.values() if each.is_own and each.name == name), None)


def _own(name: str, catalogue: Catalogue, same: Sequence[Exercise]) -> Exercise:
    """Make an own exercise of a name, with the muscles of the one movement called so, else those its words suggest."""
    own = replace(suggested(name), id=_free_id(name, catalogue), name=name)
    if len(same) != 1:
        return own
    (like,) = same
    about = {"pattern": like.pattern, "one_sided": like.one_sided, "timed": like.timed, "shares": dict(like.shares)}
    return replace(own, based_on=like.based_on if like.is_own else like.id, **about)  # type: ignore[arg-type]


def _free_id(name: str, catalogue: Catalogue) -> str:
    stem = "own_" + ("_".join(words_of(name))[:60] or "exercise")
    for number in count(1):
        free = stem if number == 1 else f"{stem}_{number}"
        there = catalogue.get(free)
        if there is None or there.name == name:  # one of that name that was deleted is that one again
            return free
    raise AssertionError("numbers do not end")


@lru_cache(maxsize=4096)  # every name of the guide is held against each that is not known
def _movement(name: str) -> frozenset[str]:
    """Give the words of a name that say the movement, without the load."""
    words = singular(words_of(without_brackets(name)))
    return frozenset(word for word in words if word not in _LOADS) or frozenset(words)


def _same_words(name: str, catalogue: Catalogue) -> list[Exercise]:
    """Find the exercises of which the movement is called the same."""
    wanted = _movement(name)
    return [
        each for each in catalogue.exercises.values() if any(_movement(other) == wanted for other in names_of(each))
    ]
