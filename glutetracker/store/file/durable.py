"""Files that are there whole or not at all, readable by their owner alone."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

COPY_BYTES = 1 << 20


def which_file(path: Path) -> tuple[int, int] | None:
    """Tell the file at a path from any other that takes its name; None when there is none."""
    try:
        at = os.stat(path)  # noqa: PTH116 (on every save; a third of Path's time)
    except OSError:
        return None
    return at.st_dev, at.st_ino


def make_private_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, for its owner alone; what is there keeps its mode."""
    if folder.is_dir():
        return
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone.

    Raises:
        FileExistsError: Something is there already.
    """
    os.close(_private(path))


def _private(path: str | Path) -> int:
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)


def write_durably(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files of a folder, by their names, and wait until all would outlast a power cut."""
    place = os.fspath(folder)  # as text: an import does this for each of its files
    for name, content in files:
        target = f"{place}{os.sep}{name}"
        unfinished = f"{target}.{os.getpid()}.part"
        try:
            _written(unfinished, content)
            os.replace(unfinished, target)  # noqa: PTH105
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(unfinished)  # noqa: PTH108
            raise
    sync_folder(folder)


def _written(path: str, content: bytes) -> None:
    descriptor = _new_private(path)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file byte for byte and wait until the copy would outlast a power cut."""
    with source.open("rb") as read, in_place_of(target) as written:
        while piece := read.read(COPY_BYTES):
            written.write(piece)


def sync_file(path: Path) -> None:
    """Wait until a file that another library wrote would outlast a power cut."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def in_place_of(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write that takes the target's name once it lasts, and is gone when anything fails."""
    unfinished = f"{target}.{os.getpid()}.part"
    try:
        with open(_new_private(unfinished), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, target)  # noqa: PTH105
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(unfinished)  # noqa: PTH108
        raise
    sync_folder(target.parent)


def _new_private(path: str) -> int:
    """Open a new file for its owner alone; what a killed program left of it goes."""
    try:
        return _private(path)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108
        return _private(path)
