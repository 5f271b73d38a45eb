"""The whole journal as one JSON text (docs/export.md); `importers.own_export` reads it."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping

from glutetracker.domain.own_format import FORMAT, VERSION


def journal_json(
    about: Mapping[str, object], tables: Iterable[tuple[str, Iterable[Mapping[str, object]]]]
) -> Iterator[bytes]:
    """Write the journal piece by piece, a row a line, so that it never stands in memory whole.

    Args:
        about: What is told before the tables, such as when and by what it was written.
        tables: Rows by table; a row's bytes become an object with their base64.
    """
    head = _encode({"format": FORMAT, "version": VERSION, **about})
    yield f'{head[:-1]},"tables":{{'.encode()
    for place, (name, rows) in enumerate(tables):
        yield f"{',' if place else ''}\n{_encode(name)}:[".encode()
        for number, row in enumerate(rows):
            yield f"{',' if number else ''}\n{_encode(row)}".encode()
        yield b"]"
    yield b"\n}}\n"


def _in_base64(value: object) -> dict[str, str]:
    assert isinstance(value, bytes)
    return {"base64": b64encode(value).decode("ascii")}


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_in_base64).encode
