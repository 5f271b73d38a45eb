"""The command line as it is typed, and files to give it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
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


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with nothing in it yet, which is the current one."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def gpx(downloads: Path) -> Callable[..., Path]:
    """Write a GPX file of ten minutes at 06:30 UTC, 1.7 km: gpx("late.gpx", later_s=3600)."""

    def write(name: str = "morning.gpx", later_s: int = 0, sport: str = "running", year: int = 2026) -> Path:
        start = MORNING.replace(year=year) + timedelta(seconds=later_s)
        points = "".join(
            f'<trkpt lat="{52 + place * 0.00025:.6f}" lon="13.0">'
            f"<time>{start + timedelta(seconds=10 * place):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>\n"
            for place in range(61)
        )
        (downloads / name).write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<gpx version="1.1" creator="Test Watch" xmlns="http://www.topografix.com/GPX/1/1">\n'
            f"<trk><type>{sport}</type><trkseg>\n{points}</trkseg></trk></gpx>\n"
        )
        return Path(name)

    return write
