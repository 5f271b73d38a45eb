"""Finding an exercise while its name is typed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.guides.naming import names_of, without_brackets, words_of

LETTERS_BEFORE_SLIPS = 4
"""Shorter words are like too many others to be read with a slip."""
LETTERS_BEFORE_INSIDE = 3


@dataclass(frozen=True, slots=True)
class _Alias:
    """One name of an exercise, ready to be compared."""

    words: frozenset[str]
    letters: str
    initials: str
    is_main: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise with all its names."""

    exercise: Exercise
    aliases: tuple[_Alias, ...]
    words: frozenset[str]


Words = tuple[str, ...]
Rank = tuple[int, ...]
"""Smaller is better; the first number comes before recent use."""
WHOLE, BEGINNING, WORDS, INITIALS, SCATTERED = range(5)


def entry_of(exercise: Exercise) -> Entry:
    """Make an exercise's names ready to be compared."""
    spoken = [words_of(name) for name in names_of(exercise)]
    read = frozenset(words_of(without_brackets(exercise.name)))
    aliases = tuple(
        _Alias(
            words=frozenset(words),
            letters="".join(words),
            initials="".join(word[0] for word in words),
            is_main=place == 0 or read.issuperset(words),
        )
        for place, words in enumerate(spoken)
    )
    return Entry(exercise=exercise, aliases=aliases, words=frozenset().union(*(alias.words for alias in aliases)))


class Search:
    """Finds among some exercises."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self._vocabulary = frozenset[str]().union(*(entry.words for entry in self._entries))
        self._where = lru_cache(maxsize=256)(self._vocabulary_where)

    def find(self, text: str, recent: Sequence[str] = ()) -> list[Exercise]:
        """Find exercises by what has been typed of a name, best first.

        A whole name or synonym comes first; then all that have what was typed as
        beginnings of words, in any order, or as initials ("BSS"), recently used
        first. Only when there is none, words with one slip ("thurst") or inside
        others count too, and only then some of the words.

        Args:
            text: What was typed; nothing lists all, recent first.
            recent: Ids of exercises used lately, the latest first.
        """
        query = words_of(text)
        places = {exercise: place for place, exercise in enumerate(recent)}

        def order(found: tuple[Rank, Exercise]) -> tuple[int, int, Rank]:
            rank, exercise = found
            return rank[0], places.get(exercise.id, len(places)), rank

        if not query:
            known = [entry.exercise for entry in self._entries]
            return sorted(known, key=lambda exercise: places.get(exercise.id, len(places)))
        for rank_all in (self._by_beginnings, self._by_likeness, self._by_short_likeness, self._by_some_words):
            if found := rank_all(query):
                return [exercise for _, exercise in sorted(found, key=order)]
        return []

    def _by_beginnings(self, query: Words) -> list[tuple[Rank, Exercise]]:
        hits = [self._where(str.startswith, part) for part in query]
        letters = "".join(query)
        return [
            (rank, entry.exercise) for entry in self._entries if (rank := _best_rank(entry, letters, hits)) is not None
        ]

    def _by_likeness(self, query: Words, fits: Callable[[str, str], bool] | None = None) -> list[tuple[Rank, Exercise]]:
        hits = [self._where(fits or _is_like, part) for part in query]
        return [
            ((1, min(_spare_words(entry, hits)), entry.exercise.drill), entry.exercise)
            for entry in self._entries
            if _has_all(entry.words, hits)
        ]

    def _by_short_likeness(self, query: Words) -> list[tuple[Rank, Exercise]]:
        return self._by_likeness(query, _is_nearly_like) if len(query) > 1 else []

    def _by_some_words(self, query: Words) -> list[tuple[Rank, Exercise]]:
        hits = [self._where(_is_like, part) for part in query]
        counted = ((sum(not hit.isdisjoint(entry.words) for hit in hits), entry) for entry in self._entries)
        return [((1, -count, entry.exercise.drill), entry.exercise) for count, entry in counted if count]

    def _vocabulary_where(self, fits: Callable[[str, str], bool], typed: str) -> frozenset[str]:
        return frozenset(word for word in self._vocabulary if fits(word, typed))


def _best_rank(entry: Entry, letters: str, hits: list[frozenset[str]]) -> Rank | None:
    ranks = [
        _rank(entry, alias, kind, spare_words=len(alias.words) - len(hits))
        for alias in entry.aliases
        if (kind := _kind(alias, letters, hits)) is not None
    ]
    if ranks:
        return min(ranks)
    return (1, SCATTERED, len(entry.words), entry.exercise.drill) if _has_all(entry.words, hits) else None


def _rank(entry: Entry, alias: _Alias, kind: int, spare_words: int) -> Rank:
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


def _spare_words(entry: Entry, hits: list[frozenset[str]]) -> Iterator[int]:
    yield len(entry.words)
    yield from (len(alias.words) - len(hits) for alias in entry.aliases if _has_all(alias.words, hits))


def _has_all(words: frozenset[str], hits: list[frozenset[str]]) -> bool:
    return not any(map(words.isdisjoint, hits))


def _is_like(word: str, typed: str) -> bool:
    """Tell whether a word begins with what was typed, give or take one slip, or has it inside."""
    return _has(word, typed) or (len(typed) >= LETTERS_BEFORE_SLIPS and _has_with_a_slip(word, typed))


def _is_nearly_like(word: str, typed: str) -> bool:
    """Let short words have a slip too ("leg crl"), which only what is typed beside them can make good."""
    return _has(word, typed) or (len(typed) >= LETTERS_BEFORE_INSIDE and _has_with_a_slip(word, typed))


def _has(word: str, typed: str) -> bool:
    return word.startswith(typed) or (len(typed) >= LETTERS_BEFORE_INSIDE and typed in word)


def _has_with_a_slip(word: str, typed: str) -> bool:
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
