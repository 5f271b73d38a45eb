"""The journal.json of an export of ours, row by row.

A whole file in one call of json would hold Python's lock for seconds, in which
no window moves; a call a row lets others have their turn.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

_SPACE = re.compile(r"[ \t\r\n]*")
_scan: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder().raw_decode

Row = dict[str, Any]


def read(content: bytes, made: Callable[[Any], Row]) -> tuple[Row, dict[str, list[Row]]]:
    """Read what is told of an export, and its rows by table.

    Args:
        content: The file.
        made: Makes a row of what stands in its place; what it raises goes on to the caller.

    Raises:
        ValueError: It is no JSON, or no object whose tables are lists.
    """
    text = content.decode("utf-8")
    about: Row = {}
    tables: dict[str, list[Row]] = {}
    walk = _Walk(text)
    for name in walk.names():
        if name != "tables":
            about[name] = walk.value()
            continue
        for table in walk.names():
            tables[table] = [made(each) for each in walk.values()]
    walk.end()
    return about, tables


class _Walk:
    """A place in a text that moves on."""

    def __init__(self, text: str) -> None:
        self._text = text
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
        found, self._at = _scan(self._text, self._at)
        return found

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
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]
