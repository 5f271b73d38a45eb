"""Imported files as they were, compressed, in a folder beside the journal."""

import hashlib
import os
import zlib
from pathlib import Path

from glutetracker.store.opening import make_private_folder
from glutetracker.store.problems import StoreProblem
from glutetracker.words import tr


def folder(journal: Path) -> Path:
    """The folder beside a journal that holds its originals."""
    return journal.with_name(journal.name + ".files")


def keep(journal: Path, content: bytes, sha256: str) -> None:
    """Keep a file's bytes under their digest; once is enough.

    Raises:
        StoreProblem: They cannot be written.
    """
    target = folder(journal) / sha256
    try:
        if target.exists():
            return
        make_private_folder(target.parent)
        write_durably(target, zlib.compress(content, 1))
    except OSError as error:
        raise StoreProblem(tr("{file} cannot be written: {why}.", file=target.parent, why=error.strerror)) from error


def read(journal: Path, sha256: str) -> bytes:
    """Give a file's bytes back.

    Raises:
        StoreProblem: They are missing or not what they were.
    """
    try:
        content = zlib.decompress((folder(journal) / sha256).read_bytes())
    except (OSError, zlib.error) as error:
        raise StoreProblem(tr("The original {name} is missing or damaged.", name=sha256[:12])) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StoreProblem(tr("The original {name} is damaged.", name=sha256[:12]))
    return content


def write_durably(target: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, readable by its owner alone."""
    unfinished = target.with_name(target.name + ".part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
