"""The guide's exercises and the user's own, as one catalogue."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from types import MappingProxyType

from glutetracker.domain.guide.exercise_page import ExercisePage, Place
from glutetracker.domain.lifting.exercise import OTHER_PATTERN, Exercise, LoadType
from glutetracker.guides.alike import nearest
from glutetracker.guides.catalogue import all_exercises, place_of, whole_guide
from glutetracker.guides.naming import in_brackets, names_of, spellings, without_brackets, words_of
from glutetracker.guides.search import Entry, Search, entry_of

_OF_A_GYM = (LoadType.MACHINE, LoadType.CABLE)


class Catalogue:
    """All exercises that there are for a user; made anew when the own ones change.

    Attributes:
        own: The user's own exercises, under their ids.
    """

    def __init__(self, own: Iterable[Exercise] = (), deleted: Iterable[Exercise] = ()) -> None:
        self.own: Mapping[str, Exercise] = MappingProxyType({each.id: each for each in own})
        self._deleted = {each.id: each for each in deleted}

    @cached_property
    def whole(self) -> Mapping[str, Exercise]:
        """Every exercise and every way of running, by movement family, loaded before drills, then by name."""
        if not self.own:
            return whole_guide()
        everything = sorted((*whole_guide().values(), *self.own.values()), key=place_of)
        return MappingProxyType({each.id: each for each in everything})

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """Every exercise that sets are logged of."""
        return MappingProxyType({key: each for key, each in self.whole.items() if each.run_kind is None})

    def get(self, exercise_id: str) -> Exercise | None:
        """Look up an exercise or a way of running; one that was deleted is known still."""
        return self.whole.get(exercise_id) or self._deleted.get(exercise_id)

    def exercise(self, exercise_id: str, name: str = "") -> Exercise:
        """Look an exercise up; one that is nowhere is known by its name alone."""
        return self.get(exercise_id) or Exercise(
            id=exercise_id, name=name or exercise_id, pattern=OTHER_PATTERN, load_type=LoadType.OTHER
        )

    def page(self, exercise_id: str) -> ExercisePage:
        """Give an exercise's page; an own one has that of what it is based on, an empty one when on nothing."""
        from glutetracker.guides.pages import all_pages

        known = self.get(exercise_id)
        found = all_pages().get(known.figure_id) if known else None
        if found is None:
            return ExercisePage(id=exercise_id, level=None, where=(), steps=(), breathing="", mistakes=(), cautions=())
        if found.id == exercise_id:
            return found
        # What was measured, and what comes next, holds for that exercise alone.
        where = (Place.GYM,) if known and known.load_type in _OF_A_GYM else found.where
        return replace(found, id=exercise_id, where=where, harder=(), activation=(), note="", sources=())

    def find(self, text: str, recent: Sequence[str] = (), *, runs: bool = False) -> list[Exercise]:
        """Find exercises by what has been typed of a name, best first; with runs, ways of running as well."""
        return (self._search_all if runs else self._search).find(text, recent)

    def match(self, name: str) -> Exercise | None:
        """Return the exercise that a written name means, or None when it means none or several.

        Case, accents, punctuation, a plural and the order of words do not count. A
        title that names its load in brackets, "Split Squat (Dumbbell)", is the
        exercise without them if that is its own load. The user's own comes
        before one of the guide.
        """
        meant = self._meant(name)
        if meant is None and (load := in_brackets(name)):
            bare = self._meant(without_brackets(name))
            return bare if bare and words_of(load) == (bare.load_type.value,) else None
        return meant

    def alike(self, exercise: Exercise, count: int, leave_out: Collection[str] = ()) -> list[Exercise]:
        """Give the exercises that come nearest to one, the nearest first; those of `leave_out` are not among them."""
        others = [each for each in self.exercises.values() if each.id != exercise.id and each.id not in leave_out]
        return nearest(exercise, others)[:count]

    def _meant(self, name: str) -> Exercise | None:
        for known, ids_by_spelling in ((self.own, self._own_spellings), (all_exercises(), _guide_spellings())):
            ids = set[str]().union(*(ids_by_spelling.get(spelling, set()) for spelling in spellings(name)))
            if len(ids) == 1:
                return known[ids.pop()]
        return None

    @cached_property
    def _own_spellings(self) -> dict[str, set[str]]:
        return _ids_by_spelling(self.own.values())

    @cached_property
    def _search(self) -> Search:
        return Search(self._entries(runs=False))

    @cached_property
    def _search_all(self) -> Search:
        return Search(self._entries(runs=True))

    def _entries(self, *, runs: bool) -> list[Entry]:
        known = self.whole if runs else self.exercises
        return [entry_of(each) if each.is_own else _guide_entries()[each.id] for each in known.values()]


@cache
def guide_alone() -> Catalogue:
    """Give the catalogue of one who made no exercises."""
    return Catalogue()


@cache
def _guide_entries() -> Mapping[str, Entry]:
    return {key: entry_of(each) for key, each in whole_guide().items()}


@cache
def _guide_spellings() -> dict[str, set[str]]:
    return _ids_by_spelling(all_exercises().values())


def _ids_by_spelling(exercises: Iterable[Exercise]) -> dict[str, set[str]]:
    ids: dict[str, set[str]] = {}
    for exercise in exercises:
        for spelling in {spelling for name in names_of(exercise) for spelling in spellings(name)}:
            ids.setdefault(spelling, set()).add(exercise.id)
    return ids
