"""Words on a typed line: what each one says, and where it stands."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from glutetracker.domain.preferences import Preferences
from glutetracker.words import Problem, tr, trn

NUMBER = r"(?:\d{1,7}(?:[.,]\d{0,6})?|[.,]\d{1,6})"
TIMES = "[x×*]"

_SPACE_IN_NUMBER = re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d)")
_SPACE = re.compile(r"\s")
_SEPARATING_COMMA = re.compile(r",(?!\d)|(?<!\d),")
_BLANKS = re.compile(r"\s*", re.ASCII)
_WORD = re.compile(r"\S+", re.ASCII)
_LONGEST_QUOTE = 60

Fields = dict[str, Any]
Span = tuple[int, int]


class MistypedError(Problem):
    """A line that was understood in part or not at all.

    Attributes:
        text: The line as typed.
        spans: Where the words at fault start and end in it.
        understood: What the other words said, a TypedSet or TypedRun; None when nothing.
    """

    def __init__(self, sentence: str, text: str, spans: Sequence[Span], understood: object = None) -> None:
        super().__init__(sentence)
        self.text = text
        self.spans = tuple(spans)
        self.understood = understood

    @property
    def words(self) -> tuple[str, ...]:
        """The words at fault."""
        return tuple(self.text[start:end] for start, end in self.spans)


class SaidTwiceError(MistypedError):
    """A word that says again what another said."""


class UnclearError(Problem):
    """A word that is known but cannot be meant as it stands; `read_words` adds where it stands."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What the meaning of a word depends on."""

    preferences: Preferences
    today: date


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write something.

    Attributes:
        pattern: Matches it whole.
        read: Match to what it says, by field; lists add up, anything else is said once.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Reader], Fields]


@dataclass(slots=True)
class Reading:
    """What the words of a line said, and the words that said nothing."""

    text: str
    fields: Fields = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    unknown: list[Span] = field(default_factory=list)

    def take(self, said: Fields, span: Span) -> None:
        """Add what a word said.

        Raises:
            SaidTwiceError: Another word said it already.
        """
        for name, value in said.items():
            if isinstance(value, list):
                self.fields.setdefault(name, []).extend(value)
            elif name in self.fields:
                raise self._twice(self.spans[name], span)
            else:
                self.fields[name] = value
            self.spans.setdefault(name, span)

    def _twice(self, first: Span, second: Span) -> SaidTwiceError:
        words = {"first": self.text[slice(*first)], "second": self.text[slice(*second)]}
        sentence = tr("“{second}” says again what “{first}” said. Keep one of the two.", **words)
        return SaidTwiceError(sentence, self.text, [first, second])


def form(pattern: str, read: Callable[[re.Match[str], Reader], Fields], *, ends: str = r"(?=[\s@]|\Z)") -> Form:
    """Make a form; a word ends at a blank, an @ or the end of the line unless `ends` says more."""
    return Form(re.compile(f"(?:{pattern}){ends}", re.IGNORECASE | re.ASCII), read)


def decimal(text: str) -> float:
    """Read a number that matched NUMBER, with a sign or without."""
    return float(text.replace(",", ".").replace("−", "-"))


def plain_spaces(text: str) -> str:
    """Make every blank a plain one, length kept; but a blank that groups thousands stays, to be refused."""
    kept = {match.start() for match in _SPACE_IN_NUMBER.finditer(text)}
    return _SPACE.sub(lambda match: match.group() if match.start() in kept else " ", text)


def without_commas(text: str) -> str:
    """Make every comma that is no decimal mark a blank, length kept."""
    return _SEPARATING_COMMA.sub(" ", text)


def pieces(text: str, begin: int, end: int) -> list[Span]:
    """Find the pieces between separating commas; empty ones are left out."""
    cuts = [match.span() for match in _SEPARATING_COMMA.finditer(text) if begin <= match.start() < end]
    starts = [begin, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), end]
    return [(start, stop) for start, stop in zip(starts, ends, strict=True) if text[start:stop].strip()]


def split_note(text: str) -> tuple[int, str | None]:
    """Find where a line's words end, and the note after its first semicolon; None without one."""
    words, mark, note = text.partition(";")
    return len(words), (note.strip() or None) if mark else None


def words_of(text: str, begin: int, end: int) -> list[Span]:
    """Find the words between blanks."""
    return [match.span() for match in _WORD.finditer(text, begin, end)]


def read_leading(reading: Reading, begin: int, end: int, forms: Sequence[Form], reader: Reader) -> int:
    """Read words as long as they are known; tell where the first other one starts.

    Raises:
        MistypedError: A known word cannot be meant as it stands, or repeats another.
    """
    text = reading.text
    while (begin := _after_blanks(text, begin, end)) < end:
        found = next(((each, match) for each in forms if (match := each.pattern.match(text, begin, end))), None)
        if found is None:
            break
        known, match = found
        span = begin, begin + len(match.group().rstrip())
        try:
            said = known.read(match, reader)
        except UnclearError as problem:
            raise MistypedError(str(problem), text, [span]) from problem
        reading.take(said, span)
        begin = match.end()
    return begin


def read_words(reading: Reading, begin: int, end: int, forms: Sequence[Form], reader: Reader) -> None:
    """Read every word from begin to end; those in no form are gathered as unknown.

    Raises:
        MistypedError: A known word cannot be meant as it stands, or repeats another.
    """
    while (begin := read_leading(reading, begin, end, forms, reader)) < end:
        word = _WORD.match(reading.text, begin, end)
        stop = word.end() if word else end
        reading.unknown.append((begin, stop))
        begin = stop


def shortened(words: str) -> str:
    """Write what was typed as a sentence may quote it: not endless."""
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def not_understood(reading: Reading, hint: str, understood: object) -> MistypedError:
    """Say which words were not understood, and how such a line is written."""
    words = ", ".join(f"“{shortened(reading.text[start:stop])}”" for start, stop in reading.unknown)
    sentence = trn("{words} was not understood.", "{words} were not understood.", len(reading.unknown), words=words)
    return MistypedError(f"{sentence} {hint}", reading.text, reading.unknown, understood)


def _after_blanks(text: str, begin: int, end: int) -> int:
    blanks = _BLANKS.match(text, begin, end)
    return blanks.end() if blanks else begin
