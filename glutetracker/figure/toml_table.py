"""A table of a pose file, read key by key; what is wrong is told with file, key and what was expected."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from glutetracker.words import Problem, tr


class BrokenPoseError(Problem):
    """A pose file that cannot be used as it is."""


class TomlTable:
    """Gives values by key, checked, and in the end finds the keys that nobody asked for."""

    def __init__(self, file: str, table: Mapping[str, Any], place: str = "") -> None:
        self.file = file
        self._table, self._place = table, place
        self._asked: set[str] = set()

    @classmethod
    def read(cls, path: Path) -> "TomlTable":
        """Read a file.

        Raises:
            BrokenPoseError: It is missing or no TOML.
        """
        try:
            return cls(path.name, tomllib.loads(path.read_text("utf-8")))
        except (OSError, ValueError) as error:
            sentence = tr("“{file}” cannot be read: {reason}. Correct it there.", file=path.name, reason=error)
            raise BrokenPoseError(sentence) from error

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def raw(self, key: str) -> Any:
        """Read a value of our own files as it stands."""
        return self._value(key, None)

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text."""
        value = self._value(key, default)
        return value if isinstance(value, str) else self.refuse(key, tr("a text"))

    def one_of(self, key: str, words: Sequence[str], default: str | None = None) -> str:
        """Read one of some words."""
        value = self.text(key, default)
        return value if value in words else self.refuse(key, tr("one of {words}", words=", ".join(words)))

    def flag(self, key: str) -> bool:
        """Read a yes or no; no where it is left out."""
        value = self._value(key, default=False)
        return value if isinstance(value, bool) else self.refuse(key, tr("true or false"))

    def number(self, key: str, default: float | None = None) -> float:
        """Read a number."""
        value = self._value(key, default)
        return float(value) if _is_number(value) else self.refuse(key, tr("a number"))

    def numbers(self, key: str, default: Sequence[float] | None = None) -> tuple[float, ...]:
        """Read a list of numbers; one alone is a list of one."""
        value = self._value(key, default)
        listed = value if isinstance(value, list | tuple) else [value]
        if not listed or not all(map(_is_number, listed)):
            self.refuse(key, tr("a list of numbers"))
        return tuple(float(each) for each in listed)

    def vector(self, key: str, default: Sequence[float] | None = None) -> tuple[float, float, float]:
        """Read three numbers."""
        value = self.numbers(key, default)
        if len(value) != 3:
            self.refuse(key, tr("three numbers"))
        return value[0], value[1], value[2]

    def table(self, key: str, *, is_needed: bool = True) -> "TomlTable":
        """Read a table within; an empty one where it may be left out."""
        value = self._value(key, None if is_needed else {})
        return self._within(key, value) if isinstance(value, dict) else self.refuse(key, tr("a table"))

    def tables(self, key: str) -> Iterator["TomlTable"]:
        """Read a list of tables; none where it is left out."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.refuse(key, tr("a list of tables"))
        for place, each in enumerate(value, start=1):
            yield self._within(f"{key} {place}", each)

    def done(self) -> None:
        """Refuse keys that nobody asked for.

        Raises:
            BrokenPoseError: There is one.
        """
        for key in self._table:
            if key not in self._asked:
                sentence = tr("“{file}” has a key “{key}” that no pose file has. Rename or remove it.")
                raise BrokenPoseError(sentence.format(file=self.file, key=self._place + key))

    def refuse(self, key: str, expected: str) -> NoReturn:
        """Say what a key should have been.

        Raises:
            BrokenPoseError: Always.
        """
        raise BrokenPoseError(
            tr("In “{file}”, “{key}” must be {expected}.", file=self.file, key=self._place + key, expected=expected)
        )

    def _value(self, key: str, default: Any) -> Any:
        self._asked.add(key)
        if key not in self._table and default is None:
            raise BrokenPoseError(tr("“{file}” has no “{key}”. Add it.", file=self.file, key=self._place + key))
        return self._table.get(key, default)

    def _within(self, key: str, table: Mapping[str, Any]) -> "TomlTable":
        return TomlTable(self.file, table, f"{self._place}{key}.")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
