"""Finding an exercise while its name is typed, and matching one that is written out."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from glutetracker.domain.exercise import Exercise
from glutetracker.guides.catalogue import all_exercises, whole_guide

LETTERS_BEFORE_SLIPS = 4
"""Shorter words are like too many others to be read with a slip."""
LETTERS_BEFORE_INSIDE = 3

_IN_BRACKETS = re.compile(r"\((.*?)\)")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Alias:
    """One name of an exercise, ready to be compared."""

    words: frozenset[str]
    letters: str
    initials: str
    is_main: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """An exercise with all its names."""

    exercise: Exercise
    aliases: tuple[_Alias, ...]
    words: frozenset[str]


Words = tuple[str, ...]
Rank = tuple[int, ...]
"""Smaller is better; the first number comes before recent use."""
WHOLE, BEGINNING, WORDS, INITIALS, SCATTERED = range(5)


def find(text: str, recent: Sequence[str] = (), *, runs: bool = False) -> list[Exercise]:
    """Find exercises by what has been typed of a name, best first.

    A whole name or synonym comes first; then all that have what was typed as
    beginnings of words, in any order, or as initials ("BSS"), recently used
    first. Only when there is none, words with one slip ("thurst") or inside
    others count too, and only then some of the words.

    Args:
        text: What was typed; nothing lists all, recent first.
        recent: Ids of exercises used lately, the latest first.
        runs: Look among the ways of running as well, which have a page but no sets.
    """
    query = words_of(text)
    places = {exercise: place for place, exercise in enumerate(recent)}

    def order(found: tuple[Rank, Exercise]) -> tuple[int, int, Rank]:
        rank, exercise = found
        return rank[0], places.get(exercise.id, len(places)), rank

    if not query:
        known = whole_guide() if runs else all_exercises()
        return sorted(known.values(), key=lambda exercise: places.get(exercise.id, len(places)))
    for rank_all in (_by_beginnings, _by_likeness, _by_some_words):
        if found := rank_all(query, _entries(runs)):
            return [exercise for _, exercise in sorted(found, key=order)]
    return []


def match(name: str) -> Exercise | None:
    """Return the exercise that a written name means, or None when it means none or several.

    Case, accents, punctuation, a plural and the order of words do not count. A
    title that names its load in brackets, "Split Squat (Dumbbell)", is the
    exercise without them if that is its own load.
    """
    meant = _meant(name)
    if meant is None and (bracket := _IN_BRACKETS.search(name)):
        bare = _meant(_without_brackets(name))
        return bare if bare and words_of(bracket[1]) == (bare.load_type.value,) else None
    return meant


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into plain words: no case, accents, apostrophes or punctuation."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(mark))
    return tuple(_BETWEEN_WORDS.sub(" ", plain.replace("'", "").replace("’", "")).split())


def _by_beginnings(query: Words, entries: tuple[_Entry, ...]) -> list[tuple[Rank, Exercise]]:
    hits = [_vocabulary_where(str.startswith, part) for part in query]
    letters = "".join(query)
    return [(rank, entry.exercise) for entry in entries if (rank := _best_rank(entry, letters, hits)) is not None]


def _best_rank(entry: _Entry, letters: str, hits: list[frozenset[str]]) -> Rank | None:
    ranks = [
        _rank(entry, alias, kind, spare_words=len(alias.words) - len(hits))
        for alias in entry.aliases
        if (kind := _kind(alias, letters, hits)) is not None
    ]
    if ranks:
        return min(ranks)
    return (1, SCATTERED, len(entry.words), entry.exercise.drill) if _has_all(entry.words, hits) else None


def _rank(entry: _Entry, alias: _Alias, kind: int, spare_words: int) -> Rank:
    # Names that people read, and parts of them ("hip thrust"), come before synonyms;
    # but "squ" means "squat" before "Cossack squat".
    is_guess = spare_words > 0 and not alias.is_main
    return min(kind, 1), max(kind, WORDS), is_guess, kind > BEGINNING, spare_words, kind, entry.exercise.drill


def _kind(alias: _Alias, letters: str, hits: list[frozenset[str]]) -> int | None:
    if alias.letters.startswith(letters):
        return WHOLE if alias.letters == letters else BEGINNING
    if _has_all(alias.words, hits):
        return WORDS
    return INITIALS if alias.initials.startswith(letters) else None


def _by_likeness(query: Words, entries: tuple[_Entry, ...]) -> list[tuple[Rank, Exercise]]:
    hits = [_vocabulary_where(_is_like, part) for part in query]
    return [
        ((1, min(_spare_words(entry, hits)), entry.exercise.drill), entry.exercise)
        for entry in entries
        if _has_all(entry.words, hits)
    ]


def _spare_words(entry: _Entry, hits: list[frozenset[str]]) -> Iterator[int]:
    yield len(entry.words)
    yield from (len(alias.words) - len(hits) for alias in entry.aliases if _has_all(alias.words, hits))


def _by_some_words(query: Words, entries: tuple[_Entry, ...]) -> list[tuple[Rank, Exercise]]:
    hits = [_vocabulary_where(_is_like, part) for part in query]
    counted = ((sum(not hit.isdisjoint(entry.words) for hit in hits), entry) for entry in entries)
    return [((1, -count, entry.exercise.drill), entry.exercise) for count, entry in counted if count]


def _has_all(words: frozenset[str], hits: list[frozenset[str]]) -> bool:
    return not any(map(words.isdisjoint, hits))


def _is_like(word: str, typed: str) -> bool:
    """Tell whether a word begins with what was typed, give or take one slip, or has it inside."""
    if word.startswith(typed) or (len(typed) >= LETTERS_BEFORE_INSIDE and typed in word):
        return True
    if len(typed) < LETTERS_BEFORE_SLIPS:
        return False
    same = 0
    while word[same : same + 1] == typed[same]:
        same += 1
    if typed[same + 2 :] not in word:  # which no single slip explains, and most words end here
        return False
    return (
        word.startswith(typed[same + 1 :], same)  # one letter too many
        or word.startswith(typed[same + 1 :], same + 1)  # another letter
        or word.startswith(typed[same:], same + 1)  # one letter missing
        or word.startswith(typed[same + 1 : same + 2] + typed[same : same + 1] + typed[same + 2 :], same)  # two swapped
    )


@lru_cache(maxsize=256)
def _vocabulary_where(fits: Callable[[str, str], bool], typed: str) -> frozenset[str]:
    return frozenset(word for word in _vocabulary() if fits(word, typed))


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset().union(*(entry.words for entry in _entries(runs=True)))


@cache
def _entries(runs: bool) -> tuple[_Entry, ...]:
    return tuple(map(_entry, (whole_guide() if runs else all_exercises()).values()))


def _entry(exercise: Exercise) -> _Entry:
    spoken = [words_of(name) for name in _names(exercise)]
    read = frozenset(words_of(_without_brackets(exercise.name)))
    aliases = tuple(
        _Alias(
            words=frozenset(words),
            letters="".join(words),
            initials="".join(word[0] for word in words),
            is_main=place == 0 or read.issuperset(words),
        )
        for place, words in enumerate(spoken)
    )
    return _Entry(exercise=exercise, aliases=aliases, words=frozenset().union(*(alias.words for alias in aliases)))


def _names(exercise: Exercise) -> tuple[str, ...]:
    return *_main_names(exercise), exercise.id, *exercise.names


def _main_names(exercise: Exercise) -> tuple[str, str]:
    return exercise.name, _without_brackets(exercise.name)


def _without_brackets(name: str) -> str:
    return _IN_BRACKETS.sub(" ", name)


def _meant(name: str) -> Exercise | None:
    ids = set[str]().union(*(_ids_by_spelling().get(spelling, set()) for spelling in _spellings(name)))
    return all_exercises()[ids.pop()] if len(ids) == 1 else None


@cache
def _ids_by_spelling() -> dict[str, set[str]]:
    ids: dict[str, set[str]] = {}
    for exercise in all_exercises().values():
        for spelling in {spelling for name in _names(exercise) for spelling in _spellings(name)}:
            ids.setdefault(spelling, set()).add(exercise.id)
    return ids


def _spellings(name: str) -> tuple[str, str]:
    """Write a name without gaps ("stepup") and with its words sorted, both in the singular."""
    words = [word[:-1] if word.endswith("s") and not word.endswith("ss") else word for word in words_of(name)]
    return "".join(words), " ".join(sorted(words))
