"""The journal.json of an export of ours, row by row.

A whole file in one call of json would hold Python's lock for seconds, in which
no window moves, and as one text for a tenth of one; a call a row, from a piece
of text at a time, lets others have their turn.
"""

import codecs
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

_SPACE = re.compile(r"[ \t\r\n]*")
_scan: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder().raw_decode

T = TypeVar("T")


def read(pieces: Iterable[bytes], kept: Callable[[Iterator[Any]], T]) -> tuple[dict[str, Any], dict[str, T]]:
    """Read what is told of an export, and its rows by table.

    Args:
        pieces: The file, piece by piece.
        kept: Keeps what stands in a table's place for rows; what it raises goes on to the caller.

    Raises:
        ValueError: It is no JSON, or no object whose tables are lists.
    """
    about: dict[str, Any] = {}
    tables: dict[str, T] = {}
    walk = _Walk(_texts(pieces))
    for name in walk.names():
        if name != "tables":
            about[name] = walk.value()
            continue
        for table in walk.names():
            tables[table] = kept(walk.values())
    walk.end()
    return about, tables


def _texts(pieces: Iterable[bytes]) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in pieces:
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


class _Walk:
    """A place in a text that moves on, of which no more is held than it takes."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._text = ""
        self._at = 0

    def names(self) -> Iterator[str]:
        """Give the names of an object; before the next one is asked for, its value is to be taken."""
        return self._inside("{", "}", self._name)

    def values(self) -> Iterator[Any]:
        """Give the values of a list."""
        return self._inside("[", "]", self.value)

    def value(self) -> Any:
        """Take whatever stands here."""
        self._sign()
        while True:
            try:
                found, at = _scan(self._text, self._at)
            except ValueError:
                if not self._goes_on():
                    raise
                continue
            if at < len(self._text) or not self._goes_on():  # a number may go on in the next piece
                self._at = at
                return found

    def _goes_on(self) -> bool:
        """Take as much more as is left, so that what never ends is not begun anew for each piece; False at the end."""
        rest, more, length = self._text[self._at :], list[str](), 0
        for piece in self._pieces:
            more.append(piece)
            length += len(piece)
            if length >= len(rest):
                break
        self._text, self._at = "".join((rest, *more)), 0
        return bool(more)

    def end(self) -> None:
        """Make sure that nothing else comes."""
        if self._sign():
            raise ValueError("There is more behind the end.")

    def _inside(self, begin: str, end: str, take: Callable[[], Any]) -> Iterator[Any]:
        self._take(begin)
        if self._sign() != end:
            yield take()
            while self._sign() == ",":
                self._take(",")
                yield take()
        self._take(end)

    def _name(self) -> str:
        name = self.value()
        if not isinstance(name, str):
            raise ValueError("A name is a text.")  # noqa: TRY004 (the file is wrong, not the caller)
        self._take(":")
        return name

    def _take(self, sign: str) -> None:
        if self._sign() != sign:
            raise ValueError(f"There should be {sign} at {self._at}.")
        self._at += 1

    def _sign(self) -> str:
        """Pass over what is empty, and give the sign that stands there; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or not self._goes_on():
                return self._text[self._at : self._at + 1]
