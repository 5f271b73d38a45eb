"""The command line as it is typed, and files to give it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from glutetracker import cli

MORNING = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Told:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.lines]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Type a command: command("show", "runs"); the journal is the one in the home folder."""

    def typed(*words: object) -> Told:
        capsys.readouterr()
        status = cli.run([str(word) for word in words])
        said = capsys.readouterr()
        return Told(status, said.out, said.err)

    return typed


@pytest.fixture
def usual_journal(home: Path) -> Path:
    """Where the journal is when nobody says otherwise."""
    return home / ".local/share/glutetracker/glutetracker.sqlite"
