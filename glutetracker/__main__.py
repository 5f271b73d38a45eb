"""The launch: the window, unless a command of the command line is asked for."""

from glutetracker import late  # noqa: F401 (first of all)

# isort: split

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from glutetracker.words import Problem, tr

BAD_USAGE = 2
_PLAIN = (".fit", ".gpx", ".tcx", ".csv", ".tsv", ".json", ".xml", ".fitnotes", ".zip")
FILE_SUFFIXES = (*_PLAIN, *(f"{each}.gz" for each in _PLAIN))
"""Endings of files that the window can import; the readers themselves are not loaded before it stands."""
THEMES = ("system", "light", "dark")
_ANSWERED_WITHOUT_WINDOW = frozenset({"-h", "--help", "--version"})


class UsageError(Problem):
    """Words after `glutetracker` that do not fit together."""


@dataclass(slots=True)
class WindowAsked:
    """How the window is to open.

    Attributes:
        path: The journal; None for the usual one.
        theme: For this once; None for the chosen one.
        files: Files to import.
    """

    path: Path | None = None
    theme: str | None = None
    demo: bool = False
    files: list[str] = field(default_factory=list)


def main() -> int:
    """Do what the command line says; what is written is for its owner alone."""
    os.umask(0o077)
    arguments = sys.argv[1:]
    try:
        asked = window_asked(arguments)
    except UsageError as problem:
        sys.stderr.write(f"{problem}\n")
        return BAD_USAGE
    if asked is None:
        from glutetracker import cli

        return cli.run(arguments)
    gc.disable()  # until the window stands: looking for garbage, of which there is none yet, is a tenth of the start
    from glutetracker import app

    return app.run(asked.path, demo=asked.demo, theme=asked.theme, files=asked.files)


def window_asked(arguments: Sequence[str]) -> WindowAsked | None:
    """Read the flags of the window by hand; None when a command, help or the version is asked for.

    Raises:
        UsageError: No such flag, value or file.
    """
    asked = WindowAsked()
    words = iter(arguments)
    for word in words:
        flag, equals, value = word.partition("=")
        if flag in {"--file", "--theme"}:
            _take(asked, flag, value if equals else next(words, ""))
        elif word == "--demo":
            asked.demo = True
        elif word in _ANSWERED_WITHOUT_WINDOW:
            return None
        elif word.startswith("-"):
            raise UsageError(tr("There is no option {word}. `glutetracker --help` lists them.", word=word))
        elif word.lower().endswith(FILE_SUFFIXES):
            asked.files.append(_existing(word))
        else:
            return None
    return asked


def _take(asked: WindowAsked, flag: str, value: str) -> None:
    if not value:
        raise UsageError(tr("{flag} needs a value after it.", flag=flag))
    if flag == "--file":
        asked.path = Path(value)
    elif value in THEMES:
        asked.theme = value
    else:
        raise UsageError(tr("There is no theme {name}. It is one of {names}.", name=value, names=", ".join(THEMES)))


def _existing(word: str) -> str:
    if not os.path.exists(word):  # noqa: PTH110 (nor is one whose name is too long, or whose folder is closed to us)
        raise UsageError(tr("There is no file {name}.", name=word))
    return word


if __name__ == "__main__":
    sys.exit(main())
