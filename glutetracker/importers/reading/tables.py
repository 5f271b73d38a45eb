"""Tables as apps write them: text in any usual encoding, any delimiter, rows numbered as a spreadsheet does."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from glutetracker.importers.importer import UnreadableFileError
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.words import tr

DELIMITERS = ",;\t|"
MAX_CELL = 64 * 2**20
_HEAD_BYTES = 16 * 2**10
_MARKUP = re.compile(r"<[^>]*>")
_SHOWN_COLUMNS = 12
_SWALLOWED = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        number: As a spreadsheet counts; the header is mostly row 1.
        cells: Its texts; as many as the header has.
        places: Where each column stands, the same for all rows.
    """

    number: int
    cells: Sequence[str]
    places: dict[str, int]

    def get(self, *names: str) -> str:
        """Give the text below the first of these columns that the table has; "" when it has none."""
        for name in names:
            if (place := self.places.get(name)) is not None:
                return self.cells[place].strip()
        return ""

    def has(self, name: str) -> bool:
        """Tell whether the table has a column."""
        return name in self.places


@dataclass(frozen=True, slots=True)
class Table:
    """What is in a file of rows.

    Attributes:
        header: Its names, as tidy() writes them; a name may stand twice.
        written: The names as they stand in the file.
        delimiter: What stands between cells.
        rows: All whole rows; blank ones are left out.
    """

    header: tuple[str, ...]
    written: tuple[str, ...]
    delimiter: str
    rows: tuple[Row, ...]

    def column(self, *names: str) -> list[str]:
        """Give all texts below a column."""
        return [row.get(*names) for row in self.rows]


def tidy(name: str) -> str:
    """Write the name of a column the one way that is looked up: small letters, no markup, single spaces."""
    return " ".join(_MARKUP.sub("", name).replace("\ufeff", "").split()).casefold()


def header_of(content: bytes) -> frozenset[str]:
    """Tell the names of a file's columns by its beginning; empty when it is no table."""
    return _header(content[:_HEAD_BYTES])


@lru_cache(maxsize=4)
def _header(head: bytes) -> frozenset[str]:
    if head[:4] in {b"PK\x03\x04", b"SQLi"} or head[8:12] == b".FIT" or head.lstrip()[:1] in {b"<", b"{", b"["}:
        return frozenset()
    text = text_of(head)
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        return frozenset()
    cells = next(csv.reader([lines[0]], delimiter=_delimiter(lines[0])), [])
    return frozenset(map(tidy, cells)) if len(cells) > 1 else frozenset()


def text_of(content: bytes) -> str:
    """Decode text: UTF-16 with its mark, UTF-8, else Windows-1252; marks of byte order and NULs are taken off."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            is_cut = error.end >= len(content) - 3 and len(content) == _HEAD_BYTES
            text = content.decode("utf-8", "ignore") if is_cut else content.decode("cp1252", "replace")
    return text.lstrip("\ufeff").replace("\0", "")


def table_of(name: str, content: bytes, odd: Oddities, *, mends: bool = False) -> Table:
    """Read a table; rows with too many or too few cells are named and left out.

    Args:
        name: The file, for the sentence.
        content: Its bytes.
        odd: Takes what is odd.
        mends: Leave such rows in for a reader that can mend them.

    Raises:
        UnreadableFileError: There is no row below its header.
    """
    text = text_of(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = _delimiter(first)
    numbered = _records(text, delimiter, odd)
    written = tuple(numbered[0][1]) if numbered else ()
    if len(numbered) < 2:
        raise UnreadableFileError(name, tr("There are no rows below its header. Export it again."))
    header = tuple(map(tidy, written))
    places: dict[str, int] = {}
    for place, each in enumerate(header):
        places.setdefault(each, place)
    rows = tuple(
        Row(number, cells, places)
        for number, cells in numbered[1:]
        if mends or _is_whole(number, cells, len(header), odd)
    )
    if not rows:
        raise UnreadableFileError(name, tr("None of its rows fits its header. Export it again."))
    return Table(header, written, delimiter, rows)


def shown_columns(names: Iterable[str]) -> str:
    """List the names of columns for a sentence."""
    every = [" ".join(each.split())[:40] for each in names if each.strip()]
    return ", ".join(every[:_SHOWN_COLUMNS]) + (" …" if len(every) > _SHOWN_COLUMNS else "")


def _delimiter(line: str) -> str:
    plain = re.sub(r'"[^"]*"', "", line)
    return max(DELIMITERS, key=plain.count)


def _records(text: str, delimiter: str, odd: Oddities) -> list[tuple[int, list[str]]]:
    """Split text into records that are not blank, with their numbers."""
    csv.field_size_limit(MAX_CELL)
    for strict in (True, False):
        found: list[tuple[int, list[str]]] = []
        number = 0
        try:
            for number, cells in enumerate(
                csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict), 1
            ):
                if not strict and any(_swallows_rows(cell, delimiter) for cell in cells):
                    odd.leave_out(number, tr("A quotation mark in it is never closed."))
                elif any(cell.strip() for cell in cells):
                    found.append((number, _unfolded(cells, delimiter)))
        except csv.Error as error:
            if "unexpected end" not in str(error):
                continue
            odd.say(number + 1, tr("A quotation mark is never closed; what follows is missing."))
        return found
    return found


def _unfolded(cells: list[str], delimiter: str) -> list[str]:
    """Take a row apart that was quoted as a whole, as Strong did in 2018."""
    if len(cells) != 1 or delimiter not in cells[0]:
        return cells
    return next(csv.reader(cells, delimiter=delimiter), cells)


def _swallows_rows(cell: str, delimiter: str) -> bool:
    """Tell whether a cell holds what should be rows of their own."""
    return "\n" in cell and cell.count(delimiter) >= _SWALLOWED


def _is_whole(number: int, cells: list[str], width: int, odd: Oddities) -> bool:
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        del cells[width:]
    if len(cells) == width:
        return True
    odd.leave_out(number, tr("It has {count} cells, the header has {width}.", count=len(cells), width=width))
    return False
