"""Rows as CSV (RFC 4180) that no spreadsheet takes for commands."""

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import IO

_ROWS_AT_ONCE = 2000

_COMMANDS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that spreadsheets would work out instead of showing it."""


def write_csv(file: IO[bytes], header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a header and rows: UTF-8, CR LF, a point in numbers, nothing where nothing is known."""
    cells = ([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    lines = chain([header], cells)
    while some := list(islice(lines, _ROWS_AT_ONCE)):
        text = io.StringIO(newline="")
        csv.writer(text).writerows(some)
        file.write(text.getvalue().encode())


def harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would work out; one more where it begins so already."""
    return f"'{text}" if text.lstrip("'").startswith(_COMMANDS) else text
