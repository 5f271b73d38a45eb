"""Files that are there whole or not at all, readable by their owner alone."""

import os
import shutil
from pathlib import Path

COPY_BYTES = 1 << 20


def make_private_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, for its owner alone; what is there keeps its mode."""
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone.

    Raises:
        FileExistsError: Something is there already.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def write_durably(target: Path, content: bytes) -> None:
    """Write a file and wait until it would outlast a power cut."""
    unfinished = _beside(target)
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(target.parent)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file byte for byte and wait until the copy would outlast a power cut."""
    unfinished = _beside(target)
    try:
        with source.open("rb") as read, unfinished.open("wb") as written:
            shutil.copyfileobj(read, written, COPY_BYTES)
            written.flush()
            os.fsync(written.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(target.parent)


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


def _beside(target: Path) -> Path:
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    make_private_file(unfinished)
    return unfinished
