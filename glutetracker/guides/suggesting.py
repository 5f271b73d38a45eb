"""What an exercise that the guide lacks may be, by the words of its name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.exercise import OTHER_PATTERN, Exercise, LoadType
from glutetracker.guides.catalogue import all_exercises
from glutetracker.guides.library import read_guide_file
from glutetracker.guides.naming import names_of, singular, words_of

_LOADS = {
    LoadType.MACHINE: "machine smith lever hack pendulum",
    LoadType.CABLE: "cable pulley rope",
    LoadType.BAND: "band banded loop tube",
    LoadType.BARBELL: "barbell bb bar landmine",
    LoadType.DUMBBELL: "dumbbell db kettlebell kb goblet",
    LoadType.BODYWEIGHT: "bodyweight bw unweighted",
}
_KIT = {
    LoadType.MACHINE: ("machine",), LoadType.CABLE: ("cable machine",), LoadType.BAND: ("band",),
    LoadType.BARBELL: ("barbell",), LoadType.DUMBBELL: ("dumbbell",),
}  # fmt: skip
_ONE = frozenset({"single", "one", "unilateral", "sl"})
_HELD = frozenset({"hold", "isometric", "plank"})


@dataclass(frozen=True, slots=True)
class _Family:
    """Words by which an exercise is known to be like one of the guide, or to work some muscles."""

    phrases: tuple[frozenset[str], ...]
    like: str = ""
    shares: Mapping[str, float] = field(default_factory=dict)


def suggested(name: str) -> Exercise:
    """Suggest what an own exercise of a name is: "curtsy lunge machine" is a curtsy lunge on a machine."""
    words = frozenset(singular(words_of(name)))
    like, shares = _likeness(words)
    based = all_exercises().get(like)
    if based is None:
        load = _load(words, LoadType.OTHER)
        return Exercise(
            id=new_id(), name=name.strip(), pattern=OTHER_PATTERN, load_type=load, equipment=kit_for(load),
            timed=bool(words & _HELD), one_sided=bool(words & _ONE), shares=shares, is_own=True,
        )  # fmt: skip
    made = like_one(based, name.strip())
    load = _load(words, based.load_type)
    return _changed(
        made, load, one_sided=based.one_sided or bool(words & _ONE), timed=based.timed or bool(words & _HELD)
    )


def like_one(based: Exercise, name: str) -> Exercise:
    """Make an own exercise that is as another but for its name."""
    return Exercise(
        id=new_id(), name=name, pattern=based.pattern, load_type=based.load_type, one_sided=based.one_sided,
        drill=based.drill, timed=based.timed, shares=dict(based.shares), equipment=based.equipment,
        rep_range=based.rep_range, cues=based.cues, is_own=True, based_on=based.figure_id,
    )  # fmt: skip


def kit_for(load: LoadType) -> tuple[str, ...]:
    """Say what something of a kind of load needs, where nothing more is known."""
    return _KIT.get(load, ())


def _likeness(words: frozenset[str]) -> tuple[str, Mapping[str, float]]:
    """Give what of the guide a name is like, or the muscles that its words tell of."""
    family, told = next(_families_of(words), (None, 0))
    if family and not family.like and not family.shares:  # arms and the like, whatever else is in the name
        return "", {}
    named, told_by_name = _nearest_name(words)
    if named and told_by_name >= told:
        return named, {}
    return (family.like, family.shares) if family else ("", {})


def _families_of(words: frozenset[str]) -> Iterator[tuple[_Family, int]]:
    for family in _families():
        told = [len(phrase) for phrase in family.phrases if phrase <= words]
        if told:
            yield family, max(told)


def _nearest_name(words: frozenset[str]) -> tuple[str, int]:
    """Find the exercise that has the most words of a name in one of its own."""
    load = _load(words, LoadType.OTHER)
    found = [
        (len(phrase), each.load_type is load, -place, each.id)
        for each, phrases in _phrases()
        for place, phrase in enumerate(phrases)
        if phrase <= words
    ]
    return (max(found)[3], max(found)[0]) if found else ("", 0)


@cache
def _phrases() -> tuple[tuple[Exercise, tuple[frozenset[str], ...]], ...]:
    return tuple(
        (each, tuple(frozenset(singular(words_of(name))) for name in names_of(each)))
        for each in all_exercises().values()
    )


def _load(words: frozenset[str], otherwise: LoadType) -> LoadType:
    return next((load for load, signs in _LOADS.items() if words.intersection(signs.split())), otherwise)


def _changed(made: Exercise, load: LoadType, *, one_sided: bool, timed: bool) -> Exercise:
    equipment = made.equipment if load is made.load_type else kit_for(load)
    return replace(made, load_type=load, equipment=equipment, one_sided=one_sided, timed=timed)


@cache
def _families() -> tuple[_Family, ...]:
    return tuple(
        _Family(
            phrases=tuple(frozenset(singular(words_of(phrase))) for phrase in told["phrases"]),
            like=told.get("like", ""),
            shares=told.get("shares", {}),
        )
        for told in read_guide_file("likeness")["family"]
    )
