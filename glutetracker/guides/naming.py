"""What an exercise is called: all its names, and how a name is spelt when it is compared."""

import re
import unicodedata

from glutetracker.domain.lifting.exercise import Exercise

_IN_BRACKETS = re.compile(r"\((.*?)\)")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into plain words: no case, accents, apostrophes or punctuation."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(mark))
    return tuple(_BETWEEN_WORDS.sub(" ", plain.replace("'", "").replace("’", "")).split())


def singular(words: tuple[str, ...]) -> tuple[str, ...]:
    """Take the plural off words."""
    return tuple(word[:-1] if word.endswith("s") and not word.endswith("ss") else word for word in words)


def names_of(exercise: Exercise) -> tuple[str, ...]:
    """Give every name that an exercise goes by, what people read first."""
    known_by_id = () if exercise.is_own else (exercise.id,)
    return exercise.name, without_brackets(exercise.name), *known_by_id, *exercise.names


def without_brackets(name: str) -> str:
    """Leave out what stands in brackets, such as the load."""
    return _IN_BRACKETS.sub(" ", name)


def in_brackets(name: str) -> str:
    """Give what stands in brackets; empty when nothing does."""
    found = _IN_BRACKETS.search(name)
    return found[1] if found else ""


def spellings(name: str) -> tuple[str, str]:
    """Write a name without gaps ("stepup") and with its words sorted, both in the singular."""
    words = singular(words_of(name))
    return "".join(words), " ".join(sorted(words))
