"""What the guide tells beside its exercises: words, articles, first questions and routes."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Term:
    """A word of training in plain words.

    Attributes:
        word: The word.
        meaning: A sentence or two.
        also: Further forms that mean the same.
    """

    word: str
    meaning: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermUse:
    """Where a text uses a term for the first time."""

    term: Term
    start: int
    end: int


class Mark(StrEnum):
    """What a section asks for, as a traffic light does."""

    GO = "go"
    EASE = "ease"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article: a heading with a text, points, or both."""

    heading: str
    text: str = ""
    points: tuple[str, ...] = ()
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page of text; `sources` are keys of references."""

    title: str
    lead: str
    sections: tuple[Section, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """Questions before first use, with what a yes and what seven noes mean."""

    title: str
    lead: str
    questions: tuple[str, ...]
    any_yes: str
    all_no: str


@dataclass(frozen=True, slots=True)
class RouteStep:
    """An exercise of a route, and why it stands there."""

    exercise: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way through the guide.

    Attributes:
        id: Name in the file.
        title: Name people read.
        lead: What it is for.
        dose: How much of it (practice).
        steps: Its exercises, in order.
        note: What is known of it.
        routine: Id of the routine that ships with it, if one does.
        sources: Keys of references.
    """

    id: str
    title: str
    lead: str
    dose: str
    steps: tuple[RouteStep, ...]
    note: str = ""
    routine: str = ""
    sources: tuple[str, ...] = ()
