"""The file that an export becomes: whole or not at all, for its owner alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from glutetracker.store.file.durable import in_place_of
from glutetracker.words import Problem, tr
from glutetracker.words.disk import refusal


class ExportError(Problem):
    """An export that was not written; what was there before is as it was."""


class StoppedError(ExportError):
    """The user stopped an export."""

    def __init__(self) -> None:
        super().__init__(tr("The export was stopped; nothing was written."))


@contextmanager
def written(target: Path, *, overwrites: bool) -> Iterator[BinaryIO]:
    """Give a file to write that takes the target's name once it lasts.

    Raises:
        ExportError: Something of that name is there, or it cannot be written.
    """
    try:
        _make_sure_free(target, overwrites=overwrites)
        with in_place_of(target) as file:
            yield file
    except OSError as error:
        raise ExportError(tr("{file} cannot be written: {why}.", file=target, why=refusal(error))) from error


def _make_sure_free(target: Path, *, overwrites: bool) -> None:
    if target.is_dir():
        raise ExportError(tr("{file} is a folder. Name a file in it.", file=target))
    if target.exists() and not overwrites:
        sentence = tr("{file} is there already. Choose another name, or let it go with --overwrite.", file=target)
        raise ExportError(sentence)
