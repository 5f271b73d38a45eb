"""Files damaged in their bytes and in their build, the same way for the same seed."""

import gzip
import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

from glutetracker.fit.crc import crc16

ODD = (
    "", "0", "-1", "1e308", "-1e308", "NaN", "inf", "99999999999999999999", "2147483648", "0.0000001", "1,5", "1.234,5",
    "word", '"', "'", ";", "\t", "=1+1", "0000-00-00", "2026-13-45", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    "2026-02-29", "25:61:61", "∞", "\u202e", "é" * 300, "<x>", "&#0;", "]]>", "\\", "{}", "null",
)  # fmt: skip
_PIECE = re.compile(r"[^\s,;<>=\"]+")
_VALUES = (0, -1, 2**31, 2**63, 10**30, 1e308, -1e308, 0.5, True, None, "", "word", "2026-13-45", "\ud800", [], {})


def damaged(name: str, content: bytes, seed: int) -> bytes:
    """Damage a file of ours; of a packed one often what is in it, so that it can still be unpacked.

    Args:
        name: Its name; the ending tells how it is built.
        content: The whole file.
        seed: The same one damages it the same way.
    """
    rng = random.Random(f"{name} {seed}")
    if rng.random() < 0.4:
        return of_bytes(content, rng)
    return _DAMAGES[name.rpartition(".")[2]](content, rng)


def of_bytes(content: bytes, rng: random.Random) -> bytes:
    """Change, take out, put in and repeat bytes; sometimes the end is missing."""
    changed = bytearray(content)
    for _ in range(rng.choice([1, 1, 2, 5, 20])):
        if not changed:
            break
        place = rng.randrange(len(changed))
        match rng.randrange(6):
            case 0:
                changed[place] = rng.randrange(256)
            case 1:
                changed[place] ^= 1 << rng.randrange(8)
            case 2:
                del changed[place : place + rng.choice([1, 2, 7, 64])]
            case 3:
                changed[place:place] = changed[place : place + rng.choice([1, 9, 80])]
            case 4:
                changed[place:place] = rng.randbytes(rng.randint(1, 32))
            case _:
                changed[place] = rng.choice(b"0123456789-.eE<>/&\0 ")
    if rng.random() < 0.1:
        del changed[rng.randrange(len(changed) + 1) :]
    return bytes(changed)


def of_lines(content: bytes, rng: random.Random) -> bytes:
    """Move, repeat and take out lines and cells; write something odd into some."""
    lines = content.decode().splitlines()
    for _ in range(rng.choice([1, 1, 2, 5, 20])):
        if not lines:
            break
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(7):
            case 0:
                del lines[at]
            case 1:
                lines.insert(other, lines[at])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                cells = lines[at].split(",")
                cells[rng.randrange(len(cells))] = rng.choice(ODD)
                lines[at] = ",".join(cells)
            case 4:
                lines[at] = lines[at].replace(",", rng.choice([";", "\t", ",,"]), rng.randint(1, 20))
            case _:
                lines[at] = _with_odd_piece(lines[at], rng)
    return rng.choice(["\n", "\n", "\r\n", "\r"]).join(lines).encode("utf-8", "replace")


def of_markup(content: bytes, rng: random.Random) -> bytes:
    """Move, repeat and take out tags and what stands between them; write something odd into some."""
    parts = re.split(r"(<[^>]*>)", content.decode())
    for _ in range(rng.choice([1, 1, 2, 5, 20])):
        at, other = rng.randrange(len(parts)), rng.randrange(len(parts))
        match rng.randrange(5):
            case 0:
                parts[at] = ""
            case 1:
                end = at + rng.choice([1, 3, 11, 40])
                parts[other:other] = parts[at:end]
            case 2:
                parts[at], parts[other] = parts[other], parts[at]
            case _:
                parts[at] = _with_odd_piece(parts[at], rng)
    return "".join(parts).encode("utf-8", "replace")


def of_json(content: bytes, rng: random.Random) -> bytes:
    """Change, repeat and take out values of any depth."""
    told = json.loads(content)
    for _ in range(rng.choice([1, 1, 2, 5])):
        places = _places(told)
        if not places:
            break
        inside, key = rng.choice(places)
        match rng.randrange(4):
            case 0:
                del inside[key]
            case 1 if isinstance(inside, list):
                inside.append(inside[key])
            case 2:
                other, there = rng.choice(places)
                inside[key] = json.loads(json.dumps(other[there]))
            case _:
                inside[key] = rng.choice(_VALUES)
    return json.dumps(told).encode()


def of_fit(content: bytes, rng: random.Random) -> bytes:
    """Damage bytes behind the header, and seal them with the right length and check sum."""
    body = of_bytes(content[14:-2], rng)
    head = content[:4] + len(body).to_bytes(4, "little") + content[8:14]
    return head + body + crc16(head + body).to_bytes(2, "little")


def of_gzip(content: bytes, rng: random.Random) -> bytes:
    """Damage what is packed."""
    return gzip.compress(of_fit(gzip.decompress(content), rng), mtime=0)


def of_zip(content: bytes, rng: random.Random) -> bytes:
    """Damage one of the files in an archive, or its name, and pack it again."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice([*members])
    ending = name.rpartition(".")[2]
    if rng.random() < 0.1:
        members[rng.choice(["../../out.fit", "/etc/out.gpx", "a" * 300 + ".fit", "x\n.csv", "con"])] = members.pop(name)
    else:
        members[name] = _DAMAGES.get(ending, of_bytes)(members[name], rng)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, inside in members.items():
            archive.writestr(zipfile.ZipInfo(each), inside)
    return packed.getvalue()


def _with_odd_piece(text: str, rng: random.Random) -> str:
    pieces = [*_PIECE.finditer(text)]
    if not pieces:
        return text + rng.choice(ODD)
    piece = rng.choice(pieces)
    return text[: piece.start()] + rng.choice(ODD) + text[piece.end() :]


def _places(told: Any) -> list[tuple[Any, Any]]:
    """Give every list and object with each key of it."""
    found: list[tuple[Any, Any]] = []
    waiting = [told]
    while waiting:
        each = waiting.pop()
        inside = [*each.items()] if isinstance(each, dict) else [*enumerate(each)] if isinstance(each, list) else []
        found += [(each, key) for key, _ in inside]
        waiting += [value for _, value in inside]
    return found


_DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "csv": of_lines, "xml": of_markup, "gpx": of_markup, "tcx": of_markup, "json": of_json, "fit": of_fit,
    "gz": of_gzip, "zip": of_zip, "fitnotes": of_bytes,
}  # fmt: skip
