"""The launch: what the words after `glutetracker` mean for the window, and where the journal is."""

from pathlib import Path

import platformdirs
import pytest

from glutetracker import locations
from glutetracker.__main__ import FILE_SUFFIXES, UsageError, WindowAsked, window_asked
from glutetracker.importers import IMPORTERS


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], WindowAsked()),
        (["--file", "my journal.sqlite"], WindowAsked(path=Path("my journal.sqlite"))),
        (["--file=j.sqlite", "--theme=dark", "--demo"], WindowAsked(path=Path("j.sqlite"), theme="dark", demo=True)),
        (["--file", "show"], WindowAsked(path=Path("show"))),
        (["--theme", "system"], WindowAsked(theme="system")),
    ],
)
def test_flags_open_the_window(words, asked):
    assert window_asked(words) == asked


@pytest.mark.parametrize(
    "words",
    [["show", "runs"], ["import", "a.fit"], ["--file", "j", "log", "easy 5 km"], ["--help"], ["-h"], ["--version"],
     ["--demo", "--help"], ["--file=j", "check"], ["dance"]],
)  # fmt: skip
def test_a_command_help_or_version_opens_no_window(words):
    assert window_asked(words) is None


def test_activity_files_open_the_window_and_come_in(gpx, downloads):
    gpx("morning.GPX")
    (downloads / "run.fit.gz").touch()
    asked = window_asked(["morning.GPX", "--theme", "light", "run.fit.gz"])
    assert asked == WindowAsked(theme="light", files=["morning.GPX", "run.fit.gz"])


@pytest.mark.parametrize("words", [["--fil"], ["--file"], ["--file="], ["--theme", "pink"], ["gone.tcx"], ["-x"]])
def test_what_does_not_fit_is_refused(words, downloads):
    with pytest.raises(UsageError):
        window_asked(words)


def test_every_format_that_can_be_imported_opens_the_window():
    assert {suffix for each in IMPORTERS for suffix in each.suffixes} <= set(FILE_SUFFIXES)


@pytest.mark.parametrize("data_home", [None, "", "relative/path", "/srv/data"])
def test_the_journal_is_where_the_system_keeps_a_person_s_data(monkeypatch, data_home):
    monkeypatch.delenv("XDG_DATA_HOME")
    if data_home is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data_home)
    usual = platformdirs.user_data_path("glutetracker", appauthor=False)
    assert locations.journal() == usual / "glutetracker.sqlite"


def test_without_a_home_the_system_is_asked(monkeypatch):
    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_DATA_HOME")
    assert locations.journal() == platformdirs.user_data_path("glutetracker", appauthor=False) / "glutetracker.sqlite"
