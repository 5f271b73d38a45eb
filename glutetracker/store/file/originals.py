"""Imported files as they were, compressed, in a folder beside the journal."""

import hashlib
import os
import zlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from glutetracker.store.file.durable import copy_durably, make_private_folder, write_durably
from glutetracker.store.problems import StoreProblem
from glutetracker.words import tr
from glutetracker.words.disk import refusal


@lru_cache(8)
def folder(journal: Path) -> Path:
    """The folder beside a journal that holds its originals."""
    return journal.with_name(journal.name + ".files")


def keep(journal: Path, content: bytes, sha256: str) -> None:
    """Keep a file's bytes under their digest; once is enough, and a damaged one is written anew.

    Raises:
        StoreProblem: They cannot be written.
    """
    keep_all(journal, [(content, sha256)])


def keep_all(journal: Path, contents: Iterable[tuple[bytes, str]]) -> None:
    """Keep the bytes of several files as keep() does, for less than one by one.

    No bytes are those of a file that is not to be kept.

    Raises:
        StoreProblem: They cannot be written.
    """
    beside = folder(journal)
    try:
        missing = {sha256: content for content, sha256 in contents if content and _content(beside, sha256) != content}
        if missing:
            make_private_folder(beside)
            write_durably(beside, ((sha256, zlib.compress(content, 1)) for sha256, content in missing.items()))
    except OSError as error:
        raise StoreProblem(tr("{file} cannot be written: {why}.", file=beside, why=refusal(error))) from error


def read(journal: Path, sha256: str) -> bytes:
    """Give a file's bytes back.

    Raises:
        StoreProblem: They are missing or not what they were.
    """
    content = _content(folder(journal), sha256)
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise StoreProblem(tr("The original {name} is missing or damaged.", name=sha256[:12]))
    return content


def copy_missing(source: Path, target: Path) -> int:
    """Copy the originals that one folder has and the other lacks; how many.

    Raises:
        OSError: A file could not be copied; those copied stay.
    """
    if not source.is_dir():
        return 0
    there = {path.name for path in target.iterdir()} if target.is_dir() else set()
    missing = [path for path in sorted(source.iterdir()) if path.name not in there and _is_digest(path.name)]
    if missing:
        make_private_folder(target)
    for path in missing:
        copy_durably(path, target / path.name)
    return len(missing)


def _content(beside: Path, sha256: str) -> bytes | None:
    try:
        with open(f"{beside}{os.sep}{sha256}", "rb") as file:  # noqa: PTH123 (for each file of an import)
            return zlib.decompress(file.read())
    except (OSError, zlib.error):
        return None


def _is_digest(name: str) -> bool:
    return len(name) == 64 and set(name) <= set("0123456789abcdef")
