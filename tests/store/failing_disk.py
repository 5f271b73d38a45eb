"""A disk in memory that remembers what was written and when it was told to keep it, to cut its power anywhere.

Written like the model that SQLite's own makers describe: until a file is synced, any part of what was
written since may or may not be there, down to single sectors; a file that was deleted may come back until
its folder is synced.
"""

# ruff: noqa: N802 (the methods have the names that SQLite gives them)

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import apsw

SECTOR = 512
POWERSAFE_OVERWRITE = 0x1000


@dataclass
class File:
    """What is safe of a file, and what was done to it since."""

    safe: bytes | None = None
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)

    def synced(self) -> None:
        self.safe = whole(self.safe, self.pending)
        self.pending.clear()


def whole(content: bytes | None, operations: list[tuple[str, int, bytes]]) -> bytes | None:
    """A file after these operations; None when it is gone."""
    now = None if content is None else bytearray(content)
    for what, place, written in operations:
        if what == "delete":
            now = None
            continue
        if now is None:
            now = bytearray()
        if what == "truncate":
            del now[place:]
        elif what == "write":
            now.extend(bytes(max(0, place - len(now))))
            now[place : place + len(written)] = written
    return None if now is None else bytes(now)


class Disk(apsw.VFS):
    """SQLite's way to the disk; `events` is all that happened, in order."""

    def __init__(self, name: str, files: dict[str, bytes]):
        self.name = name
        self.files = {path: bytearray(content) for path, content in files.items()}
        self.first = dict(files)
        self.events: list[tuple[str, str, int, bytes]] = []
        super().__init__(name, "")

    def tell(self, what: str, path: str = "", place: int = 0, written: bytes = b"") -> None:
        self.events.append((what, path, place, written))

    def xFullPathname(self, name):
        return name

    def xAccess(self, path, flags):
        return path in self.files

    def xDelete(self, path, syncdir):
        if path not in self.files:
            raise apsw.IOErrorDeleteNoEntError
        del self.files[path]
        self.tell("delete", path)
        if syncdir:
            self.tell("sync", path)

    def xOpen(self, name, flags):
        path = name.filename() if hasattr(name, "filename") else str(name)
        if path not in self.files:
            self.files[path] = bytearray()
            self.tell("create", path)
        return OpenFile(self, path)


class OpenFile:
    """One open file; there is nobody to share it with."""

    def __init__(self, disk: Disk, path: str):
        self.disk = disk
        self.path = path

    @property
    def content(self) -> bytearray:
        return self.disk.files[self.path]

    def xRead(self, amount, offset):
        return bytes(self.content[offset : offset + amount])

    def xWrite(self, written, offset):
        content = self.content
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(written)] = written
        self.disk.tell("write", self.path, offset, bytes(written))

    def xTruncate(self, size):
        del self.content[size:]
        self.disk.tell("truncate", self.path, size)

    def xSync(self, flags):
        self.disk.tell("sync", self.path)

    def xFileSize(self):
        return len(self.content)

    def xSectorSize(self):
        return 4096

    def xDeviceCharacteristics(self):
        return POWERSAFE_OVERWRITE

    def xFileControl(self, op, pointer):
        return False

    def xLock(self, level):
        pass

    def xUnlock(self, level):
        pass

    def xCheckReservedLock(self):
        return False

    def xClose(self):
        pass


def images(disk: Disk, draws: int, rng: random.Random) -> Iterator[tuple[int, dict[str, bytes]]]:
    """At every event cut the power a few times: how many saves were acknowledged, and what the disk may hold then."""
    files = {path: File(safe=content) for path, content in disk.first.items()}
    acknowledged = 0
    for what, path, place, written in disk.events:
        if what == "acknowledged":
            acknowledged += 1
            continue
        file = files.setdefault(path, File())
        if what == "sync":
            file.synced()
        else:
            file.pending.append((what, place, written))
        for _ in range(draws):
            drawn = {path: what_is_left(each, rng) for path, each in files.items()}
            yield acknowledged, {path: content for path, content in drawn.items() if content is not None}


def what_is_left(file: File, rng: random.Random) -> bytes | None:
    """Draw which of the unsynced operations reached the disk."""
    match rng.randrange(4):
        case 0:
            return file.safe
        case 1:
            return whole(file.safe, file.pending)
        case 2:
            return whole(file.safe, file.pending[: rng.randrange(len(file.pending) + 1)])
    left = []
    for what, place, written in file.pending:
        if what != "write":
            left += [(what, place, written)] if rng.random() < 0.5 else []
            continue
        for at in range(0, len(written), SECTOR):
            if rng.random() < 0.5:
                left.append((what, place + at, written[at : at + SECTOR]))
    return whole(file.safe, left)
